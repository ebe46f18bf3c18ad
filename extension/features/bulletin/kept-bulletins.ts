import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import { checkBulletin, type FeedbackCounts } from '@dung-hen/domain';
import { freezeForm, type ReportForm, withoutEvidence } from '@dung-hen/forms';
import { announceChange } from '../../app/changes.ts';
import { database, type KeptBulletin, type OwnBulletin } from '../../app/database.ts';
import { appendAudit } from '../audit/log.ts';

/** Key of the bulletin of a unit and week. */
export const bulletinKey = (unitCode: string, from: IsoDate): string => `${unitCode} ${from}`;

/** Every bulletin something is kept of. */
export async function loadBulletins(): Promise<readonly KeptBulletin[]> {
  return (await database()).getAll('bulletins');
}

/** Texts that hold a personal number or a dossier code are not kept: they must not lie in the store either. */
export function mayBeKept({ title, notice, spoken }: OwnBulletin): boolean {
  const texts = { title: title ?? '', notice: notice ?? '', spoken: spoken ?? '' };
  return checkBulletin(texts).every(({ code }) => code === 'notSpoken');
}

/** Keeps the officer's own texts of a week; null takes them away. Says nothing to the page that made them. */
export async function keepOwn(key: string, from: IsoDate, own: OwnBulletin | null): Promise<void> {
  await change(key, from, (old) => ({ ...old, own: own !== null && mayBeKept(own) ? own : null }));
}

/** Keeps the figures of a week as they are now, or lets them go; the audit log says so. */
export async function closeWeek(
  key: string,
  figures: { readonly form: ReportForm; readonly feedback: FeedbackCounts | null } | null,
  from: IsoDate,
  actor: string,
  at: IsoLocal,
): Promise<void> {
  const before = await change(key, from, (old) => ({
    ...old,
    closed:
      figures === null
        ? null
        : { at, form: freezeForm(withoutEvidence(figures.form)), feedback: figures.feedback },
  }));
  const act = { action: 'bulletin.close', subject: key, before, after: figures === null ? '' : at };
  await appendAudit(act, actor, at);
  await announceChange('bulletins');
}

/** Changes what is kept of a week in one step; a row that holds nothing any more goes. Returns when it had been closed. */
async function change(key: string, from: IsoDate, how: (old: KeptBulletin) => KeptBulletin): Promise<string> {
  const transaction = (await database()).transaction('bulletins', 'readwrite');
  const old = (await transaction.store.get(key)) ?? { key, from, own: null, closed: null };
  const next = how(old);
  if (next.own === null && next.closed === null) await transaction.store.delete(key);
  else await transaction.store.put(next);
  await transaction.done;
  return old.closed?.at ?? '';
}
