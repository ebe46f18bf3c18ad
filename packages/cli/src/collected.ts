import { type Dossier, DungHenError, type Unit } from '@dung-hen/domain';
import type { Collection, CollectionStore } from '@dung-hen/outbox';
import { z } from 'zod';
import type { Context } from './context.ts';

/** What a collection asked for; kept with it as canonical text. */
export interface CollectionQuery {
  /** The one unit asked for; null: all within the account's reach. */
  readonly unit: Unit | null;
  /** Units known to the system, so that dossiers can be told apart later; empty when one unit was asked for. */
  readonly units: readonly Unit[];
  /** Dossiers handed over before this day were left out. */
  readonly since: string;
  /** Last day of the report the dossiers are for. */
  readonly until: string;
  /** Rows per request: a resume token holds for one page size only. */
  readonly pageSize: number;
}

const unitSchema = z
  .object({ code: z.string(), name: z.string(), systemId: z.string().optional() })
  .transform(
    ({ code, name, systemId }): Unit => ({ code, name, ...(systemId === undefined ? {} : { systemId }) }),
  );

const querySchema: z.ZodType<CollectionQuery> = z.object({
  unit: unitSchema.nullable(),
  units: z.array(unitSchema),
  since: z.string(),
  until: z.string(),
  pageSize: z.int().positive(),
});

/** The query as text: the same question is always the same text. */
export function queryText({ unit, units, since, until, pageSize }: CollectionQuery): string {
  const about = ({ code, name, systemId }: Unit) => ({ code, name, systemId });
  return JSON.stringify({
    unit: unit === null ? null : about(unit),
    units: units.map(about),
    since,
    until,
    pageSize,
  });
}

/** Dossiers of one unit out of a complete collection. */
export interface Collected {
  readonly collection: Collection;
  readonly since: string;
  /** Null: the collection is of no single unit and none was chosen out of it. */
  readonly unit: Unit | null;
  readonly dossiers: readonly Dossier[];
}

/**
 * The newest complete collection: with `unit` its own, or its share of one over all units; without, whatever was
 * collected last. Throws INVALID_INPUT when there is none, saying which command makes one.
 */
export async function latestCollected(
  store: CollectionStore,
  context: Pick<Context, 'now' | 't'>,
  unit: string | null,
): Promise<Collected> {
  const now = context.now();
  const own = await store.latest({ complete: true, ...(unit === null ? {} : { unit }) }, now);
  if (own !== null) {
    const { unit: asked, since } = readQuery(own);
    return { collection: own, since, unit: asked, dossiers: await store.dossiers(own.id) };
  }
  const share =
    unit === null ? undefined : (await collectedUnits(store, context)).find((one) => one.unit?.code === unit);
  if (share === undefined) throw new DungHenError('INVALID_INPUT', { detail: context.t('collect.noneYet') });
  return share;
}

/** The newest complete collection over all units, unit by unit; those without a dossier are left out. */
export async function collectedUnits(
  store: CollectionStore,
  context: Pick<Context, 'now' | 't'>,
): Promise<readonly Collected[]> {
  const collection = await store.latest({ complete: true, unit: null }, context.now());
  if (collection === null) throw new DungHenError('INVALID_INPUT', { detail: context.t('collect.noneYet') });
  const { units, since } = readQuery(collection);
  const byUnit = Map.groupBy(await store.dossiers(collection.id), ({ unitCode }) => unitCode ?? '');
  return units.flatMap((unit) => {
    const dossiers = byUnit.get(unit.systemId?.toLowerCase() ?? '');
    return dossiers === undefined ? [] : [{ collection, since, unit, dossiers }];
  });
}

function readQuery(collection: Collection): CollectionQuery {
  return querySchema.parse(JSON.parse(collection.query));
}
