import { II_06A_COLUMN as C } from '../definitions/ii-06a.ts';

/** How a dossier came in, as far as II.06a tells: nowhere (it breaks 3 = 4+5+6), online, counter or post, carried over. */
export const INTAKE = { none: 0, online: 1, counterAndPost: 2, carriedOver: 3 } as const;
export type Intake = (typeof INTAKE)[keyof typeof INTAKE];

/** What became of it. `notCounted` dossiers are in no cell of the form. */
export const OUTCOME = { notCounted: 0, early: 1, onTime: 2, late: 3, inTime: 4, overdue: 5 } as const;
export type Outcome = (typeof OUTCOME)[keyof typeof OUTCOME];

/** Where one dossier stands in the form: intake and outcome in one small integer, 0 = in no cell. */
export type Place = number;

export const PLACES = 24;

/** The place of an intake with an outcome. A dossier with no outcome is not counted at all, however it came in. */
export function placeFrom(intake: Intake, outcome: Outcome): Place {
  return outcome === OUTCOME.notCounted ? 0 : outcome * 4 + intake;
}

const INTAKE_COLUMN: readonly (number | null)[] = [null, C.online, C.counterAndPost, C.carriedOver];
const OUTCOME_COLUMNS: readonly (readonly number[])[] = [
  [],
  [C.resolved, C.early],
  [C.resolved, C.onTime],
  [C.resolved, C.late],
  [C.inProgress, C.inTime],
  [C.inProgress, C.overdue],
];

/** By place: the numbers of the columns that count such a dossier. Column 3 is the union of 7 and 11. */
export const COLUMNS_OF_PLACE: readonly (readonly number[])[] = Array.from({ length: PLACES }, (_, place) => {
  const outcome = OUTCOME_COLUMNS[place >> 2] ?? [];
  if (outcome.length === 0) {
    return [];
  }
  const intake = INTAKE_COLUMN[place & 3] ?? null;
  return intake === null ? [C.received, ...outcome] : [C.received, intake, ...outcome];
});
