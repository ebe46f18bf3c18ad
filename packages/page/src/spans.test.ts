import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage, readTables } from './html.ts';
import type { RawCell, RawRow } from './raw-table.ts';
import { expandSpans } from './spans.ts';
import { tablesOf } from './tables.ts';
import { gridOf, head, kinds, labels, row } from './testkit/grid-of.ts';

describe('spans', () => {
  it.each([
    ['a title over fewer columns than there are', '<td colspan="2">Báo cáo</td>'],
    ['a title over more columns than there are', '<td colspan="1000">Báo cáo</td>'],
    ['a title over no column', '<td colspan="0">Báo cáo</td>'],
    ['a title over half of one', '<td colspan="x">Báo cáo</td>'],
  ])('%s', (_, title) => {
    const grid = gridOf(
      `<table><tr>${title}</tr><tr><th>STT</th><th>Đơn vị</th><th>Số hồ sơ</th></tr>${row(1, 'Xã A', 5)}</table>`,
    );
    expect([grid.width, grid.title, labels(grid)]).toEqual([3, 'Báo cáo', ['STT', 'Đơn vị', 'Số hồ sơ']]);
    expect(grid.rows[0]?.cells.map((cell) => cell.text)).toEqual(['1', 'Xã A', '5']);
  });

  it('clips a message row and a rowspan without end', () => {
    const grid = gridOf(
      `<table>${head('STT', 'Đơn vị', 'Số hồ sơ')}<tbody><tr><td rowspan="65534">1</td><td>Xã A</td><td>5</td></tr>${row(2, 'Xã B', 6)}<tr><td colspan="100%">Không có dữ liệu</td></tr></tbody></table>`,
    );
    expect(grid.width).toBe(3);
    expect(grid.rows[1]?.cells.map((cell) => cell.text)).toEqual(['2', 'Xã B', '6']);
    expect(kinds(grid)[2]).toBe('empty: Không có dữ liệu');
  });

  it('rowspan 0 reaches to the end of its section', () => {
    const grid = gridOf(
      `<table>${head('Lĩnh vực', 'Thủ tục', 'Số hồ sơ')}<tbody><tr><td rowspan="0">Hộ tịch</td><td>Khai sinh</td><td>5</td></tr>${row('Khai tử', 6)}</tbody><tfoot>${row('', 'Tổng số', 11)}</tfoot></table>`,
    );
    expect(grid.rows[1]?.cells.map((cell) => [cell.text, cell.origin])).toEqual([
      ['Hộ tịch', false],
      ['Khai tử', true],
      ['6', true],
    ]);
    expect(kinds(grid)).toEqual(['data: Khai sinh', 'data: Khai tử', 'total: Tổng số']);
  });

  it('no rowspan reaches into the next tbody', () => {
    const body = (name: string) =>
      `<tbody><tr><td rowspan="0">${name}</td><td>Khai sinh</td><td>5</td></tr>${row('Khai tử', 6)}</tbody>`;
    const grid = gridOf(
      `<table>${head('Lĩnh vực', 'Thủ tục', 'Số hồ sơ')}${body('Hộ tịch')}${body('Hộ khẩu')}</table>`,
    );
    expect(grid.rows.map((line) => line.textAt(0))).toEqual(['Hộ tịch', 'Hộ tịch', 'Hộ khẩu', 'Hộ khẩu']);
  });

  it('three body rows of one unit share its cells', () => {
    const unit = (name: string, at: number) =>
      `<tr><td rowspan="3">${at}</td><td rowspan="3">${name}</td><td>Toàn trình</td><td>4</td><td rowspan="3">80%</td></tr>${row('Một phần', 3)}${row('Còn lại', 2)}`;
    const grid = gridOf(
      `<table>${head('STT', 'Đơn vị', 'Mức độ', 'Số hồ sơ', 'Tỷ lệ')}<tbody>${unit('Xã A', 1)}${unit('Xã B', 2)}</tbody></table>`,
    );
    expect(grid.rows.map((line) => [line.label, line.textAt(3), line.textAt(4)])).toEqual([
      ['Xã A', '4', '80%'],
      ['Xã A', '3', '80%'],
      ['Xã A', '2', '80%'],
      ['Xã B', '4', '80%'],
      ['Xã B', '3', '80%'],
      ['Xã B', '2', '80%'],
    ]);
  });

  const cell = fc.record({
    colspan: fc.integer({ min: 1, max: 5 }),
    rowspan: fc.integer({ min: 1, max: 4 }),
    text: fc.string({ maxLength: 3 }),
  });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
  const raw = (rows: readonly (readonly Pick<RawCell, 'colspan' | 'rowspan' | 'text'>[])[]): RawRow[] =>
    rows.map((cells) => ({
      cells: cells.map((one) => ({ ...one, header: false, element: null })),
      section: 'body',
      element: null,
    }));

  it('expands any table into a rectangle in which every cell fills one block', () => {
    fc.assert(
      fc.property(table, (cells) => {
        const { width, rows } = expandSpans(raw(cells));
        expect(rows).toHaveLength(cells.length);
        const places = new Map<RawCell, string[]>();
        for (const [y, line] of rows.entries()) {
          expect(line.cells.length).toBeLessThanOrEqual(width);
          for (const [x, one] of line.cells.entries())
            if (one) places.set(one, [...(places.get(one) ?? []), `${x},${y}`]);
        }
        for (const [one, filled] of places) {
          const xs = [...new Set(filled.map((at) => Number(at.split(',')[0])))];
          expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(one.colspan);
          const begun = rows.flatMap((line) =>
            line.cells.filter((other, x) => other === one && (line.origins === null || line.origins[x])),
          );
          expect(begun).toHaveLength(1);
        }
        // A cell is lost only where the table ends before it.
        for (const [y, line] of raw(cells).entries())
          expect(rows[y]?.raw.cells.length).toBe(line.cells.length);
      }),
    );
  });

  it('leaves a rectangle of plain cells as it is, whatever the texts', () => {
    const texts = fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, (lines) => {
        const { width, rows } = expandSpans(
          raw(lines.map((line) => line.map((text) => ({ text, colspan: 1, rowspan: 1 })))),
        );
        expect(width).toBe(3);
        expect(rows.map((line) => line.cells.map((one) => one?.text))).toEqual(lines);
      }),
    );
  });

  it('gives any text back through HTML', () => {
    const escaped = (text: string) => text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
    const word = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(text));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (texts) => {
        const html = `<table><tr>${texts.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr></table>`;
        const [streamed] = readTables(html);
        const [parsed] = tablesOf(parsePage(html, 'https://mau.example/').root);
        const expected = texts.map((text) => text.replace(/\s+/gu, ' ').trim());
        expect(streamed?.rows[0]?.cells.map((one) => one.text)).toEqual(expected);
        expect(parsed?.rows[0]?.cells.map((one) => one.text)).toEqual(expected);
      }),
    );
  });
});
