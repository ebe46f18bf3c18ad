import { isDungHenError } from '@dung-hen/domain';
import { mergeReports, type ReportFile, readReportFile } from '@dung-hen/files';
import { readTablesWithin } from '@dung-hen/page/stream';
import { expect, it } from 'vitest';
import type { SaidRow, UnseenFile } from './unseen/file-kit.ts';
import { FILES_A1 } from './unseen/files-a1.ts';
import { FILES_A2 } from './unseen/files-a2.ts';
import { FILES_A3 } from './unseen/files-a3.ts';
import { FILES_B1 } from './unseen/files-b1.ts';
import { FILES_B2 } from './unseen/files-b2.ts';
import { type Blind, blindTable, rightPages, type Score, scoreTable, wrongIn } from './unseen/score.ts';

interface ReadRow {
  readonly label: string;
  readonly figures: Readonly<Record<string, number | undefined>>;
}

/** What rows say against what was read of them: right, wrong, and what is nowhere. */
function compared(says: readonly SaidRow[], rows: readonly ReadRow[]) {
  const left = [...rows];
  const wrong: string[] = [];
  let [right, missing] = [0, 0];
  for (const { label, figures } of says) {
    const at = left.findIndex((row) => row.label === label);
    const [row] = at < 0 ? [] : left.splice(at, 1);
    for (const [id, value] of Object.entries(figures)) {
      const found = row?.figures[id];
      if (found === value) right += 1;
      else if (found === undefined) missing += 1;
      else wrong.push(`${label}: ${id} is ${value} and is read as ${found}`);
    }
    for (const [id, value] of Object.entries(row?.figures ?? {}))
      if (figures[id] === undefined) wrong.push(`${label}: ${id} ${value} is read, and is nowhere`);
  }
  for (const { label } of left) wrong.push(`a row "${label}" is read, and is none of figures of its own`);
  return { right, missing, wrong };
}

/** What the reading says of what it left out; '' where it says nothing. */
function toldOf({ reports }: ReportFile): string {
  const [problem] = reports.flatMap(({ problems }) => problems);
  if (problem) return `figures that are no counts: ${problem.reason}`;
  const [unknown] = reports.flatMap(({ columns }) => columns.unknown);
  if (unknown !== undefined) return `column not understood: "${unknown.replaceAll('\n', ' ')}"`;
  return reports.some(({ leftOut }) => leftOut.hiddenRows > 0) ? 'hidden rows are left out' : '';
}

function judge({ name, bytes, says, merged, mustRefuse }: UnseenFile): Score {
  const asked = [...says, ...(merged ? [merged] : [])]
    .flat()
    .flatMap(({ figures }) => Object.keys(figures)).length;
  const score = { name, asked, mustRefuse: mustRefuse !== undefined };
  const file = readReportFile('bao-cao.xls', bytes, { htmlTables: readTablesWithin });
  if (!file.ok) return { ...score, right: 0, wrong: [], why: file.words.en };
  const told = toldOf(file);
  if (mustRefuse !== undefined)
    return { ...score, right: 0, wrong: [`is read, though ${mustRefuse}`], why: '' };
  const wrong: string[] = [];
  let [right, missing] = [0, 0];
  const count = (part: ReturnType<typeof compared>) => {
    right += part.right;
    missing += part.missing;
    wrong.push(...part.wrong);
  };
  if (file.reports.length !== says.length)
    wrong.push(`${file.reports.length} reports are read of ${says.length}`);
  for (const [at, rows] of says.entries())
    count(compared(rows, file.reports[at]?.rows.filter(({ kind }) => kind === 'data') ?? []));
  let why = told;
  if (merged) {
    try {
      const sources = file.reports.map((report, at) => ({ name: `${at}`, report }));
      count(compared(merged, mergeReports(sources).rows));
    } catch (error) {
      if (!isDungHenError(error)) throw error;
      missing += merged.flatMap(({ figures }) => Object.keys(figures)).length;
      why = error.message;
    }
  }
  if (missing > 0 && why === '') wrong.push(`${missing} figures are left out without a word`);
  return { ...score, right, wrong, why };
}

/** What each batch came to on the day it was written, before anything was mended by it. */
const BLIND: readonly Blind[] = [
  {
    name: 'first',
    pages: 45,
    right: 30,
    rightlyRefused: 3,
    refused: 6,
    wrong: 6,
    words:
      'two reports one under the other read as one (two files), rows under "Trong đó", totals "TC" and "Tổng Cuối", numbers beside signatures',
  },
  {
    name: 'second',
    pages: 26,
    right: 17,
    rightlyRefused: 3,
    refused: 4,
    wrong: 2,
    words: 'a page’s carried sum, a figure merged over two units given to the first',
  },
];

it('takes no figure of an exported file nobody has seen for another', async () => {
  const batches = [
    {
      name: 'first, which the reader was then mended by',
      scores: [...FILES_A1, ...FILES_A2, ...FILES_A3].map(judge),
    },
    { name: 'second, written after that', scores: [...FILES_B1, ...FILES_B2].map(judge) },
  ];
  const parts = ['# Exported files nobody has seen', scoreTable(batches, 'Files'), blindTable(BLIND)];
  await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('../../docs/skins/unseen-files.md');
  expect(wrongIn(batches)).toEqual([]);
  expect(rightPages(batches)).toBeGreaterThan(50);
});
