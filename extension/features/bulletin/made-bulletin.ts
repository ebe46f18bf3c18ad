import { dateOf, type IsoLocal, toDay, toIso } from '@dung-hen/calendar';
import {
  type BulletinOffice,
  type BulletinQuestion,
  type BulletinText,
  bulletinQuestions,
  composeBulletin,
  lastWeek,
  type Period,
  type ResultFigures,
  ruleFor,
  weekPeriod,
} from '@dung-hen/domain';
import { resultFigures } from '@dung-hen/forms';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { makeReport } from '../report/made-report.ts';

/** Weeks that can be chosen before the running one. */
const WEEKS = 8;

/** The running week, and those before it, newest first. */
export function weeksToChoose(now: IsoLocal): readonly Period[] {
  const running = weekPeriod(now);
  return Array.from({ length: WEEKS + 1 }, (_, back) => weekPeriod(toIso(toDay(running.from) - 7 * back)));
}

/** The week to begin with: the last one that is over. */
export function firstWeek(now: IsoLocal): string {
  return lastWeek(now).from;
}

/** The draft of a week: texts and the figures behind them. */
export interface MadeBulletin {
  readonly figures: ResultFigures;
  readonly text: BulletinText;
}

/** Bulletin of a week from what was collected on this computer, counted as the form II.06a counts. */
export function makeBulletin(
  seen: readonly SeenDossier[],
  settings: Pick<Settings, 'unitCode' | 'unitName'>,
  week: Period,
  takenAt: IsoLocal,
): MadeBulletin {
  const { form } = makeReport(seen, settings, week, takenAt);
  const figures = resultFigures(form, { week: true });
  return { figures, text: composeBulletin(figures) };
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
