import type { Window } from '@dung-hen/calendar';
import type { Feedback } from './feedback.ts';
import type { FeedbackCounts } from './figures.ts';
import type { PaperFeedback } from './paper.ts';
import type { RegisterEntry } from './register.ts';

/** How items that came another way stand in a period, beside the figures of the systems. */
export interface PaperFigures {
  /** Came by the last day and are in no system: to be counted beside the figures of the systems. */
  readonly waiting: number;
  /** Typed in under a code that was not seen here: to be counted as well. */
  readonly unseen: number;
  /** Stand among the figures of the systems by their code. */
  readonly counted: number;
  /** Typed in without a code being noted: whether the systems' figures hold them cannot be told. */
  readonly withoutCode: number;
}

/** Every record of a register, of both systems. */
export function recordsOf(entries: readonly RegisterEntry[]): readonly Feedback[] {
  return entries.flatMap(({ thanhHoa, government }) => [thanhHoa, government]).filter((one) => one !== null);
}

/** Whether an item stands among the records of the systems, by its code. */
export function isAmong(
  { code }: Pick<PaperFeedback, 'code'>,
  records: readonly Pick<Feedback, 'code'>[],
): boolean {
  return code !== null && records.some((record) => record.code.toUpperCase() === code);
}

/**
 * Items of a window by whether they stand in a system: one whose code was seen counts with its record alone.
 * Items typed in before the window are left to their records.
 */
export function paperFigures(
  items: readonly PaperFeedback[],
  records: readonly Pick<Feedback, 'code'>[],
  window: Window,
): PaperFigures {
  const figures = { waiting: 0, unseen: 0, counted: 0, withoutCode: 0 };
  for (const item of items) {
    const standing = standingOf(item, records, window);
    if (standing !== null) figures[standing] += 1;
  }
  return figures;
}

/**
 * The systems' counts with the items that stand in no system (`waiting`, `unseen`): received and not ended, their limits
 * not judged, since the clocks of a system begin when it has the item.
 */
export function withPaper(
  counts: FeedbackCounts,
  items: readonly PaperFeedback[],
  records: readonly Pick<Feedback, 'code'>[],
  window: Window,
): FeedbackCounts {
  const apart = items.filter((item) => {
    const standing = standingOf(item, records, window);
    return standing === 'waiting' || standing === 'unseen';
  });
  const before = apart.filter(({ receivedOn }) => receivedOn < window.from).length;
  return {
    ...counts,
    received: counts.received + apart.length,
    carriedIn: counts.carriedIn + before,
    arrived: counts.arrived + apart.length - before,
    inProgress: counts.inProgress + apart.length,
    inProgressUnjudged: counts.inProgressUnjudged + apart.length,
  };
}

function standingOf(
  item: PaperFeedback,
  records: readonly Pick<Feedback, 'code'>[],
  { from, to }: Window,
): keyof PaperFigures | null {
  if (item.receivedOn > to) return null;
  if (item.enteredOn === null) return 'waiting';
  if (item.enteredOn < from) return null;
  if (item.code === null) return 'withoutCode';
  return isAmong(item, records) ? 'counted' : 'unseen';
}
