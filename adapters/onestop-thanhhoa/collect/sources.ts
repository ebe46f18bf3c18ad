import type { IsoDate } from '@dung-hen/calendar';
import type { Dossier, ErrorCode, Unit } from '@dung-hen/domain';
import type { DossierBatch, ListOptions } from '../client/lists.ts';
import type { PagingSummary } from '../client/paging.ts';
import type { OneStopThanhHoa } from '../client.ts';
import type { DossierRow } from '../wire/dossier-row.ts';

/** One of the lists a collection is put together from. */
export interface CollectionSource {
  list(options: ListOptions): AsyncGenerator<DossierBatch, PagingSummary>;
  /** Whether a row of it is wanted, before anything more is asked about it. */
  wants(row: DossierRow): boolean;
  /** Whether it is still wanted when all that can be known about it is; `incomplete` when that is not everything. */
  keeps(dossier: Dossier, incomplete: boolean): boolean;
  /** Its dossiers may turn up in a later list, when they are handed over meanwhile. */
  readonly mayReturn: boolean;
  /** Failures after which the collection goes on without this list, with a warning. */
  readonly goesOnAfter: ReadonlySet<ErrorCode>;
}

const EVERY = { wants: () => true, keeps: () => true, mayReturn: false, goesOnAfter: new Set<ErrorCode>() };

/**
 * All dossiers but status 1 and 3. With `since`, three lists: those not returned; those returned since; and, out of what
 * the portal itself calls mistaken, those returned before (a result handed over "before" it was finished still counts
 * in the period of its finish).
 */
export function sourcesOf(
  client: OneStopThanhHoa,
  unit: Unit | undefined,
  since: IsoDate | undefined,
): CollectionSource[] {
  const base = unit?.systemId === undefined ? {} : { unitSystemId: unit.systemId };
  if (since === undefined) {
    return [{ ...EVERY, list: (options) => client.dossiers({ ...base, withoutStatuses: [1, 3] }, options) }];
  }
  const lists = [
    { ...base, withoutStatuses: [1, 3, 10] },
    { ...base, statuses: [10], returned: { from: since } },
  ] as const;
  const sources = lists.map(
    (query): CollectionSource => ({
      ...EVERY,
      mayReturn: !('returned' in query),
      list: (options) => client.dossiers(query, options),
    }),
  );
  return unit === undefined ? sources : [...sources, mistakenSource(client, unit, since)];
}

/** The portal's list of mistaken dossiers: its address is not verified, so that a collection can do without it. */
function mistakenSource(client: OneStopThanhHoa, unit: Unit, since: IsoDate): CollectionSource {
  const request = { from: since, to: since, scope: { kind: 'unit', code: unit.code } } as const;
  return {
    mayReturn: false,
    list: (options) => client.dirtyDossiers(request, options),
    wants: (row) => row.dossier.status === 10,
    keeps: ({ returnedAt }, incomplete) =>
      !incomplete && (returnedAt === null || returnedAt.slice(0, 10) < since),
    goesOnAfter: new Set<ErrorCode>([
      'SITE_CHANGED',
      'INVALID_INPUT',
      'UNSUPPORTED',
      'FORBIDDEN',
      'EMPTY_UNCONFIRMED',
    ]),
  };
}
