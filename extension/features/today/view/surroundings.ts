import type { Calendar, IsoLocal } from '@dung-hen/calendar';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../../../app/settings-schema.ts';
import type { Duty } from '../duty.ts';
import type { ReasonTexts } from '../reason-texts.ts';
import type { SnoozeChoice } from '../snooze.ts';
import type { TodayTexts } from '../texts.ts';

/** What an officer can do with a line. */
export interface LineActions {
  done(duty: Duty): void;
  snooze(duty: Duty, choice: SnoozeChoice): void;
  restore(duty: Duty): void;
  copy(duty: Duty): void;
  letter(duty: Duty): void;
  /** Opens the report page. */
  report(): void;
  /** Opens the page of the plan. */
  plan(): void;
  /** Opens the page of feedback. */
  paper(): void;
}

/** What every part of the page needs: words, the moment, the office, and what can be done. */
export interface Surroundings {
  readonly t: TodayTexts;
  readonly r: ReasonTexts;
  readonly now: IsoLocal;
  readonly settings: Settings;
  readonly calendar: Calendar;
  readonly actions: LineActions;
  /** The page is going to paper: everything must be there. */
  readonly printing: boolean;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** @throws Error outside the page: a part of it was rendered alone. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error('rendered outside of today');
  return surroundings;
}
