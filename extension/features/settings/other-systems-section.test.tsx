import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MOST_SYSTEMS, type OtherSystem, profilesAsJson } from '../../app/other-systems.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../app/settings-schema.ts';
import { askForHost, giveUpHost, isAllowed } from '../other-systems/switching.ts';
import { OtherSystemsSection } from './other-systems-section.tsx';
import { settingsTexts } from './texts.ts';

vi.mock('../other-systems/switching.ts', () => ({
  askForHost: vi.fn(async () => true),
  giveUpHost: vi.fn(async () => undefined),
  isAllowed: vi.fn(async () => true),
}));

let place: HTMLElement;
let settings: Settings;
/** What is told of permissions that are taken back. */
let taken: (() => void)[];
let preset: ReadonlySet<string>;
const change = (changes: Partial<Settings>): void => {
  settings = { ...settings, ...changes };
  show();
};

function show(): void {
  render(
    <OtherSystemsSection
      state={{ settings, preset, refused: [], saves: 0, change }}
      t={settingsTexts('vi')}
    />,
    place,
  );
}

const button = (label: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find(
    (one) => one.getAttribute('aria-label') === label || one.textContent === label,
  );
  if (found === undefined) throw new Error(`no button "${label}"`);
  return found;
};
const press = async (label: string): Promise<void> => {
  await act(async () => button(label).click());
};
const type = async (text: string): Promise<void> => {
  await act(async () => {
    const input = place.querySelector<HTMLInputElement>('#other-host');
    if (input === null) throw new Error('no input');
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
};
/** Waits until the page says that the browser does not allow a host that is on. */
const offered = (host: string): Promise<void> =>
  vi.waitFor(async () => {
    await act(async () => undefined);
    expect(place.textContent).toContain('không còn cho phép');
    button(`Cho phép chạy trên ${host}`);
  });
const submit = async (): Promise<void> => {
  await act(async () => {
    place.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
};

beforeEach(async () => {
  fakeBrowser.reset();
  vi.mocked(askForHost).mockClear().mockResolvedValue(true);
  vi.mocked(giveUpHost).mockClear();
  vi.mocked(isAllowed).mockClear().mockResolvedValue(true);
  taken = [];
  const listening = (listener: () => void) => taken.push(listener);
  const event = { addListener: listening, removeListener: () => undefined };
  Object.assign(browser, { permissions: { onAdded: event, onRemoved: event } });
  settings = DEFAULT_SETTINGS;
  preset = new Set();
  place = document.createElement('div');
  document.body.append(place);
  await act(async () => show());
});
afterEach(() => {
  render(null, place);
  place.remove();
});

it('asks the browser for the one host that was pasted, and for no other', async () => {
  await type('https://motcua.tinhmau.gov.vn/ho-so');
  await submit();
  expect(askForHost).toHaveBeenCalledExactlyOnceWith('motcua.tinhmau.gov.vn');
  expect(settings.otherSystems).toEqual([{ host: 'motcua.tinhmau.gov.vn', on: true, columns: [] }]);
});

it('stays off where the officer says no', async () => {
  vi.mocked(askForHost).mockResolvedValue(false);
  await type('motcua.tinhmau.gov.vn');
  await submit();
  expect(settings.otherSystems).toEqual([]);
  expect(place.querySelector('[role=status]')?.textContent).toContain('chưa cho phép');
  // To press once more is all there is to do.
  expect(place.querySelector<HTMLInputElement>('#other-host')?.value).toBe('motcua.tinhmau.gov.vn');
  vi.mocked(askForHost).mockResolvedValue(true);
  await submit();
  expect(place.querySelector<HTMLInputElement>('#other-host')?.value).toBe('');
});

it('asks for nothing where the system is known or the text is no address', async () => {
  for (const text of ['motcua.thanhhoa.gov.vn', 'không phải địa chỉ', '*']) {
    await type(text);
    await submit();
  }
  expect(askForHost).not.toHaveBeenCalled();
});

it('switches off, forgets a column, and removes', async () => {
  const host = 'motcua.tinhmau.gov.vn';
  await act(async () =>
    change({ otherSystems: [{ host, on: true, columns: [{ concept: 'dueAt', path: ['Mốc cuối'] }] }] }),
  );
  expect(place.textContent).toContain('Ngày hẹn trả: Mốc cuối');
  await press(`Tắt ${host}`);
  expect(settings.otherSystems[0]?.on).toBe(false);
  expect(giveUpHost).toHaveBeenCalledWith(host);
  await press('Bỏ cột đã chỉ cho “Ngày hẹn trả”');
  expect(settings.otherSystems[0]?.columns).toEqual([]);
  await press(`Xóa ${host} và các cột đã chỉ`);
  expect(settings.otherSystems).toEqual([]);
});

describe('a file of profiles', () => {
  const choose = async (systems: readonly OtherSystem[]): Promise<void> => {
    const input = place.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no input');
    const file = new File([profilesAsJson(systems)], 'he-thong-khac.json');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await file.text();
    });
  };
  const one = (host: string, on = true): OtherSystem => ({
    host,
    on,
    columns: [{ concept: 'dueAt', path: ['Mốc cuối'] }],
  });
  const said = () => place.querySelector('[role=status]')?.textContent;

  it('brings what was taught, switched off, and nothing for a host that is read already', async () => {
    await choose([one('motcua.tinhmau.gov.vn'), one('motcua.thanhhoa.gov.vn')]);
    await expect.poll(said).toContain('Đã nhập 1 hệ thống');
    expect(settings.otherSystems).toEqual([one('motcua.tinhmau.gov.vn', false)]);
    expect(askForHost).not.toHaveBeenCalled();
  });

  it('is refused as a whole where it brings too many', async () => {
    const own = one('xa-mau.gov.vn');
    await act(async () => change({ otherSystems: [own] }));
    await choose(Array.from({ length: MOST_SYSTEMS }, (_, at) => one(`h${at}.gov.vn`)));
    await expect.poll(said).toContain('Chưa nhập gì');
    expect(settings.otherSystems).toEqual([own]);
  });
});

it('lets the officer allow what the province switched on, and change nothing else of it', async () => {
  const host = 'motcua.tinhmau.gov.vn';
  preset = new Set(['otherSystems']);
  vi.mocked(isAllowed).mockResolvedValue(false);
  const systems = [{ host, on: true, columns: [] }];
  await act(async () => change({ otherSystems: systems }));
  expect(button(`Tắt ${host}`).disabled).toBe(true);
  await offered(host);
  await press(`Cho phép chạy trên ${host}`);
  expect(askForHost).toHaveBeenCalledExactlyOnceWith(host);
  expect(settings.otherSystems).toBe(systems);
  expect(place.querySelector('[role=status]')?.textContent).toContain(`Đã bật ${host}`);
});

it('says where the browser no longer allows what is on, and lets the officer allow it again', async () => {
  const host = 'motcua.tinhmau.gov.vn';
  await act(async () => change({ otherSystems: [{ host, on: true, columns: [] }] }));
  expect(place.textContent).not.toContain('không còn cho phép');
  vi.mocked(isAllowed).mockResolvedValue(false);
  await act(async () => {
    for (const tell of taken) tell();
  });
  await offered(host);
  await press(`Cho phép chạy trên ${host}`);
  expect(askForHost).toHaveBeenCalledExactlyOnceWith(host);
});
