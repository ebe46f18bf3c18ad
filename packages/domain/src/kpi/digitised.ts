import type { Dossier } from '../dossier.ts';
import type { ChannelShare } from './province-counts.ts';

/** Digitised results among settled dossiers. */
export interface DigitisedShare extends ChannelShare {
  /** Any dossier tells; otherwise nothing is known and no figure is made of it. */
  readonly known: boolean;
}

/**
 * Results that lie in the system, of those there are: dossiers of procedures without a result, and returned or withdrawn
 * ones, are not counted; `unknown` are those the source does not say it of.
 */
export function digitisedShare(settled: readonly Dossier[]): DigitisedShare {
  const due = settled.filter(
    ({ withdrawn, status, digitised }) => !withdrawn && status !== 7 && digitised !== 'noResult',
  );
  const told = due.filter(({ digitised }) => digitised !== undefined);
  return {
    ratio: { part: told.filter(({ digitised }) => digitised === 'yes').length, whole: told.length },
    unknown: due.length - told.length,
    known: told.length > 0,
  };
}
