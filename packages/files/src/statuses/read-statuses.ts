import { dossierStatusOf, type NationalState, parseDossierCode } from '@dung-hen/domain';
import { type Grid, normalizeLabel, readGrid, withoutRemarks } from '@dung-hen/page';
import { decodeText } from '../read/decode-text.ts';
import { type FileParts, readFile } from '../read/read-file.ts';
import { type Refusal, refuse } from '../read/refusal.ts';

/** A file with statuses of dossiers on the national portal. */
export interface StatusFile {
  readonly ok: true;
  readonly name: string;
  readonly states: readonly NationalState[];
  /** Rows, counted from 1, whose code or status cannot be read; they stand in no state. */
  readonly badRows: readonly number[];
  /** A sheet is longer than is read. */
  readonly truncated: boolean;
}

const CODE = ['Mã hồ sơ', 'Số hồ sơ', 'Mã số hồ sơ', 'MaHoSo'].map(normalizeLabel);
const STATUS = [
  'Trạng thái',
  'Trạng thái hồ sơ',
  'Mã trạng thái',
  'Trạng thái trên Cổng DVCQG',
  'Trạng thái Cổng DVCQG',
  'Trạng thái Cổng quốc gia',
  'TrangThaiHoSo',
].map(normalizeLabel);

/**
 * Reads statuses out of a table (.xlsx, .xls, .csv, page) by its labels, or out of the answer of the synchronisation service
 * kept as JSON (`MaHoSo`, `TrangThaiHoSo`). Only these two columns are looked at. Refused with the reason otherwise.
 */
export function readStatusFile(name: string, bytes: Uint8Array, parts: FileParts): StatusFile | Refusal {
  const json = jsonRows(bytes);
  if (json !== null) return json.length === 0 ? refuse('noStatuses') : fileOf(name, json, false);
  const file = readFile(bytes, parts);
  if (!file.ok) return file;
  const lists = file.tables
    .filter(({ hidden }) => !hidden)
    .flatMap(({ table, truncated }) => {
      const grid = readGrid(table);
      const [code, status] = [columnOf(grid, CODE), columnOf(grid, STATUS)];
      return code === null || status === null ? [] : [{ grid, code, status, truncated }];
    });
  if (lists.length === 0) return refuse('noStatuses');
  const rows = lists.flatMap(({ grid, code, status }) =>
    grid.rows
      .filter(({ kind }) => kind === 'data')
      .map((row) => ({ code: row.textAt(code).trim(), status: row.textAt(status).trim() })),
  );
  return fileOf(
    name,
    rows,
    lists.some(({ truncated }) => truncated),
  );
}

interface StatusRow {
  readonly code: string;
  readonly status: string;
}

function fileOf(name: string, rows: readonly StatusRow[], truncated: boolean): StatusFile {
  const states: NationalState[] = [];
  const badRows: number[] = [];
  for (const [index, row] of rows.entries()) {
    const [code, status] = [parseDossierCode(row.code)?.code ?? null, dossierStatusOf(row.status)];
    if (code === null || status === null) badRows.push(index + 1);
    else states.push({ code, status });
  }
  return { ok: true, name, states, badRows, truncated };
}

function columnOf(grid: Grid, labels: readonly string[]): number | null {
  return (
    grid.columns.find(({ path }) => labels.includes(withoutRemarks(normalizeLabel(path.at(-1) ?? ''))))
      ?.index ?? null
  );
}

/** Records of a JSON text, at its top or under `data`; null for a file that is no JSON. */
function jsonRows(bytes: Uint8Array): readonly StatusRow[] | null {
  const { text } = decodeText(bytes);
  if (!/^\uFEFF?\s*[[{]/u.test(text)) return null;
  try {
    const whole: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    const list: unknown = Array.isArray(whole) ? whole : isRecord(whole) ? whole.data : null;
    if (!Array.isArray(list)) return [];
    return list
      .filter(isRecord)
      .map((one) => ({ code: String(one.MaHoSo ?? ''), status: String(one.TrangThaiHoSo ?? '') }));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
