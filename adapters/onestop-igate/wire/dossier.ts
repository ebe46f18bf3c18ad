import * as z from 'zod/mini';
import type { ListedDossier } from '../listed-dossier.ts';
import { statusOfWords } from '../words.ts';
import { moment } from './moment.ts';

const required = z.string().check(z.trim(), z.minLength(1));
const named = z.nullish(z.object({ name: z.nullish(z.string()) }));

const wireDossier = z.object({
  id: required,
  code: required,
  appliedDate: moment,
  acceptedDate: moment,
  /** Promised to the citizen. */
  appointmentDate: moment,
  completedDate: moment,
  dossierStatus: named,
  dossierTaskStatus: named,
  currentTask: z.nullish(z.array(z.object({ dueDate: moment }))),
  procedure: z.nullish(z.object({ translate: named })),
});

/** One dossier; applicant and eForm are not even looked at. */
export const dossierAnswer = z.pipe(
  wireDossier,
  z.transform(
    (wire): ListedDossier => ({
      code: wire.code,
      id: wire.id,
      status: statusOfWords(wire.dossierStatus?.name ?? ''),
      submittedAt: wire.appliedDate,
      receivedAt: wire.acceptedDate,
      dueAt: wire.appointmentDate,
      stepDueAt: wire.currentTask?.[0]?.dueDate ?? null,
      finishedAt: wire.completedDate,
      stepName: wire.dossierTaskStatus?.name?.trim() || null,
      unitName: null,
      procedureName: wire.procedure?.translate?.name?.trim() || null,
      fieldName: null,
    }),
  ),
);

/** A page of a search asked for with `spec=slice`: no total, only whether it is the last. */
export const dossierPage = z.object({ content: z.array(dossierAnswer), last: z.boolean() });
