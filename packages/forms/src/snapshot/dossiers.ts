import type { IsoLocal } from '@dung-hen/calendar';
import type { Dossier, Period, Unit } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';
import { tickOf } from '../counting/moment.ts';
import { canonicalJson, parseSnapshot } from './canonical.ts';
import { isoLocal, keepPeriod, keepUnit, periodSchema, unitSchema } from './schema.ts';

const KEPT = [
  'code',
  'status',
  'withdrawn',
  'channel',
  'unitCode',
  'unitName',
  'procedureCode',
  'fieldCode',
  'fieldName',
  'submittedAt',
  'receivedAt',
  'dueAt',
  'finishedAt',
  'returnedAt',
  'pausedAt',
] as const satisfies readonly (keyof Dossier)[];

/** What is kept of a dossier: codes, status, channel, unit, field and dates. Nothing that names a citizen. */
export interface SnapshotDossier extends Pick<Dossier, (typeof KEPT)[number]> {
  /** The legal due date as reckoned at closing time; null when it was not reckoned or is unknown. */
  readonly dueByLaw: IsoLocal | null;
}

/**
 * The dossiers of a unit as they stood when a period closed. The portal reckons from the current status, so running
 * an old period again gives other figures; a form made from this snapshot stays the same.
 */
export interface DossierSnapshot {
  readonly takenAt: IsoLocal;
  readonly unit: Unit;
  readonly period: Period;
  readonly dossiers: readonly SnapshotDossier[];
  /** False when the collection was cut short; a form made from it is a draft at most. */
  readonly complete: boolean;
}

const SCHEMA = 'dung-hen/dossiers/1';

const text = z.nullable(z.string());
const moment = z.nullable(isoLocal);

const dossier: z.ZodMiniType<SnapshotDossier> = z.strictObject({
  code: z.string().check(z.minLength(1)),
  status: z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  withdrawn: z.boolean(),
  channel: z.nullable(z.enum(['counter', 'online', 'post'])),
  unitCode: text,
  unitName: text,
  procedureCode: text,
  fieldCode: text,
  fieldName: text,
  submittedAt: moment,
  receivedAt: moment,
  dueAt: moment,
  finishedAt: moment,
  returnedAt: moment,
  pausedAt: moment,
  dueByLaw: moment,
});

const snapshot = z.strictObject({
  schema: z.literal(SCHEMA),
  takenAt: isoLocal,
  unit: unitSchema,
  period: periodSchema,
  dossiers: z.array(dossier),
  complete: z.boolean(),
});

/** Takes a snapshot of whole dossiers, leaving out everything not listed in `SnapshotDossier`. */
export function takeSnapshot(
  dossiers: Iterable<Dossier>,
  about: Omit<DossierSnapshot, 'dossiers'>,
  dueByLaw?: (dossier: Dossier) => IsoLocal | null,
): DossierSnapshot {
  const { takenAt, unit, period, complete } = about;
  const kept = Array.from(dossiers, (whole) => keep(whole, dueByLaw?.(whole) ?? null));
  return { takenAt, unit, period, complete, dossiers: kept };
}

/** A snapshot as text: canonical JSON. What is not in the snapshot's shape is left out. */
export function freezeDossiers({ takenAt, unit, period, dossiers, complete }: DossierSnapshot): string {
  const kept = dossiers.map((one) => keep(one, one.dueByLaw));
  return canonicalJson({
    schema: SCHEMA,
    takenAt,
    unit: keepUnit(unit),
    period: keepPeriod(period),
    complete,
    dossiers: kept,
  });
}

/** The snapshot a text holds. Throws INVALID_INPUT, naming the place, when the text is not exactly such a snapshot. */
export function thawDossiers(json: string): DossierSnapshot {
  const { takenAt, unit, period, dossiers, complete } = parseSnapshot(json, snapshot);
  return { takenAt, unit, period, dossiers, complete };
}

/** Whether a snapshot is older than `keepDays` calendar days and has to be deleted. `now`: Vietnam time. */
export function isExpired(
  snapshot: Pick<DossierSnapshot, 'takenAt'>,
  now: IsoLocal,
  keepDays: number,
): boolean {
  return tickOf(now, 'day') - tickOf(snapshot.takenAt, 'day') > keepDays;
}

function keep(from: Pick<Dossier, (typeof KEPT)[number]>, dueByLaw: IsoLocal | null): SnapshotDossier {
  const entries = KEPT.map((fact) => [fact, from[fact]]);
  return { ...(Object.fromEntries(entries) as Pick<Dossier, (typeof KEPT)[number]>), dueByLaw };
}
