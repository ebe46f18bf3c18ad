import type { IsoLocal } from '@dung-hen/calendar';
import type { Feedback } from './feedback.ts';
import { likeness, namelessText, traceWeights } from './text.ts';

/** An answer the office gave before. */
export interface PastAnswer {
  readonly code: string;
  readonly topic: string | null;
  /** Traces of the question, see `tracesOf`. */
  readonly traces: readonly number[];
  readonly answer: string;
  readonly answeredAt: IsoLocal | null;
}

/** A draft of an answer: for an officer to read, complete and send by his own hand. */
export interface ReplyDraft {
  /** The old answer without names, numbers of persons, days and document numbers: `GAP` stands in their place. */
  readonly text: string;
  /** How many places have to be filled in. */
  readonly gaps: number;
  /** The answer it comes from. */
  readonly basis: { readonly code: string; readonly answeredAt: IsoLocal | null; readonly likeness: number };
}

export interface DraftOptions {
  /** Drafts at most. Default 3. */
  readonly most?: number;
  /** Questions less alike than this (0–1) give none. Default 0.15. */
  readonly least?: number;
}

/** What stands where a fact of the old matter stood. */
export const GAP = '[…]';

/** Days, months and document numbers: facts of the old matter that would be wrong in a new answer. */
const OLD_FACTS =
  /(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày \d{1,2} tháng \d{1,2}(?: năm \d{4})?|tháng \d{1,2}[/.-]\d{4}|\d+(?:\/\d{4})?\/\p{Lu}[\p{Lu}\d-]*/gu;

/**
 * Drafts from an office's own past answers, the one to the most alike question first; of the same text only the newest.
 * Same topic counts a little. Empty when nothing is alike.
 */
export function draftReplies(
  item: Feedback,
  past: readonly PastAnswer[],
  { most = 3, least = 0.15 }: DraftOptions = {},
): ReplyDraft[] {
  const weightOf = traceWeights(past);
  const drafts = past
    .filter(({ code, answer }) => code !== item.code && answer.trim() !== '')
    .map((one) => {
      const alike = likeness(item.traces, one.traces, weightOf);
      const sameTopic = one.topic !== null && one.topic === item.topic;
      return { one, alike, rank: alike + (sameTopic ? 0.05 : 0) };
    })
    .filter(({ alike }) => alike >= least)
    .sort((a, b) => b.rank - a.rank || newer(a.one, b.one))
    .map(({ one, alike }) => draftOf(one, alike));
  const seen = new Set<string>();
  return drafts.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, most);
}

function newer(a: PastAnswer, b: PastAnswer): number {
  return (a.answeredAt ?? '') < (b.answeredAt ?? '') ? 1 : -1;
}

function draftOf({ code, answer, answeredAt }: PastAnswer, alike: number): ReplyDraft {
  const text = namelessText(answer).replace(OLD_FACTS, GAP);
  return { text, gaps: text.split(GAP).length - 1, basis: { code, answeredAt, likeness: alike } };
}
