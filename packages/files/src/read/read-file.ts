import type { RawTable } from '@dung-hen/page';
import { read, type WorkBook } from '@e965/xlsx';
import { decodeText, type TextEncoding } from './decode-text.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { DEEPEST_TABLE, LARGEST_FILE, LARGEST_UNPACKED, MOST_CELLS, MOST_ROWS } from './limits.ts';
import { isOldFont } from './old-font.ts';
import { openZip, storedZip } from './open-zip.ts';
import { packageKind } from './package-kind.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type FileTable, sheetTables } from './sheet-tables.ts';

/** Bounds of what is read of a page. */
export interface HtmlLimits {
  readonly cells: number;
  readonly depth: number;
}

export interface FileParts {
  /**
   * Reads the tables of an HTML text: `readTables` of '@dung-hen/page/stream', in Node and in a worker of a page alike.
   * Handed in, because pages that only merge what was read do without the parser. Null: beyond the limits.
   */
  readonly htmlTables: (html: string, limits: HtmlLimits) => readonly RawTable[] | null;
}

export interface ReadFile {
  readonly ok: true;
  readonly kind: FileKind;
  /** Of a text or page; null for workbooks. */
  readonly encoding: TextEncoding | null;
  readonly tables: readonly FileTable[];
}

/**
 * Reads an exported file into tables: .xlsx, .xls, SpreadsheetML, HTML under any name, .csv and pasted text. Never
 * throws for what a file may hold; a file that cannot be read is refused with the reason. A damaged .xlsx may keep the
 * reader busy for minutes: call it in a worker with a time limit.
 */
export function readFile(bytes: Uint8Array, parts: FileParts): ReadFile | Refusal {
  if (bytes.length > LARGEST_FILE) return refuse('tooLarge');
  const kind = fileKind(bytes);
  if (kind === 'empty') return refuse('empty');
  if (kind === 'other') return refuse('notATable');
  if (kind === 'html') return readHtml(bytes, parts);
  if (kind === 'text') return readText(bytes);
  const plain = kind === 'xlsx' ? plainPackage(bytes) : bytes;
  if ('reason' in plain) return plain;
  const workbook = parse(() =>
    // With styles, because only then hidden rows and columns are told. Serial numbers and shown texts, never dates: the reader's own dates lose half a minute, and a day with it.
    read(plain, {
      type: 'array',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellText: true,
      cellStyles: true,
      sheetRows: MOST_ROWS,
    }),
  );
  if (!('SheetNames' in workbook)) return workbook;
  const tables = sheetTables(workbook);
  return tables === null ? refuse('tooLarge') : tablesOrNone({ ok: true, kind, encoding: null, tables });
}

/** A workbook whose parts are unpacked and checked: the reader itself believes whatever sizes a zip claims. */
function plainPackage(bytes: Uint8Array): Uint8Array | Refusal {
  const parts = openZip(bytes, LARGEST_UNPACKED);
  if (typeof parts === 'string') return refuse(parts);
  const kind = packageKind(parts);
  if (kind === 'archive') return refuse('archive');
  return kind === 'document' ? refuse('notATable') : storedZip(parts);
}

function readHtml(bytes: Uint8Array, { htmlTables }: FileParts): ReadFile | Refusal {
  const { text, encoding } = decodeText(bytes);
  if (/<input[^>]{1,2000}?type\s*=\s*["']?password/iu.test(text)) return refuse('loginPage');
  const tables = htmlTables(text, { cells: MOST_CELLS, depth: DEEPEST_TABLE });
  if (tables === null) return refuse('tooLarge');
  return tablesOrNone({
    ok: true,
    kind: 'html',
    encoding,
    tables: tables.map((table) => ({
      name: '',
      table,
      hidden: table.hidden,
      hiddenColumns: [],
      truncated: false,
    })),
  });
}

/** Comma, semicolon or tab, whichever the reader finds; values stay texts. */
function readText(bytes: Uint8Array): ReadFile | Refusal {
  const { text, encoding } = decodeText(bytes);
  if (separators(text) > MOST_CELLS) return refuse('tooLarge');
  const workbook = parse(() => read(text, { type: 'string', raw: true, dense: true, sheetRows: MOST_ROWS }));
  if (!('SheetNames' in workbook)) return workbook;
  const tables = sheetTables(workbook)?.map((one) => ({ ...one, name: '' }));
  if (tables === undefined) return refuse('tooLarge');
  return tablesOrNone({ ok: true, kind: 'text', encoding, tables });
}

/** How many cells the rows that are read may have at most. */
function separators(text: string): number {
  let found = 0;
  let lines = 0;
  for (let at = 0; at < text.length && lines < MOST_ROWS; at += 1) {
    const letter = text[at];
    if (letter === '\n') lines += 1;
    if (letter === ',' || letter === ';' || letter === '\t' || letter === '\n') found += 1;
  }
  return found;
}

function tablesOrNone(read: ReadFile): ReadFile | Refusal {
  const some = read.tables.some(({ table }) => table.rows.some(({ cells }) => cells.length > 1));
  if (!some) return refuse('noTable');
  return isOldFont(read.tables) ? refuse('oldFont') : read;
}

function parse(work: () => WorkBook): WorkBook | Refusal {
  try {
    return work();
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (/password|encrypt/iu.test(said)) return refuse('encrypted');
    // An old Word or PowerPoint file under the name of a workbook.
    return refuse(/workbook stream/iu.test(said) ? 'notATable' : 'broken');
  }
}
