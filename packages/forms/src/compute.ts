import type { CalendarStatus, IsoLocal } from '@dung-hen/calendar';
import type { CountingProfile, Period, Unit } from '@dung-hen/domain';
import { DungHenError } from '@dung-hen/domain';
import { type CountedDossier, distinctDossiers } from './collection.ts';
import { NO_TICK, type Tick, tickOf } from './counting/moment.ts';
import { COLUMNS_OF_PLACE } from './counting/place.ts';
import { CHANNEL_CODE, countingRule, placeOf } from './counting/rule.ts';
import { II_06A } from './definitions/ii-06a.ts';
import { planRows, type RowFacts, type RowHeading } from './row-plan.ts';
import type { FormCell, FormRow, ReportForm } from './types.ts';

export interface ComputeOptions<D> {
  /** The reporting unit. */
  readonly unit: Unit;
  /** When the dossiers were collected, Vietnam time. */
  readonly takenAt: IsoLocal;
  /** What the rows are about; fields (lĩnh vực) unless said. */
  readonly rowsBy?: 'field' | 'unit';
  /** 'estimated' when legal due dates lean on a calendar not yet announced. */
  readonly calendarStatus?: CalendarStatus;
  /** The legal due date; needed by profiles with `dueDate: 'law'`, ignored by the others. */
  readonly dueByLaw?: (dossier: D) => IsoLocal | null;
  /** Rows to list even when zero, in this order: fields, or units when `rowsBy` is 'unit'. */
  readonly fields?: readonly RowHeading[];
}

const UNKNOWN_LABEL = { field: 'Không rõ lĩnh vực', unit: 'Không rõ đơn vị' } as const;
const TOTAL_LABEL = 'Tổng số';
const COUNT_COLUMNS = II_06A.columns.filter(({ kind }) => kind === 'count').map(({ number }) => number);

/**
 * Biểu II.06a of one unit and period, with the codes behind every cell; column 3 is the union of 7 and 11.
 * The window is `period.from` … `period.to`, both days included; how to count is the profile's.
 * Figures follow the dossiers as they are now: freeze the collection at closing time to get the same form later.
 * Throws INVALID_INPUT on a malformed date (`takenAt` included), a window that ends before it begins, contradicting copies of one
 * dossier, or a profile that judges by law without `dueByLaw`.
 */
export function compute<D extends CountedDossier>(
  dossiers: Iterable<D>,
  period: Period,
  profile: CountingProfile,
  options: ComputeOptions<D>,
): ReportForm {
  const rule = countingRule(period, profile);
  // A form that cannot say when it was taken fails here, not when it is printed.
  tickOf(options.takenAt, 'second');
  const dueOf = dueDateOf(profile, options);
  const collection = distinctDossiers(dossiers);
  const tick = (moment: IsoLocal | null): Tick =>
    moment === null ? NO_TICK : tickOf(moment, profile.precision);

  const placed = collection.map((dossier) => ({
    dossier,
    place: placeOf(
      rule,
      dossier.status,
      dossier.channel === null ? 0 : CHANNEL_CODE[dossier.channel],
      tick(dossier.receivedAt),
      tick(dueOf(dossier)),
      tick(dossier.finishedAt),
      tick(dossier.pausedAt),
    ),
  }));
  const counted = placed.filter(({ place }) => place !== 0);

  const rowsBy = options.rowsBy ?? 'field';
  const facts = rowsBy === 'field' ? fieldOf : unitOf;
  const plan = planRows(
    counted.map(({ dossier }) => facts(dossier)),
    options.fields ?? [],
    UNKNOWN_LABEL[rowsBy],
  );
  const rows = plan.headings.map(() => emptyEvidence());
  const total = emptyEvidence();
  for (const { dossier, place } of counted) {
    const row = rows[plan.indexOf(facts(dossier))];
    for (const column of COLUMNS_OF_PLACE[place] ?? []) {
      row?.get(column)?.push(dossier.code);
      total.get(column)?.push(dossier.code);
    }
  }
  return {
    definitionId: II_06A.id,
    profile: profile.name.vi,
    period,
    unit: options.unit,
    rows: [
      ...rows.map(
        (evidence, index): FormRow => ({
          kind: 'data',
          key: plan.headings[index]?.key ?? '',
          label: plan.headings[index]?.label ?? '',
          cells: cellsOf(evidence),
        }),
      ),
      { kind: 'total', key: '', label: TOTAL_LABEL, cells: cellsOf(total) },
    ],
    takenAt: options.takenAt,
    calendarStatus: options.calendarStatus ?? 'announced',
  };
}

type Evidence = ReadonlyMap<number, string[]>;

function emptyEvidence(): Evidence {
  return new Map(COUNT_COLUMNS.map((column) => [column, []]));
}

function cellsOf(evidence: Evidence): Record<number, FormCell> {
  return Object.fromEntries(
    [...evidence].map(([column, codes]) => [column, { value: codes.length, evidence: codes }]),
  );
}

function fieldOf(dossier: CountedDossier): RowFacts {
  return { code: dossier.fieldCode, name: dossier.fieldName };
}

function unitOf(dossier: CountedDossier): RowFacts {
  return { code: dossier.unitCode, name: dossier.unitName };
}

function dueDateOf<D extends CountedDossier>(
  profile: CountingProfile,
  { dueByLaw }: ComputeOptions<D>,
): (dossier: D) => IsoLocal | null {
  if (profile.dueDate === 'system') {
    return ({ dueAt }) => dueAt;
  }
  if (dueByLaw === undefined) {
    throw new DungHenError('INVALID_INPUT', {
      adapter: 'forms',
      step: 'compute',
      detail: `profile ${profile.id} judges by the legal due date, but no dueByLaw was given`,
    });
  }
  return dueByLaw;
}
