import type { IsoLocal } from '@dung-hen/calendar';
import { type Feedback, namelessText, type PastAnswer } from '@dung-hen/domain';
import { announceChange } from '../../app/changes.ts';
import { database } from '../../app/database.ts';
import { keyOf, mergeFeedback, type StoredAnswer, type StoredFeedback } from '../../app/stored-feedback.ts';

/** Answers kept at most; the oldest go first. */
const MOST_ANSWERS = 500;

/** Keeps items seen on a page and gives them back completed by what was known; one without a code is only given back. */
export async function rememberFeedback(
  items: readonly Feedback[],
  pageUrl: string,
  seenAt: IsoLocal,
): Promise<readonly Feedback[]> {
  const transaction = (await database()).transaction('feedback', 'readwrite');
  const completed = await Promise.all(
    items.map(async (item) => {
      if (item.code === '') return item;
      const key = keyOf(item);
      const known = await transaction.store.get(key);
      const whole = known === undefined ? item : mergeFeedback(known.item, item);
      await transaction.store.put({ ...known, key, item: whole, pageUrl, seenAt });
      return whole;
    }),
  );
  await transaction.done;
  if (items.length > 0) await announceChange('feedback');
  return completed;
}

/** Every item that has not expired. */
export async function allFeedback(): Promise<readonly StoredFeedback[]> {
  return (await database()).getAll('feedback');
}

/** What the officer says of a pair, 'thanhHoa' and 'government' its codes; null takes back what was said. */
export async function sayOfPair(thanhHoa: string, government: string, same: boolean | null): Promise<void> {
  const transaction = (await database()).transaction('feedback', 'readwrite');
  const key = keyOf({ system: 'thanhHoa', code: thanhHoa });
  const known = await transaction.store.get(key);
  if (known !== undefined) {
    const others = (known.said ?? []).filter(
      (one) => one.code !== government && !(same === true && one.same),
    );
    const said = same === null ? others : [...others, { code: government, same }];
    await transaction.store.put({ ...known, said });
  }
  await transaction.done;
  await announceChange('feedback');
}

/** Removes items last seen before a day. */
export async function expireFeedback(before: string): Promise<void> {
  const transaction = (await database()).transaction('feedback', 'readwrite');
  const old = (await transaction.store.getAll()).filter(({ seenAt }) => seenAt < before);
  await Promise.all(old.map(({ key }) => transaction.store.delete(key)));
  await transaction.done;
}

/** The answers kept on this computer. */
export async function pastAnswers(): Promise<readonly PastAnswer[]> {
  return (await database()).getAll('answers');
}

/** Keeps an answer with names and personal numbers taken out; given again for the same item, it replaces the older. */
export async function keepAnswer(
  item: Feedback,
  answer: string,
  answeredAt: IsoLocal | null,
  at: IsoLocal,
): Promise<void> {
  const transaction = (await database()).transaction('answers', 'readwrite');
  const { code, topic, traces } = item;
  const kept: StoredAnswer = {
    key: keyOf(item),
    code,
    topic,
    traces,
    answer: namelessText(answer),
    answeredAt,
    at,
  };
  await transaction.store.put(kept);
  const all = await transaction.store.getAll();
  const oldest = all
    .sort((a, b) => a.at.localeCompare(b.at))
    .slice(0, Math.max(0, all.length - MOST_ANSWERS));
  await Promise.all(oldest.map(({ key }) => transaction.store.delete(key)));
  await transaction.done;
}
