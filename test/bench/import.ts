import { mergeReports, readReportFile } from '@dung-hen/files';
import { readTablesWithin } from '@dung-hen/page/stream';
import { read, utils } from '@e965/xlsx';
import { printed06a, workbook } from '../../packages/files/src/fixtures/workbook.ts';
import { type BenchResult, median, timed } from './measure.ts';

/** Communes of a province since 1 July 2025, one file each. */
const COMMUNES = 166;
const FIELDS = 24;
const ROUNDS = 5;
const PARTS = { htmlTables: readTablesWithin };
/** How the bare parser is asked: as the reader of files asks it. */
const ASKED = { type: 'array', cellDates: false, cellNF: true, cellText: true, cellStyles: true } as const;

/**
 * Files of every commune read and merged into one table, against the bare parser opening the same bytes and listing
 * their cells; the same for one file with as many rows. Figures are invented.
 */
export function importBench(): BenchResult[] {
  const rowsOf = (seed: number) =>
    Array.from({ length: FIELDS }, (_, field) => {
      const online = 10 + ((seed * 31 + field * 7) % 90);
      const figures = [online + 5, online, 4, 1, online + 2, online, 1, 1, 3, 2, 1];
      return [field + 1, `Đơn vị mẫu ${seed}-${field}`, ...figures];
    });
  const files = Array.from({ length: COMMUNES }, (_, seed) => workbook([printed06a(rowsOf(seed))]));
  const whole = workbook([printed06a(Array.from({ length: COMMUNES }, (_, seed) => rowsOf(seed)).flat())]);
  return [
    // Small files: what understanding a table takes weighs more beside opening it.
    against(`${COMMUNES} .xlsx files read, merged`, files, 5),
    against(`one .xlsx of ${COMMUNES * FIELDS} rows read, merged`, [whole], 3),
  ];
}

function against(name: string, files: readonly Uint8Array[], budget: number): BenchResult {
  const bare = (): number =>
    files.reduce((sum, bytes) => {
      const book = read(bytes, ASKED);
      const sheet = book.Sheets[book.SheetNames[0] ?? ''];
      return sum + (sheet === undefined ? 0 : utils.sheet_to_json(sheet, { header: 1 }).length);
    }, 0);
  const ours = (): number => {
    const sources = files.map((bytes, index) => {
      const file = readReportFile(`${index}.xlsx`, bytes, PARTS);
      const report = file.ok ? file.reports[0] : undefined;
      if (report === undefined) throw new Error('not read');
      return { name: `${index}.xlsx`, report };
    });
    return mergeReports(sources).rows.length;
  };
  if (ours() !== COMMUNES * FIELDS) throw new Error('rows were lost');
  const floors: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(timed(bare));
    times.push(timed(ours));
  }
  return {
    name,
    floor: { name: 'bare parser', ms: median(floors) },
    ours: { name: 'readReportFile + mergeReports', ms: median(times) },
    ratio: median(times) / median(floors),
    budget,
  };
}
