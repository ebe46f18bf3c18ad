import { expect, it } from 'vitest';
import { pageFromPicture } from '../../app/page-picture/picture-page.ts';
import { takePicture } from '../../app/page-picture/take-picture.ts';
import { readForm } from './read-form.ts';
import { formPage, type MadePage, ownFacts } from './synthetic-form.ts';
import { unwriteText, type WritingParts, writeCells, writeText } from './writing.ts';

const PAGE = 'https://vpcp.baocaochinhphu.gov.vn/bao-cao/1';
const go = () => new AbortController().signal;

function look(html: string) {
  document.body.innerHTML = html;
  const taken = takePicture(document);
  if (taken === null) throw new Error('no picture');
  const reading = readForm(
    pageFromPicture({ ...taken.picture, url: PAGE }),
    { period: null, source: null },
    ownFacts(),
  );
  const parts: WritingParts = {
    numbered: taken.numbered,
    settle: async () => undefined,
    pause: async () => undefined,
    progress: () => undefined,
  };
  return { reading, parts };
}
const stateOf = (made: MadePage) => look(formPage(made)).reading.state;
const numberedNames = (html: string) => {
  let at = 0;
  return html.replace(/<input type="text"/gu, () => `<input type="text" name="o${at++}"`);
};

it('fills neither of two tables that take the same rows', () => {
  const table = /<table>.*<\/table>/su.exec(formPage())?.[0] ?? '';
  const second = `<h3>Bảng 2</h3>${table}`;
  for (const html of [
    formPage().replace('</table>', `</table>${second}`),
    formPage({ rows: [['Hộ tịch'], ['Chứng thực']] }).replace('<table>', `${second}<table>`),
  ]) {
    const { reading } = look(html);
    expect(reading.state).toBe('refused');
    expect(reading.words.join()).toContain('hai bảng');
    expect(reading.cells).toEqual([]);
  }
});

it('passes over a table that says it holds other figures', () => {
  const table = /<table>.*<\/table>/su.exec(formPage())?.[0] ?? '';
  const before = `<h3>Số liệu cùng kỳ năm trước</h3>${table}`;
  const { reading } = look(formPage().replace('<table>', `${before}<h3>Số liệu trong kỳ</h3><table>`));
  expect(reading.state).toBe('plan');
  const numbers = reading.cells.flatMap(({ control }) => control ?? []);
  const own = look(formPage()).reading.cells.flatMap(({ control }) => control ?? []);
  expect(Math.min(...numbers)).toBeGreaterThan(Math.max(...own));
  expect(look(formPage().replace('<table>', '<h3>Lũy kế từ đầu năm</h3><table>')).reading.cells).toEqual([]);
});

it('fills beside a table of the year before that only shows, and beside a hidden one', () => {
  const table = /<table>.*<\/table>/su.exec(formPage())?.[0] ?? '';
  for (const other of [
    table.replaceAll('<input', '<input disabled'),
    `<div style="display: none">${table}</div>`,
  ]) {
    expect(look(formPage().replace('<table>', `${other}<table>`)).reading.state).toBe('plan');
  }
});

it.each([
  'Quý I và Quý II năm 2026',
  'Lũy kế từ đầu năm đến Quý II/2026',
  'Quý II/2025 - Quý II/2026',
  'Quý II (6 tháng đầu năm) năm 2026',
])('asks which period is meant by "%s"', (period) => {
  expect(stateOf({ period })).toBe('choose');
  expect(stateOf({ period, title: 'Báo cáo kiểm soát thủ tục hành chính quý II năm 2026' })).toBe('choose');
});

it.each([
  'UBND xã Mẫu - Phòng Kinh tế',
  'Trường Mầm non - UBND xã Mẫu',
  'UBND xã Mẫu Đông',
  'UBND phường Mẫu',
  'H56.77.50',
])('does not fill the report of "%s"', (unit) => {
  expect(stateOf({ unit })).toBe('refused');
});

it('types into no row that came back in another order under the names of the old ones', async () => {
  const { reading, parts } = look(numberedNames(formPage({ rows: [['Hộ tịch'], ['Đất đai']] })));
  const body = document.querySelector('tbody');
  const redraw = (): void => {
    const other = numberedNames(formPage({ rows: [['Đất đai'], ['Hộ tịch']] }));
    if (body !== null) body.innerHTML = /<tbody>(.*)<\/tbody>/su.exec(other)?.[1] ?? '';
  };
  body?.addEventListener('change', redraw, { once: true });
  const { outcomes } = await writeCells(reading.cells, parts, go());
  const land = [...document.querySelectorAll('tr')].find(
    ({ children }) => children[1]?.textContent === 'Đất đai',
  );
  expect([...(land?.querySelectorAll('input') ?? [])].map(({ value }) => value).join('')).toBe('');
  expect(new Set(outcomes.values())).toEqual(new Set(['notFound']));
});

it('types into rows that were drawn anew as they were', async () => {
  const html = numberedNames(formPage({ rows: [['Hộ tịch'], ['Đất đai']] }));
  const { reading, parts } = look(html);
  const body = document.querySelector('tbody');
  const redraw = (): void => {
    if (body !== null) body.innerHTML = /<tbody>(.*)<\/tbody>/su.exec(html)?.[1] ?? '';
  };
  body?.addEventListener('change', redraw, { once: true });
  const { outcomes } = await writeCells(reading.cells, parts, go());
  expect(new Set(outcomes.values())).toEqual(new Set(['filled']));
  expect(document.querySelector<HTMLInputElement>('[name="o1"]')?.value).toBe('1');
});

it('takes no text back over what the officer wrote since', () => {
  document.body.innerHTML = '<textarea>cũ</textarea>';
  const area = document.querySelector('textarea');
  if (area === null) throw new Error('no field');
  expect(writeText(area, 'nháp')).toBe(true);
  area.value = 'nháp, cán bộ sửa';
  expect(unwriteText(area, 'nháp', 'cũ')).toBe(false);
  expect(area.value).toBe('nháp, cán bộ sửa');
  area.value = 'nháp';
  expect(unwriteText(area, 'nháp', 'cũ')).toBe(true);
  expect(area.value).toBe('cũ');
});
