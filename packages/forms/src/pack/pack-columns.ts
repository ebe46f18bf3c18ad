import type { FormPack } from './form-pack.ts';

/** How an office's own template words a column of the form, and the number it prints over it (null: none). */
export interface PackColumn {
  readonly path: readonly string[];
  readonly printed: number | null;
}

const NUMBER = /^\(?\s*(\d{1,3})\s*\)?$/u;

/** The columns of a template by number of the form's column: header path, outermost first, and printed number. */
export function packColumns({ head, headerFrom, columns }: FormPack): ReadonlyMap<number, PackColumn> {
  const rows = head.slice(headerFrom);
  const found = new Map<number, PackColumn>();
  for (const [at, number] of columns.entries()) {
    if (number === null) continue;
    const texts = rows.flatMap((_, row) => textOver(rows, row, at) ?? []);
    const printed = texts.flatMap((text) => NUMBER.exec(text)?.[1] ?? []).map(Number);
    const path = texts.filter((text, index) => !NUMBER.test(text) && text !== texts[index - 1]);
    found.set(number, { path, printed: printed[0] ?? null });
  }
  return found;
}

/** Titles of a template: the lines above its header that are no dots and no dates. */
export function packTitles({ head, headerFrom }: FormPack): string[] {
  return head.slice(0, headerFrom).flatMap((row) => row.flatMap((cell) => cell?.text ?? []));
}

/** The text of the cell that lies over a place, by its spans; null where nothing does. A tall cell says it once. */
function textOver(rows: FormPack['head'], row: number, at: number): string | null {
  const cells = rows[row] ?? [];
  for (let left = at; left >= 0; left -= 1) {
    const cell = cells[left];
    if (cell) return left + cell.columnSpan > at ? cell.text.trim() : null;
  }
  return null;
}
