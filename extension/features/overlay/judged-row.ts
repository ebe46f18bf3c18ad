import { type Calendar, type IsoLocal, toDay } from '@dung-hen/calendar';
import { type Assessment, assess, type DueState, isDungHenError } from '@dung-hen/domain';
import type { RowGroup } from '../../app/page-watch/row-view.ts';
import { asDossier, type SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';

/** What a row says, with everything that is needed to judge it. */
export interface RowFacts {
  readonly facts: SeenDossier;
  /** Names of the row's classes: the portal's colours are classes. */
  readonly rowClass: string;
  /** "Số ngày quá hạn" as the portal writes it. */
  readonly daysShown: number | null;
  /** Nothing but its code could be understood. */
  readonly bare?: boolean | undefined;
}

/** A row judged at one moment. */
export interface JudgedRow extends RowFacts {
  readonly now: IsoLocal;
  /** Null where no calendar covers its dates. */
  readonly assessment: Assessment | null;
  /** As `assessment.state`; by the system's date alone where only the receipt date is missing. */
  readonly state: DueState;
  readonly group: RowGroup;
  /** The due date by which it was judged. */
  readonly due: IsoLocal | null;
  /** Neither the list nor an earlier sighting names the status: a paused dossier would not be late. */
  readonly statusUnknown: boolean;
}

type JudgingSettings = Pick<Settings, 'dueSoonDays'>;

const FINISHED: ReadonlySet<number | null> = new Set([7, 9, 10]);

const RUNNING: Partial<Record<DueState, RowGroup>> = {
  overdue: 'late',
  dueToday: 'today',
  dueSoon: 'soon',
  onTrack: 'fine',
  early: 'fine',
  paused: 'paused',
  finishedEarly: 'done',
  finishedOnTime: 'done',
  finishedLate: 'doneLate',
};

/** Group of a state that has one. */
export function groupOfState(state: DueState): RowGroup {
  return RUNNING[state] ?? 'unknown';
}

/** Judges a row at `now` (Vietnamese wall-clock time). Never throws for what a page may say. */
export function judgeRow(
  row: RowFacts,
  calendar: Calendar,
  now: IsoLocal,
  settings: JudgingSettings,
): JudgedRow {
  const statusUnknown = row.facts.status === null && row.facts.finishedAt === null;
  const assessment = assessed(row.facts, calendar, now, settings);
  if (assessment === null) {
    return {
      ...row,
      now,
      assessment,
      state: 'unknown',
      group: 'unknown',
      due: row.facts.dueAt,
      statusUnknown,
    };
  }
  const onlyReceiptMissing =
    assessment.state === 'unknown' &&
    assessment.reasons.some(({ code }) => code === 'RECEIPT_MISSING') &&
    assessment.stateBySystem !== 'unknown';
  const state = onlyReceiptMissing ? assessment.stateBySystem : assessment.state;
  return {
    ...row,
    now,
    assessment,
    state,
    group:
      row.facts.status === 1 || row.facts.status === 3
        ? waitingGroup(assessment, calendar, now, settings)
        : finalGroup(row.facts, state),
    due: assessment.dueBySystem ?? assessment.dueByLaw,
    statusUnknown,
  };
}

/** A finished or withdrawn dossier is done with, even where the list does not say when. */
function finalGroup({ status }: SeenDossier, state: DueState): RowGroup {
  return FINISHED.has(status) && state === 'unknown' ? 'done' : groupOfState(state);
}

/** A dossier not yet received is judged by the hours for accepting it. */
function waitingGroup(
  { acceptBy, reasons }: Assessment,
  calendar: Calendar,
  now: IsoLocal,
  { dueSoonDays }: JudgingSettings,
): RowGroup {
  if (reasons.some(({ code }) => code === 'REFUSED')) return 'done';
  if (acceptBy === null) return 'unknown';
  if (acceptBy < now) return 'late';
  const [today, last] = [toDay(now), toDay(acceptBy)];
  if (today === last) return 'today';
  return calendar.countWorkingDays(today, last) <= dueSoonDays ? 'soon' : 'fine';
}

function assessed(
  facts: SeenDossier,
  calendar: Calendar,
  now: IsoLocal,
  { dueSoonDays }: JudgingSettings,
): Assessment | null {
  try {
    return assess(asDossier(facts), calendar, now, { dueSoonWorkingDays: dueSoonDays });
  } catch (error) {
    if (isDungHenError(error)) return null;
    throw error;
  }
}
