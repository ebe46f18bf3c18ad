import type { FormRow } from '@dung-hen/forms';
import { normalizeLabel, summingWords, withoutOrdinal } from '@dung-hen/page';
import type { BodyRows } from './body-rows.ts';
import type { CellLooks } from './cell-looks.ts';
import { formulaOf, styleAt } from './cell-values.ts';
import type { SheetXml, XmlRow } from './sheet-xml.ts';

/** Where the columns of a template stand, 0-based. */
export interface NamedColumns {
  readonly label: number;
  readonly figures: readonly number[];
}

/** Dots and dashes that hold a place. */
const PLACEHOLDER = /^[\s.…_–-]*$/u;

const keyOf = (group: string, label: string): string => `${group}\n${nameOf(label)}`;
const nameOf = (label: string): string => normalizeLabel(withoutOrdinal(label));

/**
 * Rows of a template whose names are printed already, for the form's rows of the same names: only where every printed
 * name is one of the form's and every row of the form has its printed name, once, within its section. Names, numbers and
 * order stay as printed. Null where one is lacking, strange or twice, or a figure stands there already.
 */
export function namedRows(
  sheet: SheetXml,
  from: number,
  { label, figures }: NamedColumns,
  textAt: (row: number, column: number) => string,
  looks: CellLooks,
  rows: readonly FormRow[],
): BodyRows | null {
  const wanted = keyed(rows);
  if (wanted === null) return null;
  const heads = new Set(rows.filter(({ kind }) => kind === 'group').map((row) => nameOf(row.label)));
  const named = new Map<number, FormRow>();
  const slots: XmlRow[] = [];
  const left = new Map(wanted);
  let total: XmlRow | null = null;
  let group = '';
  for (let number = from; ; number += 1) {
    const row = sheet.rows.find((one) => one.number === number);
    if (row === undefined) break;
    const text = textAt(number, label);
    const sum = [label, 0].some((column) => summingWords(textAt(number, column)) === 'total');
    const bordered = figures.every((column) => looks.isBordered(styleAt(row, column)));
    if (sum && total === null) {
      total = row;
      if (slots.length > 0) break;
      continue;
    }
    const opens = heads.has(nameOf(text));
    const key = keyOf(opens ? '' : group, text);
    const line = left.get(key);
    if (line === undefined) {
      if (bordered && text !== '') return null;
      if (bordered) continue;
      break;
    }
    if (!figures.every((column) => isOpen(row, column, textAt(number, column)))) return null;
    if (opens) group = nameOf(text);
    left.delete(key);
    named.set(number, line);
    slots.push(row);
  }
  return slots.length > 0 && left.size === 0 ? { ok: true, slots, total, named } : null;
}

/** Rows of the form by section and name; null where two are alike, or a section is named like a row. */
function keyed(rows: readonly FormRow[]): Map<string, FormRow> | null {
  const found = new Map<string, FormRow>();
  let group = '';
  for (const row of rows) {
    if (row.kind === 'total') continue;
    const opens = row.kind === 'group';
    const key = keyOf(opens ? '' : group, row.label);
    if (nameOf(row.label) === '' || found.has(key)) return null;
    if (opens) group = nameOf(row.label);
    found.set(key, row);
  }
  const heads = new Set(rows.filter(({ kind }) => kind === 'group').map(({ label }) => nameOf(label)));
  const clash = rows.some(
    ({ kind, label }) => kind !== 'group' && kind !== 'total' && heads.has(nameOf(label)),
  );
  return clash ? null : found;
}

const isOpen = (row: XmlRow, column: number, text: string): boolean =>
  PLACEHOLDER.test(text) || row.cells.some((cell) => cell.column === column && formulaOf(cell) !== null);
