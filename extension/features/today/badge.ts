import browser from 'webextension-polyfill';
import { formatCount, type Language } from '../../app/text.ts';
import { backgroundTexts } from './background-texts.ts';
import type { UrgentCounts } from './list.ts';

/** What the toolbar button shows. Colours as in the theme: late, due today, unknown. */
export interface Badge {
  readonly text: string;
  readonly colour: string;
  readonly title: string;
}

const LATE = '#a31016';
const TODAY = '#8a3f00';
const UNKNOWN = '#5b3a86';

/** Badge for what is late, due today, to be apologised for today or otherwise at its last day; null counts: the store could not be read. */
export function badgeFor(counts: UrgentCounts | null, language: Language): Badge {
  const t = backgroundTexts(language);
  if (counts === null) return { text: '!', colour: UNKNOWN, title: t.badgeFailed };
  const { late, today, letters, others } = counts;
  const sum = late + today + letters + others;
  if (sum === 0) return { text: '', colour: TODAY, title: t.badgeNone };
  const count = (value: number): string => formatCount(value, language);
  return {
    text: sum > 99 ? '99+' : String(sum),
    colour: late > 0 ? LATE : TODAY,
    title: `${t.badge(count(late), count(today), count(letters))}${others > 0 ? t.badgeOthers(count(others)) : ''}`,
  };
}

/** Puts a badge on the toolbar button. */
export async function showBadge({ text, colour, title }: Badge): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: colour });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  await browser.action.setTitle({ title });
}
