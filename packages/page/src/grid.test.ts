import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrid } from './grid.ts';
import type { Grid } from './grid-types.ts';
import { parsePage, readTables } from './html.ts';
import type { RawCell, RawRow } from './raw-table.ts';
import { expandSpans } from './spans.ts';
import { tablesOf } from './tables.ts';

/** The first table, read by both Node drivers, which must agree. */
function gridOf(html: string): Grid {
  const streamed = readTables(html).map(readGrid).map(view);
  const grids = tablesOf(parsePage(html, 'https://mau.example/').root).map(readGrid);
  expect(streamed).toEqual(grids.map(view));
  const [grid] = grids;
  if (!grid) throw new Error('no table');
  return grid;
}

function view(grid: Grid) {
  const rows = (list: Grid['rows']) =>
    list.map((row) => [row.kind, row.label, row.cells.map((cell) => cell.text)]);
  return { ...grid, element: null, rows: rows(grid.rows), hiddenRows: rows(grid.hiddenRows) };
}

const labels = (grid: Grid) => grid.columns.map((column) => column.label);
const kinds = (grid: Grid) => grid.rows.map((row) => `${row.kind}: ${row.label}`);
const row = (...cells: readonly (string | number)[]) =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const head = (...cells: readonly string[]) =>
  `<thead><tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr></thead>`;
const report = (...rows: readonly string[]) =>
  gridOf(`<table>${head('STT', 'Đơn vị', 'Tổng số', 'Quá hạn')}<tbody>${rows.join('')}</tbody></table>`);

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

describe('header', () => {
  it('keeps years and months in a head', () => {
    expect(
      labels(
        gridOf(
          `<table>${head('Đơn vị', '2023', '2024', '2025')}<tbody>${row('Xã A', 1, 2, 3)}</tbody></table>`,
        ),
      ),
    ).toEqual(['Đơn vị', '2023', '2024', '2025']);
    const months = Array.from({ length: 12 }, (_, at) => String(at + 1));
    expect(
      labels(
        gridOf(
          `<table>${head('STT', 'Đơn vị', ...months)}<tbody>${row(1, 'Xã A', ...months)}</tbody></table>`,
        ),
      ),
    ).toEqual(['STT', 'Đơn vị', ...months]);
  });

  it('takes known words for a head without any markup, and figures below for a sign', () => {
    expect(
      labels(
        gridOf(
          `<table>${row('Mã hồ sơ', 'Ngày hẹn trả')}${row('H56.24.01-250228-0003', '03/03/2025')}</table>`,
        ),
      ),
    ).toEqual(['Mã hồ sơ', 'Ngày hẹn trả']);
    expect(
      labels(gridOf(`<table>${row('Cột lạ', 'Cột khác')}${row('a', '12')}${row('b', '7')}</table>`)),
    ).toEqual(['Cột lạ', 'Cột khác']);
  });

  it.each([
    [
      'lines of names and figures',
      `<table>${row('Họ và tên', 'Nguyễn Văn Mẫu')}${row('Số CCCD', '038000000000')}${row('Ngày hẹn trả', '03/03/2025')}</table>`,
    ],
    ['no head at all', `<table>${row('Xã A', 5)}${row('Xã B', 6)}</table>`],
    [
      'lines of label and value',
      `<table>${row('Mã hồ sơ', 'H56.24.01-250228-0003')}${row('Họ và tên', 'Nguyễn Văn Mẫu')}${row('Ngày hẹn trả', '03/03/2025')}</table>`,
    ],
    [
      'lines headed by th',
      `<table><tr><th>Họ và tên</th><td>Nguyễn Văn Mẫu</td></tr><tr><th>Số CCCD</th><td>038000000000</td></tr></table>`,
    ],
    ['lines with colons', `<table>${row('Kính gửi:', 'UBND xã')}${row('Về việc:', 'báo cáo')}</table>`],
    ['a layout table', '<table><tr><td><div>menu</div></td><td><p>nội dung</p></td></tr></table>'],
    ['nothing', '<table></table>'],
  ])('says that there is none: %s', (_, html) => {
    const grid = gridOf(html);
    expect(grid.headed).toBe(false);
    expect(grid.columns.every((column) => column.label === '')).toBe(true);
  });

  it('knows the head of a list of indicators', () => {
    expect(
      labels(
        gridOf(
          `<table>${row('Nội dung', 'Số lượng')}${row('Tổng số hồ sơ tiếp nhận', 12)}${row('Đã giải quyết', 5)}</table>`,
        ),
      ),
    ).toEqual(['Nội dung', 'Số lượng']);
  });

  it('finds group heads standing above the row that says STT', () => {
    const html = `<table><tr><td colspan="2"></td><td colspan="2">Đã giải quyết</td><td colspan="2">Đang giải quyết</td></tr>${row('STT', 'Lĩnh vực', 'Tổng số', 'Quá hạn', 'Tổng số', 'Quá hạn')}${row(1, 'Hộ tịch', 5, 1, 2, 0)}</table>`;
    expect(labels(gridOf(html)).slice(2)).toEqual([
      'Đã giải quyết > Tổng số',
      'Đã giải quyết > Quá hạn',
      'Đang giải quyết > Tổng số',
      'Đang giải quyết > Quá hạn',
    ]);
    expect(
      labels(
        gridOf(
          html
            .replace(' colspan="2"></td>', '></td><td></td>')
            .replace(/ colspan="2">([^<]+)<\/td>/gu, '>$1</td><td></td>'),
        ),
      ),
    ).toEqual(labels(gridOf(html)));
  });

  it('says a repeated word once and keeps a single head apart from the group left of it', () => {
    const html = `<table>${row('STT', 'Đơn vị', 'Tiếp nhận', '', 'Bổ sung')}${row('', '', 'Tổng số', 'Trực tuyến', '')}${row(1, 'Xã A', 5, 1, 2)}</table>`;
    expect(labels(gridOf(html))).toEqual([
      'STT',
      'Đơn vị',
      'Tiếp nhận > Tổng số',
      'Tiếp nhận > Trực tuyến',
      'Bổ sung',
    ]);
    const twice = `<table><thead><tr><th>STT</th><th>Ghi chú</th></tr><tr><th>STT</th><th>Ghi chú</th></tr></thead>${row(1, 'x')}</table>`;
    expect(labels(gridOf(twice))).toEqual(['STT', 'Ghi chú']);
  });

  it.each([
    ['brackets', ['(1)', '(2)', '(3)', '(4)']],
    ['no brackets', ['1', '2', '3', '4']],
    ['letters first', ['A', 'B', '3', '4']],
    ['formulas', ['(1)', '(2)', '(3)=(4)+(5)', '4 = 3 + 1']],
    ['formulas within brackets', ['(1)', '(2)', '(3=4+5)', '(4=7-11)']],
    ['only the figures', ['', '', '(3)', '(4)']],
  ])('reads column numbers: %s', (_, numbers) => {
    const grid = gridOf(
      `<table>${row('STT', 'Đơn vị', 'Tổng số', 'Quá hạn')}${row(...numbers)}${row(1, 'Xã A', 5, 1)}</table>`,
    );
    expect(grid.columns.slice(2).map((column) => column.number)).toEqual([3, 4]);
    expect(kinds(grid)).toEqual(['data: Xã A']);
  });

  it('does not take a line of figures for column numbers', () => {
    const grid = gridOf(
      `<table>${row('STT', 'Đơn vị', 'Trước hạn', 'Đúng hạn', 'Quá hạn')}${row(1, 'Xã A', 2, 3, 4)}</table>`,
    );
    expect(grid.columns.every((column) => column.number === null)).toBe(true);
    expect(kinds(grid)).toEqual(['data: Xã A']);
  });

  it('reads an empty report', () => {
    const grid = gridOf(
      '<table><thead><tr><th rowspan="2">STT</th><th rowspan="2">Đơn vị</th><th colspan="2">Tiếp nhận</th></tr><tr><th>Tổng số</th><th>Trực tuyến</th></tr></thead><tbody></tbody></table>',
    );
    expect([grid.headed, grid.width, grid.rows.length]).toEqual([true, 4, 0]);
  });
});

describe('rows', () => {
  it.each([
    'Tổng số',
    'TỔNG SỐ',
    'Tổng cộng',
    'TỔNG CỘNG:',
    'Cộng',
    'CỘNG',
    'Tổng',
    'Toàn tỉnh',
    'Toàn thành phố',
    'Toàn huyện',
    'Toàn xã Hà Long',
    'Tổng toàn xã',
    'Tổng cộng toàn tỉnh',
    'Tổng số (I+II)',
    'TỔNG SỐ'.normalize('NFD'),
  ])('%s is a total, numbered or not, alone in its row or across two columns', (label) => {
    const line = row(1, 'Xã A', 5, 1);
    expect(report(line, row('', label, 5, 1)).rows[1]?.kind).toBe('total');
    expect(report(line, row(2, label, 5, 1)).rows[1]?.kind).toBe('total');
    expect(report(line, row(label, '', 5, 1)).rows[1]?.kind).toBe('total');
    const merged = report(line, `<tr><td colspan="2">${label}</td><td>5</td><td>1</td></tr>`);
    expect([merged.rows[1]?.kind, merged.rows[1]?.label.normalize('NFC')]).toEqual([
      'total',
      label.normalize('NFC'),
    ]);
  });

  it.each([
    'Tổng hợp',
    'Phòng Tổng hợp',
    'Tổng cục Thuế',
    'Tổng Công ty Điện lực',
    'Xã Toàn Thắng',
    'Cộng đồng dân cư',
    'Cộng tác viên dân số',
    'Xã Cộng Hòa',
    'Toàn trình',
    'Tổ chức cán bộ',
    'Công thương',
    'Công chứng',
    'Giám định',
    'Tổng số đơn vị báo cáo',
    'Tổng số hồ sơ',
  ])('%s only looks like a total', (label) => {
    expect(kinds(report(row(1, 'Xã A', 5, 1), row(2, label, 5, 1)))[1]).toBe(`data: ${label}`);
  });

  it('tells subtotals from the total by place and by figures', () => {
    const grid = report(
      row('I', 'Sở ban ngành', '', ''),
      row(1, 'Sở A', 5, 1),
      row(2, 'Sở B', 6, 1),
      row('', 'Cộng', 11, 2),
      row('II', 'Cấp xã', '', ''),
      row(1, 'Xã A', 7, 0),
      row(2, 'Xã B', 8, 3),
      row('', 'Cộng', 15, 3),
      row('', 'Tổng cộng', 26, 5),
    );
    expect(grid.rows.map((line) => line.kind)).toEqual([
      'group',
      'data',
      'data',
      'subtotal',
      'group',
      'data',
      'data',
      'subtotal',
      'total',
    ]);
    expect(grid.rows.map((line) => line.group)).toEqual([
      '',
      'Sở ban ngành',
      'Sở ban ngành',
      'Sở ban ngành',
      '',
      'Cấp xã',
      'Cấp xã',
      'Cấp xã',
      '',
    ]);
  });

  it('knows a total at the top, at both ends, and none where groups alone are summed', () => {
    const lines = [row(1, 'Xã A', 7, 0), row(2, 'Xã B', 8, 3)];
    expect(report(row('', 'Tổng số', 15, 3), ...lines).rows[0]?.kind).toBe('total');
    expect(
      report(row('', 'Tổng số', 15, 3), ...lines, row('', 'Tổng số', 15, 3)).rows.map((line) => line.kind),
    ).toEqual(['total', 'data', 'data', 'total']);
    const groups = report(...lines, row('', 'Cộng', 15, 3), row(1, 'Xã C', 1, 1), row('', 'Cộng', 1, 1));
    expect(groups.rows.filter((line) => line.kind === 'total')).toHaveLength(0);
  });

  it('takes Roman lines with figures over numbered lines for subtotals, and alone for data', () => {
    expect(
      report(
        row('I', 'Cấp tỉnh', 5, 1),
        row(1, 'Sở A', 5, 1),
        row('II', 'Cấp xã', 7, 0),
        row(1, 'Xã A', 7, 0),
      ).rows.map((line) => line.kind),
    ).toEqual(['subtotal', 'data', 'subtotal', 'data']);
    expect(
      report(row('I', 'Cấp tỉnh', 5, 1), row('II', 'Cấp xã', 7, 0)).rows.map((line) => line.kind),
    ).toEqual(['data', 'data']);
  });

  it('takes numbered lines that sum their dotted lines for subtotals, and others for data', () => {
    expect(
      report(
        row('1', 'Hộ tịch', 12, 1),
        row('1.1', 'Khai sinh', 5, 1),
        row('1.2', 'Khai tử', 7, 0),
        row('2', 'Đất đai', 3, 3),
      ).rows.map((line) => line.kind),
    ).toEqual(['subtotal', 'data', 'data', 'data']);
    expect(
      report(row('1', 'Hộ tịch', 9, 1), row('1.1', 'Khai sinh', 5, 1)).rows.map((line) => line.kind),
    ).toEqual(['data', 'data']);
  });

  it('letters over Roman numbers over lines', () => {
    const grid = report(
      row('A', 'Tỉnh', 12, 1),
      row('I', 'Sở ban ngành', 12, 1),
      row(1, 'Sở A', 5, 1),
      row(2, 'Sở B', 7, 0),
      row('B', 'Xã', 3, 0),
      row('I', 'Phường', 3, 0),
      row(1, 'Phường C', 3, 0),
    );
    expect(grid.rows.map((line) => line.kind)).toEqual([
      'subtotal',
      'subtotal',
      'data',
      'data',
      'subtotal',
      'subtotal',
      'data',
    ]);
  });

  it('keeps a line with blank figures as data when it is numbered like the others', () => {
    expect(kinds(report(row(1, 'Xã A', '', ''), row(2, 'Xã B', 6, 1)))).toEqual(['data: Xã A', 'data: Xã B']);
  });

  it('leaves shares, of-which lines and heads printed again out of the data', () => {
    const grid = report(
      row(1, 'Xã A', 5, 1),
      row('', 'Trong đó: phi địa giới', 2, 0),
      row('STT', 'Đơn vị', 'Tổng số', 'Quá hạn'),
      row('(1)', '(2)', '(3)', '(4)'),
      row(2, 'Xã B', 6, 1),
      row('', 'Tổng số', 11, 2),
      row('', 'Tỷ lệ (%)', '100%', '18,2%'),
    );
    expect(grid.rows.map((line) => line.kind)).toEqual([
      'data',
      'subtotal',
      'columnNumbers',
      'columnNumbers',
      'data',
      'total',
      'subtotal',
    ]);
  });

  it.each([
    'Hà Trung, ngày 15 tháng 6 năm 2026',
    '..., ngày ... tháng ... năm 2026',
    'NGƯỜI LẬP BIỂU',
    'Người lập báo cáo',
    'THỦ TRƯỞNG ĐƠN VỊ',
    '(Ký, ghi rõ họ tên)',
    '(Ký tên, đóng dấu)',
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'CHỦ TỊCH',
    'Ghi chú: số liệu tạm tính',
    'Nơi nhận:',
  ])('%s below the data is no data, nor is the name under it', (text) => {
    const grid = report(
      row(1, 'Xã A', 5, 1),
      `<tr><td colspan="2"></td><td colspan="2">${text}</td></tr>`,
      `<tr><td colspan="2"></td><td colspan="2">Trần Thị Mẫu</td></tr>`,
    );
    expect(grid.rows.map((line) => line.kind)).toEqual(['data', 'signature', 'signature']);
  });

  it('recognises the label column by what it holds', () => {
    const grid = gridOf(
      `<table>${head('STT', 'Mã định danh', 'Tên đơn vị', 'Số hồ sơ')}<tbody>${row(1, 'H56.1', 'Sở A', 5)}${row(2, 'H56.2', 'Sở B', 6)}</tbody></table>`,
    );
    expect(kinds(grid)).toEqual(['data: Sở A', 'data: Sở B']);
    const steps = gridOf(
      `<table>${head('STT', 'Lĩnh vực', 'Thủ tục', 'Mức độ', 'Số hồ sơ')}<tbody>${row(1, 'Hộ tịch', 'Khai sinh', 'Toàn trình', 5)}${row(2, 'Hộ tịch', 'Khai tử', 'Toàn trình', 6)}</tbody></table>`,
    );
    expect(steps.labelColumn?.label).toBe('Thủ tục');
  });

  it.each([
    'Không có dữ liệu',
    'Trống',
    'Không có kết quả tìm kiếm',
    'Không có hồ sơ',
    'Không tìm thấy bản ghi nào.',
    'No data',
    'Chưa có hồ sơ nào',
  ])('%s says that there is nothing', (text) => {
    expect(kinds(report(`<tr><td colspan="4">${text}</td></tr>`))).toEqual([`empty: ${text}`]);
  });

  it('takes pagers and notes below the data for what they are', () => {
    const grid = report(
      row(1, 'Xã A', 5, 1),
      '<tr><td colspan="4">1 2 3 ...</td></tr>',
      '<tr><td colspan="4">Số liệu tính đến 14/06</td></tr>',
    );
    expect(grid.rows.map((line) => line.kind)).toEqual(['data', 'empty', 'signature']);
  });

  it('does not label rows by what names a citizen', () => {
    const grid = gridOf(
      `<table>${head('STT', 'Chủ hồ sơ', 'Nội dung', 'Ngày nhận')}<tbody>${row(1, 'Trần Văn Mẫu', 'Khai sinh', '28/02/2025')}${row(2, 'Lê Thị Mẫu', 'Khai sinh', '28/02/2025')}</tbody></table>`,
    );
    expect(grid.labelColumn?.label).toBe('Nội dung');
  });

  it('keeps rows the page hides apart', () => {
    const grid = report(
      row(1, 'Xã A', 5, 1),
      '<tr style="display: none"><td>2</td><td>Mẫu</td><td>0</td><td>0</td></tr>',
    );
    expect([kinds(grid), grid.hiddenRows.map((line) => line.label)]).toEqual([['data: Xã A'], ['Mẫu']]);
  });

  it('does not let hidden sort keys, scripts and lists of choices into texts', () => {
    const grid = report(
      row(
        1,
        'Xã A<select><option>một<option>hai</select>',
        '<span style="display:none">20250228</span>28/02/2025',
        '<script>x</script>5<style>y</style>',
      ),
    );
    expect(grid.rows[0]?.cells.map((cell) => cell.text)).toEqual(['1', 'Xã A', '28/02/2025', '5']);
  });
});
