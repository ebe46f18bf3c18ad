import { mostPoints, SCORE_GROUP_IDS, type ScoreGroupId, type UnitPoints } from '@dung-hen/domain';
import { type Grid, type GridRow, normalizeLabel, readGrid, tidyText, withoutRemarks } from '@dung-hen/page';
import { decodeText } from '../read/decode-text.ts';
import { type FileParts, readFile } from '../read/read-file.ts';
import { type Refusal, refuse } from '../read/refusal.ts';

/** A file with points of units by the index of Decision 766. */
export interface ScoreFile {
  readonly ok: true;
  readonly name: string;
  /** In the order of the file. */
  readonly units: readonly UnitPoints[];
  /** Rows, counted from 1, without a unit, or with points that are none or above the most; they stand in no unit. */
  readonly badRows: readonly number[];
  /** A sheet is longer than is read. */
  readonly truncated: boolean;
}

type Column = 'name' | 'total' | ScoreGroupId;

/** What columns are called, on pages and by the gateway of the national portal (`report_tinh_766_service`). */
const LABELS: Readonly<Record<Column, readonly string[]>> = {
  name: ['Đơn vị', 'Tên đơn vị', 'Cơ quan', 'Tên cơ quan', 'Unit', 'TEN', 'name'],
  total: ['Tổng điểm', 'Tổng', 'Tổng số điểm', 'Điểm tổng', 'Total', 'TONG_SCORE'],
  publicity: ['Công khai, minh bạch', 'Công khai minh bạch', 'Publicity', 'CKMB'],
  progress: ['Tiến độ giải quyết', 'Tiến độ', 'Progress', 'TDGQ'],
  online: [
    'Dịch vụ công trực tuyến',
    'Cung cấp dịch vụ trực tuyến',
    'DVC trực tuyến',
    'Online services',
    'TTTT',
  ],
  payment: ['Thanh toán trực tuyến', 'Online payment', 'CLGQ'],
  digitised: ['Số hóa hồ sơ', 'Số hóa', 'Mức độ số hóa', 'Digitisation', 'MDSH'],
  satisfaction: ['Mức độ hài lòng', 'Hài lòng', 'Satisfaction', 'MDHL'],
};
const COLUMNS: readonly Column[] = ['name', 'total', ...SCORE_GROUP_IDS];

/** Fewer groups than this are no scoreboard: "Tổng" and one more heading stand over many a table. */
const LEAST_GROUPS = 3;
const MOST_TOTAL = 100;

const MEANING = new Map(
  COLUMNS.flatMap((column) => LABELS[column].map((label) => [normalizeLabel(label), column] as const)),
);

/**
 * Reads points out of a table (.xlsx, .xls, .csv, page, pasted) by its labels, or out of an answer kept as JSON: of the
 * portal's gateway, or of the command `national scoreboard --json`. Refused with the reason where there are none.
 */
export function readScoreFile(name: string, bytes: Uint8Array, parts: FileParts): ScoreFile | Refusal {
  const records = jsonRecords(bytes);
  if (records !== null) return fileOf(name, records, false);
  const file = readFile(bytes, parts);
  if (!file.ok) return file;
  const lists = file.tables
    .filter(({ hidden }) => !hidden)
    .flatMap(({ table, truncated }) => {
      const grid = readGrid(table);
      const columns = columnsOf(grid);
      return columns === null ? [] : [{ grid, columns, truncated }];
    });
  const rows = lists.flatMap(({ grid, columns }) =>
    grid.rows.filter(({ kind }) => kind === 'data').map((row) => recordOf(row, columns)),
  );
  return fileOf(
    name,
    rows,
    lists.some(({ truncated }) => truncated),
  );
}

type ScoreRow = ReadonlyMap<Column, string>;

function fileOf(name: string, rows: readonly ScoreRow[], truncated: boolean): ScoreFile | Refusal {
  if (rows.length === 0) return refuse('noScores');
  const units: UnitPoints[] = [];
  const badRows: number[] = [];
  for (const [index, row] of rows.entries()) {
    const unit = unitOf(row);
    if (unit === null) badRows.push(index + 1);
    else units.push(unit);
  }
  return { ok: true, name, units, badRows, truncated };
}

function unitOf(row: ScoreRow): UnitPoints | null {
  const name = tidyText(row.get('name') ?? '');
  const total = pointsIn(row.get('total'), MOST_TOTAL);
  const points = SCORE_GROUP_IDS.map((id) => [id, pointsIn(row.get(id), mostPoints(id))] as const);
  if (name === '' || Number.isNaN(total) || points.some(([, value]) => Number.isNaN(value))) return null;
  return { name, points: Object.fromEntries(points) as Record<ScoreGroupId, number | null>, total };
}

/** Points as written, "/18" behind them left out; null where nothing stands, NaN where something else does. */
function pointsIn(text: string | undefined, most: number): number | null {
  const bare = tidyText(text ?? '').replace(/\s*\/\s*\d{1,3}$/u, '');
  if (/^[-–—*]?$/u.test(bare)) return null;
  const value = /^\d{1,3}(?:[.,]\d{1,10})?\s*\*?$/u.test(bare)
    ? Number.parseFloat(bare.replace(',', '.'))
    : Number.NaN;
  return value <= most ? value : Number.NaN;
}

function columnsOf(grid: Grid): ReadonlyMap<Column, number> | null {
  const columns = new Map<Column, number>();
  for (const { path, index } of grid.columns) {
    const column = MEANING.get(withoutRemarks(normalizeLabel(path.at(-1) ?? '')));
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  return isScoreboard(columns) ? columns : null;
}

function isScoreboard(columns: ReadonlyMap<Column, unknown>): boolean {
  return columns.has('name') && SCORE_GROUP_IDS.filter((id) => columns.has(id)).length >= LEAST_GROUPS;
}

function recordOf(row: GridRow, columns: ReadonlyMap<Column, number>): ScoreRow {
  return new Map([...columns].map(([column, at]) => [column, row.textAt(at)]));
}

/** Records of a JSON text: at its top, under `data` or under `units`; null for a file that is no JSON. */
function jsonRecords(bytes: Uint8Array): readonly ScoreRow[] | null {
  const { text } = decodeText(bytes);
  if (!/^\uFEFF?\s*[[{]/u.test(text)) return null;
  try {
    const list = listIn(JSON.parse(text.replace(/^\uFEFF/u, '')));
    return list.filter(isRecord).flatMap((one) => {
      const groups = isRecord(one.points) ? one.points : {};
      const fields = new Map<Column, string>();
      for (const [key, value] of Object.entries({ ...one, ...groups })) {
        const column = MEANING.get(normalizeLabel(key)) ?? SCORE_GROUP_IDS.find((id) => id === key);
        if (column !== undefined && (typeof value === 'string' || typeof value === 'number'))
          fields.set(column, String(value));
      }
      return isScoreboard(fields) ? [fields] : [];
    });
  } catch {
    return null;
  }
}

function listIn(whole: unknown): readonly unknown[] {
  if (Array.isArray(whole)) return whole;
  if (!isRecord(whole)) return [];
  return listIn(whole.units ?? whole.data);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
