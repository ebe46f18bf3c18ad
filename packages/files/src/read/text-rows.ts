/** Lines that decide what parts the cells. */
const FIRST_LINES = 15;

/**
 * Rows of a pasted or .csv text: tabs as Excel copies them, else semicolons or commas, cells in quotes where they hold
 * any of these. A byte order mark is left out.
 */
export function textRows(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/u, '').normalize('NFC');
  const separator = separatorOf(clean.split('\n', FIRST_LINES).join('\n'));
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const close = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < clean.length; at++) {
    const letter = clean.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (clean.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === separator) close();
    else if (letter === '\n') {
      close();
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  close();
  return rows;
}

/** Tabs are never written by hand; else whichever of semicolon and comma stands more often in the first lines. */
function separatorOf(start: string): string {
  if (start.includes('\t')) return '\t';
  return start.split(';').length > start.split(',').length ? ';' : ',';
}
