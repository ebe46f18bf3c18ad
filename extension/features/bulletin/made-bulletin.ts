import { dateOf, type IsoLocal, toDay, toIso } from '@dung-hen/calendar';
import {
  type BulletinOffice,
  type BulletinQuestion,
  bulletinQuestions,
  lastWeek,
  type Period,
  ruleFor,
  weekPeriod,
} from '@dung-hen/domain';
import type { KeptBulletin } from '../../app/database.ts';
import type { Settings } from '../../app/settings-schema.ts';

/** Weeks that can be chosen before the running one. */
const WEEKS = 8;

/** The running week, those before it, and older ones something is kept of; newest first. */
export function weeksToChoose(now: IsoLocal, kept: readonly KeptBulletin[]): readonly Period[] {
  const running = weekPeriod(now);
  const recent = Array.from({ length: WEEKS + 1 }, (_, back) =>
    weekPeriod(toIso(toDay(running.from) - 7 * back)),
  );
  const oldest = recent.at(-1)?.from ?? running.from;
  const older = new Set(kept.map(({ from }) => from).filter((from) => from < oldest));
  return [...recent, ...[...older].sort().reverse().map(weekPeriod)];
}

/** The week to begin with: the last one that is over. */
export function firstWeek(now: IsoLocal): string {
  return lastWeek(now).from;
}

/** A question as the officer edits it. */
export interface EditedQuestion extends BulletinQuestion {
  readonly id: number;
  readonly included: boolean;
}

/** The questions the rules in force answer, all on the hand-out. */
export function firstQuestions(now: IsoLocal): readonly EditedQuestion[] {
  const rule = ruleFor(now);
  return (rule === null ? [] : bulletinQuestions(rule)).map((one, id) => ({ ...one, id, included: true }));
}

/** The office as its settings have it. */
export function bulletinOffice(settings: Settings, now: IsoLocal): BulletinOffice {
  return {
    unitName: settings.unitName,
    place: settings.letterPlace,
    datedOn: dateOf(now),
    signerAuthority: settings.signerAuthority.split('\n'),
    signerTitle: settings.signerTitle,
    signerName: settings.signerName,
  };
}
