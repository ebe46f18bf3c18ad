import type { OneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import {
  type Dossier,
  type ErrorCode,
  isDungHenError,
  type Period,
  type Unit,
  type Warning,
} from '@dung-hen/domain';

/** Without the portal's own list of a report a collection is still worth keeping. */
const GOES_ON_AFTER: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'FORBIDDEN',
  'SITE_CHANGED',
  'UNSUPPORTED',
  'INVALID_INPUT',
  'EMPTY_UNCONFIRMED',
]);

export interface CountedSearch {
  readonly unit: Unit | null;
  readonly period: Period;
  readonly pageSize: number;
  /** Codes that were collected already. */
  readonly known: ReadonlySet<string>;
  readonly signal: AbortSignal;
}

/**
 * Dossiers the portal counts in the period's report although they were returned before it began: their finish was
 * entered with a wrong date, so that no list by dates has them. Found by the list behind the report's own total.
 */
export async function countedBesides(
  client: OneStopThanhHoa,
  { unit, period, pageSize, known, signal }: CountedSearch,
): Promise<{ readonly dossiers: readonly Dossier[]; readonly warnings: readonly Warning[] }> {
  const dossiers: Dossier[] = [];
  const warnings: Warning[] = [];
  try {
    const pages = client.drillDown(
      {
        from: period.from,
        to: period.to,
        criterion: 'TongSo',
        ...(unit === null ? {} : { scope: { kind: 'unit', code: unit.code } }),
      },
      { pageSize, signal },
    );
    let complete: Awaited<ReturnType<typeof completerOf>> | null = null;
    for await (const { rows } of pages) {
      for (const row of rows) {
        if (known.has(row.dossier.code)) continue;
        complete ??= await completerOf(client, signal);
        const { dossier, warning } = await complete(row);
        dossiers.push(dossier);
        if (warning !== null) warnings.push(warning);
      }
    }
  } catch (error) {
    if (!isDungHenError(error) || !GOES_ON_AFTER.has(error.code)) throw error;
    warnings.push({ code: 'COUNTED_UNKNOWN', detail: error.message });
  }
  return { dossiers, warnings };
}

async function completerOf(client: OneStopThanhHoa, signal: AbortSignal) {
  const { createCompleter } = await import('@dung-hen/adapters/onestop-thanhhoa/collect/complete');
  return (await createCompleter(client, [], signal)).complete;
}
