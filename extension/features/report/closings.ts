import type { IsoLocal } from '@dung-hen/calendar';
import { type Dossier, isDungHenError, type Period } from '@dung-hen/domain';
import { freezeForm, type ReportForm, thawForm } from '@dung-hen/forms';
import { announceChange } from '../../app/changes.ts';
import { type ClosedDossier, type Closing, database } from '../../app/database.ts';
import { appendAudit } from '../audit/log.ts';
import { type MadeReport, periodKey } from './made-report.ts';

/** Closed figures, read back. */
export interface ClosedReport {
  readonly at: IsoLocal;
  readonly form: ReportForm;
  readonly dossiers: readonly ClosedDossier[];
}

const closingId = ({ definitionId, period, unit }: ReportForm): string =>
  `${definitionId} ${periodKey(period)} ${unit.code}`;

/** Keeps the figures of a period as they are now; closing again replaces the older ones. The audit log says so. */
export async function closeFigures(made: MadeReport, actor: string, at: IsoLocal): Promise<void> {
  const closing: Closing = {
    id: closingId(made.form),
    at,
    form: freezeForm(made.form),
    dossiers: made.dossiers.map(facts),
  };
  const before = await (await database()).get('closings', closing.id);
  await (await database()).put('closings', closing);
  const act = { action: 'report.close', subject: closing.id, before: before?.at ?? '', after: at };
  await appendAudit(act, actor, at);
  await announceChange('closings');
}

/** Every closing of this computer; one that cannot be read any more is left out. */
export async function loadClosings(): Promise<readonly ClosedReport[]> {
  return (await (await database()).getAll('closings')).flatMap(({ at, form, dossiers }) => {
    try {
      return [{ at, form: thawForm(form), dossiers }];
    } catch (error) {
      if (!isDungHenError(error)) throw error;
      return [];
    }
  });
}

/** The closing of this very form, of the one before it, and of the same period last year; null where there is none. */
export function closingsFor(closings: readonly ClosedReport[], { definitionId, unit, period }: ReportForm) {
  const ofUnit = closings.filter(
    ({ form }) => form.definitionId === definitionId && form.unit.code === unit.code,
  );
  const find = (wanted: (other: Period) => boolean): ClosedReport | null =>
    ofUnit.find(({ form }) => form.period.kind === period.kind && wanted(form.period)) ?? null;
  return {
    own: find((other) => periodKey(other) === periodKey(period)),
    previous: ofUnit
      .filter(({ form }) => form.period.kind === period.kind && form.period.to < period.from)
      .reduce<ClosedReport | null>(
        (latest, one) => (latest === null || one.form.period.to > latest.form.period.to ? one : latest),
        null,
      ),
    lastYear: find((other) => other.year === period.year - 1 && other.index === period.index),
  };
}

/** A dossier of a closing with what was not kept left open. */
export function closedAsDossier(kept: ClosedDossier): Dossier {
  return {
    ...kept,
    id: null,
    unitCode: null,
    unitName: null,
    procedureCode: null,
    procedureName: null,
    onlineLevel: null,
    limit: null,
    submittedAt: null,
    stepDueAt: null,
    returnedAt: null,
    withdrawn: kept.status === 7,
    stepName: null,
    supplements: [],
  };
}

const facts = ({
  code,
  status,
  channel,
  receivedAt,
  dueAt,
  finishedAt,
  pausedAt,
  fieldCode,
  fieldName,
}: ClosedDossier): ClosedDossier => ({
  code,
  status,
  channel,
  receivedAt,
  dueAt,
  finishedAt,
  pausedAt,
  fieldCode,
  fieldName,
});
