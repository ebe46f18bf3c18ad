import { describe, expect, it } from 'vitest';
import { gridOf, head, kinds, labels, row } from './testkit/grid-of.ts';

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

  it('does not mistake heads that are also words of titles', () => {
    const labelsOf = (html: string) => labels(gridOf(html));
    expect(
      labelsOf(
        `<table>${head('Báo cáo', 'Kỳ báo cáo', 'Đơn vị báo cáo', 'Trạng thái')}<tbody>${row('II.06a', 'Quý II', 'UBND xã Mẫu', 'Đã gửi')}</tbody></table>`,
      ),
    ).toEqual(['Báo cáo', 'Kỳ báo cáo', 'Đơn vị báo cáo', 'Trạng thái']);
    expect(
      labelsOf(
        `<table><thead>${row('Báo cáo', 'Kỳ', 'Hạn nộp')}</thead><tbody>${row('II.06a', 'Quý II', '15/06/2026')}</tbody></table>`,
      ),
    ).toEqual(['Báo cáo', 'Kỳ', 'Hạn nộp']);
  });

  it('takes years over column numbers for heads', () => {
    const html = `<table>${row('STT', 'Đơn vị', '2024', '2025')}${row('(1)', '(2)', '(3)', '(4)')}${row(1, 'Xã A', 5, 6)}</table>`;
    expect(gridOf(html).columns.map((column) => [column.label, column.number])).toEqual([
      ['STT', 1],
      ['Đơn vị', 2],
      ['2024', 3],
      ['2025', 4],
    ]);
  });

  it('leaves hidden head rows out', () => {
    const html = `<table><thead><tr><th>STT</th><th>Mã hồ sơ</th></tr><tr style="display:none"><th>a</th><th>b</th></tr></thead><tbody>${row(1, 'H56.24.01-250228-0003')}</tbody></table>`;
    expect(labels(gridOf(html))).toEqual(['STT', 'Mã hồ sơ']);
  });

  it('does not take footnote marks in heads for column numbers', () => {
    const html = `<table>${head('STT', 'Đơn vị', 'Tổng số', 'Trước hạn (1)', 'Đúng hạn (2)', 'Quá hạn (3)')}<tbody>${row(1, 'Xã A', 6, 1, 2, 3)}</tbody></table>`;
    const grid = gridOf(html);
    expect(grid.columns.every((column) => column.number === null)).toBe(true);
    expect(labels(grid)[3]).toBe('Trước hạn (1)');
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

  it('reads column numbers of columns that were moved', () => {
    const grid = gridOf(
      `<table>${row('Đơn vị', 'Quá hạn', 'STT', 'Tổng số')}${row('(2)', '(4)', '(1)', '(3)')}${row('Xã A', 1, 1, 5)}</table>`,
    );
    expect(grid.columns.map((column) => column.number)).toEqual([2, 4, 1, 3]);
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
