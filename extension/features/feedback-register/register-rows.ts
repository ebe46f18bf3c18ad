import { type Calendar, dateOf, type IsoDate, type IsoLocal } from '@dung-hen/calendar';
import {
  assessFeedback,
  type Feedback,
  type FeedbackAssessment,
  type FeedbackSystem,
  GOVERNMENT_STATUSES,
  isDungHenError,
  type NearMiss,
  type PaperChannel,
  type PaperFeedback,
  type RegisterEntry,
  THANH_HOA_STATUSES,
} from '@dung-hen/domain';
import type { FeedbackView } from '../../app/feedback-messages.ts';
import { ROW_GROUPS } from '../../app/page-watch/row-view.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { keyOf, storedRegister } from '../../app/stored-feedback.ts';
import { feedbackView } from '../feedback/feedback-view.ts';
import type { RegisterFacts } from './register-sources.ts';

/** What is shown of a matter in one system. */
export interface RegisterSide {
  readonly system: FeedbackSystem;
  readonly code: string;
  /** Where it was seen; '' where that is not known. */
  readonly pageUrl: string;
  /** Status as the system words it; '' where it is not known. */
  readonly status: string;
  /** Last day of the clock it is judged by; null where nothing runs. */
  readonly due: IsoDate | null;
  readonly view: FeedbackView;
}

/** One matter of the register. */
export interface RegisterRow {
  readonly key: string;
  /** Day it was sent or handed over, the earlier of both systems. */
  readonly receivedOn: IsoDate | null;
  readonly title: string;
  readonly topic: string;
  readonly thanhHoa: RegisterSide | null;
  readonly government: RegisterSide | null;
  /** Why both records are one matter; '' for a matter of one system. */
  readonly match: string;
  /** Whether it is one because the officer said so. */
  readonly saidSame: boolean;
  /** How it came, where the officer noted it as come another way. */
  readonly channel: PaperChannel | null;
}

export interface Register {
  readonly rows: readonly RegisterRow[];
  readonly entries: readonly RegisterEntry[];
  readonly nearMisses: readonly NearMiss[];
}

/** Which matters are shown. */
export const ROW_FILTERS = ['all', 'open', 'late', 'both'] as const;

export type RowFilter = (typeof ROW_FILTERS)[number];

const DONE: ReadonlySet<FeedbackView['group']> = new Set(['done', 'doneLate']);

/** Every matter once over both systems, most pressing first. */
export function registerOf(
  { settings, stored, paper }: RegisterFacts,
  calendar: Calendar,
  now: IsoLocal,
): Register {
  const urls = new Map(stored.map(({ key, pageUrl }) => [key, pageUrl]));
  const channels = new Map(paper.flatMap(({ code, channel }) => (code === null ? [] : [[code, channel]])));
  const { entries, nearMisses } = storedRegister(stored);
  const sideOf = (item: Feedback | null): RegisterSide | null =>
    item && registerSide(item, urls.get(keyOf(item)) ?? '', settings, calendar, now);
  const rows = entries.map((entry): RegisterRow => {
    const { thanhHoa, government, match } = entry;
    const records = [government, thanhHoa].flatMap((item) => item ?? []);
    const days = records.flatMap(({ sentAt, transferredAt }) => sentAt ?? transferredAt ?? []).map(dateOf);
    return {
      key: records.map(keyOf).join(' = '),
      receivedOn: days.sort()[0] ?? null,
      title: records[0]?.title ?? '',
      topic: records.find(({ topic }) => topic !== null)?.topic ?? '',
      thanhHoa: sideOf(thanhHoa),
      government: sideOf(government),
      match: match?.words[settings.language] ?? '',
      saidSame: match?.code === 'OFFICER_SAID_SAME',
      channel: records.map(({ code }) => channels.get(code.toUpperCase())).find(Boolean) ?? null,
    };
  });
  return { rows: rows.sort(byUrgency), entries, nearMisses };
}

/** Rows a filter and typed words leave, each word standing somewhere in code, title, topic or status. */
export function shownRows(
  rows: readonly RegisterRow[],
  filter: RowFilter,
  typed: string,
): readonly RegisterRow[] {
  const words = folded(typed).split(/\s+/u).filter(Boolean);
  return rows.filter((row) => {
    const sides = sidesOf(row);
    if (filter === 'open' && sides.every(({ view }) => DONE.has(view.group))) return false;
    if (filter === 'late' && !sides.some(({ view }) => view.group === 'late')) return false;
    if (filter === 'both' && sides.length < 2) return false;
    const text = folded(
      [row.title, row.topic, ...sides.flatMap(({ code, status, view }) => [code, status, view.text])].join(
        ' ',
      ),
    );
    return words.every((word) => text.includes(word));
  });
}

/** What a matter is in each system it stands in. */
export function sidesOf({ thanhHoa, government }: RegisterRow): readonly RegisterSide[] {
  return [thanhHoa, government].flatMap((side) => side ?? []);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

function registerSide(
  item: Feedback,
  pageUrl: string,
  { language, dueSoonDays }: Settings,
  calendar: Calendar,
  now: IsoLocal,
): RegisterSide {
  const assessment = assessed(item, calendar, now, dueSoonDays);
  const facts: Readonly<Record<string, { readonly label: string }>> =
    item.system === 'thanhHoa' ? THANH_HOA_STATUSES : GOVERNMENT_STATUSES;
  return {
    system: item.system,
    code: item.code,
    pageUrl,
    status: item.status === null ? '' : (facts[item.status]?.label ?? ''),
    due: assessment?.due ?? null,
    view: feedbackView(item, assessment, language),
  };
}

function assessed(
  item: Feedback,
  calendar: Calendar,
  now: IsoLocal,
  dueSoonWorkingDays: number,
): FeedbackAssessment | null {
  try {
    return assessFeedback(item, calendar, now, { dueSoonWorkingDays });
  } catch (error) {
    if (isDungHenError(error)) return null;
    throw error;
  }
}

function byUrgency(a: RegisterRow, b: RegisterRow): number {
  const group = (row: RegisterRow): number =>
    Math.min(...sidesOf(row).map(({ view }) => ROW_GROUPS.indexOf(view.group)));
  const due = (row: RegisterRow): string =>
    sidesOf(row)
      .map((side) => side.due ?? '9999')
      .sort()[0] ?? '';
  return group(a) - group(b) || due(a).localeCompare(due(b)) || a.key.localeCompare(b.key);
}

/** Items the officer noted, still to be typed in first, then the newest. */
export function paperInOrder(paper: readonly PaperFeedback[]): readonly PaperFeedback[] {
  const waiting = ({ enteredOn }: PaperFeedback): number => (enteredOn === null ? 0 : 1);
  return [...paper].sort(
    (a, b) =>
      waiting(a) - waiting(b) ||
      (waiting(a) === 0 ? 1 : -1) * a.receivedOn.localeCompare(b.receivedOn) ||
      a.id.localeCompare(b.id),
  );
}
