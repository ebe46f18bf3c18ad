import type { Feedback } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import { calendarOf } from '../../app/calendar.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { keyOf, mergeFeedback, type StoredFeedback } from '../../app/stored-feedback.ts';
import { feedbackDuties } from './feedback-duties.ts';
import { reckonToday } from './reckon.ts';
import { todayTexts } from './texts.ts';
import { byWords, subjectWords, todoWords } from './words.ts';

const calendar = calendarOf(DEFAULT_SETTINGS);
/** A Monday. */
const NOW = '2026-11-16T08:00:00';
const NOTHING: Feedback = {
  system: 'government',
  code: 'PA.001',
  references: [],
  title: 'Nước thải ở thôn Mẫu',
  traces: [1, 2, 3],
  status: 'handledLocally',
  shownPhase: null,
  kind: null,
  topic: 'Môi trường',
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
const seen = (parts: Partial<Feedback>): StoredFeedback => {
  const item = { ...NOTHING, ...parts };
  return { key: keyOf(item), item, pageUrl: 'https://pakn.dichvucong.gov.vn/can-bo/pakn', seenAt: NOW };
};
const duties = (...stored: StoredFeedback[]) =>
  feedbackDuties(stored, calendar, NOW, { dueSoonDays: 2 }).map(({ subject, by, feedback }) => [
    subject,
    feedback?.clock.id,
    by,
  ]);

it('calls up the last day for refusing first, then that for asking for more, then the whole limit', () => {
  expect(duties(seen({ transferredAt: '2026-11-13T09:00:00' }))).toEqual([
    ['PA.001', 'refuse', '2026-11-17'],
  ]);
  expect(duties(seen({ transferredAt: '2026-11-10T09:00:00' }))).toEqual([
    ['PA.001', 'supplement', '2026-11-17'],
  ]);
  expect(duties(seen({ transferredAt: '2026-11-04T09:00:00' }))).toEqual([]);
  expect(duties(seen({ transferredAt: '2026-10-20T09:00:00' }))).toEqual([
    ['PA.001', 'handle', '2026-11-10'],
  ]);
});

it('leaves handled items alone, but not an answer that waits to be published', () => {
  const handled = { transferredAt: '2026-11-02T09:00:00', answeredAt: '2026-11-13T09:00:00' };
  expect(duties(seen({ ...handled, status: 'published', publishedAt: '2026-11-13T10:00:00' }))).toEqual([]);
  expect(duties(seen({ ...handled, status: 'awaitingPublication' }))).toEqual([
    ['PA.001', 'publish', '2026-11-17'],
  ]);
});

it('takes a matter of both systems for one line, by the more pressing clock', () => {
  const ours = seen({
    system: 'thanhHoa',
    code: '5e005ccda1b2c3d4e5f60718',
    status: 'handling',
    sentAt: '2026-10-30T09:00:00',
    references: ['PA.001'],
  });
  const theirs = seen({ transferredAt: '2026-11-04T09:00:00' });
  const [only, ...others] = feedbackDuties([ours, theirs], calendar, NOW, { dueSoonDays: 2 });
  expect(others).toEqual([]);
  expect([only?.by, only?.feedback?.twin]).toEqual(['2026-11-16', 'PA.001']);
});

it('stands in the list in words, with a link to where it was seen', () => {
  const facts = { dossiers: [], marks: [], letters: [], plans: [], paper: [] };
  const feedback = [seen({ transferredAt: '2026-11-13T09:00:00' })];
  const [duty] = reckonToday({ ...facts, feedback }, calendar, NOW, DEFAULT_SETTINGS).open;
  if (duty === undefined) throw new Error('no duty');
  const t = todayTexts('vi');
  expect([subjectWords(duty, t), todoWords(duty, 'vi'), byWords(duty, NOW, t)]).toEqual([
    'PAKN PA.001',
    'Nước thải ở thôn Mẫu.',
    'Ngày cuối để từ chối, chuyển trả: Thứ Ba, 17/11/2026',
  ]);
});

it('keeps what an earlier sighting knew: dates a list does not say, traces of the whole text', () => {
  const detail = { ...NOTHING, sentAt: '2026-11-02T09:00:00', traces: [1, 2, 3, 4, 5] };
  const listed = { ...NOTHING, traces: [1, 2], status: 'published' as const };
  expect(mergeFeedback(detail, listed)).toMatchObject({
    sentAt: '2026-11-02T09:00:00',
    traces: [1, 2, 3, 4, 5],
    status: 'published',
  });
});
