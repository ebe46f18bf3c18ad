import { stripVTControlCharacters } from 'node:util';

/** Cells under headings, aligned with blanks; figures to the right. Texts are shown in NFC so that marks take no room. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const clean = [headings, ...rows].map((row) => row.map((cell) => cell.normalize('NFC')));
  const widths = headings.map((_, column) => Math.max(...clean.map((row) => lengthOf(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    widths
      .map((width, column) => {
        const cell = row[column] ?? '';
        const blanks = ' '.repeat(Math.max(0, width - lengthOf(cell)));
        return right.includes(column) ? blanks + cell : cell + blanks;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const [head = [], ...body] = clean;
  return [line(head), rule, ...body.map(line)].join('\n');
}

/** Places a text takes in a terminal, colours not counted. */
export function lengthOf(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}

/** Text cut to `width` places, with an ellipsis. */
export function cut(text: string, width: number): string {
  const letters = [...text.normalize('NFC')];
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`;
}
