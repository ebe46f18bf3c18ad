import type { IsoLocal } from '@dung-hen/calendar';
import { type AuditEntry, database } from '../../app/database.ts';
import type { Request } from '../../app/messages.ts';

/** What was done: action, subject, old and new. Who and when are added where it is stored. */
export type AuditedAct = Request<'audit.append'>;

/**
 * Adds a line to this computer's audit log. There is no way to change or remove one: the log only grows.
 * `actor` is the officer's name from the settings; never put a citizen's name or number anywhere in it.
 */
export async function appendAudit(act: AuditedAct, actor: string, at: IsoLocal): Promise<void> {
  await (await database()).add('audit', { ...act, actor, at });
}

/** The whole log, oldest first. */
export async function auditLog(): Promise<readonly AuditEntry[]> {
  return (await database()).getAll('audit');
}
