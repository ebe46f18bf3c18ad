import { THANH_HOA_PROFILE } from '@dung-hen/domain';
import { countColumns, type DossierColumns } from '../src/counting/columns.ts';
import { tickOf } from '../src/counting/moment.ts';
import { countingRule } from '../src/counting/rule.ts';

export interface BenchResult {
  readonly name: string;
  readonly floor: { readonly name: string; readonly ms: number };
  readonly ours: { readonly name: string; readonly ms: number };
  readonly ratio: number;
  /** Highest allowed ratio. */
  readonly budget: number;
  /** Most bytes one round of counting added to the process, for few dossiers and for many: it stays flat. */
  readonly memory: readonly { readonly dossiers: number; readonly growth: number }[];
}

const DOSSIERS = 1_000_000;
const FEW_DOSSIERS = 10_000;
const ROWS = 20;
const ROUNDS = 31;
const PERIOD = { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' } as const;

/** II.06a of 1,000,000 dossiers against one pass that only sums the same arrays. Medians over interleaved rounds. */
export async function formsBench(): Promise<BenchResult[]> {
  const columns = inventedColumns(DOSSIERS);
  const rule = countingRule(PERIOD, THANH_HOA_PROFILE);
  const floors: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(timed(() => sumOnce(columns)));
    ours.push(timed(() => countColumns(columns, rule, ROWS)));
    await Promise.resolve();
  }
  const floor = median(floors);
  const mine = median(ours);
  return [
    {
      name: `II.06a of ${DOSSIERS} dossiers`,
      floor: { name: 'one pass summing the same arrays', ms: floor },
      ours: { name: 'countColumns', ms: mine },
      ratio: mine / floor,
      budget: 2,
      memory: [inventedColumns(FEW_DOSSIERS), columns].map((some) => ({
        dossiers: some.length,
        growth: peakGrowth(() => countColumns(some, rule, ROWS)),
      })),
    },
  ];
}

/** One accumulator an array: the fastest single pass V8 makes of it (one shared accumulator takes twice as long). */
function sumOnce(columns: DossierColumns): number {
  const { length, status, channel, row, received, due, finished, paused } = columns;
  let statuses = 0;
  let channels = 0;
  let rows = 0;
  let receives = 0;
  let dues = 0;
  let finishes = 0;
  let pauses = 0;
  for (let index = 0; index < length; index++) {
    statuses = (statuses + (status[index] ?? 0)) | 0;
    channels = (channels + (channel[index] ?? 0)) | 0;
    rows = (rows + (row[index] ?? 0)) | 0;
    receives = (receives + (received[index] ?? 0)) | 0;
    dues = (dues + (due[index] ?? 0)) | 0;
    finishes = (finishes + (finished[index] ?? 0)) | 0;
    pauses = (pauses + (paused[index] ?? 0)) | 0;
  }
  return statuses + channels + rows + receives + dues + finishes + pauses;
}

/** A year and a half of dossiers around the period, dates and statuses without order, gaps included. */
function inventedColumns(length: number): DossierColumns {
  const next = xorshift(20_260_615);
  const origin = tickOf('2025-06-01', 'day');
  const columns = {
    length,
    status: new Uint8Array(length),
    channel: new Uint8Array(length),
    row: new Uint16Array(length),
    received: new Int32Array(length),
    due: new Int32Array(length),
    finished: new Int32Array(length),
    paused: new Int32Array(length),
  };
  for (let index = 0; index < length; index++) {
    const received = origin + (next() % 480);
    columns.status[index] = 1 + (next() % 10);
    columns.channel[index] = next() % 4;
    columns.row[index] = next() % ROWS;
    columns.received[index] = next() % 50 === 0 ? 0 : received;
    columns.due[index] = next() % 30 === 0 ? 0 : received + 1 + (next() % 30);
    columns.finished[index] = next() % 4 === 0 ? 0 : received + (next() % 40);
    columns.paused[index] = next() % 2 === 0 ? 0 : received + (next() % 10);
  }
  return columns;
}

function xorshift(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

let sink: unknown = null;

function timed(run: () => unknown): number {
  const start = performance.now();
  sink = run();
  return performance.now() - start;
}

function peakGrowth(run: () => unknown): number {
  let peak = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = usedBytes();
    sink = run();
    peak = Math.max(peak, usedBytes() - before);
  }
  return peak;
}

function usedBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Keeps results alive so that no run is optimised away. */
export function lastResult(): unknown {
  return sink;
}
