import type { IsoDate } from '@dung-hen/calendar';
import { type Dossier, DungHenError, isDungHenError, type Unit, type Warning } from '@dung-hen/domain';
import type { OnProgress } from '../kit/progress.ts';
import { onestopThanhHoa } from './adapter.ts';
import { fingerprint, packFingerprints, unpackFingerprints } from './client/fingerprint.ts';
import type { DossierBatch } from './client/lists.ts';
import type { OneStopThanhHoa } from './client.ts';
import { type Completer, createCompleter } from './collect/complete.ts';
import { type CollectionSource, sourcesOf } from './collect/sources.ts';

export interface CollectOptions {
  /** The receiving unit; its group code is looked up where `systemId` is missing. Left out: all within reach. */
  readonly unit?: Unit;
  /**
   * Leave out dossiers whose result was handed over before this day: none of them can stand in a report that starts
   * on it. (Left out with them: returned dossiers without a day of return, which the portal's filter does not find.)
   */
  readonly since?: IsoDate;
  /** Dossiers collected before: finished ones that have not changed are not asked for again. */
  readonly known?: Iterable<Dossier>;
  readonly pageSize?: number;
  /** Where an earlier run with the same options stopped. */
  readonly resume?: string;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal;
}

export interface CollectedBatch {
  /** Complete dossiers: field, level, limit, end, pauses. Nothing that names a citizen. */
  readonly records: readonly Dossier[];
  /** Go on after this batch with this, also in another process. */
  readonly resume: string;
  readonly done: number;
  /** As far as known now. */
  readonly total: number;
  /**
   * DETAIL_MISSING: a dossier the portal lists and refuses to show; it stays in `records` with what the list says.
   * MISTAKEN_UNKNOWN: the portal's own list of mistaken dossiers could not be read.
   */
  readonly warnings: readonly Warning[];
}

export interface CollectionSummary {
  readonly collected: number;
  /** Dossiers taken over from `known`. */
  readonly reused: number;
  /** Dossiers asked for one by one. */
  readonly detailed: number;
  /** Codes of dossiers that could not be completed. */
  readonly incomplete: readonly string[];
  /** Most times a list was gone through; more than one means dossiers moved meanwhile. */
  readonly passes: number;
}

/**
 * Collects the dossiers that can stand in a report: all but status 1 and 3, certification dossiers and those without
 * a reception date included (the portal counts finished ones of these), each with what lists leave out. One list after
 * another, each batch complete before it is given out, so that a run can stop at any batch and go on from its `resume`.
 */
export async function* collectDossiers(
  client: OneStopThanhHoa,
  options: CollectOptions = {},
): AsyncGenerator<CollectedBatch, CollectionSummary> {
  const { signal, onProgress, pageSize = 200 } = options;
  const sources = sourcesOf(client, await unitOf(client, options), options.since);
  const start = startOf(options.resume, sources.length);
  const completer = await createCompleter(client, options.known ?? [], signal);
  let { given } = start;
  let passes = 1;

  for (const [index, source] of sources.entries()) {
    if (index < start.index) continue;
    const resume = index === start.index ? start.token : undefined;
    const batches = source.list({ pageSize, resume, signal });
    for (;;) {
      const next = await nextOf(batches, source);
      if ('warning' in next) {
        const at = resumeOf(index + 1, given, start.waiting, '');
        yield { records: [], resume: at, done: given, total: given, warnings: [next.warning] };
        break;
      }
      if (next.done) {
        passes = Math.max(passes, next.value.passes);
        break;
      }
      const { records, warnings } = await completed(next.value, source, completer, start.waiting);
      given += records.length;
      const total = given + next.value.total - next.value.done;
      onProgress?.({ step: 'collect', done: given, total });
      const at = resumeOf(index, given, start.waiting, next.value.resume);
      yield { records, resume: at, done: given, total, warnings };
    }
  }
  return { collected: given, ...completer.counts(), passes };
}

/** The next batch, or a warning where the collection can go on without this list. */
async function nextOf(batches: ReturnType<CollectionSource['list']>, source: CollectionSource) {
  try {
    return await batches.next();
  } catch (error) {
    if (!isDungHenError(error) || !source.goesOnAfter.has(error.code)) throw error;
    const detail = `the portal's list of mistaken dossiers could not be read: ${error.message}`;
    return { warning: { code: 'MISTAKEN_UNKNOWN', detail } };
  }
}

/** The rows of a batch made whole. One handed over meanwhile, and so listed once more, comes only once. */
async function completed(
  batch: DossierBatch,
  source: CollectionSource,
  completer: Completer,
  waiting: Set<number>,
): Promise<{ records: Dossier[]; warnings: Warning[] }> {
  const records: Dossier[] = [];
  const warnings: Warning[] = [];
  for (const row of batch.rows) {
    const print = fingerprint(row.dossier.id ?? row.dossier.code);
    if (waiting.has(print) || !source.wants(row)) continue;
    if (source.mayReturn) waiting.add(print);
    const { dossier, warning } = await completer.complete(row);
    if (!source.keeps(dossier, warning !== null)) continue;
    records.push(dossier);
    if (warning !== null) warnings.push(warning);
  }
  return { records, warnings };
}

async function unitOf(client: OneStopThanhHoa, options: CollectOptions): Promise<Unit | undefined> {
  const { unit, signal } = options;
  if (unit === undefined || unit.systemId !== undefined) return unit;
  const units = await client.units(signal === undefined ? {} : { signal });
  const found = units.find((one) => one.code === unit.code);
  if (found !== undefined) return found;
  throw invalid('unit', 'the portal knows no unit of this code');
}

function resumeOf(index: number, given: number, waiting: ReadonlySet<number>, token: string): string {
  return [index, given, packFingerprints(waiting), token].join(':');
}

/**
 * Where to start: which list, how many dossiers were given out, and which of them were not yet handed over. Those turn
 * up in the list of the returned once more when that happens meanwhile.
 */
function startOf(resume: string | undefined, sources: number) {
  if (resume === undefined) return { index: 0, given: 0, waiting: new Set<number>(), token: undefined };
  const [, index, given, packed, token] = /^(\d):(\d{1,9}):([\w-]*):(.*)$/u.exec(resume) ?? [];
  const waiting = unpackFingerprints(packed ?? '');
  const whole = token !== undefined && waiting !== null && Number(index) <= sources;
  if (!whole || (token === '' && Number(index) !== sources))
    throw invalid('resume', 'the resume token is damaged');
  return { index: Number(index), given: Number(given), waiting, token };
}

function invalid(label: string, detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { adapter: onestopThanhHoa.id, step: 'collect', label, detail });
}
