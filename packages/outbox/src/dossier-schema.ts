import type { Dossier } from '@dung-hen/domain';
import { z } from 'zod';
import { momentSchema } from './event-schema.ts';

const text = z.string().nullable();
const moment = momentSchema.nullable();

/** A dossier as it may be stored: these fields and no other. Unknown ones are dropped on the way in. */
export const dossierSchema: z.ZodType<Dossier> = z.object({
  code: z.string().min(1),
  id: text,
  status: z.literal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  channel: z.enum(['counter', 'online', 'post']).nullable(),
  unitCode: text,
  unitName: text,
  procedureCode: text,
  procedureName: text,
  fieldCode: text,
  fieldName: text,
  onlineLevel: z.enum(['full', 'partial', 'information']).nullable(),
  limit: z.object({ hours: z.number(), unit: z.enum(['workingDays', 'days']) }).nullable(),
  submittedAt: moment,
  receivedAt: moment,
  dueAt: moment,
  stepDueAt: moment,
  finishedAt: moment,
  returnedAt: moment,
  pausedAt: moment,
  withdrawn: z.boolean(),
  stepName: text,
  supplements: z.array(
    z.object({ requestedAt: moment, completedAt: moment, dueBefore: moment, dueAfter: moment }),
  ),
  digitised: z.enum(['yes', 'no', 'noResult']).optional(),
  payment: z.enum(['paid', 'unpaid', 'none']).optional(),
});
