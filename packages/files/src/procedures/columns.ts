import { foldMarks, type Grid, normalizeLabel, withoutRemarks } from '@dung-hen/page';

/** What a column of a list of procedures tells. `until` is the last day in force, `endsOn` the first day no longer. */
export type ProcedureColumn = 'code' | 'name' | 'field' | 'limit' | 'fee' | 'from' | 'until' | 'endsOn';

/** Labels of catalogues and posted lists, as officers write them. */
const LABELS: Readonly<Record<ProcedureColumn, readonly string[]>> = {
  code: [
    'Mã thủ tục',
    'Mã TTHC',
    'Mã thủ tục hành chính',
    'Mã số thủ tục',
    'Mã số TTHC',
    'Mã số thủ tục hành chính',
    'Mã số',
  ],
  name: ['Tên thủ tục', 'Tên TTHC', 'Tên thủ tục hành chính', 'Thủ tục hành chính', 'Thủ tục'],
  field: ['Lĩnh vực', 'Tên lĩnh vực'],
  limit: ['Thời hạn giải quyết', 'Thời gian giải quyết', 'Thời hạn', 'Thời hạn giải quyết TTHC'],
  fee: [
    'Phí, lệ phí',
    'Phí - lệ phí',
    'Phí/lệ phí',
    'Phí và lệ phí',
    'Phí lệ phí',
    'Phí',
    'Lệ phí',
    'Mức phí',
  ],
  from: ['Ngày hiệu lực', 'Ngày có hiệu lực', 'Có hiệu lực từ', 'Hiệu lực từ', 'Hiệu lực từ ngày', 'Từ ngày'],
  until: ['Đến ngày', 'Hiệu lực đến', 'Hiệu lực đến ngày', 'Có hiệu lực đến'],
  endsOn: ['Hết hiệu lực', 'Ngày hết hiệu lực', 'Hết hiệu lực từ', 'Hết hiệu lực từ ngày'],
};

const COLUMNS = Object.keys(LABELS) as readonly ProcedureColumn[];
const KEYS = new Map(
  COLUMNS.flatMap((column) => LABELS[column].map((text) => [keyOf(text), column] as const)),
);
const BARE = new Map([...KEYS].map(([key, column]) => [foldMarks(key), column] as const));

function keyOf(text: string): string {
  return withoutRemarks(normalizeLabel(text));
}

function meaningOf(label: string): ProcedureColumn | undefined {
  const key = keyOf(label);
  // A head written without any mark may be one that lost them; one with other marks is another word.
  return KEYS.get(key) ?? (foldMarks(key) === key ? BARE.get(key) : undefined);
}

/** Columns by what they tell; null for a table that is no list of procedures (a name and one thing more). */
export function procedureColumns(grid: Grid): ReadonlyMap<ProcedureColumn, readonly number[]> | null {
  const found = new Map<ProcedureColumn, number[]>();
  for (const { index, path } of grid.columns) {
    const meaning = meaningOf(path.at(-1) ?? '');
    if (meaning) found.set(meaning, [...(found.get(meaning) ?? []), index]);
  }
  return found.has('name') && found.size > 1 ? found : null;
}
