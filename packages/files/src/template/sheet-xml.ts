import { columnIndex } from './cell-refs.ts';
import { sheetColumn } from './confirm-template.ts';

/** A cell as its sheet's XML has it: attributes with their blanks, content still as XML. */
export interface XmlCell {
  readonly column: number;
  readonly attributes: string;
  /** '' for an empty element. */
  readonly inner: string;
}

export interface XmlRow {
  /** 1-based. */
  readonly number: number;
  readonly attributes: string;
  readonly cells: readonly XmlCell[];
}

/** A sheet's XML: what stands before its rows and after them is kept letter by letter. */
export interface SheetXml {
  readonly before: string;
  readonly rows: readonly XmlRow[];
  readonly after: string;
}

const ROW = /\s*<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)\s*/guy;
const CELL = /\s*<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)\s*/guy;

/** Takes a sheet apart; null when it is written in a way that cannot be changed safely piece by piece. */
export function parseSheet(xml: string): SheetXml | null {
  const open = /<sheetData\s*>/u.exec(xml);
  const end = xml.lastIndexOf('</sheetData>');
  if (open === null || end < open.index || xml.includes('<!--') || xml.includes('<![CDATA[')) return null;
  const from = open.index + open[0].length;
  const found = elements(ROW, xml.slice(from, end));
  const rows = found?.map(({ attributes, inner }): XmlRow | null => {
    const number = Number(attribute(attributes, 'r'));
    const cells = elements(CELL, inner)?.map(({ attributes: said, inner: content }): XmlCell | null => {
      const [, letters = '', row = ''] = /^([A-Z]{1,3})(\d+)$/u.exec(attribute(said, 'r')) ?? [];
      return letters === '' || Number(row) !== number
        ? null
        : { column: columnIndex(letters), attributes: said, inner: content };
    });
    return number > 0 && cells !== undefined && cells.every((one) => one !== null)
      ? { number, attributes, cells }
      : null;
  });
  if (rows === undefined || !rows.every((one) => one !== null)) return null;
  return { before: xml.slice(0, from), rows, after: xml.slice(end) };
}

/** The sheet as XML again; rows and cells say the place they now have. */
export function sheetText({ before, rows, after }: SheetXml): string {
  const body = rows.map(({ number, attributes, cells }) => {
    const inner = cells.map((cell) =>
      element('c', withAttribute(cell.attributes, 'r', `${sheetColumn(cell.column)}${number}`), cell.inner),
    );
    return element('row', withAttribute(attributes, 'r', String(number)), inner.join(''));
  });
  return `${before}${body.join('')}${after}`;
}

/** Value of an attribute as written; '' where there is none. */
export const attribute = (attributes: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes)?.slice(1).join('') ??
  '';

/** The attributes with one of them set; null takes it away. */
export function withAttribute(attributes: string, name: string, value: string | null): string {
  const known = new RegExp(`(^|\\s+)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u');
  if (value === null) return attributes.replace(known, '');
  if (!known.test(attributes)) return `${attributes.trimEnd()} ${name}="${value}"`;
  return attributes.replace(known, (_, blank: string) => `${blank}${name}="${value}"`);
}

const element = (name: string, attributes: string, inner: string): string =>
  inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;

/** Every element of a run of them; null when anything else stands between. */
function elements(pattern: RegExp, text: string): { attributes: string; inner: string }[] | null {
  const found: { attributes: string; inner: string }[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    found.push({ attributes: match[1] ?? '', inner: match[2] ?? '' });
    at = match.index + match[0].length;
  }
  return text.slice(at).trim() === '' ? found : null;
}
