// @vitest-environment happy-dom
import { isDungHenError } from '@dung-hen/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementFromDom } from './dom.ts';
import { planFill } from './fill-plan.ts';
import type { FillPlan, FillTarget } from './fill-types.ts';
import { parsePage } from './html.ts';
import { type InputGrid, inputGridsOf } from './input-grid.ts';
import {
  COLUMNS,
  cells,
  head,
  input,
  LEAVES,
  line,
  NUMBERS,
  SCREEN,
  SUM,
  shown,
  TARGET,
  table,
} from './testkit/fill-screen.ts';

function gridOf(html: string): InputGrid {
  document.body.innerHTML = html;
  const [live, ...others] = inputGridsOf(elementFromDom(document.body));
  const [parsed] = inputGridsOf(parsePage(html, 'https://mau.example/').root);
  const view = (grid: InputGrid | undefined) =>
    grid?.rows.map((row) => [
      row.kind,
      row.label,
      row.cells.map((cell) => [cell.text, cell.readOnly, cell.controls]),
    ]);
  expect(view(parsed)).toEqual(view(live));
  expect(others).toEqual([]);
  if (!live) throw new Error('no input grid');
  return live;
}
const plan = (html: string, target = TARGET) => planFill(gridOf(html), target);
const item = (from: FillPlan, rowLabel: string, columnNumber: number) =>
  from.items.find((one) => one.rowLabel === rowLabel && one.columnNumber === columnNumber);
const actions = (from: FillPlan) => {
  const counts: Record<string, number> = {};
  for (const { action } of from.items) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
};

describe('planFill', () => {
  it('plans every cell of an empty grid, and compares what the page keeps to itself', () => {
    const made = plan(SCREEN);
    expect(made.items).toHaveLength(33);
    expect(actions(made)).toEqual({ fill: 16, readOnlyDiffers: 6, readOnlyEqual: 11 });
    expect(item(made, 'Hộ tịch', 9)).toMatchObject({
      columnLabel: 'Số lượng hồ sơ đã giải quyết > Đúng hạn (gồm cả trả lại)',
      oldValue: null,
      oldText: '',
      newValue: 1,
      action: 'fill',
      reason: 'Ô đang trống',
      reasonEn: 'The cell is empty',
    });
    expect(item(made, 'Hộ tịch', 9)?.field?.element.attr('value')).toBe('');
    expect(item(made, 'Hộ tịch', 3)).toMatchObject({ action: 'readOnlyDiffers', newValue: 12 });
    expect(item(made, 'Tổng số', 13)).toMatchObject({ action: 'readOnlyEqual', field: null, oldValue: 1 });
    expect([made.unmatchedRows, made.unmatchedColumns, made.extraRows]).toEqual([[], [], []]);
  });

  it('reads old values in the style of the screen and leaves equal ones alone', () => {
    const made = plan(
      table(
        head(),
        line('1', 'Hộ tịch', ['1.012', '1.006', '4', 'abc', '', '', '', '-', '', '', '']),
        line('2', 'Đất đai'),
      ),
      {
        columns: COLUMNS.slice(0, 4),
        rows: [{ label: 'Hộ tịch', kind: 'data', values: { 3: 1012, 4: 1006, 5: 5, 6: 2 } }],
      },
    );
    expect(made.items.map((one) => [one.columnNumber, one.action, one.oldValue])).toEqual([
      [3, 'readOnlyEqual', 1012],
      [4, 'equal', 1006],
      [5, 'fill', 4],
      [6, 'fill', null],
    ]);
    expect(made.items[2]?.reason).toBe('Thay 4 bằng 5');
    expect(made.items[3]?.reason).toContain('"abc"');
  });

  it('finds shuffled columns by their paths alone', () => {
    const leaves = ['Quá hạn', 'Đúng hạn', 'Trước hạn', 'Tổng số'];
    const html = `<table><tr><th rowspan="2">Lĩnh vực</th><th colspan="4">Đã xử lý</th></tr><tr>${cells(leaves, 'th')}</tr><tr>${cells(['Hộ tịch', ...leaves.map(() => input())])}</tr></table>`;
    const made = plan(html, {
      columns: COLUMNS.slice(4, 8),
      rows: [{ label: 'Hộ tịch', kind: 'data', values: { 7: 9, 8: 7, 9: 1, 10: 1 } }],
    });
    expect(made.items.map((one) => [one.columnNumber, one.columnLabel, one.action])).toEqual([
      [7, 'Đã xử lý > Tổng số', 'fill'],
      [8, 'Đã xử lý > Trước hạn', 'fill'],
      [9, 'Đã xử lý > Đúng hạn', 'fill'],
      [10, 'Đã xử lý > Quá hạn', 'fill'],
    ]);
  });

  it('refuses a column whose header and number disagree, and says why', () => {
    const swapped = [...LEAVES];
    [swapped[5], swapped[6]] = [swapped[6] ?? '', swapped[5] ?? ''];
    const made = plan(
      table(
        head(swapped),
        NUMBERS,
        line('1', 'Hộ tịch'),
        line('2', 'Đất đai'),
        shown('Tổng số', Object.values(SUM)),
      ),
    );
    expect(made.unmatchedColumns.map((column) => [column.number, column.action])).toEqual([
      [8, 'ambiguous'],
      [9, 'ambiguous'],
    ]);
    expect(made.unmatchedColumns[0]?.reason.vi).toContain('không khớp');
    expect(item(made, 'Hộ tịch', 8)).toMatchObject({ action: 'ambiguous', field: null });
    expect(item(made, 'Hộ tịch', 10)?.action).toBe('fill');
  });

  it('takes no column by its number where the numbers are not those of the form', () => {
    const shifted = `<tr>${cells(Array.from({ length: 13 }, (_, at) => `(${at + 2})`))}</tr>`;
    const made = plan(
      table(
        head(LEAVES.map((leaf, at) => (at === 5 ? 'Xong sớm' : leaf))),
        shifted,
        line('1', 'Hộ tịch'),
        line('2', 'Đất đai'),
        shown('Tổng số', Object.values(SUM)),
      ),
    );
    expect(made.items.every((one) => one.action === 'ambiguous')).toBe(true);
    expect(made.unmatchedColumns.find((column) => column.number === 9)?.action).toBe('ambiguous');
  });

  it('lets the numbers find columns whose heads say too little or nothing known, and says so', () => {
    const bare = `<tr><th>TT</th><th>Lĩnh vực</th>${cells(LEAVES, 'th')}</tr>`;
    const made = plan(
      table(bare, NUMBERS, line('1', 'Hộ tịch'), line('2', 'Đất đai'), shown('Tổng số', Object.values(SUM))),
    );
    expect(made.unmatchedColumns).toEqual([]);
    expect(item(made, 'Hộ tịch', 13)?.reason).toContain('nhận cột theo số (13)');
    const odd = plan(
      table(
        head(LEAVES.map((leaf, at) => (at === 5 ? 'Xong sớm' : leaf))),
        NUMBERS,
        line('1', 'Hộ tịch'),
        line('2', 'Đất đai'),
        shown('Tổng số', Object.values(SUM)),
      ),
    );
    expect(item(odd, 'Hộ tịch', 8)?.reason).toContain('nhận cột theo số (8)');
  });

  it('guesses nothing where leaves stand without groups and numbers', () => {
    const bare = `<tr><th>TT</th><th>Lĩnh vực</th>${cells(LEAVES, 'th')}</tr>`;
    const made = plan(
      table(bare, line('1', 'Hộ tịch'), line('2', 'Đất đai'), shown('Tổng số', Object.values(SUM))),
    );
    expect(item(made, 'Hộ tịch', 10)).toMatchObject({ action: 'notFound', field: null });
    expect(made.unmatchedColumns.map((column) => column.number)).toContain(13);
  });

  it('refuses numbers that stand over something else', () => {
    const made = plan(
      table(
        `<tr><th>TT</th><th>Lĩnh vực</th><th>Ghi chú</th></tr>`,
        `<tr>${cells(['(1)', '(2)', '(8)'])}</tr>`,
        `<tr>${cells(['1', 'Hộ tịch', input()])}</tr>`,
      ),
    );
    expect(item(made, 'Hộ tịch', 8)?.action).toBe('ambiguous');
  });

  it('lists rows missing on either side, and says where figures would stay', () => {
    const extra = ['', '3', '', '', '', '', '', '', '', '', ''];
    const made = plan(
      table(
        head(),
        NUMBERS,
        line('1', 'Hộ tịch'),
        line('2', 'Chứng thực', extra),
        line('3', 'Người có công'),
        shown('Tổng', Object.values(SUM)),
      ),
    );
    expect(made.unmatchedRows.map((row) => [row.label, row.action])).toEqual([['Đất đai', 'notFound']]);
    expect(
      made.items.filter((one) => one.rowLabel === 'Đất đai').every((one) => one.action === 'notFound'),
    ).toBe(true);
    expect(made.extraRows.map((row) => [row.label, row.notZero.map((cell) => cell.text)])).toEqual([
      ['Chứng thực', ['3']],
      ['Người có công', []],
    ]);
    expect(made.extraRows[0]?.reason.en).toContain('to be checked');
  });

  it.each([
    ['HỘ TỊCH'],
    ['I - Hộ tịch'],
    ['1. Hộ tịch'],
    ['Lĩnh vực: Hộ tịch'],
    ['Hộ tịch (cấp xã)'],
    ['Hộ tịch'.normalize('NFD')],
    ['Ho tich'],
  ])('knows the row "%s"', (label) => {
    const made = plan(
      table(head(), line('1', label), line('2', 'Đất đai'), shown('Tổng', Object.values(SUM))),
    );
    expect(item(made, 'Hộ tịch', 4)?.action).toBe('fill');
  });

  it('refuses two rows of one name, on the screen or in the form', () => {
    const screen = plan(
      table(
        head(),
        line('1', 'Hộ tịch'),
        line('2', '2. Hộ tịch'),
        line('3', 'Đất đai'),
        shown('Tổng', Object.values(SUM)),
      ),
    );
    expect(screen.unmatchedRows).toMatchObject([{ label: 'Hộ tịch', action: 'ambiguous' }]);
    const [first] = TARGET.rows;
    const form = plan(SCREEN, {
      ...TARGET,
      rows: [...TARGET.rows, { ...(first ?? { kind: 'data', values: {} }), label: 'HỘ TỊCH' }],
    });
    expect(form.unmatchedRows.map((row) => [row.label, row.action])).toEqual([
      ['Hộ tịch', 'ambiguous'],
      ['HỘ TỊCH', 'ambiguous'],
    ]);
  });

  it('tells rows apart by their remarks', () => {
    const one = (label: string): FillTarget => ({
      columns: COLUMNS.slice(1, 2),
      rows: [{ label, kind: 'data', values: { 4: 1 } }],
    });
    const both = table(head(), line('1', 'Hộ tịch (cấp tỉnh)'), line('2', 'Hộ tịch (cấp xã)'));
    expect(plan(both, one('Hộ tịch (cấp xã)')).items[0]?.action).toBe('fill');
    expect(plan(both, one('Hộ tịch')).unmatchedRows[0]?.action).toBe('ambiguous');
    expect(
      plan(table(head(), line('1', 'Hộ tịch (cấp tỉnh)')), one('Hộ tịch (cấp xã)')).unmatchedRows[0]?.action,
    ).toBe('notFound');
  });

  it('does not take "Đại Thành" for "Đại Thanh", nor an unmarked name that may be either', () => {
    const units = (label: string): FillTarget => ({
      columns: COLUMNS.slice(1, 2),
      rows: [{ label, kind: 'data', values: { 4: 1 } }],
    });
    expect(plan(table(head(), line('1', 'Đại Thành')), units('Đại Thanh')).unmatchedRows[0]?.action).toBe(
      'notFound',
    );
    expect(plan(table(head(), line('1', 'Dai Thanh')), units('Đại Thanh')).unmatchedRows).toEqual([]);
    expect(
      plan(table(head(), line('1', 'Đại Thành'), line('2', 'Đại Thanh')), units('Dai Thanh')).unmatchedRows[0]
        ?.action,
    ).toBe('ambiguous');
    expect(
      plan(table(head(), line('1', 'Đại Thành'), line('2', 'Đại Thanh')), units('Đại Thành')).items[0]
        ?.action,
    ).toBe('fill');
  });

  it('refuses a screen row that two rows of the form end up at', () => {
    const two: FillTarget = {
      columns: COLUMNS.slice(1, 2),
      rows: ['Đại Thanh', 'Đại Thành'].map((label) => ({ label, kind: 'data', values: { 4: 1 } })),
    };
    expect(plan(table(head(), line('1', 'Dai Thanh')), two).unmatchedRows.map((row) => row.action)).toEqual([
      'ambiguous',
      'ambiguous',
    ]);
  });

  it('finds the total by its kind, and refuses two', () => {
    const totals: FillTarget = {
      columns: COLUMNS.slice(1, 2),
      rows: [{ label: 'Tổng số', kind: 'total', values: { 4: 11 } }],
    };
    const rows = [line('1', 'Hộ tịch', ['', '6']), line('2', 'Đất đai', ['', '5'])];
    expect(plan(table(head(), line('', 'Toàn xã'), ...rows), totals).items[0]?.action).toBe('fill');
    expect(plan(table(head(), ...rows), totals).unmatchedRows[0]).toMatchObject({
      kind: 'total',
      action: 'notFound',
    });
    const twice = plan(
      table(head(), line('', 'Tổng số', ['', '11']), ...rows, line('', 'Tổng cộng', ['', '11'])),
      totals,
    );
    expect(twice.unmatchedRows[0]).toMatchObject({ kind: 'total', action: 'ambiguous' });
  });

  it('knows editable cells, labels kept in inputs, and hidden partners of an input', () => {
    const one: FillTarget = {
      columns: COLUMNS.slice(1, 2),
      rows: [{ label: 'Hộ tịch', kind: 'data', values: { 4: 6 } }],
    };
    const cellsOf = (label: string, cell: string) =>
      `<tr><td>1</td><td>${label}</td><td></td>${cell}${cells(Array.from({ length: 9 }, () => ''))}</tr>`;
    expect(
      plan(table(head(), cellsOf('Hộ tịch', '<td contenteditable="true">5</td>')), one).items[0],
    ).toMatchObject({ action: 'fill', oldValue: 5 });
    expect(
      plan(table(head(), cellsOf('<input readonly value="Hộ tịch">', `<td>${input('6')}</td>`)), one).items[0]
        ?.action,
    ).toBe('equal');
    const pair = `<td><input value="6"><input style="display:none" value="6.0"></td>`;
    expect(plan(table(head(), cellsOf('Hộ tịch', pair)), one).items[0]?.action).toBe('equal');
    expect(
      plan(table(head(), cellsOf('Hộ tịch', `<td>${input()}${input()}</td>`)), one).items[0],
    ).toMatchObject({ action: 'ambiguous', field: null });
    expect(
      plan(table(head(), cellsOf('Hộ tịch', `<td>${input('6', ' disabled')}</td>`)), one).items[0]?.action,
    ).toBe('readOnlyEqual');
    expect(
      plan(table(head(), cellsOf('Hộ tịch', '<td></td>').replace('<td></td>', `<td>${input()}</td>`)), one)
        .items[0],
    ).toMatchObject({ action: 'notFound', reason: 'Ô không có chỗ nhập số' });
  });

  it.each([
    ['a fraction', { columns: COLUMNS, rows: [{ label: 'x', kind: 'data', values: { 4: 1.5 } }] }],
    ['a negative', { columns: COLUMNS, rows: [{ label: 'x', kind: 'data', values: { 4: -1 } }] }],
    ['no number', { columns: COLUMNS, rows: [{ label: 'x', kind: 'data', values: { 4: Number.NaN } }] }],
    ['a value without column', { columns: COLUMNS, rows: [{ label: 'x', kind: 'data', values: { 99: 1 } }] }],
    ['a column twice', { columns: [...COLUMNS, ...COLUMNS], rows: [] }],
  ] satisfies [string, FillTarget][])('throws INVALID_INPUT for %s', (_, target) => {
    const grid = gridOf(SCREEN);
    expect(() => planFill(grid, target)).toThrow(
      expect.toSatisfy((error: unknown) => isDungHenError(error, 'INVALID_INPUT')),
    );
  });

  it('plans the same values for the same columns and rows in any order', () => {
    const order = fc.tuple(
      fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length }),
      fc.shuffledSubarray([...TARGET.rows], { minLength: 3 }),
    );
    const grid = gridOf(SCREEN);
    const view = (from: FillPlan) =>
      from.items
        .map((one) => [one.rowLabel, one.columnNumber, one.newValue, one.action, one.columnLabel].join())
        .sort();
    const expected = view(planFill(grid, TARGET));
    fc.assert(
      fc.property(order, ([columns, rows]) => {
        expect(view(planFill(grid, { columns, rows }))).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
