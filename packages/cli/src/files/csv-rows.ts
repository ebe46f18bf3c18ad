import { textRows } from '@dung-hen/files';

/**
 * Rows of a CSV text by their headings, in small letters; comma, semicolon or tab, quoted cells, a byte order mark. A
 * blank line is left out.
 */
export function csvRows(text: string): readonly ReadonlyMap<string, string>[] {
  const [heading, ...rows] = textRows(text);
  const names = (heading ?? []).map((name) => name.trim().toLocaleLowerCase('vi'));
  return rows
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => new Map(names.map((name, column) => [name, (row[column] ?? '').trim()])));
}
