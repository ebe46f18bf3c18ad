import { localIso, localMs } from '../clock.ts';
import { DAY, dayOf } from './office-time.ts';

/**
 * Months as reports cut them: from the 15th of the month before to the 14th. Numbered year × 12 + (month − 1) of the
 * closing month, so that quarters are three of them. Dossiers are made up month by month.
 */
export function monthOf(ms: number): number {
  const [year = 0, month = 0, date = 0] = localIso(ms).slice(0, 10).split('-').map(Number);
  return year * 12 + (month - 1) + (date >= 15 ? 1 : 0);
}

/** First and last day number of a report month. */
export function windowOf(month: number): { readonly from: number; readonly to: number } {
  return { from: dayOf(fifteenth(month - 1)), to: dayOf(fifteenth(month) - DAY) };
}

/** Place of a month in its quarter: 0, 1 or 2. */
export function placeInQuarter(month: number): number {
  return month % 3;
}

function fifteenth(month: number): number {
  const year = Math.floor(month / 12);
  return localMs(`${String(year).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-15`);
}
