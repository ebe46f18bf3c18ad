import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import { halfWidth } from './label.ts';

/**
 * In which order a source writes numeric dates. Screens are 'dayFirst', the province product's API strings 'monthFirst'
 * (portal fact, February 2025); 'iso' takes ISO forms alone.
 */
export type DateOrder = 'dayFirst' | 'monthFirst' | 'iso';

export type DatePrecision = 'day' | 'minute' | 'second';

/**
 * Why a text is not a moment: nothing there (also a lone dash); the "no date" value of the portals
 * (year 1, zeros); day and month cannot be told apart and no order was given; no such day or time; not a date;
 * a time without a day.
 */
export type DateRefusal = 'empty' | 'unset' | 'ambiguousOrder' | 'impossible' | 'notDate' | 'noDay';

export type ParsedDate =
  | { readonly ok: true; readonly value: IsoLocal | IsoDate; readonly precision: DatePrecision }
  | { readonly ok: false; readonly reason: DateRefusal };

const EMPTY: ParsedDate = { ok: false, reason: 'empty' };
const UNSET: ParsedDate = { ok: false, reason: 'unset' };
const AMBIGUOUS: ParsedDate = { ok: false, reason: 'ambiguousOrder' };
const IMPOSSIBLE: ParsedDate = { ok: false, reason: 'impossible' };
const NOT_DATE: ParsedDate = { ok: false, reason: 'notDate' };
const NO_DAY: ParsedDate = { ok: false, reason: 'noDay' };

/**
 * Reads a date as the portals write it and gives Vietnamese wall-clock time ('YYYY-MM-DDTHH:mm:ss'; a day alone stays
 * 'YYYY-MM-DD'). Understood: `28/02/2025 11:11[:41]`, `21/02/2025`, `09:47, 26/12/2024`, `dd-MM-yyyy`, `dd.MM.yyyy`,
 * `MM/dd/yyyy HH:mm:ss` (order 'monthFirst'), ISO with or without offset (an offset is converted to +07:00),
 * `yyyy/MM/dd`, `yyyyMMdd[HHmm[ss]]`, "ngày 5 tháng 3 năm 2025", "5 thg 3, 2025", "11 giờ 30 phút ngày 5/3/2025", "11h30 28/02/2025".
 * A numeric date whose day and month could be swapped is refused unless the order is given; nothing is ever swapped
 * to make it fit.
 */
export function parsePortalDate(text: string, order?: DateOrder): ParsedDate {
  return parseFixed(text, order) ?? parseAny(text, order);
}

/** `dd/MM/yyyy`, `dd/MM/yyyy HH:mm` and `dd/MM/yyyy HH:mm:ss` letter by letter: what fills the columns of long lists. */
function parseFixed(text: string, order: DateOrder | undefined): ParsedDate | null {
  const length = text.length;
  if (order === 'iso' || (length !== 10 && length !== 16 && length !== 19)) return null;
  if (text.charCodeAt(2) !== 47 || text.charCodeAt(5) !== 47) return null;
  const first = pair(text, 0);
  const second = pair(text, 3);
  const year = pair(text, 6) * 100 + pair(text, 8);
  if (length === 10) return numeric(first, second, year, null, order);
  if (text.charCodeAt(10) !== 32 || text.charCodeAt(13) !== 58) return null;
  const hour = pair(text, 11);
  const minute = pair(text, 14);
  if (length === 16) return numeric(first, second, year, { hour, minute, second: null }, order);
  if (text.charCodeAt(16) !== 58) return null;
  return numeric(first, second, year, { hour, minute, second: pair(text, 17) }, order);
}

/** Two digits at a place; NaN when either is none. */
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const WEEKDAY = /^(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật|cn|t[2-7])\s*[,.]?\s+/iu;
const ISO =
  /^(\d{4})(?:-|\/(?=\d\d\/))(\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/u;
const WORDS = /^(?:ngày\s*)?(\d{1,2})\s*(?:tháng|thg\.?)\s*(\d{1,2})\s*(?:[,]?\s*năm|,)\s*(\d{4})$/iu;
const NUMERIC = /^(?:ngày\s*)?(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(\d{4})$/iu;
const CLOCK =
  /(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?\s*(?:phút|')?(?:\s*:\s*(\d{2})(?:[.,]\d{1,9})?)?\s*(AM|PM|SA|CH)?/iu;
const CLOCK_FIRST = new RegExp(`^(?:lúc\\s*)?${CLOCK.source}\\s*[,;-]?\\s+(?=\\S)`, 'iu');
const CLOCK_LAST = new RegExp(`[\\s,;]+(?:-\\s+)?(?:lúc\\s*)?${CLOCK.source}$`, 'iu');

function parseAny(text: string, order: DateOrder | undefined): ParsedDate {
  const clean = halfWidth(text)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(WEEKDAY, '')
    .replace(/[.,;]$/u, '');
  if (clean === '' || /^[-–—_./\s]+$/u.test(clean)) return EMPTY;
  const iso = ISO.exec(clean) ?? COMPACT.exec(clean);
  if (iso) return fromIso(iso);
  if (order === 'iso') return NOT_DATE;
  const first = CLOCK_FIRST.exec(clean);
  const last = first ? null : CLOCK_LAST.exec(clean);
  const day = first
    ? clean.slice(first[0].length).replace(WEEKDAY, '')
    : last
      ? clean.slice(0, last.index)
      : clean;
  const clock = clockOf(first ?? last);
  const words = WORDS.exec(day);
  if (words) return build(Number(words[3]), Number(words[2]), Number(words[1]), clock);
  const parts = NUMERIC.exec(day);
  if (parts) {
    // Dots are never used month first; an explicit "ngày" names the day.
    const known = order ?? (parts[2] === '.' || /^ngày/iu.test(day) ? 'dayFirst' : undefined);
    return numeric(Number(parts[1]), Number(parts[3]), Number(parts[4]), clock, known);
  }
  return new RegExp(`^(?:lúc\\s*)?${CLOCK.source}$`, 'iu').test(clean) ? NO_DAY : NOT_DATE;
}

function clockOf(match: RegExpExecArray | null): Clock | null {
  if (!match) return null;
  const [, hours = '', minutes, seconds, half] = match;
  let hour = Number(hours);
  if (half && (hour < 1 || hour > 12)) hour = Number.NaN;
  else if (half) hour = (hour % 12) + (/^(?:PM|CH)$/iu.test(half) ? 12 : 0);
  return { hour, minute: Number(minutes ?? 0), second: seconds === undefined ? null : Number(seconds) };
}

function numeric(
  first: number,
  second: number,
  year: number,
  clock: Clock | null,
  order: DateOrder | undefined,
): ParsedDate {
  if (Number.isNaN(first + second + year)) return NOT_DATE;
  if (order === 'dayFirst') return build(year, second, first, clock);
  if (order === 'monthFirst') return build(year, first, second, clock);
  if (year <= 1 || first === second) return build(year, second, first, clock);
  if (first <= 12 && second <= 12) return AMBIGUOUS;
  return second <= 12 ? build(year, second, first, clock) : build(year, first, second, clock);
}

function fromIso(match: RegExpExecArray): ParsedDate {
  const [, year, month, day, hours, minutes, seconds, offset] = match;
  const clock =
    hours === undefined
      ? null
      : {
          hour: Number(hours),
          minute: Number(minutes),
          second: seconds === undefined ? null : Number(seconds),
        };
  const local = build(Number(year), Number(month), Number(day), clock);
  if (!local.ok || !offset || !clock) return local;
  const moment = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    clock.hour,
    clock.minute,
    clock.second ?? 0,
  );
  const shifted = new Date(moment + (VIETNAM_MINUTES - offsetMinutes(offset)) * 60_000);
  return { ok: true, value: shifted.toISOString().slice(0, 19), precision: local.precision };
}

/** Asia/Ho_Chi_Minh is UTC+7 all year. */
const VIETNAM_MINUTES = 7 * 60;

function offsetMinutes(offset: string): number {
  if (/^z$/iu.test(offset)) return 0;
  const digits = offset.replace(/\D/gu, '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4));
  return offset.startsWith('-') ? -minutes : minutes;
}

function build(year: number, month: number, day: number, clock: Clock | null): ParsedDate {
  if (year <= 1) return UNSET;
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return IMPOSSIBLE;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!clock) return { ok: true, value: date, precision: 'day' };
  const second = clock.second ?? 0;
  if (!(clock.hour <= 23 && clock.minute <= 59 && second <= 59)) return IMPOSSIBLE;
  const value = `${date}T${two(clock.hour)}:${two(clock.minute)}:${two(second)}`;
  return { ok: true, value, precision: clock.second === null ? 'minute' : 'second' };
}

const TWO = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

function two(value: number): string {
  return TWO[value] ?? String(value);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
