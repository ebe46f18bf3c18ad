import type { IsoLocal } from '@dung-hen/calendar';
import type { Dossier, DossierStatus } from '@dung-hen/domain';
import { z } from '@dung-hen/domain/schema';
import { isMoment, toSecond } from './moment.ts';

const moment = z.nullable(z.string().check(z.refine(isMoment)));
const short = z.nullable(z.string().check(z.maxLength(300)));

/**
 * What is kept of a dossier on this machine: code, dates, status, field, channel, unit. Nothing that names a citizen:
 * no applicant, no summary. All moments are Vietnamese wall-clock time.
 */
export const seenDossierSchema = z.object({
  code: z.string().check(z.minLength(3), z.maxLength(60)),
  /** Adapter id, or 'onestop-any'. */
  system: z.string().check(z.maxLength(40)),
  /** Where it was seen: origin and path, no query. A link leads there, so nothing but http(s) may stand here. */
  pageUrl: z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s?#]+$/u)),
  status: z.nullable(z.int().check(z.gte(1), z.lte(10))),
  channel: z.nullable(z.enum(['counter', 'online', 'post'])),
  unitName: short,
  fieldName: short,
  procedureName: short,
  /** What only a collection knows: the procedure's code and limit, and its supplements. The legal date needs them. */
  procedureCode: z.optional(short),
  limit: z.optional(
    z.nullable(z.object({ hours: z.number().check(z.gte(0)), unit: z.enum(['workingDays', 'days']) })),
  ),
  supplements: z.optional(
    z
      .array(z.object({ requestedAt: moment, completedAt: moment, dueBefore: moment, dueAfter: moment }))
      .check(z.maxLength(50)),
  ),
  /** How far the procedure goes online, as the portal's catalogue says. */
  onlineLevel: z.optional(z.nullable(z.enum(['full', 'partial', 'information']))),
  /** What only a collection knows: files of the result, fees, and when the result was handed over. */
  digitised: z.optional(z.enum(['yes', 'no', 'noResult'])),
  payment: z.optional(z.enum(['paid', 'unpaid', 'none'])),
  returnedAt: z.optional(moment),
  stepName: short,
  submittedAt: moment,
  receivedAt: moment,
  dueAt: moment,
  stepDueAt: moment,
  finishedAt: moment,
  pausedAt: moment,
  seenAt: z.string().check(z.refine(isMoment)),
  source: z.enum(['page', 'collected']),
});

export type SeenDossier = z.infer<typeof seenDossierSchema>;

const from = (moment: string | null): IsoLocal | null => moment && toSecond(moment, 'start');
/** A limit that names no hour runs to the end of its day. */
const until = (moment: string | null): IsoLocal | null => moment && toSecond(moment, 'end');

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
    procedureCode: seen.procedureCode ?? null,
    procedureName: seen.procedureName,
    fieldCode: null,
    fieldName: seen.fieldName,
    onlineLevel: seen.onlineLevel ?? null,
    limit: seen.limit ?? null,
    submittedAt: from(seen.submittedAt),
    receivedAt: from(seen.receivedAt),
    dueAt: until(seen.dueAt),
    stepDueAt: until(seen.stepDueAt),
    finishedAt: from(seen.finishedAt),
    returnedAt: from(seen.returnedAt ?? null),
    pausedAt: from(seen.pausedAt),
    withdrawn: seen.status === 7,
    stepName: seen.stepName,
    supplements: (seen.supplements ?? []).map((one) => ({
      requestedAt: from(one.requestedAt),
      completedAt: from(one.completedAt),
      dueBefore: until(one.dueBefore),
      dueAfter: until(one.dueAfter),
    })),
    ...(seen.digitised === undefined ? {} : { digitised: seen.digitised }),
    ...(seen.payment === undefined ? {} : { payment: seen.payment }),
  };
}
