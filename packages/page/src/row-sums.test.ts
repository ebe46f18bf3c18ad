import { describe, expect, it } from 'vitest';
import { kinds, report, row } from './testkit/grid-of.ts';

describe('numbered heads over rows without numbers', () => {
  it('are sums of theirs', () => {
    const grid = report(
      row('I', 'Cấp tỉnh', 5, 1),
      row('', 'Hộ tịch', 3, 1),
      row('', 'Đất đai', 2, 0),
      row('II', 'Cấp xã', 4, 0),
      row('', 'Hộ tịch', 4, 0),
    );
    expect(kinds(grid)).toEqual([
      'subtotal: Cấp tỉnh',
      'data: Hộ tịch',
      'data: Đất đai',
      'subtotal: Cấp xã',
      'data: Hộ tịch',
    ]);
    expect(grid.rows.map(({ group }) => group)).toEqual(['', 'Cấp tỉnh', 'Cấp tỉnh', '', 'Cấp xã']);
  });

  it('are rows like others when their figures are their own', () => {
    const grid = report(
      row('I', 'Hộ tịch', 5, 1),
      row('', 'Khai sinh', 9, 9),
      row('II', 'Đất đai', 4, 0),
      row('', 'Khác', 1, 1),
    );
    expect(kinds(grid).every((kind) => kind.startsWith('data'))).toBe(true);
  });

  it('are rows like others when one has nothing below', () => {
    const grid = report(row('I', 'Hộ tịch', 5, 1), row('II', 'Đất đai', 4, 0), row('', 'Khác', 4, 0));
    expect(kinds(grid).every((kind) => kind.startsWith('data'))).toBe(true);
  });
});

describe('a sum among several groups', () => {
  const first = [row('', 'Cấp tỉnh', '', ''), row('1', 'Hộ tịch', 3, 1), row('2', 'Đất đai', 2, 0)];
  const second = [row('', 'Cấp xã', '', ''), row('1', 'Chứng thực', 4, 0)];
  const last = (...rows: readonly string[]) => kinds(report(...rows)).at(-1);

  it('that adds up the last group alone is not the total', () => {
    expect(last(...first, ...second, row('', 'Cộng', 4, 0))).toBe('subtotal: Cộng');
  });

  it('that adds up everything is', () => {
    expect(last(...first, ...second, row('', 'Cộng', 9, 1))).toBe('total: Cộng');
  });

  it('in the middle is not the total, though the rest be zero', () => {
    const grid = report(
      ...first,
      row('', 'Cộng', 5, 1),
      row('', 'Cấp xã', '', ''),
      row('1', 'Chứng thực', 0, 0),
    );
    expect(kinds(grid)).toContain('subtotal: Cộng');
  });

  it('beside a total of all is its own group’s', () => {
    const grid = report(row('', 'Toàn xã', 9, 1), ...first, ...second, row('', 'Cộng', 4, 0));
    expect(kinds(grid).filter((kind) => /total/u.test(kind))).toEqual(['total: Toàn xã', 'subtotal: Cộng']);
  });
});
