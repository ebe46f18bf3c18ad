import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import { parsePortalDate, tidyText } from '@dung-hen/page';

export type Moment = IsoLocal | IsoDate;

/** A cell of dates: what it says, that it says nothing, or why it is not understood. */
export type MomentCell =
  | { readonly ok: true; readonly value: Moment | null }
  | { readonly ok: false; readonly why: 'notDate' | 'several' | 'monthFirst' };

const DAY = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}|\d{4}/\d{2}/\d{2})`;
const TIME = String.raw`\d{1,2}(?::|h|g| giờ )\d{2}(?: phút)?(?::\d{2})?(?:\s?(?:AM|PM|SA|CH))?`;
/** The time of day stands before the day or after it, never on both sides: the second belongs to another date. */
const WITHIN = new RegExp(
  String.raw`${TIME}[,;]?\s+(?:ngày\s+)?${DAY}|${DAY}(?:T|[,;]?\s+(?:lúc\s+)?)${TIME}|${DAY}`,
  'giu',
);
/** What may stand beside the one date of a cell without changing what it says. */
const REMARKS =
  /^(?:[\s()[\],.;:+-]|\d+(?![\d/.:-])|còn lại|còn|quá hạn|trễ hạn|đến hạn|sắp|trễ|quá|đúng hạn|trước hạn|trong hạn|ngày|giờ|phút|làm việc|hôm nay|lv)*$/iu;
const UNSET = /^(?:chưa|không)(?!\p{L})[\p{L}\s]*$|^(?:null|n\/?a|--|undefined)$/iu;

/** The moment a cell writes, day first; null where it says there is none. */
export function readMoment(text: string): MomentCell {
  const written = tidyText(text);
  if (written === '' || UNSET.test(written)) return { ok: true, value: null };
  const whole = parsePortalDate(written, 'dayFirst');
  if (whole.ok) return { ok: true, value: whole.value };
  if (whole.reason === 'empty' || whole.reason === 'unset') return { ok: true, value: null };
  if (whole.reason === 'impossible') return { ok: false, why: 'monthFirst' };
  const found = datesWithin(written);
  if (found.length > 1) return { ok: false, why: 'several' };
  const [only] = found;
  const beside = only === undefined ? '' : written.replace(only, ' ');
  if (only === undefined || !(REMARKS.test(beside) || speaksOfTheDay(beside, only)))
    return { ok: false, why: 'notDate' };
  const inner = parsePortalDate(only, 'dayFirst');
  if (inner.ok) return { ok: true, value: inner.value };
  return { ok: false, why: inner.reason === 'impossible' ? 'monthFirst' : 'notDate' };
}

/** "Chiều 17/03/2026" is that day, "trước 17h00 ngày 17/03/2026" that hour; "trước 17/03/2026" is another day. */
function speaksOfTheDay(beside: string, date: string): boolean {
  const words = beside.trim().toLowerCase();
  return hasClock(date)
    ? /^(?:trước|chậm nhất|muộn nhất|đến)(?: lúc)?$/u.test(words)
    : /^(?:(?:buổi|đầu giờ|cuối giờ)\s)?(?:sáng|chiều)(?:\sngày)?,?$/u.test(words);
}

/** The pieces of a text that are dates, each with the time written beside it. */
export function datesWithin(text: string): string[] {
  return [...text.matchAll(WITHIN)].map(([date]) => date.trim());
}

/**
 * The two moments of a cell headed by two names. The parts are told apart by what stands between them; a part may be
 * missing where a dash or its words keep its place. Null when there are not exactly two places.
 */
export function readPair(text: string): readonly [MomentCell, MomentCell] | null {
  const written = tidyText(text);
  if (written === '') return [readMoment(''), readMoment('')];
  const dates = datesWithin(written);
  const [first, second] = dates;
  if (dates.length === 1 && first !== undefined) return halfPair(written, first);
  if (dates.length !== 2 || first === undefined || second === undefined) return null;
  const between = written.slice(
    written.indexOf(first) + first.length,
    written.indexOf(second, written.indexOf(first) + first.length),
  );
  const before = written.slice(0, written.indexOf(first));
  const rest = written.slice(written.indexOf(second, written.indexOf(first) + first.length) + second.length);
  if (!/^\s*(?:[-–—→/|>~;,]|đến|tới)*\s*$/iu.test(between) || `${before}${rest}`.trim() !== '') return null;
  // "01/11/2026 17:00 05/11/2026": whose the time of day is cannot be told.
  if (between.trim() === '' && hasClock(first) !== hasClock(second)) return null;
  return [readMoment(first), readMoment(second)];
}

/** "08:00 01/11/2026 - …": one of the two is not set, and what parts them says which. */
function halfPair(written: string, date: string): readonly [MomentCell, MomentCell] | null {
  const nothing = readMoment('');
  const [before = '', after = ''] = written.split(date).map((part) => part.trim());
  if (before === '' && OPEN.test(after)) return [readMoment(date), nothing];
  const mirrored = before.replace(/^(.*?)\s*([-–—→/|])$/u, '$2 $1');
  return after === '' && OPEN.test(mirrored) ? [nothing, readMoment(date)] : null;
}

const OPEN = /^[-–—→/|]\s*(?:…|\.{2,}|[-–—]+|(?:chưa|không)(?!\p{L})[\p{L}\s]*)?$/iu;

function hasClock(date: string): boolean {
  return /\d\s*(?::|h|g)/iu.test(date);
}

/** Whether a text is written in the American way ("11/1/2026 8:00:00 AM"): the month may stand first then. */
export function looksAmerican(text: string): boolean {
  return /\d{1,2}\/\d{1,2}\/\d{4},?\s+\d{1,2}:\d{2}(?::\d{2})?\s*[AP]M/iu.test(text);
}

/** A time alone, 'HH:mm:ss'; null for any other text. */
export function readClock(text: string): string | null {
  const match = /^(\d{1,2})(?::|h|g)(\d{2})?(?::(\d{2}))?$/iu.exec(tidyText(text));
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}
