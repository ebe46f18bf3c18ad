import { type RowShift, shiftFormula } from './cell-refs.ts';
import { attribute } from './sheet-xml.ts';

export type Parts = ReadonlyMap<string, Uint8Array>;

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_LINKS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';
const CHAIN = 'xl/calcChain.xml';
const PLAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A part as text; '' where there is none or it is no UTF-8. */
export function partText(parts: Parts, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(parts.get(name));
  } catch {
    return '';
  }
}

/** A plain .xlsx workbook: no macros, no .xltx, no binary one. */
export const isPlainWorkbook = (parts: Parts): boolean =>
  partText(parts, TYPES).includes(PLAIN) && parts.has(WORKBOOK) && parts.has(WORKBOOK_LINKS);

/** Part that holds a sheet, by the sheet's name; null where it is not found. */
export function sheetPart(parts: Parts, name: string): string | null {
  const sheets = partText(parts, WORKBOOK).match(/<sheet\b[^>]*>/gu) ?? [];
  const sheet = sheets.find((one) => unescaped(attribute(one, 'name')) === name);
  const id = sheet === undefined ? '' : attribute(sheet, 'r:id');
  const links = partText(parts, WORKBOOK_LINKS).match(/<Relationship\b[^>]*>/gu) ?? [];
  const target = attribute(links.find((one) => attribute(one, 'Id') === id) ?? '', 'Target');
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return id !== '' && parts.has(path) ? path : null;
}

/** The workbook told to work out every formula when it is opened; the places of its names moved with the rows. */
export function recalculated(parts: Parts, sheet: string, shift: RowShift | null): string {
  const own = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
  const workbook = partText(parts, WORKBOOK);
  const moved =
    shift === null
      ? workbook
      : workbook.replace(
          /(<definedName\b[^>]*>)([^<]*)(?=<\/definedName>)/gu,
          (_, open: string, place: string) => `${open}${shiftNamed(place, sheet, own, shift)}`,
        );
  if (/<calcPr\b/u.test(moved)) {
    return moved.replace(/<calcPr\b([^>]*?)(\s*\/?>)/u, (_, said: string, close: string) => {
      const others = said.replace(/\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
      return `<calcPr${others} fullCalcOnLoad="1"${close}`;
    });
  }
  const before = ['</definedNames>', '</externalReferences>', '</functionGroups>', '</sheets>'].find((end) =>
    moved.includes(end),
  );
  return before === undefined ? moved : moved.replace(before, `${before}<calcPr fullCalcOnLoad="1"/>`);
}

/** The parts without the order of calculation: it names cells whose formulas went elsewhere. */
export function withoutChain(parts: Parts): Map<string, Uint8Array> {
  const left = new Map(parts);
  if (!left.delete(CHAIN)) return left;
  const drop = (name: string, pattern: RegExp): void => {
    left.set(name, new TextEncoder().encode(partText(parts, name).replace(pattern, '')));
  };
  drop(TYPES, /<Override\b[^>]*calcChain[^>]*\/>/gu);
  drop(WORKBOOK_LINKS, /<Relationship\b[^>]*calcChain\.xml[^>]*\/>/gu);
  return left;
}

/** Whether something outside the sheet's own cells holds on to places from a row on. */
export function isAnchored(parts: Parts, path: string, { at }: RowShift): boolean {
  const sheet = partText(parts, path);
  if (
    /<(?:legacyDrawing|tableParts|controls|oleObjects|xm:sqref|xm:f)\b/u.test(
      sheet.replace(/<tableParts count="0"\/>/u, ''),
    )
  )
    return true;
  const others = [...parts.keys()].filter(
    (name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name) && name !== path,
  );
  if (others.some((name) => /<f[\s>]/u.test(partText(parts, name)))) return true;
  const drawings = [...parts.keys()].filter((name) => /^xl\/drawings\/[^/]+\.xml$/u.test(name));
  return drawings.some((name) =>
    [...partText(parts, name).matchAll(/<xdr:row>(\d+)<\/xdr:row>/gu)].some(
      ([, row]) => Number(row) + 1 >= at,
    ),
  );
}

function shiftNamed(place: string, sheet: string, own: string, shift: RowShift): string {
  const text = unescaped(place);
  const moved = [own, `'${sheet.replaceAll("'", "''")}'!`].reduce(
    (said, prefix, index) => (index > 0 && prefix === own ? said : shiftFormula(said, shift, prefix)),
    text,
  );
  return moved === text ? place : escaped(moved);
}

const unescaped = (text: string): string =>
  text
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
