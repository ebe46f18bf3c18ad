import type { ReportForm } from './types.ts';

/** A cell that counts a dossier. */
export interface CountingCell {
  readonly rowKey: string;
  readonly rowLabel: string;
  readonly rowKind: 'data' | 'total';
  readonly columnNumber: number;
}

/** From a dossier back to every cell that counts it, rows in print order; empty when the form does not count it. */
export function cellsOf(form: ReportForm, code: string): CountingCell[] {
  return form.rows.flatMap(({ kind, key, label, cells }) =>
    kind === 'group'
      ? []
      : Object.entries(cells)
          .filter(([, { evidence }]) => evidence.includes(code))
          .map(([column]) => ({
            rowKey: key,
            rowLabel: label,
            rowKind: kind,
            columnNumber: Number(column),
          })),
  );
}
