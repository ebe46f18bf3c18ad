import { type Feedback, type FeedbackRegister, feedbackRegister, type PastAnswer } from '@dung-hen/domain';

/** An item seen on a page, as it is kept: no name, the text as traces alone. */
export interface StoredFeedback {
  /** System and code: 'government PA-0001'. */
  readonly key: string;
  readonly item: Feedback;
  /** Where it was seen: origin and path, no query. */
  readonly pageUrl: string;
  /** Vietnam wall-clock time. */
  readonly seenAt: string;
  /** Of an item of the Thanh Hóa system: what the officer said of items of the government system. */
  readonly said?: readonly SaidOfPair[];
}

/** Whether an item and that of a code in the other system are one matter. */
export interface SaidOfPair {
  readonly code: string;
  readonly same: boolean;
}

/** The one register over what is kept of both systems; what the officer said of pairs wins. */
export function storedRegister(stored: readonly Pick<StoredFeedback, 'item' | 'said'>[]): FeedbackRegister {
  const decisions = stored.flatMap(({ item, said = [] }) =>
    said.map(({ code, same }) => ({ thanhHoa: item.code, government: code, same })),
  );
  return feedbackRegister(
    stored.map(({ item }) => item),
    { decisions },
  );
}

/** An answer the officer gave, or kept by a click, names taken out. */
export type StoredAnswer = PastAnswer & { readonly key: string; readonly at: string };

/** Key of an item. */
export const keyOf = ({ system, code }: Pick<Feedback, 'system' | 'code'>): string => `${system} ${code}`;

/**
 * Two sightings of one item as one: what the newer says wins, what it does not say stays. A list knows the title alone:
 * the longer traces are those of the whole text.
 */
export function mergeFeedback(older: Feedback, newer: Feedback): Feedback {
  const filled = Object.fromEntries(
    Object.entries(newer).map(([name, value]) => [name, value ?? older[name as keyof Feedback]]),
  ) as unknown as Feedback;
  return {
    ...filled,
    traces: newer.traces.length >= older.traces.length ? newer.traces : older.traces,
    references: [...new Set([...older.references, ...newer.references])],
  };
}
