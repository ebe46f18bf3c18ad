import {
  checkPublicity,
  type InForceProcedure,
  isDungHenError,
  type PublicityFinding,
  type PublicityResult,
} from '@dung-hen/domain';
import type { PublicityTexts } from './texts.ts';

export type Checked =
  | { readonly ok: true; readonly result: PublicityResult }
  | { readonly ok: false; readonly words: string };

/** Both lists compared on a day; the words why not where the list in force contradicts itself. */
export function checkLists(
  inForce: readonly InForceProcedure[],
  posted: readonly InForceProcedure[],
  today: string,
  t: PublicityTexts,
): Checked {
  try {
    return { ok: true, result: checkPublicity(inForce, posted, today) };
  } catch (error) {
    if (!isDungHenError(error, 'INVALID_INPUT')) throw error;
    return { ok: false, words: t.contradictory(error.context.label ?? '') };
  }
}

/** Findings of one kind ('' = every kind) in which the typed words occur, whatever their case and accents. */
export function filtered(
  findings: readonly PublicityFinding[],
  kind: string,
  typed: string,
): readonly PublicityFinding[] {
  const words = plain(typed).split(' ');
  return findings.filter((finding) => {
    if (kind !== '' && finding.kind !== kind) return false;
    const text = plain(`${finding.code} ${finding.name} ${finding.field}`);
    return words.every((word) => text.includes(word));
  });
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/gu, 'd').replace(/\s+/gu, ' ').trim();
