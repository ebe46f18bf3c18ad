import { type Feedback, keptPlanOf, parsePlan } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../app/calendar.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { keyOf } from '../../app/stored-feedback.ts';
import { badgeFor } from './badge.ts';
import type { Duty } from './duty.ts';
import { feedbackDuties } from './feedback-duties.ts';
import { countUrgent } from './list.ts';
import { isTimeToTell, newsOf, nextSetTime, noticeWords } from './notices.ts';
import { planDuties } from './plan-duties.ts';
import { syntheticDuty } from './synthetic-duty.ts';

const calendar = calendarOf(DEFAULT_SETTINGS);
const YESTERDAY = '2026-11-22T20:00:00';

const NOW = '2026-11-23T07:30:00';
const told = (open: readonly Duty[], now = NOW, keys: readonly string[] = []): readonly string[] =>
  newsOf(open, new Set(keys), now).map(({ key }) => key);
const item: Feedback = {
  system: 'government',
  code: 'PA.001',
  references: [],
  title: 'Ông Lê Văn Mẫu phản ánh nước thải ở thôn Mẫu',
  traces: [1, 2, 3],
  status: 'handledLocally',
  shownPhase: null,
  kind: null,
  topic: 'Môi trường',
  unitName: null,
  sentAt: null,
  transferredAt: '2026-11-20T09:00:00',
  supplementAskedAt: null,
  supplementedAt: null,
  answeredAt: null,
  turnedAwayAt: null,
  publishedAt: null,
  topicDays: null,
};
const feedback = {
  key: keyOf(item),
  item,
  pageUrl: 'https://pakn.dichvucong.gov.vn/can-bo/pakn',
  seenAt: NOW,
};
const PLAN = [
  'KẾ HOẠCH',
  'Kiểm soát thủ tục hành chính năm 2026',
  'STT\tNội dung\tChủ trì\tThời gian',
  'I\tCông khai\t\t',
  '1\tCông khai tình hình giải quyết hồ sơ\tVăn hóa\tHàng tuần',
].join('\n');
const plan = keptPlanOf(parsePlan(PLAN), 2026, NOW, null);

const tells = (now: string, lookedAt = YESTERDAY, settings = {}): boolean =>
  isTimeToTell(now, lookedAt, { ...DEFAULT_SETTINGS, ...settings }, calendar);

describe('when to tell', () => {
  it.each([
    ['2026-11-23T07:29:59', YESTERDAY, false],
    ['2026-11-23T07:30:00', YESTERDAY, true],
    ['2026-11-23T07:31:00', '2026-11-23T07:30:00', false],
    ['2026-11-23T13:30:00', '2026-11-23T07:30:00', true],
    // Switched on late: the set time it slept through is made up for.
    ['2026-11-23T10:05:00', YESTERDAY, true],
  ])('at %s after a look at %s: %s', (now, lookedAt, expected) => {
    expect(tells(now, lookedAt)).toBe(expected);
  });

  it.each(['2026-11-24T08:00:00', '2026-11-22T08:00:00'])('never on a day off (%s)', (now) => {
    expect(tells(now, '2026-11-20T13:30:00')).toBe(false);
  });

  it('on a worked Saturday too', () => {
    expect(tells('2026-08-22T07:30:00', '2026-08-21T13:30:00')).toBe(true);
  });

  it('never in quiet hours, over midnight or within a day', () => {
    expect(tells('2026-11-23T17:00:00')).toBe(false);
    expect(tells('2026-11-23T16:59:00')).toBe(true);
    expect(tells('2026-11-23T06:45:00', YESTERDAY, { notifyAt: ['06:30'] })).toBe(false);
    expect(tells('2026-11-23T12:00:00', YESTERDAY, { quietFrom: '11:30', quietTo: '13:30' })).toBe(false);
    expect(tells('2026-11-23T13:30:00', YESTERDAY, { quietFrom: '11:30', quietTo: '13:30' })).toBe(true);
  });

  it('equal ends mean no quiet hours; no set time means never', () => {
    expect(tells('2026-11-23T20:00:00', YESTERDAY, { quietFrom: '00:00', quietTo: '00:00' })).toBe(true);
    expect(tells('2026-11-23T08:00:00', YESTERDAY, { notifyAt: [] })).toBe(false);
  });

  it.each([
    ['2026-11-23T07:29:59', '2026-11-23T07:30:00'],
    ['2026-11-23T07:30:00', '2026-11-23T13:30:00'],
    ['2026-11-30T14:00:00', '2026-12-01T07:30:00'],
  ])('after %s the next set time is %s', (now, next) => {
    expect(nextSetTime(now, { ...DEFAULT_SETTINGS, notifyAt: ['13:30', '07:30'] })).toBe(next);
    expect(nextSetTime(now, { ...DEFAULT_SETTINGS, notifyAt: [] })).toBeNull();
  });
});

describe('what to tell', () => {
  const overdue = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'].map((code) => syntheticDuty('overdue', code));
  const letter = syntheticDuty('apology', 'B-1');

  it('is what nobody was told yet, and nothing that can wait', () => {
    const open = [...overdue, letter, syntheticDuty('dueSoon', 'C-1'), syntheticDuty('check', 'C-2')];
    expect(told(open)).toEqual([...overdue, letter].map(({ id }) => id));
    expect(
      told(
        open,
        NOW,
        overdue.map(({ id }) => id),
      ),
    ).toEqual([letter.id]);
  });

  it('a duty that turns from due today to overdue is news again', () => {
    const dueToday = syntheticDuty('dueToday', 'A-1');
    expect(told([syntheticDuty('overdue', 'A-1')], NOW, [dueToday.id])).toHaveLength(1);
  });

  it.each(['feedback', 'report', 'plan'] as const)(
    'a %s is news when it is called up, on its last day and once that has passed, each time once',
    (kind) => {
      const duty = syntheticDuty(kind, 'D-1', { by: '2026-11-25', workingDaysLeft: 1, dossier: null });
      const passed = [{ ...duty, workingDaysLeft: -1 }];
      const keys: string[] = [];
      for (const [open, now] of [
        [[duty], NOW],
        [[duty], '2026-11-25T07:30:00'],
        [passed, '2026-11-26T07:30:00'],
      ] as const) {
        expect(told(open, now, keys)).toHaveLength(1);
        keys.push(...told(open, now, keys));
        expect(told(open, now, keys)).toEqual([]);
      }
      expect(told(passed, '2026-11-27T07:30:00', keys)).toEqual([]);
    },
  );

  it('what is to be done every week is told on its last day alone', () => {
    const weekly = planDuties([plan], calendar, NOW);
    expect(weekly.map(({ by }) => by)).toEqual(['2026-11-27']);
    expect(told(weekly)).toEqual([]);
    expect(told(planDuties([plan], calendar, '2026-11-27T07:30:00'), '2026-11-27T07:30:00')).toHaveLength(1);
  });

  it('says of a feedback item and a task which they are, and nothing of what they say', () => {
    const [refuse] = feedbackDuties([feedback], calendar, NOW, { dueSoonDays: 2 });
    const [task] = planDuties([plan], calendar, NOW);
    if (refuse === undefined || task === undefined) throw new Error('no duty');
    expect(noticeWords([refuse, task], 'vi')).toEqual({
      title: '2 việc mới đến hạn',
      message: 'Phản ánh, kiến nghị: PAKN PA.001\nNhiệm vụ của kế hoạch: Kế hoạch 2026, mục I.1',
    });
  });

  it('is one notification with a line per kind and a few codes', () => {
    expect(noticeWords([letter, ...overdue], 'vi')).toEqual({
      title: '6 việc mới đến hạn',
      message: 'Quá hạn: A-1, A-2, A-3 và 2 việc khác\nPhiếu xin lỗi phải gửi hôm nay: B-1',
    });
  });
});

describe('the badge', () => {
  it('counts what is late, due today and to be apologised for', () => {
    expect(badgeFor({ late: 3, today: 2, letters: 1, others: 0 }, 'vi')).toEqual({
      text: '6',
      colour: '#a31016',
      title: 'Đúng Hẹn: 3 quá hạn, 2 đến hạn hôm nay, 1 phiếu xin lỗi phải gửi',
    });
    expect(badgeFor({ late: 0, today: 2, letters: 0, others: 0 }, 'en')).toMatchObject({
      text: '2',
      colour: '#8a3f00',
    });
  });

  it('is empty when nothing is urgent, short when much is, and says when it could not count', () => {
    expect(badgeFor({ late: 0, today: 0, letters: 0, others: 0 }, 'vi').text).toBe('');
    expect(badgeFor({ late: 80, today: 20, letters: 0, others: 0 }, 'vi').text).toBe('99+');
    expect(badgeFor(null, 'vi')).toMatchObject({ text: '!' });
  });

  it('counts a feedback item, a report and a task of the plan from their last day on', () => {
    const one = (kind: 'feedback' | 'report' | 'plan', by: string, left: number): Duty =>
      syntheticDuty(kind, 'D-1', { by, workingDaysLeft: left, dossier: null });
    const open = [
      one('feedback', '2026-11-25', 1),
      one('feedback', '2026-11-23', 0),
      one('report', '2026-11-20', -1),
      one('plan', '2026-11-23', 0),
    ];
    const counts = countUrgent(open, NOW);
    expect(counts).toEqual({ late: 0, today: 0, letters: 0, others: 3 });
    expect(badgeFor(counts, 'vi')).toEqual({
      text: '3',
      colour: '#8a3f00',
      title: 'Đúng Hẹn: 0 quá hạn, 0 đến hạn hôm nay, 0 phiếu xin lỗi phải gửi, 3 việc khác đến hạn',
    });
  });
});
