import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import { isMoment } from './moment.ts';

const DAY = String.raw`(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})`;
const TIME = String.raw`(\d{1,2})[:hg](\d{2})`;
const DAY_ONLY = new RegExp(`^${DAY}$`, 'u');
const TIME_FIRST = new RegExp(`^${TIME},?\\s+${DAY}$`, 'u');
const DAY_FIRST = new RegExp(`^${DAY},?\\s+${TIME}$`, 'u');

const two = (digits: string): string => digits.padStart(2, '0');

/**
 * A day as people here write it, '5/2/2026', with or without the hour, '17:00 05/02/2026'. Native date fields follow
 * the language of the browser, and an English one shows months first: they are not used.
 */
export function readDayText(text: string): IsoDate | IsoLocal | null {
  const written = text.trim();
  const [day, month, year, hour, minute] = partsOf(written);
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = `${year}-${two(month)}-${two(day)}`;
  const moment = hour === undefined || minute === undefined ? date : `${date}T${two(hour)}:${minute}:00`;
  return isMoment(moment) ? moment : null;
}

function partsOf(text: string): readonly (string | undefined)[] {
  const dayOnly = DAY_ONLY.exec(text);
  if (dayOnly) return dayOnly.slice(1);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return dayFirst.slice(1);
  const timeFirst = TIME_FIRST.exec(text);
  if (!timeFirst) return [];
  const [, hour, minute, day, month, year] = timeFirst;
  return [day, month, year, hour, minute];
}
