import { DungHenError } from '../errors.ts';

/** A part of a whole, both counted: whole numbers from 0, the part never more than the whole. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/**
 * The ratio itself when it is one.
 * @throws DungHenError INVALID_INPUT for anything but counts with `part` at most `whole`; `label` names the input.
 */
export function checkedRatio({ part, whole }: Ratio, label: string): Ratio {
  const count = (value: number) => Number.isInteger(value) && value >= 0 && value <= 1e11;
  if (!count(part) || !count(whole) || part > whole) {
    throw new DungHenError('INVALID_INPUT', {
      step: 'kpi',
      label,
      detail: 'part and whole must be whole numbers from 0 to 100 billion, part at most whole',
    });
  }
  return { part, whole };
}

/** Percent rounded down to 2 places (97.959… is 97.95, never 98); null where nothing occurred: 0/0 is not 0 %. */
export function percentOf({ part, whole }: Ratio): number | null {
  if (whole === 0) return null;
  const hundredths = part * 10_000;
  return (hundredths - (hundredths % whole)) / whole / 100;
}
