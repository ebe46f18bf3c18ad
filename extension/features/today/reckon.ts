import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import type { RegisterEntry } from '../../app/database.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { dutiesOf } from './duties.ts';
import { byUrgency } from './duty.ts';
import { feedbackDuties } from './feedback-duties.ts';
import { arrange, type TodayList } from './list.ts';
import { paperDuties } from './paper-duties.ts';
import { planDuties } from './plan-duties.ts';
import type { TodayFacts } from './store.ts';

/** The last apology letter of each dossier; one declared void was never sent. */
function lastLetters(letters: readonly RegisterEntry[]): ReadonlyMap<string, RegisterEntry> {
  const last = new Map<string, RegisterEntry>();
  for (const letter of letters) {
    if (letter.kind !== 'apology' || letter.voided !== null) continue;
    const known = last.get(letter.dossierCode);
    if (known === undefined || known.at <= letter.at) last.set(letter.dossierCode, letter);
  }
  return last;
}

/** Today's list from what is stored: the one way the page, the badge and the notifications come by it. */
export function reckonToday(
  facts: TodayFacts,
  calendar: Calendar,
  now: IsoLocal,
  settings: Pick<Settings, 'dueSoonDays'>,
): TodayList {
  const letters = lastLetters(facts.letters);
  const duties = dutiesOf(facts.dossiers, calendar, now, settings, (code) => letters.get(code) ?? null);
  const all = [
    ...duties,
    ...feedbackDuties(facts.feedback, calendar, now, settings),
    ...paperDuties(facts.paper, calendar, now),
    ...planDuties(facts.plans, calendar, now),
  ].sort(byUrgency);
  return arrange(all, facts.marks, now);
}
