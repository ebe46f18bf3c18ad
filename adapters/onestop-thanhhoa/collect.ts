import type { IsoDate } from '@dung-hen/calendar';
import { type Dossier, DungHenError, type Unit, type Warning } from '@dung-hen/domain';
import type { OnProgress } from '../kit/progress.ts';
import { onestopThanhHoa } from './adapter.ts';
import { fingerprint, packFingerprints, unpackFingerprints } from './client/fingerprint.ts';
import type { DossierQuery } from './client/query.ts';
import type { OneStopThanhHoa } from './client.ts';
import { createCompleter } from './collect/complete.ts';

export interface CollectOptions {
  /** The receiving unit; its group code is looked up where `systemId` is missing. Left out: all within reach. */
  readonly unit?: Unit;
  /**
   * Leave out dossiers whose result was handed over before this day: none of them can stand in a report that starts
   * on it. (A returned dossier without a return date is left out too: the portal's filter does so.)
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
  /** DETAIL_MISSING: a dossier the portal lists and refuses to show; it stays in `records` with what the list says. */
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
 * Collects the dossiers that can stand in a report: received ones (not status 1 and 3), certification dossiers
 * included, each with what lists leave out. One list after another, each batch complete before it is given out, so
 * that a run can stop at any batch and go on from its `resume`.
 */
export async function* collectDossiers(
  client: OneStopThanhHoa,
  options: CollectOptions = {},
): AsyncGenerator<CollectedBatch, CollectionSummary> {
  const { signal, onProgress } = options;
  const unitSystemId = await systemIdOf(client, options);
  const queries = queriesFor(unitSystemId, options.since);
  const start = startOf(options.resume, queries.length);
  const completer = await createCompleter(client, options.known ?? [], signal);
  let { before } = start;
  let passes = 1;

  for (const [index, query] of queries.entries()) {
    if (index < start.index) continue;
    const pages = client.dossiers(query, {
      pageSize: options.pageSize ?? 200,
      resume: index === start.index ? start.token : undefined,
      signal,
    });
    for (;;) {
      const next = await pages.next();
      if (next.done) {
        before += next.value.distinct;
        passes = Math.max(passes, next.value.passes);
        break;
      }
      const records: Dossier[] = [];
      const warnings: Warning[] = [];
      for (const row of next.value.rows) {
        const print = fingerprint(row.dossier.id ?? row.dossier.code);
        if (start.waiting.has(print)) {
          before -= 1;
          continue;
        }
        if (row.dossier.status === 9) start.waiting.add(print);
        const { dossier, warning } = await completer.complete(row);
        records.push(dossier);
        if (warning !== null) warnings.push(warning);
      }
      const done = before + next.value.done;
      const total = before + next.value.total;
      onProgress?.({ step: 'collect', done, total });
      const resume = [index, before, packFingerprints(start.waiting), next.value.resume].join(':');
      yield { records, resume, done, total, warnings };
    }
  }
  return { collected: before, ...completer.counts(), passes };
}

/** Received dossiers; with `since`, the returned ones apart so that old ones stay out. */
function queriesFor(unitSystemId: string | undefined, since: IsoDate | undefined): DossierQuery[] {
  const base = { onlyReceived: true, ...(unitSystemId === undefined ? {} : { unitSystemId }) };
  if (since === undefined) return [{ ...base, withoutStatuses: [1, 3] }];
  return [
    { ...base, withoutStatuses: [1, 3, 10] },
    { ...base, statuses: [10], returned: { from: since } },
  ];
}

async function systemIdOf(client: OneStopThanhHoa, options: CollectOptions): Promise<string | undefined> {
  const { unit, signal } = options;
  if (unit === undefined) return undefined;
  if (unit.systemId !== undefined) return unit.systemId;
  const units = await client.units(signal === undefined ? {} : { signal });
  const found = units.find((one) => one.code === unit.code);
  if (found?.systemId !== undefined) return found.systemId;
  throw invalid('unit', 'the portal knows no unit of this code');
}

/**
 * Where to start: which list, how many dossiers were given out by the lists before it, and which of them were done but
 * not yet handed over. Those may turn up in the list of the returned once more, when that happens meanwhile.
 */
function startOf(resume: string | undefined, queries: number) {
  if (resume === undefined) return { index: 0, before: 0, waiting: new Set<number>(), token: undefined };
  const [, index, before, packed, token] = /^(\d):(-?\d{1,9}):([\w-]*):(.+)$/u.exec(resume) ?? [];
  const waiting = unpackFingerprints(packed ?? '');
  if (token === undefined || waiting === null || Number(index) >= queries) {
    throw invalid('resume', 'the resume token is damaged');
  }
  return { index: Number(index), before: Number(before), waiting, token };
}

function invalid(label: string, detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { adapter: onestopThanhHoa.id, step: 'collect', label, detail });
}
