import type { Unit } from '@dung-hen/domain';
import type { FormCell, FormRow, ReportForm } from '@dung-hen/forms';

/** Online, direct, carried over, early, on time, late, in time, overdue: columns 4, 5, 6, 8, 9, 10, 12, 13. */
export type RowFigures = readonly [number, number, number, number, number, number, number, number];

export const QUARTER = {
  kind: 'quarter',
  year: 2026,
  index: 2,
  from: '2026-03-15',
  to: '2026-06-14',
} as const;
export const TAKEN_AT = '2026-06-15T08:00:00';

const PARTS = [4, 5, 6, 8, 9, 10, 12, 13] as const;

/** II.06a of Quý II/2026 with invented figures; sums are reckoned, the total row last. */
export function inventedForm(unit: Unit, rows: Readonly<Record<string, RowFigures>>): ReportForm {
  const data = Object.entries(rows).map(([label, figures]): FormRow => {
    const value = new Map<number, number>(PARTS.map((column, index) => [column, figures[index] ?? 0]));
    const add = (...columns: readonly number[]) =>
      columns.reduce((sum, column) => sum + (value.get(column) ?? 0), 0);
    value.set(3, add(4, 5, 6));
    value.set(7, add(8, 9, 10));
    value.set(11, add(12, 13));
    return { kind: 'data', key: label, label, cells: cellsOf(value) };
  });
  const total = new Map<number, number>();
  for (const row of data) {
    for (const [column, cell] of Object.entries(row.cells)) {
      total.set(Number(column), (total.get(Number(column)) ?? 0) + cell.value);
    }
  }
  return {
    definitionId: 'II.06a/VPCP/KSTT',
    profile: 'thanh-hoa-2025',
    period: QUARTER,
    unit,
    rows: [...data, { kind: 'total', key: '', label: 'Tổng số', cells: cellsOf(total) }],
    takenAt: TAKEN_AT,
    calendarStatus: 'announced',
  };
}

function cellsOf(values: ReadonlyMap<number, number>): Record<number, FormCell> {
  return Object.fromEntries([...values].map(([column, value]) => [column, { value, evidence: [] }]));
}

/** Figures that are different in every row and add up: (3) = (7) + (11). */
export function figuresFor(labels: readonly string[], seed = 1): Record<string, RowFigures> {
  return Object.fromEntries(
    labels.map((label, index): [string, RowFigures] => {
      const online = (index * 7 + seed * 3) % 23;
      const direct = index % 4 === 0 ? 1_200 + index : index + seed;
      const late = index % 3 === 0 ? 1 : 0;
      const running = (index % 5) + 1;
      const resolved = online + direct - running;
      const early = Math.max(0, resolved - late - 2);
      return [label, [online, direct, 0, early, resolved - late - early, late, running, 0]];
    }),
  );
}
