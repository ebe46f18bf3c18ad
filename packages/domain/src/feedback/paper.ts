import {
  type Calendar,
  type IsoDate,
  type IsoLocal,
  toDay,
  toIso,
  workingDaysLeft,
} from '@dung-hen/calendar';
import { maskPersonalNumbers } from '../personal-numbers.ts';
import type { RuleValue } from '../rules/rule-version.ts';
import type { FeedbackKind } from './feedback.ts';
import { type DayLimit, FEEDBACK_LIMITS } from './limits.ts';
import { feedbackTitle, namelessText } from './text.ts';

/** How an item may come other than through a system. */
export const PAPER_CHANNELS = ['paper', 'phone', 'fax', 'email'] as const;

export type PaperChannel = (typeof PAPER_CHANNELS)[number];

/** A phản ánh, kiến nghị that came on paper, by phone, fax or e-mail: no name, no number of a person. */
export interface PaperFeedback {
  readonly id: string;
  readonly receivedOn: IsoDate;
  readonly channel: PaperChannel;
  readonly kind: FeedbackKind | null;
  /** See `feedbackTitle`. */
  readonly note: string;
  /** The code the system gave it; null: not known. */
  readonly code: string | null;
  /** The day it was typed into the system; null: still to be done. */
  readonly enteredOn: IsoDate | null;
  /** When it was last changed, Vietnam wall-clock time. */
  readonly at: IsoLocal;
}

const ENTRY_DUTY = 'QĐ 31/2021/QĐ-TTg Art. 43(2), which names no limit';

/**
 * Within how long an item is to be typed in. The duty stands in Decision 31/2021/QĐ-TTg Art. 43(2); no limit for it is
 * known, so the shortest clock of the system is taken, that for refusing or handing on.
 */
export const PAPER_ENTRY_LIMIT: RuleValue<DayLimit> = {
  value: FEEDBACK_LIMITS.refuse.value,
  confidence: 'unsure',
  source: `${ENTRY_DUTY}; ${FEEDBACK_LIMITS.refuse.source}`,
};

/** The clock of typing in one item. */
export interface PaperClock {
  readonly due: IsoDate;
  /** Working days from today to `due`, negative when it has passed; null once typed in. */
  readonly workingDaysLeft: number | null;
  /** Whether it was typed in by `due`; null while that is still to be done. */
  readonly inTime: boolean | null;
}

/**
 * Until when an item is to be typed in; the day it came does not count.
 * @throws DungHenError CALENDAR_MISSING when a day needed lies outside the calendar.
 */
export function paperClock(
  { receivedOn, enteredOn }: Pick<PaperFeedback, 'receivedOn' | 'enteredOn'>,
  calendar: Calendar,
  now: IsoLocal,
): PaperClock {
  const due = calendar.addWorkingDays(toDay(receivedOn), PAPER_ENTRY_LIMIT.value.days);
  return {
    due: toIso(due),
    workingDaysLeft: enteredOn === null ? workingDaysLeft(calendar, toDay(now), due) : null,
    inTime: enteredOn === null ? null : toDay(enteredOn) <= due,
  };
}

/** A note as it may be kept, and whether something that names a person was taken out of it. */
export function paperNote(text: string): { readonly note: string; readonly masked: boolean } {
  const whole = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return { note: feedbackTitle(text), masked: namelessText(text) !== whole };
}

/** The code of a system as it is compared; null where the text cannot be one, or is the number of a person. */
export function systemCode(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}./_-]{1,59}$/u.test(code)) return null;
  return /^(?:0|84)/u.test(code) && maskPersonalNumbers(code) !== code ? null : code;
}
