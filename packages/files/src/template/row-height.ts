import { attribute, type SheetXml, withAttribute, type XmlRow } from './sheet-xml.ts';

/** Points a line of text takes at the sizes official forms are set in. */
const LINE = 16;
/** Places a text takes for every letter of it, words broken off included. */
const BROKEN = 1.15;

/** Width of a column of a sheet in characters; null where the sheet does not say. */
export function columnWidth({ before }: SheetXml, column: number): number | null {
  for (const col of before.match(/<col\b[^>]*>/gu) ?? []) {
    const from = Number(attribute(col, 'min'));
    const to = Number(attribute(col, 'max'));
    const width = Number(attribute(col, 'width'));
    if (from <= column + 1 && column + 1 <= to && width > 0) return width;
  }
  return null;
}

/** The row made taller where its height is fixed and a label takes more lines than it shows; never lower. */
export function tallEnough(row: XmlRow, label: string, width: number | null): XmlRow {
  const height = Number(attribute(row.attributes, 'ht'));
  const isFixed = /^(?:1|true)$/u.test(attribute(row.attributes, 'customHeight'));
  if (width === null || !isFixed || !(height > 0)) return row;
  const lines = Math.ceil((label.length * BROKEN) / width);
  return lines < 2 || lines * LINE <= height
    ? row
    : { ...row, attributes: withAttribute(row.attributes, 'ht', String(lines * LINE)) };
}
