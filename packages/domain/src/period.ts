import { type PeriodKind, parsePeriod, reportPeriod } from '@dung-hen/calendar';
import { adopted } from './errors.ts';
import type { Period } from './unit.ts';

/**
 * A reporting period with its window, 15th to 14th.
 * @param index month 1–12 or quarter 1–4; left out for six months, nine months and a year
 * @throws DungHenError INVALID_INPUT for a period that does not exist.
 */
export function makePeriod(kind: PeriodKind, year: number, index?: number): Period {
  return adopted({ step: 'makePeriod' }, () => reportPeriod(kind, year, index));
}

/**
 * A period as people type it: '2026-06', '2026-Q2', '2026-6M', '2026-9M', '2026'.
 * @throws DungHenError INVALID_INPUT for anything else.
 */
export function readPeriod(text: string): Period {
  return adopted({ step: 'readPeriod' }, () => parsePeriod(text));
}
