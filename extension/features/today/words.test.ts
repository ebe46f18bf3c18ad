import { reportPeriod, submissionDate } from '@dung-hen/calendar';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../app/calendar.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import type { Duty } from './duty.ts';
import { syntheticDuty } from './synthetic-duty.ts';
import { todayTexts } from './texts.ts';
import { byWords, leftWords, subjectWords, toneOf, writtenDay, writtenMoment } from './words.ts';

const NOW = '2026-11-23T08:00:00';
const t = todayTexts('vi');
const left = (kind: Duty['kind'], by: string, days: number | null, hours: number | null) =>
  leftWords(syntheticDuty(kind, 'A-1', { by, workingDaysLeft: days, workingHoursLeft: hours }), NOW, 'vi');

describe('words', () => {
  it.each([
    ['2026-11-23', 'Thứ Hai, 23/11/2026'],
    ['2026-11-29', 'Chủ Nhật, 29/11/2026'],
    ['2026-11-28T10:00:00', 'Thứ Bảy, 28/11/2026'],
  ])('write the day %s as %s', (day, words) => {
    expect(writtenDay(day, t)).toBe(words);
  });

  it('write a moment of today without its date', () => {
    expect(writtenMoment('2026-11-23T07:32:10', NOW, t)).toBe('07:32 hôm nay');
    expect(writtenMoment('2026-11-20T07:32:10', NOW, t)).toBe('07:32 20/11/2026');
    expect(writtenMoment('2026-11-23', NOW, t)).toBe('23/11/2026');
  });

  it.each([
    ['dueSoon', '2026-11-26T17:00:00', 2, 22, 'còn 2 ngày làm việc'],
    ['overdue', '2026-11-18T17:00:00', -3, -24, 'quá 3 ngày làm việc'],
    ['overdue', '2026-11-22T17:00:00', 0, -1, 'vừa quá hạn'],
    ['dueToday', '2026-11-23T17:00:00', 0, 7, 'còn 7 giờ làm việc'],
    ['dueToday', '2026-11-23T08:40:00', 0, 40 / 60, 'còn 40 phút'],
    ['dueToday', '2026-11-23T07:15:00', 0, -0.75, 'đã qua giờ hẹn'],
    ['step', '2026-11-23T07:15:00', 0, -0.75, 'quá 45 phút'],
    ['dueToday', '2026-11-23', 0, 7, 'hôm nay'],
    ['apology', '2026-11-23', 0, 7, 'hôm nay'],
    ['accept', '2026-11-25T08:00:00', 1, 8, 'còn 8 giờ làm việc'],
    ['accept', '2026-11-20T16:00:00', -1, -2.5, 'quá 2 giờ làm việc'],
    ['accept', '2026-11-17T16:00:00', -4, -33, 'quá 4 ngày làm việc'],
    ['check', '2206-11-20T17:00:00', null, null, 'cần kiểm tra'],
  ] as const)('%s by %s: %s days, %s hours', (kind, by, days, hours, words) => {
    expect(left(kind, by, days, hours)).toBe(words);
  });

  it('say by when, and for a letter because of what', () => {
    expect(byWords(syntheticDuty('dueToday', 'A-1'), NOW, t)).toBe('Hẹn trả 17:00 hôm nay');
    expect(byWords(syntheticDuty('apology', 'A-1', { by: '2026-11-23' }), NOW, t)).toBe(
      'Gửi trong ngày 23/11/2026, hẹn trả 17:00 30/11/2026',
    );
  });

  it('name reports as people do', () => {
    const named = (kind: 'quarter' | 'year', index?: number): string => {
      const period = reportPeriod(kind, 2026, index);
      const submission = submissionDate(period, calendarOf(DEFAULT_SETTINGS));
      return subjectWords(syntheticDuty('report', '2026', { report: { period, submission } }), t);
    };
    expect(named('quarter', 3)).toBe('Báo cáo quý III năm 2026');
    expect(named('year')).toBe('Báo cáo năm 2026');
    expect(subjectWords(syntheticDuty('overdue', 'A-1'), t)).toBe('A-1');
  });

  it('have a colour that says the same', () => {
    const tone = (kind: Duty['kind'], by: string, workingDaysLeft: number | null) =>
      toneOf(syntheticDuty(kind, 'A-1', { by, workingDaysLeft }), NOW);
    expect(tone('overdue', '2026-11-20', -1)).toBe('late');
    expect(tone('dueToday', '2026-11-23', 0)).toBe('today');
    expect(tone('dueSoon', '2026-11-26', 2)).toBe('soon');
    expect(tone('accept', '2026-11-23T07:00:00', 0)).toBe('late');
    expect(tone('accept', '2026-11-23T16:00:00', 0)).toBe('today');
    expect(tone('report', '2026-11-20', -1)).toBe('late');
    expect(tone('report', '2026-11-22', 0)).toBe('late');
    expect(tone('check', '2206-11-20', null)).toBe('unknown');
  });

  it('are there in English', () => {
    expect(leftWords(syntheticDuty('dueToday', 'A-1'), NOW, 'en')).toBe('7 working hours left');
  });
});
