import { describe, expect, it } from 'vitest';
import { planFill } from './fill-plan.ts';
import type { FillTarget } from './fill-types.ts';
import { parsePage } from './html.ts';
import { inputGridsOf } from './input-grid.ts';
import { COLUMNS, cells, head, input, line, table } from './testkit/fill-screen.ts';

const values = { 4: 7 };
const two: FillTarget = {
  columns: COLUMNS.slice(1, 2),
  rows: [
    { label: 'Hộ tịch', kind: 'data', group: 'Cấp tỉnh', values },
    { label: 'Hộ tịch', kind: 'data', group: 'Cấp xã', values: { 4: 8 } },
    { label: 'Tổng số', kind: 'total', values: { 4: 15 } },
  ],
};
const group = (label: string) => `<tr><td colspan="13"><b>${label}</b></td></tr>`;
const typedTotal = (label: string) =>
  `<tr>${cells(['', label, ...Array.from({ length: 11 }, () => input())])}</tr>`;

function actions(html: string, target: FillTarget = two): string[] {
  const [grid] = inputGridsOf(parsePage(html, 'https://mau.example/').root);
  if (!grid) throw new Error('no input grid');
  return planFill(grid, target).items.map(({ rowGroup = '', action }) => `${rowGroup} ${action}`.trim());
}

describe('sections', () => {
  it('tell rows of one name apart', () => {
    const html = table(
      head(),
      group('I. Cấp tỉnh'),
      line('1', 'Hộ tịch'),
      group('II. Cấp xã'),
      line('1', 'Hộ tịch'),
    );
    expect(actions(html)).toEqual(['Cấp tỉnh fill', 'Cấp xã fill', 'notFound']);
  });

  it('keep a row out of a section the form did not mean', () => {
    const html = table(head(), group('Cấp xã'), line('1', 'Hộ tịch'));
    expect(actions(html)).toEqual(['Cấp tỉnh notFound', 'Cấp xã fill', 'notFound']);
  });

  it.each([
    ['a heading', `<h3>B. Thủ tục hành chính cấp xã</h3>${table(head(), line('1', 'Hộ tịch'))}`],
    ['a caption', table('<caption>Cấp xã</caption>', head(), line('1', 'Hộ tịch'))],
    [
      'the tab that labels the panel',
      `<a role="tab" id="a">Cấp tỉnh</a><a role="tab" id="b">Cấp xã</a><div aria-labelledby="b">${table(head(), line('1', 'Hộ tịch'))}</div>`,
    ],
  ])('are known by %s', (_, html) => {
    expect(actions(html)).toEqual(['Cấp tỉnh notFound', 'Cấp xã fill', 'notFound']);
  });

  it.each([
    ['nothing', table(head(), line('1', 'Hộ tịch'))],
    ['both', `<p>Cấp tỉnh, cấp xã</p>${table(head(), line('1', 'Hộ tịch'))}`],
  ])('are not guessed from %s', (_, html) => {
    expect(actions(html)).toEqual(['Cấp tỉnh ambiguous', 'Cấp xã ambiguous', 'notFound']);
  });
});

describe('the total', () => {
  const plain = (...labels: readonly string[]): FillTarget => ({
    columns: COLUMNS.slice(1, 2),
    rows: [
      ...labels.map((label) => ({ label, kind: 'data' as const, values })),
      { label: 'Tổng số', kind: 'total', values: { 4: 7 * labels.length } },
    ],
  });
  const html = table(head(), line('1', 'Hộ tịch'), typedTotal('Tổng số'));

  it('is typed where every row of the form stands', () => {
    expect(actions(html, plain('Hộ tịch'))).toEqual(['fill', 'fill']);
  });

  it('is not typed where a row with figures stands elsewhere', () => {
    expect(actions(html, plain('Hộ tịch', 'Đất đai'))).toEqual(['fill', 'notFound', 'ambiguous']);
  });

  it('is no bare "Cộng" below the last of several sections, where every section has its own', () => {
    const rows = (sum: string) => [
      group('Cấp tỉnh'),
      line('1', 'Hộ tịch'),
      sum,
      group('Cấp xã'),
      line('1', 'Hộ tịch'),
    ];
    const [none, own] = [rows(''), rows(typedTotal('Cộng'))];
    const last = (list: readonly string[], ...sums: readonly string[]) =>
      actions(table(head(), ...list, ...sums.map(typedTotal))).at(-1);
    expect(last(own, 'Cộng')).toBe('notFound');
    expect(last(own, 'Tổng cộng')).toBe('fill');
    expect(last(own, 'Cộng', 'Cộng')).toBe('fill');
    expect(last(none, 'Cộng')).toBe('fill');
  });
});
