import type { IsoLocal } from '@dung-hen/calendar';
import { DungHenError, type Feedback, type FeedbackKind, type GovernmentStatus } from '@dung-hen/domain';
import { normalizeLabel, type PageDocument, parsePortalDate } from '@dung-hen/page';
import { feedbackGovernment } from './adapter.ts';

/** A record of this system of which nothing is known. */
export const NOTHING: Omit<Feedback, 'code' | 'title' | 'traces' | 'references'> = {
  system: 'government',
  status: null,
  shownPhase: null,
  kind: null,
  topic: null,
  unitName: null,
  sentAt: null,
  transferredAt: null,
  supplementAskedAt: null,
  supplementedAt: null,
  answeredAt: null,
  turnedAwayAt: null,
  publishedAt: null,
  topicDays: null,
};

/** "Quy định, chính sách, thủ tục" or "hành vi cán bộ"; null for other words. */
export function kindOfWords(text: string): FeedbackKind | null {
  const words = normalizeLabel(text);
  if (/hành vi/u.test(words)) return 'conduct';
  return /quy định|chính sách|thủ tục/u.test(words) ? 'rules' : null;
}

/** Where the day of the last act belongs, by status: screens show one day of handling for all of them. */
export function endedAs(
  status: GovernmentStatus | null,
  ended: IsoLocal | null,
): Pick<Feedback, 'answeredAt' | 'turnedAwayAt' | 'supplementAskedAt'> {
  const turned =
    status === 'refused' ||
    status === 'returnedBetweenAgencies' ||
    status === 'returnedByAgency' ||
    status === 'returnedToGovernmentOffice' ||
    status === 'sentByOwnSoftware';
  return {
    answeredAt: status === 'published' || status === 'awaitingPublication' ? ended : null,
    turnedAwayAt: turned ? ended : null,
    supplementAskedAt: status === 'awaitingSupplement' ? ended : null,
  };
}

/** A day-first moment; null for ''. @throws DungHenError SITE_CHANGED naming the label for anything else. */
export function momentOf(text: string, label: string, page: PageDocument): IsoLocal | null {
  if (text === '') return null;
  const read = parsePortalDate(text, 'dayFirst');
  if (read.ok) return read.precision === 'day' ? `${read.value}T00:00:00` : read.value;
  throw pageError('SITE_CHANGED', `"${label}" holds no date`, page, label);
}

/** What readers of pages fail with; nothing the page says is quoted. */
export function pageError(
  code: 'SITE_CHANGED' | 'LOGIN_REQUIRED' | 'EMPTY_UNCONFIRMED',
  detail: string,
  page: PageDocument,
  label?: string,
): DungHenError {
  const where = { adapter: feedbackGovernment.id, step: 'page', url: page.url, detail };
  return new DungHenError(code, label === undefined ? where : { ...where, label });
}
