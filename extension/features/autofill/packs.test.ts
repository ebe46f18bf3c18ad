import { readFile } from '@dung-hen/files';
import { type FormPack, II_06A } from '@dung-hen/forms';
import { pageFromDom, tablesOf } from '@dung-hen/page';
import { expect, it } from 'vitest';
import { forgetFormPack, keepFormPack, loadPackFile, loadPacks } from '../../app/form-packs.ts';
import { pageFromPicture } from '../../app/page-picture/picture-page.ts';
import { takePicture } from '../../app/page-picture/take-picture.ts';
import { packOf, templateMap } from '../merge/template-choices.ts';
import { readForm } from './read-form.ts';
import { ownFacts } from './synthetic-form.ts';

const PAGE = 'https://vpcp.baocaochinhphu.gov.vn/bao-cao/1';
const TITLE = 'BÁO CÁO KẾT QUẢ PHỤC VỤ CỦA TỈNH MẪU';
/** An invented layout: other words, another order, numbers of its own. */
const HEADS: readonly (readonly [string, number])[] = [
  ['TT', 1],
  ['Mảng việc', 2],
  ['Xong > Cả thảy', 7],
  ['Xong > Sớm', 8],
  ['Xong > Vừa kịp', 9],
  ['Xong > Trễ', 10],
  ['Vào > Cả thảy', 3],
  ['Vào > Qua mạng', 4],
  ['Vào > Tại quầy', 5],
  ['Vào > Cũ', 6],
  ['Còn > Cả thảy', 11],
  ['Còn > Chưa tới hạn', 12],
  ['Còn > Trễ', 13],
];

function head(): string {
  const groups = ['Xong', 'Vào', 'Còn'].map(
    (group) =>
      `<th colspan="${HEADS.filter(([label]) => label.startsWith(`${group} >`)).length}">${group}</th>`,
  );
  const leaves = HEADS.slice(2).map(([label]) => `<th>${label.split(' > ')[1]}</th>`);
  const numbers = HEADS.map((_, at) => `<th>(${at + 1})</th>`);
  return `<tr><th rowspan="2">TT</th><th rowspan="2">Mảng việc</th>${groups.join('')}</tr><tr>${leaves.join('')}</tr><tr>${numbers.join('')}</tr>`;
}

function template(): FormPack {
  const html = `<table><tr><td colspan="13">${TITLE}</td></tr>${head()}<tr>${'<td></td>'.repeat(13)}</tr></table>`;
  const htmlTables = (text: string) =>
    tablesOf(pageFromDom(new DOMParser().parseFromString(text, 'text/html')).root);
  const file = readFile(new TextEncoder().encode(`<html><body>${html}</body></html>`), { htmlTables });
  if (!file.ok) throw new Error(file.words.vi);
  const map = templateMap(file, II_06A);
  if (map === null) throw new Error('no header');
  const choices = { from: '2026-01-01', source: 'mau-tinh.html' };
  const unsaid = packOf(map, II_06A, { ...choices, columns: new Map() });
  expect(unsaid.ok).toBe(false);
  const made = packOf(map, II_06A, {
    ...choices,
    columns: new Map(map.columns.map(({ index }) => [index, HEADS[index]?.[1] ?? null])),
  });
  if (!made.ok) throw new Error(made.why);
  return made.pack;
}

function read(packs: readonly FormPack[]) {
  const cells = HEADS.slice(2).map(([, number]) => `<td><input data-column="${number}"></td>`);
  document.body.innerHTML = `<h2>${TITLE}</h2><p><b>Kỳ báo cáo:</b> Quý II năm 2026</p>
<p><b>Đơn vị báo cáo:</b> UBND xã Mẫu</p><p><b>Trạng thái:</b> Đang nhập</p>
<form method="post"><table><thead>${head()}</thead><tbody><tr><td>1</td><td>Hộ tịch</td>${cells.join('')}</tr></tbody></table>
<button type="submit">Lưu</button></form>`;
  const taken = takePicture(document);
  if (taken === null) throw new Error('no picture');
  const page = pageFromPicture({ ...taken.picture, url: PAGE });
  const reading = readForm(page, { period: null, source: null }, ownFacts({ packs }));
  const columnOf = (control: number | null) => taken.numbered[control ?? -1]?.dataset.column;
  return { reading, columnOf };
}

it('fills a screen drawn after the office’s own template, every figure in its own column', () => {
  const { reading, columnOf } = read([template()]);
  expect(reading.words).toEqual([]);
  expect(reading.state).toBe('plan');
  const typed = reading.cells.filter(({ row, control }) => row === 'Hộ tịch' && control !== null);
  expect(typed).toHaveLength(11);
  expect(typed.map(({ control }) => columnOf(control))).toEqual(typed.map(({ column }) => String(column)));
});

it('knows nothing of it without the template, or before it is in force', () => {
  expect(read([]).reading.state).toBe('line');
  expect(read([{ ...template(), from: '2027-01-01' }]).reading.state).toBe('line');
});

it('is kept on this computer until it is deleted', async () => {
  const pack = template();
  await keepFormPack(pack, Uint8Array.of(80, 75, 255, 0));
  expect(await loadPackFile(pack)).toEqual(Uint8Array.of(80, 75, 255, 0));
  await keepFormPack({ ...pack, source: 'mau-sua.html' }, null);
  expect(await loadPackFile(pack)).toBeNull();
  expect((await loadPacks()).map(({ source }) => source)).toEqual(['mau-sua.html']);
  await forgetFormPack(pack);
  expect(await loadPacks()).toEqual([]);
});
