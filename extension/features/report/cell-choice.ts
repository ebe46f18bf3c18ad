import type { ReportForm } from '@dung-hen/forms';

/** One figure of the table: index of its row in the form, and its column number. */
export interface CellChoice {
  readonly row: number;
  readonly column: number;
}

/** Codes behind a figure, in collection order; empty when nothing is chosen. */
export function codesBehind(form: ReportForm, choice: CellChoice | null): readonly string[] {
  return choice === null ? [] : (form.rows[choice.row]?.cells[choice.column]?.evidence ?? []);
}
