import { announceChange } from '../../app/changes.ts';
import { database } from '../../app/database.ts';
import { type ReviewState, readReviewState } from './review-state.ts';

const ID = 'review';

/** The review as it was left on this computer. */
export async function loadReview(): Promise<ReviewState> {
  return readReviewState((await (await database()).get('reviews', ID))?.state);
}

/** Changes the review in one transaction, so that two pages never undo each other. */
export async function changeReview(change: (before: ReviewState) => ReviewState): Promise<void> {
  const transaction = (await database()).transaction('reviews', 'readwrite');
  const before = readReviewState((await transaction.store.get(ID))?.state);
  await transaction.store.put({ id: ID, state: change(before) });
  await transaction.done;
  await announceChange('reviews');
}
