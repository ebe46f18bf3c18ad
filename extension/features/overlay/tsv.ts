/** Control characters, and those that change the direction of what follows. */
const INVISIBLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** A table as spreadsheets take it from the clipboard. */
export function tableText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return joinCells([header, ...rows].map((cells) => cells.map(cellText)));
}

/** The same of cells that are such texts already. */
export function joinCells(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\t')).join('\r\n');
}

/** A cell of a table as spreadsheets take it from the clipboard: it never breaks a row and never becomes a formula. */
export function cellText(text: string): string {
  const clean = text.replace(INVISIBLE, ' ').trim();
  return /^[=+@]/u.test(clean) || /^-(?!\d+$)/u.test(clean) ? `'${clean}` : clean;
}
