import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { IsoLocal } from '@dung-hen/calendar';
import { keyOf } from './assignments.ts';
import type { Figures, ReportRef } from './options.ts';

/** Where a report stands by what people did; "Quá hạn" and "Đã đóng" follow from the clock. */
export type ReportState = 'empty' | 'draft' | 'pending' | 'submitted' | 'returned';

/** Text of the cells as typed, by row label and column number; the total row has the label ''. */
export type CellTexts = Readonly<Record<string, Readonly<Record<number, string>>>>;

export interface ReportReceipt {
  /** 'BC-2026-000123'. */
  readonly number: string;
  readonly at: IsoLocal;
  readonly by: string;
}

/** What the system holds of a report. */
export interface ReportRecord {
  readonly ref: ReportRef;
  readonly state: ReportState;
  /** 1; one more after every return. */
  readonly version: number;
  /** Changes at every save: the row version token of the pages. */
  readonly revision: number;
  readonly cells: CellTexts;
  readonly texts: Readonly<Record<string, string>>;
  readonly receipt: ReportReceipt | null;
  /** Why it was returned. */
  readonly reason: string | null;
  /** Closed by hand, whatever the clock says. */
  readonly closedByHand: boolean;
}

/** One accepted submit. Rows are only ever added: a report sent twice is there twice. */
export interface LedgerRow extends ReportRef {
  readonly version: number;
  readonly at: IsoLocal;
  readonly by: string;
  readonly receipt: string;
  /** Data rows under the labels the emulator was given; blank cells count as 0. */
  readonly values: Figures;
  readonly texts: Readonly<Record<string, string>>;
}

export interface ReportStore {
  get(ref: ReportRef): ReportRecord;
  /** Keeps a record, and the ledger row it came with, in one stroke. */
  put(record: ReportRecord, row?: LedgerRow): void;
  ledger(): readonly LedgerRow[];
  /** Forgets everything that happened since the start, on disk too. */
  reset(): void;
}

interface JournalLine {
  readonly record: ReportRecord;
  readonly row?: LedgerRow;
}

/**
 * Records and ledger in memory and, given a file, in a journal of one JSON object a line: record and ledger row of a
 * submit share a line, so a kill leaves both or neither. A line torn by a kill is cut off at the next start.
 * `past` gives the records of earlier periods that nobody touched here.
 */
export function createStore(past: (ref: ReportRef) => ReportRecord | null, file: string | null): ReportStore {
  const records = new Map<string, ReportRecord>();
  const rows: LedgerRow[] = [];
  const remember = ({ record, row }: JournalLine) => {
    records.set(keyOf(record.ref), record);
    if (row !== undefined) rows.push(row);
  };
  if (file !== null) {
    mkdirSync(dirname(file), { recursive: true });
    for (const line of readJournal(file)) remember(line);
  }
  return {
    get: (ref) => records.get(keyOf(ref)) ?? past(ref) ?? blankRecord(ref),
    put: (record, row) => {
      const line: JournalLine = row === undefined ? { record } : { record, row };
      if (file !== null) appendFileSync(file, `${JSON.stringify(line)}\n`);
      remember(line);
    },
    ledger: () => [...rows],
    reset: () => {
      if (file !== null) writeFileSync(file, '');
      records.clear();
      rows.length = 0;
    },
  };
}

function readJournal(file: string): readonly JournalLine[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole));
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as JournalLine);
}

/** A report nobody has opened yet. */
export function blankRecord(ref: ReportRef): ReportRecord {
  return {
    ref,
    state: 'empty',
    version: 1,
    revision: 1,
    cells: {},
    texts: {},
    receipt: null,
    reason: null,
    closedByHand: false,
  };
}
