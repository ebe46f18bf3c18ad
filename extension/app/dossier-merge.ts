import type { SeenDossier } from './seen-dossier.ts';

/** The same moment, but written more exactly, is not replaced by its bare day. */
function moment(newer: string | null, older: string | null): string | null {
  if (newer === null || older === null) return newer ?? older;
  return newer.length < older.length && older.startsWith(newer) ? older : newer;
}

/** A deadline belongs to the step it was seen with: once another step is named, the old one's is no longer it. */
function stepDue(newer: SeenDossier, older: SeenDossier): string | null {
  const moved = newer.stepName !== null && older.stepName !== null && newer.stepName !== older.stepName;
  return moved ? newer.stepDueAt : moment(newer.stepDueAt, older.stepDueAt);
}

/**
 * Two sightings of one dossier as one: field by field the later one wins where it says anything. What it does not
 * say stays, so that a glance at a list never erases what a collection knew. A collected dossier stays `collected`
 * and keeps the page where the officer last saw it.
 */
export function mergeSeen(one: SeenDossier, other: SeenDossier): SeenDossier {
  const [older, newer] = other.seenAt >= one.seenAt ? [one, other] : [other, one];
  return {
    code: newer.code,
    system: newer.system,
    pageUrl: newer.source === 'page' ? newer.pageUrl : older.pageUrl,
    status: newer.status ?? older.status,
    channel: newer.channel ?? older.channel,
    unitName: newer.unitName ?? older.unitName,
    fieldName: newer.fieldName ?? older.fieldName,
    procedureName: newer.procedureName ?? older.procedureName,
    procedureCode: newer.procedureCode ?? older.procedureCode ?? null,
    limit: newer.limit ?? older.limit ?? null,
    supplements: newer.supplements ?? older.supplements ?? [],
    onlineLevel: newer.onlineLevel ?? older.onlineLevel ?? null,
    digitised: newer.digitised ?? older.digitised,
    payment: newer.payment ?? older.payment,
    returnedAt: moment(newer.returnedAt ?? null, older.returnedAt ?? null) ?? undefined,
    stepName: newer.stepName ?? older.stepName,
    submittedAt: moment(newer.submittedAt, older.submittedAt),
    receivedAt: moment(newer.receivedAt, older.receivedAt),
    dueAt: moment(newer.dueAt, older.dueAt),
    stepDueAt: stepDue(newer, older),
    finishedAt: moment(newer.finishedAt, older.finishedAt),
    pausedAt: moment(newer.pausedAt, older.pausedAt),
    seenAt: newer.seenAt,
    source: one.source === 'collected' || other.source === 'collected' ? 'collected' : 'page',
  };
}
