import type { IsoLocal } from '@dung-hen/calendar';

const VIETNAM_MS = 7 * 3_600_000;

/** Vietnamese wall-clock time (UTC+7, no daylight saving) of an instant in milliseconds. */
function vietnamTime(epochMs: number): IsoLocal {
  return new Date(epochMs + VIETNAM_MS).toISOString().slice(0, 19);
}

/** The time in Vietnam, or a clock that stood at `start` when it was made and has run on since. */
export function clockFrom(start: IsoLocal | null): () => IsoLocal {
  if (start === null) return () => vietnamTime(Date.now());
  const offset = Date.parse(`${start}Z`) - performance.now();
  return () => new Date(offset + performance.now()).toISOString().slice(0, 19);
}
