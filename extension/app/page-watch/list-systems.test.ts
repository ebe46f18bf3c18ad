import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAMILIES, READ, ROWS } from '@dung-hen/adapters/onestop-any/fixtures/families';
import type { TaughtColumn } from '@dung-hen/page';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { seenDossierSchema } from '../seen-dossier.ts';
import { linesOf, snapshotOf } from './list-lines.ts';
import { outlineOf } from './outline.ts';
import { columnsToRead, readTopList, seenOf } from './read-snapshot.ts';
import { pageFromSnapshot } from './snapshot-page.ts';

const NOW = '2026-01-07T09:00:00';
const fixture = (adapter: string, name: string) =>
  readFileSync(join(process.cwd(), `adapters/${adapter}/fixtures/${name}.html`), 'utf8');

// happy-dom gives no visibility; what a browser would say of pages without a stylesheet.
beforeEach(() => {
  vi.stubGlobal('getComputedStyle', ({ style }: HTMLElement) => ({
    display: style.display || 'block',
    visibility: style.visibility || 'visible',
  }));
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

/** What the background makes of a page, by way of everything that travels. */
async function readOn(url: string, html: string, taught: readonly TaughtColumn[] = []) {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);
  document.body.innerHTML = new DOMParser().parseFromString(html, 'text/html').body.innerHTML;
  const outline = outlineOf(document);
  const columns = columnsToRead(pageFromSnapshot(outline.snapshot(() => [])), taught);
  if (columns === null) return null;
  const tables = outline.tables.map((table, index) => ({
    ...table,
    wanted: new Set(columns[index]?.columns),
    code: columns[index]?.code ?? null,
  }));
  const main = tables.find(({ hidden, code }) => !hidden && code !== null);
  if (main === undefined) return null;
  const twins = tables.filter(({ hidden }) => hidden);
  const all = { from: 0, to: main.rows.length };
  const lines = await linesOf(main, twins, all, async () => undefined, new AbortController().signal);
  const { page } = await snapshotOf(outline, main, twins, lines ?? [], async () => undefined);
  const reading = readTopList(pageFromSnapshot(page), true, taught);
  if (!reading.ok) throw reading.error;
  return { sent: JSON.stringify(page), seen: reading.records.map((row) => seenOf(row, page.url, NOW)) };
}

it('reads a list of iGate on a host nobody named, without the applicant leaving the page', async () => {
  const read = await readOn(
    'https://motcua.mau.example/vi/dossier/processing',
    fixture('onestop-igate', 'dang-xu-ly'),
  );
  expect(read?.sent).not.toMatch(/Nguyễn Văn Mẫu|0900000001|Phạm Thị Mẫu/u);
  expect(read?.seen.map((one) => seenDossierSchema.parse(one).code.slice(-4))).toEqual([
    '0007',
    '0008',
    '0102',
    '0001',
  ]);
  expect(read?.seen[0]).toMatchObject({
    system: 'onestop-igate',
    status: 4,
    dueAt: '2026-01-06T17:00:00',
    stepDueAt: '2026-01-06T11:30:00',
    seenAt: NOW,
  });
});

it('reads the province’s own lists on its host with its own reader', async () => {
  const read = await readOn(
    'https://motcua.thanhhoa.gov.vn/dvc/xu-ly-ho-so/dang-xu-ly',
    fixture('onestop-thanhhoa', 'dang-xu-ly'),
  );
  expect(read?.seen[0]).toMatchObject({ system: 'onestop-thanhhoa', code: 'H56.24.01-250228-0003' });
});

it('on the province’s host no other system is looked for', async () => {
  const list = fixture('onestop-igate', 'dang-xu-ly');
  expect(await readOn('https://motcua.thanhhoa.gov.vn/dvc/gioi-thieu', list)).toBe(null);
});

const OTHER = 'https://motcua.tinhmau.example/ho-so';

it.each(Object.entries(FAMILIES))(
  'reads a list of nobody’s system drawn as %s, without the applicant leaving the page',
  async (_, draw) => {
    const read = await readOn(OTHER, draw(ROWS));
    expect(
      read?.seen.map(({ code, receivedAt, dueAt, status }) => ({ code, receivedAt, dueAt, status })),
    ).toEqual(READ);
    expect(read?.seen.every(({ system }) => system === 'onestop-any')).toBe(true);
    for (const { person } of ROWS) expect(read?.sent).not.toContain(person);
  },
);

it('reads rows the page wraps in boxes of their own, and cells that span, of a grid without a table', async () => {
  const cell = (text: string, more = '') => `<div role="gridcell"${more}><span>${text}</span></div>`;
  const heads = ['Mã hồ sơ', 'Người nộp', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'];
  const grid = `<div class="ag-root" role="treegrid"><div role="presentation"><div role="rowgroup"><div role="row">
    <div class="box">${heads.map((head) => `<div role="columnheader">${head}</div>`).join('')}</div></div></div></div>
    <div role="rowgroup">${ROWS.map(
      ({ code, person, received, due, status }) =>
        `<div role="row"><div class="box">${[code, person, received, due, status].map((text) => cell(text)).join('')}</div></div>`,
    ).join('')}<div role="row">${cell('Trang 1 / 1', ' aria-colspan="5"')}</div></div></div>`;
  const read = await readOn(OTHER, `<main>${grid}</main>`);
  expect(
    read?.seen.map(({ code, receivedAt, dueAt, status }) => ({ code, receivedAt, dueAt, status })),
  ).toEqual(READ);
  for (const { person } of ROWS) expect(read?.sent).not.toContain(person);
});

it('reads by what was taught on its host', async () => {
  const list = (FAMILIES.bootstrap?.(ROWS) ?? '').replace('Ngày hẹn trả', 'Mốc cuối');
  await expect(readOn(OTHER, list)).rejects.toMatchObject({ code: 'SITE_CHANGED' });
  const read = await readOn(OTHER, `<table><tr><td>${list}</td></tr></table>`, [
    { concept: 'dueAt', path: ['Mốc cuối'] },
  ]);
  expect(read?.seen[0]?.dueAt).toBe('2026-11-05T17:00:00');
});

it('reads cells and heads whose text the page cuts, but no text it cuts below a cell’s first', async () => {
  const cut = (FAMILIES.bootstrap?.(ROWS) ?? '')
    .replace(/<(t[hd])>/gu, '<$1 class="ant-table-cell ant-table-cell-ellipsis">')
    .replace(
      /<a href="#">[^<]+<\/a>/gu,
      '<div class="text-ellipsis">$&</div><p class="ellipsis">Trích yếu</p>',
    );
  expect(cut).toContain('<p class="ellipsis">Trích yếu</p>');
  const read = await readOn(OTHER, cut);
  expect(read?.seen.map(({ code, dueAt }) => ({ code, dueAt }))).toEqual(
    READ.map(({ code, dueAt }) => ({ code, dueAt })),
  );
  expect(read?.sent).not.toContain('Trích yếu');
});

it('reads a row whose cells span as the other rows', async () => {
  const list = FAMILIES.bootstrap?.(ROWS) ?? '';
  const spanned = await readOn(OTHER, list.replaceAll('<td', '<td colspan="1"'));
  const plain = await readOn(OTHER, list);
  expect(plain?.seen).toHaveLength(ROWS.length);
  expect(spanned?.seen).toEqual(plain?.seen);
});
