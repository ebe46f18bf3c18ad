import type { IsoLocal } from '@dung-hen/calendar';
import type { Channel, Dossier, DossierStatus } from '@dung-hen/domain';
import type { ShownMoment } from './dossier-cell.ts';

/** A dossier as a list shows it. Null = the list does not say. */
export interface ListedDossier {
  /** '' for a row whose code could not be read (only where rows are asked for with their elements). */
  readonly code: string;
  /** The system's id of the row's record, stable across paging, never to be shown. */
  readonly key: string | null;
  /** The system's id of the dossier; null on lists of drafts and payments, whose rows have keys of their own. */
  readonly id: string | null;
  readonly status: DossierStatus | null;
  readonly channel: Channel | null;
  readonly submittedAt: ShownMoment | null;
  readonly receivedAt: ShownMoment | null;
  readonly dueAt: ShownMoment | null;
  /** "Hạn xử lý cá nhân": the officer's own deadline. */
  readonly stepDueAt: ShownMoment | null;
  readonly finishedAt: ShownMoment | null;
  readonly returnedAt: ShownMoment | null;
  readonly stepName: string | null;
  readonly unitName: string | null;
  readonly procedureName: string | null;
  readonly fieldName: string | null;
  /** "Số ngày quá hạn" as shown: calendar days begun, never working days. */
  readonly daysOverdueShown: number | null;
}

export const NOTHING_LISTED: Omit<ListedDossier, 'code'> = {
  key: null,
  id: null,
  status: null,
  channel: null,
  submittedAt: null,
  receivedAt: null,
  dueAt: null,
  stepDueAt: null,
  finishedAt: null,
  returnedAt: null,
  stepName: null,
  unitName: null,
  procedureName: null,
  fieldName: null,
  daysOverdueShown: null,
};

/**
 * The dossier behind a row, to be assessed; null when its status is not known. A day without time begins at 00:00, a
 * due day ends at 23:59:59: the whole day is still in time.
 */
export function dossierOf(listed: ListedDossier): Dossier | null {
  if (listed.status === null) return null;
  return {
    code: listed.code,
    id: listed.id,
    status: listed.status,
    channel: listed.channel,
    unitCode: null,
    unitName: listed.unitName,
    procedureCode: null,
    procedureName: listed.procedureName,
    fieldCode: null,
    fieldName: listed.fieldName,
    onlineLevel: null,
    limit: null,
    submittedAt: at(listed.submittedAt, '00:00:00'),
    receivedAt: at(listed.receivedAt, '00:00:00'),
    dueAt: at(listed.dueAt, '23:59:59'),
    stepDueAt: at(listed.stepDueAt, '23:59:59'),
    finishedAt: at(listed.finishedAt, '00:00:00'),
    returnedAt: at(listed.returnedAt, '00:00:00'),
    pausedAt: null,
    withdrawn: listed.status === 7,
    stepName: listed.stepName,
    supplements: [],
  };
}

function at(shown: ShownMoment | null, time: string): IsoLocal | null {
  return shown === null || shown.includes('T') ? shown : `${shown}T${time}`;
}
