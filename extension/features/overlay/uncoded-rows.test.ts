import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageWatchBackground } from '../../app/page-watch/background.ts';
import { createListReader, type ListReading } from '../../app/page-watch/list-reader.ts';
import { overlayBackground } from './background.ts';
import { keep } from './remember.ts';
import { summaryOf } from './summary.ts';

vi.mock('./remember.ts', () => ({
  keep: vi.fn(async () => undefined),
  withKnown: async (sightings: unknown) => sightings,
}));

/** The page asks the background that stands here, as the browser would have it. */
vi.mock('../../app/ask.ts', () => ({
  ask: (dungHen: string, body: unknown, isReply: (answer: unknown) => boolean) =>
    new Promise((resolve) => {
      void fakeBrowser.runtime.onMessage.trigger(
        // What travels is plain data.
        JSON.parse(JSON.stringify({ dungHen, body })),
        { id: fakeBrowser.runtime.id } as Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1],
        (answer?: unknown) => resolve(isReply(answer) ? answer : null),
      );
    }),
}));

const fixture = (adapter: string, name: string) =>
  readFileSync(join(process.cwd(), `adapters/${adapter}/fixtures/${name}.html`), 'utf8');

const OTHER = `<table><thead><tr><th>Mã hồ sơ</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th></tr></thead><tbody>
  ${[1, 2, 3].map((last) => `<tr><td><a>H99.01-261101-000${last}</a></td><td>01/11/2026</td><td>05/11/2026</td></tr>`).join('')}
  </tbody></table>`;

/** A page of each system, the code of its second row, and how many rows it has. */
const LISTS = [
  [
    'onestop-igate',
    'https://motcua.mau.example/vi/dossier/processing',
    fixture('onestop-igate', 'dang-xu-ly'),
    '000.00.31.H99-260105-0008',
    4,
  ],
  ['onestop-any', 'https://motcua.tinhmau.example/ho-so', OTHER, 'H99.01-261101-0002', 3],
  [
    'onestop-thanhhoa',
    'https://motcua.thanhhoa.gov.vn/dvc/tra-cuu/tat-ca-ho-so',
    fixture('onestop-thanhhoa', 'tra-cuu-tat-ca'),
    'H56.24.01-250301-0001',
    3,
  ],
] as const;

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(keep).mockClear();
  vi.stubGlobal('getComputedStyle', ({ style }: HTMLElement) => ({
    display: style.display || 'block',
    visibility: style.visibility || 'visible',
  }));
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  pageWatchBackground.register();
  overlayBackground.register();
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

function show(url: string, html: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
}

const groupsOf = (reading: ListReading | null) =>
  reading?.kind === 'list' ? reading.rows.map(({ facts, view }) => [facts.code, view.group]) : reading;

const look = (reader = createListReader(document)) =>
  reader.read(true, new AbortController().signal, () => undefined);

it.each(LISTS)(
  'judges the other rows of a list of %s, and one without a code as unknown',
  async (...list) => {
    const [, url, html, code, count] = list;
    show(url, html);
    const whole = groupsOf(await look());
    show(url, html.replaceAll(code, 'Chưa cấp mã'));
    vi.mocked(keep).mockClear();
    const reading = await look();
    expect(whole).toHaveLength(count);
    expect(groupsOf(reading)).toEqual(
      (whole as [string, string][]).map((row) => (row[0] === code ? ['', 'unknown'] : row)),
    );
    if (reading?.kind !== 'list') return;
    const bare = reading.rows.find(({ facts }) => facts.code === '');
    expect(bare?.cell.textContent).toContain('Chưa cấp mã');
    expect(bare?.view).toMatchObject({
      text: 'Không rõ: không đọc được mã hồ sơ',
      due: '',
      onTime: null,
      step: null,
    });
    const { counts, all } = summaryOf(reading.rows.map(({ view }) => view));
    expect([all, counts.unknown]).toEqual([
      count,
      1 + (whole as [string, string][]).filter(([one, group]) => one !== code && group === 'unknown').length,
    ]);
    expect(vi.mocked(keep).mock.lastCall?.[0].map((one) => one.code)).not.toContain('');
    expect(vi.mocked(keep).mock.lastCall?.[0]).toHaveLength(count - 1);
  },
);

it.each(LISTS)('refuses a list of %s in which most rows have no code', async (...list) => {
  const [, url, html] = list;
  let kept = 0;
  show(url, html);
  for (const cell of document.querySelectorAll('td *, td')) {
    if (cell.children.length > 0 || !/[A-Z]\d\d(?:\.\d\d)*-\d{6}-\d{4}/u.test(cell.textContent ?? ''))
      continue;
    kept += 1;
    if (kept > 1) cell.textContent = 'Chưa cấp mã';
  }
  expect(await look()).toMatchObject({ kind: 'failed' });
  expect(keep).not.toHaveBeenCalled();
});

it('a row that loses its code later takes nothing from those read before', async () => {
  const [, url, html, code] = LISTS[1];
  show(url, html);
  const reader = createListReader(document);
  expect(groupsOf(await look(reader))).toHaveLength(3);
  const cell = [...document.querySelectorAll('td a')].find(({ textContent }) => textContent === code);
  if (cell) cell.textContent = '…';
  expect(groupsOf(await look(reader))).toEqual([
    ['H99.01-261101-0001', expect.any(String)],
    ['', 'unknown'],
    ['H99.01-261101-0003', expect.any(String)],
  ]);
});

it('explains that nothing is reckoned for such a row', async () => {
  const [, url, html, code] = LISTS[1];
  show(url, html.replace(code, '—'));
  const reading = await look();
  const row = reading?.kind === 'list' ? reading.rows.find(({ facts }) => facts.code === '') : undefined;
  const body = { facts: row?.facts, rowClass: '', daysShown: null, url };
  const told = await new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(
      { dungHen: 'rows.explain', body },
      { id: fakeBrowser.runtime.id } as Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1],
      resolve,
    );
  });
  expect(JSON.stringify(told)).toContain('không lưu lại');
});
