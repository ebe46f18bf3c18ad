import { type BookType, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';

// Exported files drawn by hand as offices make them; no unit and no figure is a real one's.

export type Cell = string | number | null | CellObject;
export type Row = readonly Cell[];

/** Rows that belong together, with what is merged in them, counted from the block's own first cell. */
export interface Block {
  readonly rows: readonly Row[];
  readonly merges?: readonly string[];
}

/** A data row as a person reads it: its name, and its figures by what they are. */
export interface SaidRow {
  readonly label: string;
  readonly figures: Readonly<Record<string, number>>;
}

export interface UnseenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What a person reads, report by report; rows that sum up others are left out. */
  readonly says: readonly (readonly SaidRow[])[];
  /** The reports are put together, and this must come out. */
  readonly merged?: readonly SaidRow[];
  /** Why nobody can be sure of the file, or why it is no report at all. */
  readonly mustRefuse?: string;
}

export const IDS_06A = [
  'received.total',
  'received.online',
  'received.directAndPost',
  'received.carryOver',
  'resolved.total',
  'resolved.early',
  'resolved.onTime',
  'resolved.overdue',
  'pending.total',
  'pending.inTime',
  'pending.overdue',
] as const;

/** What a row says under columns of these meanings; null says nothing. */
export const said = (
  label: string,
  values: readonly (number | null)[],
  ids: readonly string[] = IDS_06A,
): SaidRow => ({
  label,
  figures: Object.fromEntries(
    ids.flatMap((id, at) => {
      const value = values[at];
      return value === null || value === undefined ? [] : [[id, value] as const];
    }),
  ),
});

/** Figures of II.06a whose sums hold, from five that are chosen. */
export function sums(
  online: number,
  direct: number,
  carried: number,
  late: number,
  overdue: number,
): number[] {
  const all = online + direct + carried;
  const pending = overdue + Math.floor(carried / 2) + 3;
  const resolved = all - pending;
  const early = Math.floor((resolved - late) / 2);
  return [
    all,
    online,
    direct,
    carried,
    resolved,
    early,
    resolved - late - early,
    late,
    pending,
    pending - overdue,
    overdue,
  ];
}

export const A = sums(24, 11, 6, 2, 1);
export const B = sums(131, 52, 17, 5, 3);
export const C = sums(9, 14, 2, 0, 0);
export const D = sums(62, 7, 11, 1, 2);
export const total = (...rows: readonly number[][]): number[] =>
  (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));

const HEAD = [
  [
    'Số hồ sơ nhận giải quyết',
    null,
    null,
    null,
    'Số lượng hồ sơ đã giải quyết',
    null,
    null,
    null,
    'Số lượng hồ sơ đang giải quyết',
    null,
    null,
  ],
  [
    'Tổng số',
    'Trong kỳ',
    null,
    'Từ kỳ trước',
    'Tổng số',
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
    'Tổng số',
    'Trong hạn',
    'Quá hạn',
  ],
  [null, 'Trực tuyến', 'Trực tiếp, dịch vụ bưu chính', null, null, null, null, null, null, null, null],
] as const;
const MERGES = [
  'A1:A3',
  'B1:B3',
  'C1:F1',
  'D2:E2',
  'C2:C3',
  'F2:F3',
  'G1:J1',
  'G2:G3',
  'H2:H3',
  'I2:I3',
  'J2:J3',
  'K1:M1',
  'K2:K3',
  'L2:L3',
  'M2:M3',
];

/** The head of II.06a: ordinal, name, eleven figures over three rows. */
export const head06a = (label = 'Lĩnh vực, công việc giải quyết theo cấp', order = 'STT'): Block => ({
  rows: [
    [order, label, ...HEAD[0]],
    [null, null, ...HEAD[1]],
    [null, null, ...HEAD[2]],
  ],
  merges: MERGES,
});

export const numbers = (write: (number: number) => string | number = (number) => `(${number})`): Block => ({
  rows: [Array.from({ length: 13 }, (_, at) => write(at + 1))],
});

export const block = (rows: readonly Row[], merges: readonly string[] = []): Block => ({ rows, merges });

export const title06a = (unit: string, period = 'Từ ngày 15/3/2026 đến ngày 14/6/2026'): Block =>
  block([
    [
      'Biểu số II.06a/VPCP/KSTT',
      null,
      'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
      null,
      null,
      null,
      null,
      null,
      null,
      `Đơn vị báo cáo: ${unit}`,
    ],
    [null, null, `(${period})`],
    [null, null, null, null, null, null, null, null, null, 'Đơn vị tính: Hồ sơ'],
  ]);

/** Blocks one under the other; `left` columns stay blank before them. */
export function stacked(blocks: readonly Block[], left = 0): Block {
  const rows: Row[] = [];
  const merges: string[] = [];
  for (const { rows: own, merges: ranges = [] } of blocks) {
    for (const range of ranges) {
      const { s, e } = utils.decode_range(range);
      const move = ({ r, c }: { r: number; c: number }) => ({ r: r + rows.length, c: c + left });
      merges.push(utils.encode_range({ s: move(s), e: move(e) }));
    }
    rows.push(...own.map((row) => [...Array.from({ length: left }, () => null), ...row]));
  }
  return { rows, merges };
}

export interface SheetLooks {
  readonly name?: string;
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly filter?: string;
}

/** A workbook of sheets of stacked blocks. */
export function book(
  sheets: readonly {
    readonly blocks: readonly Block[];
    readonly looks?: SheetLooks;
    readonly left?: number;
  }[],
  bookType: BookType = 'xlsx',
): Uint8Array {
  const made = utils.book_new();
  for (const [at, { blocks, looks = {}, left }] of sheets.entries()) {
    const { rows, merges = [] } = stacked(blocks, left);
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    const { hiddenRows, hiddenColumns, filter } = looks;
    if (hiddenRows) sheet['!rows'] = rows.map((_, row) => ({ hidden: hiddenRows.includes(row) }));
    if (hiddenColumns)
      sheet['!cols'] = Array.from({ length: 20 }, (_, column) => ({
        hidden: hiddenColumns.includes(column),
      }));
    if (filter) sheet['!autofilter'] = { ref: filter };
    utils.book_append_sheet(made, sheet, looks.name ?? `Sheet${at + 1}`);
  }
  made.Workbook = { Sheets: sheets.map(({ looks }) => ({ Hidden: looks?.hidden ? 1 : 0 })) };
  return new Uint8Array(write(made, { type: 'array', bookType }) as ArrayBuffer);
}

/** A workbook of one sheet. */
export const one = (
  blocks: readonly Block[],
  bookType: BookType = 'xlsx',
  looks: SheetLooks = {},
): Uint8Array => book([{ blocks, looks }], bookType);

export const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);

/** Little-endian UTF-16 with its mark, as "Unicode text" is saved. */
export function utf16(content: string): Uint8Array {
  const bytes = new Uint8Array(2 + content.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let at = 0; at < content.length; at += 1) view.setUint16(2 + at * 2, content.charCodeAt(at), true);
  return bytes;
}

/** Letter and tone apart, as Windows-1258 writes them; letters it lacks become question marks. */
export function windows1258(content: string): Uint8Array {
  const narrow = new TextDecoder('windows-1258');
  const codes = new Map<string, number>();
  for (let code = 255; code >= 0; code -= 1) codes.set(narrow.decode(new Uint8Array([code])), code);
  const out: number[] = [];
  for (const letter of content.normalize('NFC')) {
    const own = codes.get(letter);
    if (own !== undefined) {
      out.push(own);
      continue;
    }
    const marks = [...letter.normalize('NFD')];
    const tone = marks.find((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark)) ?? '';
    const base = marks
      .filter((mark) => mark !== tone)
      .join('')
      .normalize('NFC');
    for (const part of [base, tone]) if (part !== '') out.push(codes.get(part) ?? 63);
  }
  return new Uint8Array(out);
}

/** Cells of a row as a text file writes them. */
export const line = (cells: readonly (string | number | null)[], mark: string): string =>
  cells
    .map((cell) => {
      const words = String(cell ?? '');
      return words.includes(mark) || /["\n]/u.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
    })
    .join(mark);

export const T = total(A, B, C);
export const THESE = [said('Hộ tịch', A), said('Đất đai', B), said('Chứng thực', C)];
export const SAYS = [THESE];
export const ROWS = block([
  [1, 'Hộ tịch', ...A],
  [2, 'Đất đai', ...B],
  [3, 'Chứng thực', ...C],
]);
export const TITLE = title06a('UBND phường Hòa An');
export const THREE = ['received.total', 'resolved.total', 'pending.total'];

/** Rows of names with their figures. */
export const of = (rows: readonly (readonly (string | number)[])[], ids: readonly string[]): SaidRow[] =>
  rows.map(([label, ...values]) => said(String(label), values.map(Number), ids));
