// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { linesOf, snapshotOf } from '../../extension/app/page-watch/list-lines.ts';
import type { SystemRow } from '../../extension/app/page-watch/list-system.ts';
import { outlineOf } from '../../extension/app/page-watch/outline.ts';
import { plainOutlineOf } from '../../extension/app/page-watch/plain-outline.ts';
import { columnsToRead, readTopList } from '../../extension/app/page-watch/read-snapshot.ts';
import { pageFromSnapshot } from '../../extension/app/page-watch/snapshot-page.ts';
import type { PageSnapshot } from '../../extension/app/page-watch/snapshot-types.ts';
import { A, B, C, DATES, type UnseenList } from './unseen/list-kit.ts';
import { LISTS_A1 } from './unseen/lists-a1.ts';
import { LISTS_A2 } from './unseen/lists-a2.ts';
import { LISTS_B } from './unseen/lists-b.ts';
import { LISTS_C } from './unseen/lists-c.ts';
import { LISTS_D1 } from './unseen/lists-d1.ts';
import { LISTS_D2 } from './unseen/lists-d2.ts';
import { LISTS_D3 } from './unseen/lists-d3.ts';
import { LISTS_E } from './unseen/lists-e.ts';

const LISTS = [
  ...LISTS_A1,
  ...LISTS_A2,
  ...LISTS_B,
  ...LISTS_C,
  ...LISTS_D1,
  ...LISTS_D2,
  ...LISTS_D3,
  ...LISTS_E,
];
/** Of two lists on one page the extension reads one, row by row; whoever collects refuses both. */
const HALF_READ = [
  'two lists side by side: mine and the unit’s',
  'two lists: waiting for me, waiting for another unit',
];

beforeEach(() => {
  // happy-dom gives no visibility; what a browser would say of pages without a stylesheet.
  vi.stubGlobal('getComputedStyle', ({ style, hidden }: HTMLElement) => ({
    display: style.display || (hidden ? 'none' : 'block'),
    visibility: style.visibility || 'visible',
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

interface Read {
  readonly rows: readonly SystemRow[];
  readonly sent: string;
  /** Read without tables: cell by cell nobody could say what may travel. */
  readonly whole?: boolean;
}

const pace = async () => undefined;
const read = (page: PageSnapshot): Read | null => {
  const reading = readTopList(pageFromSnapshot(page), true, [], 0);
  if (!reading.ok && reading.error.code === 'EMPTY_UNCONFIRMED') return null;
  return { rows: reading.ok ? reading.records : [], sent: JSON.stringify(page) };
};

/** What the script that reads tables makes of the page that stands. */
async function readTables(): Promise<Read | null> {
  const outline = outlineOf(document);
  if (outline.tables.length === 0) return null;
  const columns = columnsToRead(pageFromSnapshot(outline.snapshot(() => [])), []);
  if (columns === null) return null;
  const tables = outline.tables
    .map((table, at) => ({
      ...table,
      wanted: new Set(columns[at]?.columns),
      code: columns[at]?.code ?? null,
    }))
    .filter(({ wanted }) => wanted.size > 0);
  const main = tables.find(({ hidden, code }) => !hidden && code !== null);
  if (main === undefined) return read(outline.snapshot(() => []));
  const twins = tables.filter(({ hidden }) => hidden);
  const all = { from: 0, to: main.rows.length };
  const lines = await linesOf(main, twins, all, pace, new AbortController().signal);
  const { page } = await snapshotOf(outline, main, twins, lines ?? [], pace);
  return read(page);
}

/** What both scripts together make of a page. */
async function look(html: string): Promise<Read | null> {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://mot-cua-khac.example/ho-so',
  );
  document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  const tables = await readTables();
  if (tables !== null) return tables;
  const outline = plainOutlineOf(document);
  const plain = outline === null ? null : read(outline.page);
  return plain === null ? null : { ...plain, whole: true };
}

/** What is said of dossiers otherwise than a person reads it on the page, and how much is said rightly. */
function held({ says, mustRefuse }: UnseenList, rows: readonly SystemRow[]) {
  const wrong: string[] = [];
  let right = 0;
  for (const { facts, bare } of rows) {
    if (bare) continue;
    if (mustRefuse !== undefined) wrong.push(`${facts.code} is read, though ${mustRefuse}`);
    const said = says.find(({ code }) => code === facts.code);
    const seen: Readonly<Record<string, unknown>> = { ...facts };
    for (const id of [...DATES, 'status'] as const) {
      const found = seen[id] ?? null;
      if (found === null) continue;
      if (String(found).slice(0, 16) === String(said?.[id] ?? '').slice(0, 16)) right += 1;
      else wrong.push(`${facts.code}: ${id} is ${said?.[id]} and is read as ${found}`);
    }
  }
  return { right, wrong };
}

it('tells nothing wrong of a list nobody has seen, and reads most of them', async () => {
  let pages = 0;
  const wrong: string[] = [];
  for (const list of LISTS) {
    const judged = held(list, (await look(list.html))?.rows ?? []);
    if (judged.right > 0) pages += 1;
    if (!HALF_READ.includes(list.name)) wrong.push(...judged.wrong.map((one) => `${list.name}: ${one}`));
  }
  expect(wrong).toEqual([]);
  expect(pages).toBeGreaterThanOrEqual(111);
}, 60_000);

it('lets no name of a citizen leave a list that is in no table of its own', async () => {
  let pages = 0;
  for (const { html, name } of LISTS) {
    const { sent = '', whole = false } = (await look(html)) ?? {};
    if (!whole) continue;
    pages += 1;
    for (const { person } of [A, B, C]) expect(sent.includes(person), name).toBe(false);
  }
  expect(pages).toBeGreaterThan(20);
}, 60_000);
