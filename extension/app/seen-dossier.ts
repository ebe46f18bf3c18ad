import type { Dossier, DossierStatus } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';

const moment = z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/u)));
const short = z.nullable(z.string().check(z.maxLength(300)));

/**
 * What is kept of a dossier on this machine: code, dates, status, field, channel, unit. Nothing that names a citizen:
 * no applicant, no summary. All moments are Vietnamese wall-clock time.
 */
export const seenDossierSchema = z.object({
  code: z.string().check(z.minLength(3), z.maxLength(60)),
  /** Adapter id, or 'onestop-any'. */
  system: z.string().check(z.maxLength(40)),
  /** Where it was seen: origin and path, no query. */
  pageUrl: z.string().check(z.maxLength(500)),
  status: z.nullable(z.int().check(z.gte(1), z.lte(10))),
  channel: z.nullable(z.enum(['counter', 'online', 'post'])),
  unitName: short,
  fieldName: short,
  procedureName: short,
  stepName: short,
  submittedAt: moment,
  receivedAt: moment,
  dueAt: moment,
  stepDueAt: moment,
  finishedAt: moment,
  pausedAt: moment,
  seenAt: z.string(),
  source: z.enum(['page', 'collected']),
});

export type SeenDossier = z.infer<typeof seenDossierSchema>;

/** The same dossier as the domain knows it; what was not seen stays null. */
export function asDossier(seen: SeenDossier): Dossier {
  return {
    code: seen.code,
    id: null,
    // A list that names no status shows running work: its rows have a due date and are waiting for the officer.
    status: (seen.status ?? (seen.finishedAt ? 9 : 4)) as DossierStatus,
    channel: seen.channel,
    unitCode: null,
    unitName: seen.unitName,
    procedureCode: null,
    procedureName: seen.procedureName,
    fieldCode: null,
    fieldName: seen.fieldName,
    onlineLevel: null,
    limit: null,
    submittedAt: seen.submittedAt,
    receivedAt: seen.receivedAt,
    dueAt: seen.dueAt,
    stepDueAt: seen.stepDueAt,
    finishedAt: seen.finishedAt,
    returnedAt: null,
    pausedAt: seen.pausedAt,
    withdrawn: false,
    stepName: seen.stepName,
    supplements: [],
  };
}
