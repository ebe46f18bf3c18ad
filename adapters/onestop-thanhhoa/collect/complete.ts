import {
  type Dossier,
  type ErrorCode,
  FINISHED_STATUSES,
  isDungHenError,
  PAUSED_STATUSES,
  type Supplement,
  type Warning,
} from '@dung-hen/domain';
import type { OneStopThanhHoa } from '../client.ts';
import type { DossierRow } from '../wire/dossier-row.ts';
import { createCatalogueJoin } from './join.ts';

export interface Completed {
  readonly dossier: Dossier;
  readonly warning: Warning | null;
}

export interface Completer {
  complete(row: DossierRow): Promise<Completed>;
  counts(): { reused: number; detailed: number; incomplete: readonly string[] };
}

/** Refusals that concern one dossier only. Anything else stops the collection. */
const OF_ONE_DOSSIER: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['INVALID_INPUT', 'FORBIDDEN', 'CONFLICT']);

/**
 * Makes whole dossiers out of list rows: field and level from the catalogue, the end of work from the detail of
 * finished ones, pauses from the supplements (and, where these do not say, from the steps) of paused ones.
 */
export async function createCompleter(
  client: OneStopThanhHoa,
  known: Iterable<Dossier>,
  signal: AbortSignal | undefined,
): Promise<Completer> {
  const abort = signal === undefined ? {} : { signal };
  const join = await createCatalogueJoin(client, abort);
  const earlier = new Map([...known].map((dossier) => [keyOf(dossier), dossier]));
  const incomplete: string[] = [];
  let reused = 0;
  let detailed = 0;

  const fetchRest = async (row: DossierRow, joined: Dossier): Promise<Dossier> => {
    const finished = FINISHED_STATUSES.has(row.dossier.status);
    const detail = finished && joined.id !== null ? await client.detail(joined.id, abort) : null;
    if (detail !== null) detailed += 1;
    const whole: Dossier =
      detail === null
        ? joined
        : {
            ...joined,
            limit: detail.dossier.limit ?? joined.limit,
            finishedAt: detail.dossier.finishedAt,
            returnedAt: detail.dossier.returnedAt,
            pausedAt: detail.dossier.pausedAt,
          };
    const paused = PAUSED_STATUSES.has(whole.status);
    if (!paused && !row.supplementAsked && !(detail?.supplementAsked ?? false)) return whole;
    const supplements = await client.supplements(whole.code, abort);
    const pausedAt =
      whole.pausedAt ?? lastPause(supplements, paused) ?? (paused ? await pauseStep(whole) : null);
    return { ...whole, supplements, pausedAt };
  };

  /** When the dossier last came into its present, paused status. */
  const pauseStep = async (dossier: Dossier) => {
    const steps = await client.steps(dossier.code, abort);
    return steps.findLast((step) => step.status === dossier.status)?.at ?? null;
  };

  return {
    async complete(row) {
      const before = earlier.get(keyOf(row.dossier));
      const joined = await join(row);
      if (before !== undefined && isStill(before, row.dossier)) {
        reused += 1;
        const { limit, finishedAt, returnedAt, pausedAt, supplements } = before;
        return {
          dossier: { ...joined, limit, finishedAt, returnedAt, pausedAt, supplements },
          warning: null,
        };
      }
      try {
        return { dossier: await fetchRest(row, joined), warning: null };
      } catch (error) {
        if (!isDungHenError(error) || !OF_ONE_DOSSIER.has(error.code)) throw error;
        incomplete.push(row.dossier.code);
        const detail = `${row.dossier.code}: ${error.message}`;
        return { dossier: joined, warning: { code: 'DETAIL_MISSING', detail } };
      }
    },
    counts: () => ({ reused, detailed, incomplete }),
  };
}

function keyOf(dossier: Dossier): string {
  return (dossier.id ?? dossier.code).toLowerCase();
}

/** A finished dossier that looks as it did: what the list can show of it has not moved. */
function isStill(before: Dossier, now: Dossier): boolean {
  return (
    FINISHED_STATUSES.has(now.status) &&
    before.finishedAt !== null &&
    before.status === now.status &&
    before.dueAt === now.dueAt &&
    before.receivedAt === now.receivedAt &&
    before.withdrawn === now.withdrawn
  );
}

/** Start of the pause under way, or of the last one when work goes on. */
function lastPause(supplements: readonly Supplement[], paused: boolean): string | null {
  const starts = supplements
    .filter((one) => !paused || one.completedAt === null)
    .flatMap((one) => one.requestedAt ?? []);
  return starts.sort().at(-1) ?? null;
}
