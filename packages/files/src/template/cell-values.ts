import { attribute, withAttribute, type XmlCell, type XmlRow } from './sheet-xml.ts';

/** Formula of a cell as XML, its element included; null where the cell has none. */
export const formulaOf = ({ inner }: XmlCell): string | null =>
  /<f\b[^>]*?(?:\/>|>[\s\S]*?<\/f>)/u.exec(inner)?.[0] ?? null;

/** The cell with a number or a text in it and everything about its looks as it was. */
export function withValue(cell: XmlCell, value: number | string): XmlCell {
  const bare = withAttribute(cell.attributes, 't', null);
  return typeof value === 'number'
    ? { ...cell, attributes: bare, inner: `<v>${value}</v>` }
    : {
        ...cell,
        attributes: withAttribute(bare, 't', 'inlineStr'),
        inner: `<is><t xml:space="preserve">${escaped(value)}</t></is>`,
      };
}

/** The cell with nothing in it. */
export const emptied = (cell: XmlCell): XmlCell => ({
  ...cell,
  attributes: withAttribute(cell.attributes, 't', null),
  inner: '',
});

/** The cell with another formula and its result, or none: then whoever opens the file works it out. */
export const withFormula = (cell: XmlCell, formula: string, result: number | null): XmlCell => ({
  ...cell,
  attributes: withAttribute(cell.attributes, 't', null),
  inner: `${formula}${result === null ? '' : `<v>${result}</v>`}`,
});

/** The row with the cell of a column changed; one that was not there stands in its order. */
export function withCell(row: XmlRow, column: number, change: (cell: XmlCell) => XmlCell): XmlRow {
  const old = row.cells.find((cell) => cell.column === column);
  if (old !== undefined)
    return { ...row, cells: row.cells.map((cell) => (cell === old ? change(cell) : cell)) };
  const made = change({ column, attributes: ' r=""', inner: '' });
  return { ...row, cells: [...row.cells, made].sort((a, b) => a.column - b.column) };
}

/** Number of the style of a row's cell; '' where it has none of its own. */
export const styleAt = (row: XmlRow, column: number): string =>
  attribute(row.cells.find((cell) => cell.column === column)?.attributes ?? '', 's');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
