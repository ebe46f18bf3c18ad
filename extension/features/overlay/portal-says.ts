import type { Language } from '../../app/text.ts';
import type { JudgedRow } from './judged-row.ts';
import { portalTexts } from './portal-texts.ts';

/** By what the portal colours the rows of a list (screens and style sheets of February 2025). */
type ColourRule =
  /** Red from the day after the due date, orange all through the due day. */
  | 'due'
  /** The same by the officer's own deadline. */
  | 'own'
  /** Red on the day of the officer's own deadline already, orange the day before. */
  | 'ownDayEarlier'
  /** Red more than 8 hours by the clock after the officer's own deadline. */
  | 'eightHours'
  /** As 'due', and red also for whatever is paused or withdrawn. */
  | 'dueOrStopped';

const COLOURED: Readonly<Record<string, ColourRule>> = {
  'xu-ly-ho-so/dang-xu-ly': 'due',
  'xu-ly-ho-so/vpub/dang-xu-ly': 'own',
  'xu-ly-ho-so/dang-xu-ly-lien-thong': 'ownDayEarlier',
  'tiep-nhan-ho-so/moi-tiep-nhan': 'eightHours',
  'tiep-nhan-ho-so/cho-tiep-nhan-truc-tuyen': 'eightHours',
  'tra-cuu/tat-ca-ho-so': 'dueOrStopped',
  'ho-so-so-hoa/ho-so-chua-so-hoa': 'due',
  'ho-so-so-hoa/ho-so-da-so-hoa': 'due',
};

/** What the portal itself shows of a row's time, and how that goes with ours. */
export interface PortalSays {
  readonly differs: boolean;
  /** Sentences for the explanation; none where the portal says nothing. */
  readonly lines: readonly string[];
}

/**
 * Four notions of "overdue" live side by side in the portal; this says by which one a row got its colour, and what
 * its count of days counts. `url` is the list's address.
 */
export function portalSays(row: JudgedRow, url: string, language: Language): PortalSays {
  const t = portalTexts(language);
  const colour = colourOf(row.rowClass);
  const rule = COLOURED[/\/dvc\/(.+?)\/*$/u.exec(url)?.[1] ?? ''] ?? null;
  const lines: string[] = [];
  const late = row.group === 'late';
  const differs =
    (colour === 'red' && !late) ||
    (colour === 'orange' && row.group !== 'today') ||
    (colour === null && rule !== null && late);
  if (differs || (colour !== null && rule !== null)) {
    lines.push(`${t.colour[colour ?? 'plain']} ${rule === null ? t.unknownRule : t.rule[rule]}`);
  }
  if (colour === 'red' && row.group === 'paused') lines.push(t.pausedNotLate);
  if (colour === 'orange' && row.group === 'today' && row.due !== null && row.due < row.now) {
    lines.push(t.hourPassed);
  }
  const count = row.daysShown;
  if (count === null) return { differs, lines };
  const ours = row.assessment?.workingDaysLeft ?? null;
  lines.push(t.count(count));
  if (ours !== null && ours < 0) lines.push(t.countHere(-ours));
  return { differs, lines };
}

function colourOf(rowClass: string): 'red' | 'orange' | null {
  if (/(?:^|\s)custom-row-style-qua-han(?:\s|$)/u.test(rowClass)) return 'red';
  return /(?:^|\s)custom-row-style-toi-han(?:\s|$)/u.test(rowClass) ? 'orange' : null;
}
