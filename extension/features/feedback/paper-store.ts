import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { PaperFeedback } from '@dung-hen/domain';
import { announceChange } from '../../app/changes.ts';
import { database } from '../../app/database.ts';

/** Items that came on paper, by phone, fax or e-mail, as the officer noted them. */
export async function loadPaper(): Promise<readonly PaperFeedback[]> {
  return (await database()).getAll('paperFeedback');
}

/** Keeps an item as it is given, or removes it where there is none any more. */
export async function putPaper(id: string, item: PaperFeedback | null): Promise<void> {
  const db = await database();
  if (item === null) await db.delete('paperFeedback', id);
  else await db.put('paperFeedback', item);
  await announceChange('paperFeedback');
}

/** Says on which day an item was typed into the system; null: not yet. */
export async function setPaperEntered(id: string, enteredOn: IsoDate | null, at: IsoLocal): Promise<void> {
  const transaction = (await database()).transaction('paperFeedback', 'readwrite');
  const item = await transaction.store.get(id);
  if (item !== undefined) await transaction.store.put({ ...item, enteredOn, at });
  await transaction.done;
  await announceChange('paperFeedback');
}

/** Removes items typed in and last changed before a day; what is still to be typed in stays. */
export async function expirePaper(before: string): Promise<void> {
  const transaction = (await database()).transaction('paperFeedback', 'readwrite');
  const old = (await transaction.store.getAll()).filter(
    ({ enteredOn, at }) => enteredOn !== null && at < before,
  );
  await Promise.all(old.map(({ id }) => transaction.store.delete(id)));
  await transaction.done;
}
