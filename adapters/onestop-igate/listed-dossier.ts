import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { DossierStatus } from '@dung-hen/domain';

/** A moment, or a day where no time is written. Vietnamese wall-clock time. */
export type ShownMoment = IsoLocal | IsoDate;

/** A dossier as a list or an answer of the system has it; nothing that names a citizen. Null = it does not say. */
export interface ListedDossier {
  /** '' for a row whose code could not be read (only where rows are asked for with their elements). */
  readonly code: string;
  /** The system's own record id, never shown; lists on the page have none. */
  readonly id: string | null;
  /** Null, too, for a status of words that are not known. */
  readonly status: DossierStatus | null;
  readonly submittedAt: ShownMoment | null;
  readonly receivedAt: ShownMoment | null;
  /** What was promised to the citizen. */
  readonly dueAt: ShownMoment | null;
  /** The deadline of the step under way. */
  readonly stepDueAt: ShownMoment | null;
  readonly finishedAt: ShownMoment | null;
  readonly stepName: string | null;
  readonly unitName: string | null;
  readonly procedureName: string | null;
  readonly fieldName: string | null;
}

export const NOTHING_LISTED: Omit<ListedDossier, 'code'> = {
  id: null,
  status: null,
  submittedAt: null,
  receivedAt: null,
  dueAt: null,
  stepDueAt: null,
  finishedAt: null,
  stepName: null,
  unitName: null,
  procedureName: null,
  fieldName: null,
};
