import type { IsoLocal } from '@dung-hen/calendar';

/** Now as Vietnamese wall-clock time, whatever zone the computer is set to. The only place that reads the clock. */
export function vietnamNow(): IsoLocal {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19);
}
