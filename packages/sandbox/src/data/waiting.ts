import type { DossierLife, PauseStatus } from './life.ts';
import type { Random } from './random.ts';
import { tellLife } from './story.ts';

/**
 * Early in every month one dossier each is asked for papers, owes a financial duty, is stopped, and waits on for seven
 * weeks or more: so even the smallest sandbox shows paused dossiers on any day. Changes `lives` in place.
 */
export function keepSomeWaiting(random: Random, lives: DossierLife[]): void {
  const waiting: readonly PauseStatus[] = [5, 6, 8];
  const fit = lives.flatMap((life, at) =>
    life.invisible === null && !life.withoutDue && !life.procedure.certification ? [{ life, at }] : [],
  );
  for (const [i, waits] of waiting.entries()) {
    const chosen = fit[i];
    if (chosen === undefined || fit.length < 4) continue;
    const { life, at } = chosen;
    lives[at] = { ...life, events: tellLife({ random, waits, ...life }) };
  }
}
