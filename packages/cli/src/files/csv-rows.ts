/**
 * Rows of a CSV text by their headings, in small letters; comma or semicolon, quoted cells, a byte order mark. A blank
 * line is left out.
 */
export function csvRows(text: string): readonly ReadonlyMap<string, string>[] {
  const clean = text.replace(/^\uFEFF/u, '').normalize('NFC');
  const [first = ''] = clean.split(/\r?\n/u, 1);
  const [heading, ...rows] = cells(clean, first.includes(';') && !first.includes(',') ? ';' : ',');
  const names = (heading ?? []).map((name) => name.trim().toLocaleLowerCase('vi'));
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => new Map(names.map((name, column) => [name, (row[column] ?? '').trim()])));
}

function cells(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const close = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(at + 1) === '"') {
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
