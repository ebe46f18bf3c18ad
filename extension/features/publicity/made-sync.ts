import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import {
  checkSync,
  isDungHenError,
  localStateOf,
  type NationalState,
  type SyncResult,
  THANH_HOA_UPWARD,
} from '@dung-hen/domain';
import { asDossier, type SeenDossier } from '../../app/seen-dossier.ts';
import type { SyncTexts } from './sync-texts.ts';

/** Dossiers that can be compared: collected ones whose status the system told. A status of a list alone is a guess. */
export function comparable(dossiers: readonly SeenDossier[]): {
  readonly told: readonly SeenDossier[];
  readonly untold: number;
} {
  const collected = dossiers.filter(({ source }) => source === 'collected');
  const told = collected.filter(({ status }) => status !== null);
  return { told, untold: collected.length - told.length };
}

export interface SyncChoices {
  readonly takenAt: IsoLocal;
  readonly delayHours: number;
  readonly from: IsoDate | null;
}

export type MadeSync =
  | { readonly ok: true; readonly result: SyncResult }
  | { readonly ok: false; readonly words: string };

/** Both sides compared; the words why not where a list contradicts itself. */
export function makeSync(
  told: readonly SeenDossier[],
  states: readonly NationalState[],
  { takenAt, delayHours, from }: SyncChoices,
  s: SyncTexts,
): MadeSync {
  try {
    const local = told.map((seen) => localStateOf(asDossier(seen)));
    const scope = { from, to: null };
    return {
      ok: true,
      result: checkSync(local, states, { takenAt, delayHours, mapping: THANH_HOA_UPWARD, scope }),
    };
  } catch (error) {
    if (!isDungHenError(error, 'INVALID_INPUT')) throw error;
    return { ok: false, words: s.twice(error.context.label ?? '') };
  }
}
