import { localIso } from '../clock.ts';
import { type Assignment, type Assignments, keyOf } from './assignments.ts';
import { draw } from './chance.ts';
import { TOTAL_ROW } from './figures.ts';
import { countColumns } from './forms.ts';
import type { Figures, ReportRef, Settings } from './options.ts';
import { blankRecord, type ReportRecord } from './store.ts';

/** Reports of periods that were over when the emulator started: what `history` asks for, as submitted records. */
export function createHistory(
  settings: Settings,
  assignments: Assignments,
): (ref: ReportRef) => ReportRecord | null {
  const { history } = settings;
  if (history === 'none') return () => null;
  const startedAt = settings.clock.nowMs();
  const madeUp = new Map<string, ReportRecord>();
  const given = history === 'seeded' ? null : new Map(history.map((past) => [keyOf(past), past.values]));
  return (ref) => {
    const assignment = assignments.byRef(ref);
    if (assignment === null) return null;
    if (given !== null) {
      const values = given.get(keyOf(ref));
      return values === undefined ? null : submittedRecord(assignment, values, settings.seed);
    }
    if (assignment.closesMs >= startedAt) return null;
    const record =
      madeUp.get(assignment.id) ??
      submittedRecord(assignment, madeUpFigures(assignment, settings), settings.seed);
    madeUp.set(assignment.id, record);
    return record;
  };
}

function submittedRecord(assignment: Assignment, values: Figures, seed: number): ReportRecord {
  const { ref, form, year } = assignment;
  const columns = countColumns(form);
  const total = Object.fromEntries(
    columns.map((column) => [
      column,
      Object.values(values).reduce((sum, row) => sum + (row[column] ?? 0), 0),
    ]),
  );
  const rows: Figures = columns.length === 0 ? {} : { ...values, [TOTAL_ROW]: total };
  const cells = Object.fromEntries(
    Object.entries(rows).map(([label, row]) => [
      label,
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value)])),
    ]),
  );
  const texts = Object.fromEntries(
    form.sections
      .filter((section) => section.required)
      .map((section) => [section.id, 'Thực hiện theo kế hoạch.']),
  );
  return {
    ...blankRecord(ref),
    state: 'submitted',
    cells,
    texts,
    receipt: {
      number: receiptNumber(year, draw(90_000, 'receipt', seed, keyOf(ref)) + 10_000),
      at: localIso(assignment.deadlineMs - 7 * 3_600_000 - draw(30_000_000, 'sent', seed, keyOf(ref))),
      by: 'he-thong',
    },
  };
}

/** 'BC-2026-000123'. */
export const receiptNumber = (year: number, count: number): string =>
  `BC-${year}-${String(count).padStart(6, '0')}`;

/** Figures that add up, and whose (6) is the (11) of the period before: what is running depends on the day alone. */
function madeUpFigures(assignment: Assignment, settings: Settings): Figures {
  const { form, ref, from, to, unit } = assignment;
  if (form.rowsAre === 'none') return {};
  if (form.rowsAre === 'unit') {
    const procedures = 110 + draw(20, 'procedures', settings.seed, ref.unit);
    const row = countColumns(form).map((column) => [column, isCommunePart(column) ? procedures : 0]);
    return { [unit.name]: Object.fromEntries(row) };
  }
  return Object.fromEntries(
    settings.fields.map((field) => {
      const chance = (below: number, what: string) =>
        draw(below, what, settings.seed, ref.unit, field, ref.period);
      const runningAfter = (day: string) => draw(5, 'running', settings.seed, ref.unit, field, day);
      const carried = runningAfter(dayBefore(from));
      const running = runningAfter(to);
      const late = running === 0 ? 0 : chance(2, 'runningLate');
      const resolved = chance(40, 'resolved') + (chance(9, 'busy') === 0 ? 1_200 : 0) + carried;
      const received = resolved + running - carried;
      const online = chance(received + 1, 'online');
      const early = chance(resolved + 1, 'early');
      const overdue = Math.min(resolved - early, chance(2, 'overdue'));
      const cells = [
        resolved + running,
        online,
        received - online,
        carried,
        resolved,
        early,
        resolved - early - overdue,
        overdue,
        running,
        running - late,
        late,
      ];
      return [field, Object.fromEntries(cells.map((value, index) => [index + 3, value]))];
    }),
  );
}

/** The total and the "cấp xã" column of each of the three groups of II.07b. */
const isCommunePart = (column: number): boolean => [3, 6, 7, 10, 11, 14].includes(column);

const dayBefore = (day: string): string => localIso(Date.parse(`${day}T00:00:00Z`) - 86_400_000).slice(0, 10);
