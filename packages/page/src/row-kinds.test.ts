import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGrid } from './grid.ts';
import type { RawCell } from './raw-table.ts';
import { gridOf, gridOfPage, head, kinds, report, row } from './testkit/grid-of.ts';

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

  it('does not take lines of a list without numbers for signatures', () => {
    const grid = gridOf(
      `<table>${head('Mã hồ sơ', 'Nội dung', 'Chức danh', 'Hẹn trả')}<tbody>${row('H56.24.01-250228-0003', 'Xác nhận của UBND xã về tình trạng hôn nhân', 'Chủ tịch', '')}${row('BN-7', 'Ghi chú: bổ sung', 'Giám đốc', 'x')}${row('BN-8', 'Khai sinh', 'Giám đốc', 'x')}</tbody></table>`,
    );
    expect(grid.rows.map((line) => line.kind)).toEqual(['data', 'data', 'data']);
  });

  it('tells block sums from the total where everything is zero', () => {
    const grid = report(
      row('', 'Sở ban ngành', '', ''),
      row(1, 'Sở A', 5, 1),
      row('', 'Cộng', 5, 1),
      row('', 'Cấp xã', '', ''),
      row(1, 'Xã A', 0, 0),
      row('', 'Cộng', 0, 0),
    );
    expect(grid.rows.map((line) => line.kind)).toEqual([
      'group',
      'data',
      'subtotal',
      'group',
      'data',
      'subtotal',
    ]);
    expect(report(row(1, 'Xã A', 0, 0), row('', 'Tổng số', 0, 0)).rows[1]?.kind).toBe('total');
  });

  it('does not call a line to be filled in a group', () => {
    const box = '<input>';
    const grid = gridOfPage(
      `<table>${head('STT', 'Lĩnh vực', 'Tổng số', 'Quá hạn')}<tbody>${row('1', 'Hộ tịch', box, box)}${row('1.1', 'Khai sinh', box, box)}${row('', 'Đất đai', box, box)}</tbody></table>`,
    );
    expect(grid.rows.map((line) => line.kind)).toEqual(['data', 'data', 'data']);
  });

  it('understands any table somehow, and every row has a cell for every column', () => {
    const word = fc.constantFrom(
      '',
      '1',
      '2',
      'I',
      'a',
      'STT',
      'Đơn vị',
      'Tổng số',
      'Cộng',
      'Quá hạn',
      '(3)',
      '12,5%',
      'Xã A',
      'Người lập biểu',
      '-',
      'Trống',
      '28/02/2025',
    );
    const cell = fc.record({
      text: word,
      colspan: fc.constantFrom(1, 1, 1, 2, 13),
      rowspan: fc.constantFrom(1, 1, 1, 2, 9),
      header: fc.boolean(),
      element: fc.constant(null),
    });
    const rows = fc.array(
      fc.record({
        cells: fc.array(cell, { maxLength: 5 }),
        section: fc.constantFrom('head' as const, 'body' as const),
        element: fc.constant(null),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(rows, (raw) => {
        const grid = readGrid({ rows: raw, hidden: false, caption: '', element: null });
        expect(grid.columns).toHaveLength(grid.width);
        expect(grid.rows.every((line) => line.cells.length === grid.width)).toBe(true);
        expect(grid.rows.length).toBeLessThanOrEqual(raw.length);
        expect(grid.headed || grid.columns.every((column) => column.label === '')).toBe(true);
      }),
    );
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

  it('does not look into the cells of a list that name a citizen', () => {
    const read: string[] = [];
    const cell = (text: string, header = false): RawCell => ({
      get text() {
        if (!header) read.push(text);
        return text;
      },
      colspan: 1,
      rowspan: 1,
      header,
      element: null,
    });
    const heads = ['STT', 'Mã hồ sơ', 'Chủ hồ sơ', 'Ngày hẹn trả'];
    const rows = ['Trần Văn Mẫu', 'Lê Thị Mẫu'].map((name, at) => [
      String(at + 1),
      `H56.24.01-250228-000${at}`,
      name,
      '03/03/2025',
    ]);
    const grid = readGrid({
      rows: [
        { cells: heads.map((text) => cell(text, true)), section: 'head', element: null },
        ...rows.map((texts) => ({
          cells: texts.map((text) => cell(text)),
          section: 'body' as const,
          element: null,
        })),
      ],
      hidden: false,
      caption: '',
      element: null,
    });
    expect(grid.rows.map((line) => line.textAt(1))).toEqual([
      'H56.24.01-250228-0000',
      'H56.24.01-250228-0001',
    ]);
    expect(read.filter((text) => text.includes('Mẫu'))).toEqual([]);
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
