import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../app/calendar.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { badgeFor } from './badge.ts';
import { isTimeToTell, newsOf, nextSetTime, noticeWords } from './notices.ts';
import { syntheticDuty } from './synthetic-duty.ts';

const calendar = calendarOf(DEFAULT_SETTINGS);
const YESTERDAY = '2026-11-22T20:00:00';

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
    expect(newsOf(open, new Set())).toEqual([...overdue, letter]);
    expect(newsOf(open, new Set(overdue.map(({ id }) => id)))).toEqual([letter]);
  });

  it('a duty that turns from due today to overdue is news again', () => {
    const dueToday = syntheticDuty('dueToday', 'A-1');
    expect(newsOf([syntheticDuty('overdue', 'A-1')], new Set([dueToday.id]))).toHaveLength(1);
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
    expect(badgeFor({ late: 3, today: 2, letters: 1 }, 'vi')).toEqual({
      text: '6',
      colour: '#a31016',
      title: 'Đúng Hẹn: 3 quá hạn, 2 đến hạn hôm nay, 1 phiếu xin lỗi phải gửi',
    });
    expect(badgeFor({ late: 0, today: 2, letters: 0 }, 'en')).toMatchObject({ text: '2', colour: '#8a3f00' });
  });

  it('is empty when nothing is urgent, short when much is, and says when it could not count', () => {
    expect(badgeFor({ late: 0, today: 0, letters: 0 }, 'vi').text).toBe('');
    expect(badgeFor({ late: 80, today: 20, letters: 0 }, 'vi').text).toBe('99+');
    expect(badgeFor(null, 'vi')).toMatchObject({ text: '!' });
  });
});
