import { describe, expect, it } from 'vitest';
import { gridOfPage, head, kinds, report, row } from './testkit/grid-of.ts';

describe('rows that split up the line above', () => {
  it('are no figures of their own under "Trong đó", whether they come to the whole or not', () => {
    const grid = report(
      row(1, 'Hộ tịch', 9, 2),
      row('', 'Trong đó:', '', ''),
      row('', '- Khai sinh', 5, 1),
      row('', 'Khai tử', 2, 1),
      row(2, 'Đất đai', 4, 0),
    );
    expect(kinds(grid).filter((kind) => kind.startsWith('data'))).toEqual(['data: Hộ tịch', 'data: Đất đai']);
    expect(grid.rows.at(-1)?.group).toBe('');
  });

  it('behind a dash make the line their sum where they come to it', () => {
    const grid = report(
      row(1, 'Hộ tịch', 7, 2),
      row('', '- Khai sinh', 5, 1),
      row('', '- Khai tử', 2, 1),
      row(2, 'Đất đai', 4, 0),
    );
    expect(kinds(grid)).toEqual([
      'subtotal: Hộ tịch',
      'data: - Khai sinh',
      'data: - Khai tử',
      'data: Đất đai',
    ]);
  });

  it('behind a dash are parts where they come to less, and lines like others where one is more', () => {
    const less = report(row(1, 'Hộ tịch', 9, 2), row('', '- Khai sinh', 5, 1), row(2, 'Đất đai', 4, 0));
    expect(kinds(less)).toEqual(['data: Hộ tịch', 'subtotal: - Khai sinh', 'data: Đất đai']);
    const more = report(row(1, 'Hộ tịch', 3, 2), row('', '- Khai sinh', 5, 1), row(2, 'Đất đai', 4, 0));
    expect(kinds(more)[1]).toBe('data: - Khai sinh');
  });

  it('stay where figures are to be typed', () => {
    const box = '<tr><td></td><td>- Khai sinh</td><td><input></td><td><input></td></tr>';
    const page = `<table>${head('STT', 'Đơn vị', 'Tổng số', 'Quá hạn')}<tbody>${row(1, 'Hộ tịch', 9, 2)}${box}</tbody></table>`;
    expect(kinds(gridOfPage(page))[1]).toBe('data: - Khai sinh');
  });

  it('are left alone below a total on top', () => {
    const grid = report(
      row('', 'Tổng số', 9, 1),
      row('', 'Trong đó:', '', ''),
      row(1, 'Hộ tịch', 5, 1),
      row(2, 'Đất đai', 4, 0),
    );
    expect(kinds(grid).slice(2)).toEqual(['data: Hộ tịch', 'data: Đất đai']);
  });
});

it('a line of one figure below the signatures counts nothing', () => {
  const head =
    '<tr><th>STT</th><th>Đơn vị</th><th>Tiếp nhận</th><th>Đã giải quyết</th><th>Đang giải quyết</th></tr>';
  const lines = [
    row(1, 'Xã A', 5, 4, 1),
    row('', 'Tổng số', 5, 4, 1),
    row('', 'Người lập biểu', '', '', ''),
    row('', 'Số: 12/BC-UBND', 12, '', ''),
  ];
  expect(kinds(report(head, ...lines)).slice(-3)).toEqual([
    'total: Tổng số',
    'signature: Người lập biểu',
    'signature: Số: 12/BC-UBND',
  ]);
});

it('"TC" is a total where the line has no number, a name where it has', () => {
  expect(kinds(report(row(1, 'Xã A', 5, 1), row('', 'TC', 5, 1)))[1]).toBe('total: TC');
  expect(kinds(report(row(1, 'Xã A', 5, 1), row(2, 'TC', 5, 1)))[1]).toBe('data: TC');
});
