import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CollectPanel } from './panel.tsx';
import type { CollectionResult, CollectionRun, CollectionState } from './state.ts';
import type { CollectionSources } from './use-collection.ts';

const RUN: CollectionRun = {
  runId: 'run-1',
  scope: 'work',
  since: '2026-06-15',
  tabId: 7,
  phase: 'running',
  startedAt: '2026-06-15T08:00:00',
  resume: null,
  done: 1200,
  total: 3400,
  stored: 1200,
  unfit: 0,
  incomplete: 0,
  failure: null,
};
const LAST: CollectionResult = {
  startedAt: '2026-06-14T16:00:00',
  at: '2026-06-14T16:05:00',
  scope: 'year',
  collected: 4321,
  stored: 4321,
  unfit: 0,
  incomplete: 0,
  passes: 1,
};

let state: CollectionState;
let changed: () => void;
const ask = vi.fn<CollectionSources['ask']>();
const stop = vi.fn();
const sources: CollectionSources = {
  load: async () => state,
  watch: (tell) => {
    changed = tell;
    return stop;
  },
  ask,
};

async function show(next: Partial<CollectionState>, language: 'vi' | 'en' = 'vi'): Promise<void> {
  state = { run: null, last: null, ...next };
  await act(async () => render(<CollectPanel language={language} sources={sources} />, document.body));
}
const text = (): string => document.body.textContent ?? '';
const buttons = (): string[] => [...document.querySelectorAll('button')].map((one) => one.textContent ?? '');
async function press(name: string): Promise<void> {
  const found = [...document.querySelectorAll('button')].find((one) => one.textContent === name);
  await act(async () => found?.click());
}

beforeEach(() => {
  ask.mockReset().mockResolvedValue(null);
});
afterEach(() => {
  render(null, document.body);
});

describe('the collect panel', () => {
  it('starts what was chosen and says in words why nothing was started', async () => {
    await show({});
    expect(text()).toContain('Chưa thu thập lần nào');
    await act(async () => document.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click());
    ask.mockResolvedValue('noTab');
    await press('Thu thập');
    expect(ask).toHaveBeenLastCalledWith('start', 'year');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Chưa thấy hệ thống một cửa');
    expect(document.querySelector('a')?.href).toBe('https://motcua.thanhhoa.gov.vn/dvc');
    ask.mockResolvedValue(undefined);
    await press('Thu thập');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('chưa trả lời');
  });

  it('shows how far it is, and follows what is stored', async () => {
    await show({ run: RUN });
    expect(text()).toContain('Đã đọc 1.200/3.400 hồ sơ');
    expect(document.querySelector('progress')).toMatchObject({ value: 1200, max: 3400 });
    expect(buttons()).toEqual(['Tạm dừng', 'Hủy']);
    await press('Tạm dừng');
    expect(ask).toHaveBeenLastCalledWith('pause', 'work');
    state = { run: { ...RUN, phase: 'paused' }, last: null };
    await act(async () => changed());
    expect(buttons()).toEqual(['Tiếp tục', 'Hủy']);
    await press('Hủy');
    expect(ask).toHaveBeenLastCalledWith('cancel', 'work');
  });

  it('does not look finished between two lists', async () => {
    await show({ run: { ...RUN, done: 17, total: 17 } });
    expect(text()).toContain('Đã đọc 17 hồ sơ, đang đọc tiếp…');
    expect(document.querySelector('progress')?.hasAttribute('value')).toBe(false);
  });

  it('asks at once whether a run that is said to go on really does', async () => {
    await show({ run: RUN });
    await expect.poll(() => ask.mock.calls).toContainEqual(['check', 'work']);
  });

  it.each([
    ['LOGIN_REQUIRED', 'Hãy đăng nhập lại hệ thống một cửa rồi bấm “Tiếp tục”'],
    ['NETWORK', 'Phần đã đọc vẫn còn'],
  ] as const)('after %s says what to do', async (code, words) => {
    await show({ run: { ...RUN, phase: 'failed', failure: { code, retryAfter: null } } });
    expect(document.querySelector('[role=status]')?.textContent).toContain(words);
    expect(buttons()).toEqual(['Tiếp tục', 'Hủy']);
  });

  it('tells the count check in one sentence, also when it does not hold', async () => {
    await show({ last: LAST });
    expect(text()).toContain('16:05 14/06/2026 · 4.321 hồ sơ');
    expect(text()).toContain('máy này lưu đủ 4.321 hồ sơ');
    await show({ last: { ...LAST, stored: 4320, unfit: 1, incomplete: 2, passes: 2 } }, 'en');
    await act(async () => changed());
    expect(text()).toContain('The counts differ: the system has 4,321 dossiers, this computer keeps 4,320.');
    expect(text()).toContain('For 2 dossiers');
    expect(text()).toContain('2 times');
  });

  it('leaves nothing behind', async () => {
    await show({ run: RUN });
    render(null, document.body);
    expect(stop).toHaveBeenCalled();
  });
});
