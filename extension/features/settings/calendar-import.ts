import { isDay } from '../../app/moment.ts';
import type { Settings } from '../../app/settings-schema.ts';

export type OwnDay = Settings['calendarDays'][number];

/** The days read, or the first line that could not be read. Never some of each. */
export type DayList =
  | { readonly ok: true; readonly days: readonly OwnDay[] }
  | { readonly ok: false; readonly line: number; readonly text: string };

const LINE = /^(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{2})-(\d{2}))[\s,;:\t-]*(.*)$/u;
const WEEKDAY =
  /^\(?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|cn|t[2-7])\)?(?=[\s,;:.-]|$)[\s,;:.-]*/iu;
const WORKED = /^(?:làm bù|làm việc bù|làm việc|ngày làm việc|đi làm bù|đi làm|worked)(?=[\s,;:.-]|$)/iu;
const MAY_BE_WORKED = /(?<!\p{L})(?:làm|worked)(?!\p{L})/iu;
const OFF = /^(?:nghỉ lễ|nghỉ|off)(?=[\s,;:.-]|$)/iu;

/**
 * Reads a pasted list of days, one a line or several parted by ';': a date (dd/MM/yyyy or ISO), 'nghỉ' or 'làm bù',
 * a note; the name of the weekday may stand before. Without a kind the day is off.
 */
export function readDayList(text: string): DayList {
  const days: OwnDay[] = [];
  const lines = text.normalize('NFC').split(/\n|;(?=\s*\d)/u);
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const parts = LINE.exec(line);
    const date = parts ? isoOf(parts) : '';
    if (parts === null || !isDay(date)) return { ok: false, line: index + 1, text: line.slice(0, 60) };
    const rest = (parts[7] ?? '').trim().replace(WEEKDAY, '');
    // "Hoán đổi, đi làm thứ Bảy": whether this day is worked or off a person has to say.
    if (!WORKED.test(rest) && !OFF.test(rest) && MAY_BE_WORKED.test(rest))
      return { ok: false, line: index + 1, text: line.slice(0, 60) };
    const kind = WORKED.test(rest) ? 'worked' : 'off';
    const note = rest
      .replace(WORKED, '')
      .replace(OFF, '')
      .replace(/^[\s,;:-]+/u, '')
      .slice(0, 120);
    days.push({ date, kind, note });
  }
  return { ok: true, days };
}

function isoOf(parts: RegExpExecArray): string {
  const [, day = '', month = '', year, isoYear = '', isoMonth = '', isoDay = ''] = parts;
  if (year === undefined) return `${isoYear}-${isoMonth}-${isoDay}`;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Adds days to those already there; a day given again replaces the old one. Sorted by date. */
export function withDays(days: readonly OwnDay[], added: readonly OwnDay[]): OwnDay[] {
  const byDate = new Map([...days, ...added].map((day) => [day.date, day]));
  return [...byDate.values()].sort((a, b) => a.date.localeCompare(b.date));
}
