import type { Assignment } from './assignments.ts';
import { shuffled } from './chance.ts';
import { countColumns, type FormSpec } from './forms.ts';
import { readCount } from './numbers.ts';
import type { Figures, Settings } from './options.ts';
import type { CellTexts } from './store.ts';

/** The label of the total row in `CellTexts`. */
export const TOTAL_ROW = '';

/** What the skin's table leaves to the officer and what it reckons by itself. */
export interface TableRules {
  /** Whether (3), (7), (11) of II.06a, and their like, are reckoned by the system. */
  readonly sumsAreComputed: boolean;
  /** 'typed': the officer types the total row too, and it is checked. */
  readonly totalRow: 'typed' | 'computed';
}

/** Labels of the data rows in the portal's own order. */
export function rowLabels(assignment: Assignment, settings: Settings): readonly string[] {
  switch (assignment.form.rowsAre) {
    case 'fields':
      return shuffled(settings.fields, (field) => field, settings.seed);
    case 'unit':
      return [assignment.unit.name];
    case 'none':
      return [];
  }
}

/** The columns the system reckons by itself: every total whose parts are no totals themselves. */
export function computedColumns(form: FormSpec, rules: TableRules): ReadonlySet<number> {
  if (!rules.sumsAreComputed) return new Set();
  return new Set(plainSums(form).map((sum) => sum.total));
}

const plainSums = (form: FormSpec) => {
  const totals = new Set(form.sums.map((sum) => sum.total));
  return form.sums.filter((sum) => !sum.parts.some((part) => totals.has(part)));
};

/** The row's figures: typed ones as they read (null: blank or no number), computed ones reckoned from the typed. */
export function rowFigures(
  form: FormSpec,
  rules: TableRules,
  texts: Readonly<Record<number, string>>,
): ReadonlyMap<number, number | null> {
  const computed = computedColumns(form, rules);
  const figures = new Map<number, number | null>();
  for (const column of countColumns(form)) {
    figures.set(column, computed.has(column) ? null : readCount(texts[column] ?? ''));
  }
  for (const { total, parts } of plainSums(form)) {
    if (!computed.has(total)) continue;
    const known = parts.map((part) => figures.get(part) ?? null).filter((value) => value !== null);
    figures.set(total, known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0));
  }
  return figures;
}

/** Column sums over the data rows; null for a column without a single number. */
export function totalFigures(
  form: FormSpec,
  rules: TableRules,
  labels: readonly string[],
  cells: CellTexts,
): ReadonlyMap<number, number | null> {
  const rows = labels.map((label) => rowFigures(form, rules, cells[label] ?? {}));
  return new Map(
    countColumns(form).map((column) => {
      const known = rows.map((row) => row.get(column) ?? null).filter((value) => value !== null);
      return [column, known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)];
    }),
  );
}

/** Figures of all data rows with blanks as 0: what a submit puts into the ledger. */
export function allFigures(
  form: FormSpec,
  rules: TableRules,
  labels: readonly string[],
  cells: CellTexts,
): Figures {
  return Object.fromEntries(
    labels.map((label) => [
      label,
      Object.fromEntries(
        [...rowFigures(form, rules, cells[label] ?? {})].map(([column, value]) => [column, value ?? 0]),
      ),
    ]),
  );
}
