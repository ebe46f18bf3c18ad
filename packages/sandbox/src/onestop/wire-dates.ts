import { localIso, localMs } from '../clock.ts';

/**
 * How string-typed date members of lists look: 'invariant' = MM/dd/yyyy HH:mm:ss (.NET invariant culture), or 'iso'.
 * Which of the two the live portal sends is not settled; a reader must take both.
 */
export type DateStyle = 'invariant' | 'iso';

/** DateTime members: ISO without zone. */
export function isoOrNull(ms: number | null): string | null {
  return ms === null ? null : localIso(ms);
}

/** String-typed members. */
export function styledDate(ms: number | null, style: DateStyle): string | null {
  if (ms === null) return null;
  const iso = localIso(ms);
  if (style === 'iso') return iso;
  return `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)} ${iso.slice(11)}`;
}

/** A DateTime column that was never set. */
export const UNSET_DATE = '0001-01-01T00:00:00';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/u;
const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{2}:\d{2}:\d{2}))?$/u;
const HANOI = 7 * 3_600_000;

/** Reads a request date in the client's four formats (month first where slashes stand); null = not a date. */
export function requestDate(text: string): number | null {
  const slashed = MONTH_FIRST.exec(text);
  if (slashed !== null) {
    const [, month = '', day = '', year = '', time = '00:00:00'] = slashed;
    return momentOrNull(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, time);
  }
  const [, date, time = '00:00:00', zone] = ISO.exec(text) ?? [];
  if (date === undefined) return null;
  const local = momentOrNull(date, time.length === 5 ? `${time}:00` : time);
  if (local === null || zone === undefined) return local;
  return Date.parse(`${date}T${time}${zone}`) + HANOI;
}

function momentOrNull(date: string, time: string): number | null {
  try {
    return localMs(`${date}T${time}`);
  } catch {
    return null;
  }
}
