import { figureOfColumn } from './definitions/forms.ts';
import type { FormCell, FormColumn, FormDefinition, FormRow, ReportForm } from './types.ts';

/** Figures of a row by what they count: 'received.total' → 12. What nobody says is absent. */
export type FiguresByName = Readonly<Partial<Record<string, number>>>;

/** The figure of a form's column in a row: the one it says, else the sum of all it is made of; null when unknown. */
export function figureIn(column: FormColumn, figures: FiguresByName): number | null {
  if (column.kind !== 'count') return null;
  const said = figures[figureOfColumn(column)];
  if (said !== undefined) return said;
  const parts = column.sumOf?.map((part) => figures[part]) ?? [];
  let sum = 0;
  for (const part of parts) {
    if (part === undefined) return null;
    sum += part;
  }
  return parts.length > 0 ? sum : null;
}

/**
 * A filled form in the columns of another: each figure that the other has too, or that it is the sum of, with the
 * dossiers behind it. Columns the form says nothing of stay empty; nothing is estimated.
 */
export function asDefinition(
  form: ReportForm,
  own: FormDefinition,
  wanted: FormDefinition,
): Pick<ReportForm, 'definitionId' | 'rows'> {
  if (own.id === wanted.id) return form;
  const columns = own.columns.filter(({ kind }) => kind === 'count');
  const rows = form.rows.map((row): FormRow => {
    const byName = new Map(columns.map((column) => [figureOfColumn(column), row.cells[column.number]]));
    const figures = Object.fromEntries(
      [...byName].flatMap(([name, cell]) => (cell === undefined ? [] : [[name, cell.value]])),
    );
    const cells: Record<number, FormCell> = {};
    for (const column of wanted.columns) {
      const value = figureIn(column, figures);
      if (value === null) continue;
      const said = byName.get(figureOfColumn(column));
      const evidence = said
        ? said.evidence
        : (column.sumOf ?? []).flatMap((part) => byName.get(part)?.evidence ?? []);
      cells[column.number] = { value, evidence };
    }
    return { ...row, cells };
  });
  return { definitionId: wanted.id, rows };
}
