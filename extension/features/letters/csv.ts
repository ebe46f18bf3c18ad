const FORMULA = /^[=+\-@\t\r]/u;

/** One cell. A spreadsheet must never run what was typed into a page: a leading formula sign is disarmed. */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /["\r\n,;]/u.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV in UTF-8 with a byte order mark, so that spreadsheets read Vietnamese. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
