import { createCalendar } from '@dung-hen/calendar';
import { describe, expect, it } from 'vitest';
import { assessFeedback } from './assess-feedback.ts';
import { FEEDBACK_LIMITS } from './limits.ts';
import { syntheticFeedback } from './synthetic-feedback.ts';

const calendar = createCalendar({ estimateUntil: 2030 });
const assess = (known: Parameters<typeof syntheticFeedback>[0], now = '2026-08-26T09:00:00') =>
  assessFeedback(syntheticFeedback(known), calendar, now);
const dues = (known: Parameters<typeof syntheticFeedback>[0], now?: string) =>
  Object.fromEntries(assess(known, now).clocks.map(({ id, due }) => [id, due]));

describe('government clocks', () => {
  it('run 2, 5 and 15 working days from transfer over the holidays of 2 September', () => {
    // 2026-08-26 is a Wednesday; off: 31/08 (swapped), 01/09, 02/09; Saturday 22/08 was worked for 31/08.
    expect(dues({ sentAt: '2026-08-20T10:00:00', transferredAt: '2026-08-26T08:00:00' })).toEqual({
      handle: '2026-09-21',
      supplement: '2026-09-07',
      refuse: '2026-08-28',
    });
  });

  it('are overdue only from the day after, and say what can no longer be done in time', () => {
    const item = { transferredAt: '2026-03-02T08:00:00' };
    const due = assess(item, '2026-03-23T16:59:00');
    expect([due.state, due.due, due.workingDaysLeft]).toEqual(['dueToday', '2026-03-23', 0]);
    const after = assess(item, '2026-03-24T00:00:00');
    expect([after.state, after.workingDaysLeft]).toEqual(['overdue', -1]);
    expect(after.reasons.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['REFUSE_DAY_PASSED', 'SUPPLEMENT_DAY_PASSED', 'LIMIT_COUNTED']),
    );
  });

  it('judge a refusal by 2 days, a request for more by 5 and an answer by 15', () => {
    const transferredAt = '2026-03-02T08:00:00';
    const inTime = (known: object, now = '2026-04-20T08:00:00') =>
      assess({ transferredAt, ...known }, now).handledInTime;
    expect(inTime({ status: 'refused', turnedAwayAt: '2026-03-04T17:30:00' })).toBe(true);
    expect(inTime({ status: 'refused', turnedAwayAt: '2026-03-05T08:00:00' })).toBe(false);
    expect(inTime({ status: 'awaitingSupplement', supplementAskedAt: '2026-03-09T08:00:00' })).toBe(true);
    expect(inTime({ status: 'awaitingSupplement', supplementAskedAt: '2026-03-10T08:00:00' })).toBe(false);
    expect(
      inTime({ status: 'published', answeredAt: '2026-03-23T08:00:00', publishedAt: '2026-03-24T08:00:00' }),
    ).toBe(true);
    expect(
      inTime({ status: 'published', answeredAt: '2026-03-24T08:00:00', publishedAt: '2026-03-24T08:00:00' }),
    ).toBe(false);
  });

  it('let the answer wait two working days for its publication', () => {
    const answered = {
      status: 'awaitingPublication',
      transferredAt: '2026-03-02T08:00:00',
      answeredAt: '2026-03-13T15:00:00',
    } as const;
    const waiting = assess(answered, '2026-03-16T08:00:00');
    expect([waiting.phase, waiting.state, waiting.due]).toEqual(['handled', 'dueSoon', '2026-03-17']);
    expect(assess(answered, '2026-03-18T08:00:00')).toMatchObject({ state: 'overdue', handledInTime: true });
  });
});

describe('the whole cycle of the Thanh Hóa system', () => {
  const ours = { system: 'thanhHoa', status: 'handling' } as const;
  it('is 17 calendar days rolled off days off, marked unsure with its source', () => {
    const found = assess({ ...ours, sentAt: '2026-03-04T08:00:00' }, '2026-03-10T08:00:00');
    // 04/03 + 17 = Saturday 21/03, so Monday 23/03.
    expect(found.clocks[0]).toMatchObject({
      id: 'wholeCycle',
      due: '2026-03-23',
      rolledFrom: '2026-03-21',
      confidence: 'unsure',
    });
    expect(found.reasons.find(({ code }) => code === 'LIMIT_COUNTED')?.source).toContain('115/2025');
  });

  it('is a setting, and the topic has a clock of its own that does not judge', () => {
    const item = syntheticFeedback({ ...ours, sentAt: '2026-03-02T08:00:00', topicDays: 5 });
    const limits = {
      ...FEEDBACK_LIMITS,
      wholeCycle: { ...FEEDBACK_LIMITS.wholeCycle, value: { days: 10, unit: 'workingDays' as const } },
    };
    const found = assessFeedback(item, calendar, '2026-03-12T08:00:00', { limits });
    expect(found.clocks.map(({ id, due, judges }) => [id, due, judges])).toEqual([
      ['wholeCycle', '2026-03-16', true],
      ['topic', '2026-03-09', false],
    ]);
    expect(found.state).toBe('dueSoon');
  });
});

describe('what cannot be judged', () => {
  it.each([
    ['SENT_MISSING', {}],
    ['SENT_IN_FUTURE', { sentAt: '2026-08-27T08:00:00' }],
    ['ANSWER_MISSING', { sentAt: '2026-08-03T08:00:00', status: 'published' }],
    [
      'ANSWER_IN_FUTURE',
      { sentAt: '2026-08-03T08:00:00', status: 'published', answeredAt: '2026-09-03T08:00:00' },
    ],
    [
      'ANSWER_BEFORE_SENT',
      { sentAt: '2026-08-03T08:00:00', status: 'published', answeredAt: '2026-08-02T08:00:00' },
    ],
    ['STATUS_UNKNOWN', { sentAt: '2026-08-03T08:00:00', status: null }],
  ] as const)('%s', (code, known) => {
    const found = assess(known);
    expect(found.state).toBe('unknown');
    expect(found.reasons.map((reason) => reason.code)).toContain(code);
  });

  it('takes the status in two groups by the transfer date', () => {
    const item = { status: 'receivedLocally', sentAt: '2026-08-24T08:00:00' } as const;
    expect(assess(item).phase).toBe('waiting');
    expect(assess({ ...item, transferredAt: '2026-08-25T08:00:00' }).phase).toBe('handling');
    expect(assess({ ...item, shownPhase: 'handling' }).phase).toBe('handling');
  });

  it('refuses a day without calendar', () => {
    expect(() => assess({ sentAt: '2034-01-02T08:00:00' }, '2034-01-03T08:00:00')).toThrow(
      'CALENDAR_MISSING',
    );
  });
});
