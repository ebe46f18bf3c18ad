import { Parser } from 'htmlparser2';
import { readTables } from '../src/html.ts';
import { DOSSIER_LIST, matchColumns, parsePortalDate, pickConcepts, readGrid } from '../src/index.ts';

export interface BenchResult {
  readonly name: string;
  readonly floor: { readonly name: string; readonly ms: number };
  readonly ours: { readonly name: string; readonly ms: number };
  readonly ratio: number;
  readonly budget: number;
}

const ROWS = 10_000;
const ROUNDS = 9;
const WANTED = [
  'code',
  'procedure',
  'unit',
  'status',
  'submittedAt',
  'receivedAt',
  'dueAt',
  'finishedAt',
] as const;
const DATES = new Set<string>(['submittedAt', 'receivedAt', 'dueAt', 'finishedAt']);
const HEADS = [
  'STT',
  'Đơn vị tiếp nhận',
  'Tên thủ tục hành chính',
  'Mã hồ sơ',
  'Trạng thái',
  'Lĩnh vực',
  'Kênh tiếp nhận',
  'Bước hiện tại',
  'Người xử lý',
  'Ngày nộp hồ sơ',
  'Ngày nhận',
  'Ngày hẹn trả',
  'Ngày kết thúc xử lý',
  'Ghi chú',
];

/** An invented list of 10,000 dossiers as a one-stop table prints it: 14 columns, attributes, entities, spans and links. */
export function bigTable(rows = ROWS): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const head = HEADS.map(
    (text) => `<th class="ant-table-cell" scope="col"><p style="text-align:center">${text}</p></th>`,
  );
  const body = Array.from({ length: rows }, (_, index) => {
    const day = `${two((index % 28) + 1)}/${two((index % 12) + 1)}/2025`;
    const cells = [
      `${index + 1}`,
      'UBND xã Mẫu &amp; Bộ phận một cửa',
      'Đăng ký khai sinh có yếu tố nước ngoài tại khu vực biên giới',
      `<a href="/ho-so/${index}">H56.24.01-2502${two((index % 28) + 1)}-${String(index).padStart(4, '0')}</a>`,
      '<span class="ant-tag">Đang xử lý</span>',
      'Hộ tịch',
      'Trực tuyến',
      'Thẩm định hồ sơ',
      'Cán bộ mẫu',
      `${day} 08:${two(index % 60)}:11`,
      `${day} 09:${two(index % 60)}:41`,
      `${day} 17:00`,
      index % 3 ? `${day} 10:00:00` : '',
      '&nbsp;',
    ].map((text) => `<td class="ant-table-cell">${text}</td>`);
    return `<tr class="ant-table-row ant-table-row-level-0" data-row-key="${index}">${cells.join('')}</tr>\n`;
  });
  return `<table><thead class="ant-table-thead"><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** Tables, grid, columns by label, eight cells of every data row, four of them dates: what a dossier is made from. */
export function readRecords(html: string): number {
  const [table] = readTables(html);
  if (!table) return 0;
  const grid = readGrid(table);
  const { found } = matchColumns(grid.columns, DOSSIER_LIST, pickConcepts(DOSSIER_LIST, WANTED));
  const picked = WANTED.flatMap((id) => {
    const column = found.get(id)?.column.index;
    return column === undefined ? [] : [{ column, date: DATES.has(id) }];
  });
  const records: (string | null)[][] = [];
  for (const row of grid.rows) {
    if (row.kind !== 'data') continue;
    const record: (string | null)[] = [];
    for (const { column, date } of picked) {
      const text = row.textAt(column);
      record.push(date ? dateOrNull(text) : text);
    }
    if (record.length === WANTED.length) records.push(record);
  }
  return records.length;
}

function dateOrNull(text: string): string | null {
  const date = parsePortalDate(text, 'dayFirst');
  return date.ok ? date.value : null;
}

/** htmlparser2 at work and nothing else: its parser with empty handlers for tags and texts. */
function tokenise(html: string): void {
  const parser = new Parser({ onopentag() {}, ontext() {}, onclosetag() {} });
  parser.write(html);
  parser.end();
}

/** Reading a table of 10,000 × 14 into records against htmlparser2 tokenising the same bytes; medians of alternating rounds. */
export async function gridBench(): Promise<BenchResult[]> {
  const html = bigTable();
  if (readRecords(html) !== ROWS) throw new Error('the bench table was not read to 10,000 records');
  tokenise(html);
  const floors: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(timeOf(() => tokenise(html)));
    times.push(timeOf(() => readRecords(html)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const floor = median(floors);
  const ours = median(times);
  return [
    {
      name: 'read 10,000 × 14 HTML table → records',
      floor: { name: 'htmlparser2 tokenising the same bytes (Parser, empty handlers)', ms: floor },
      ours: { name: 'readTables + readGrid + matchColumns + 8 cells, 4 dates', ms: ours },
      ratio: ours / floor,
      budget: 1.5,
    },
  ];
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
