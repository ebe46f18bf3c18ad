import { describe, expect, test } from 'vitest';
import { createCalendar } from './calendar.ts';
import { reportWindow } from './report-window.ts';
import { BEFORE_THE_15TH, SUBMISSION_CONFLICT, SUBMISSION_RULES, submissionDate } from './submission-date.ts';

const calendar = createCalendar();
const rule = (id: string) => {
  const found = SUBMISSION_RULES.find((one) => one.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};

describe('submission dates', () => {
  test('by default before the 15th: only the 14th is left, its data still open', () => {
    expect(submissionDate(reportWindow('quarter', 2022, 2), calendar)).toEqual({
      rule: BEFORE_THE_15TH,
      lastDay: '2022-06-14',
      lastWorkingDay: '2022-06-14',
      dataStillOpen: true,
      unverified: false,
    });
    expect(SUBMISSION_CONFLICT).toMatchObject({ draftFromDay: 12, finaliseOnDay: 14 });
  });

  test('a 14th on a weekend is told', () => {
    // 14/03/2026 is a Saturday.
    expect(submissionDate(reportWindow('quarter', 2026, 1), calendar)).toMatchObject({
      lastDay: '2026-03-14',
      lastWorkingDay: '2026-03-13',
    });
  });

  test('other levels and places, each with its source and mark', () => {
    const window = reportWindow('quarter', 2026, 2);
    expect(submissionDate(window, calendar, rule('commune-18th'))).toMatchObject({
      lastDay: '2026-06-18',
      dataStillOpen: false,
      unverified: true,
    });
    expect(submissionDate(window, calendar, rule('province-25th'))).toMatchObject({ lastDay: '2026-06-25' });
    expect(submissionDate(window, calendar, rule('two-working-days'))).toMatchObject({
      lastDay: '2026-06-16',
      unverified: false,
    });
    for (const one of SUBMISSION_RULES) expect(one.source).not.toBe('');
  });

  test('since 01/08/2026 every date is unverified: the text in force was not seen', () => {
    expect(submissionDate(reportWindow('month', 2026, 7), calendar).unverified).toBe(false);
    expect(submissionDate(reportWindow('month', 2026, 8), calendar).unverified).toBe(true);
  });

  test('refuses a day of the month that some month has not, and a period without calendar', () => {
    const odd = { ...BEFORE_THE_15TH, due: { kind: 'onDay', day: 31 } } as const;
    expect(() => submissionDate(reportWindow('month', 2026, 2), calendar, odd)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    );
    expect(() => submissionDate(reportWindow('month', 2030, 2), calendar)).toThrow(
      expect.objectContaining({ code: 'CALENDAR_MISSING' }),
    );
  });
});
