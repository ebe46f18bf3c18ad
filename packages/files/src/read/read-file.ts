import type { RawTable } from '@dung-hen/page';
import { read, type WorkBook } from '@e965/xlsx';
import { decodeText, type TextEncoding } from './decode-text.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type FileTable, MOST_ROWS, sheetTables } from './sheet-tables.ts';
import { unpackedSize } from './unpacked-size.ts';

/** Bytes of the largest file read: exports of a whole province have a few megabytes. */
const LARGEST = 40 * 1024 * 1024;
/** Bytes a workbook may unpack to: eight thousand rows of sixty columns take a tenth of it. */
const LARGEST_UNPACKED = 400 * 1024 * 1024;

export interface FileParts {
  /**
   * Reads the tables of an HTML text: `readTables` of '@dung-hen/page/html' in Node, the browser's own parser with
   * `tablesOf` in a page. Scripts of the text must not run.
   */
  readonly htmlTables: (html: string) => readonly RawTable[];
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
  if (bytes.length > LARGEST) return refuse('tooLarge');
  const kind = fileKind(bytes);
  if (kind === 'empty') return refuse('empty');
  if (kind === 'other') return refuse('notATable');
  if (kind === 'html') return readHtml(bytes, parts);
  if (kind === 'text') return readText(bytes);
  if (kind === 'xlsx' && (unpackedSize(bytes) ?? 0) > LARGEST_UNPACKED) return refuse('tooLarge');
  const workbook = parse(() =>
    // With styles, because only then hidden rows and columns are told. Serial numbers and shown texts, never dates: the reader's own dates lose half a minute, and a day with it.
    read(bytes, {
      type: 'array',
      cellDates: false,
      cellNF: true,
      cellText: true,
      cellStyles: true,
      sheetRows: MOST_ROWS,
    }),
  );
  if (!('SheetNames' in workbook)) return workbook;
  return tablesOrNone({ ok: true, kind, encoding: null, tables: sheetTables(workbook) });
}

function readHtml(bytes: Uint8Array, { htmlTables }: FileParts): ReadFile | Refusal {
  const { text, encoding } = decodeText(bytes);
  const tables = htmlTables(text);
  const asksToLogIn = /<input[^>]+type\s*=\s*["']?password/iu.test(text);
  if (asksToLogIn) return refuse('loginPage');
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
  const workbook = parse(() => read(text, { type: 'string', raw: true, sheetRows: MOST_ROWS }));
  if (!('SheetNames' in workbook)) return workbook;
  const tables = sheetTables(workbook).map((one) => ({ ...one, name: '' }));
  return tablesOrNone({ ok: true, kind: 'text', encoding, tables });
}

function tablesOrNone(read: ReadFile): ReadFile | Refusal {
  const some = read.tables.some(({ table }) => table.rows.some(({ cells }) => cells.length > 1));
  return some ? read : refuse('noTable');
}

function parse(work: () => WorkBook): WorkBook | Refusal {
  try {
    return work();
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return refuse(/password|encrypt/iu.test(said) ? 'encrypted' : 'broken');
  }
}
