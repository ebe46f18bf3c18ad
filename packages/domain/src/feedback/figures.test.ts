import { createCalendar } from '@dung-hen/calendar';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Feedback } from './feedback.ts';
import { feedbackFigures } from './figures.ts';
import { feedbackRegister } from './register.ts';
import { syntheticFeedback } from './synthetic-feedback.ts';

const calendar = createCalendar({ estimateUntil: 2030 });
const WINDOW = { from: '2026-03-15', to: '2026-06-14' };
const figuresOf = (items: readonly Feedback[]) =>
  feedbackFigures(feedbackRegister(items).entries, WINDOW, calendar);

it('counts a quarter: carried in, arrived, in time, late, open, by kind', () => {
  const figures = figuresOf([
    syntheticFeedback({ code: '1', kind: 'rules', transferredAt: '2026-03-02T08:00:00' }),
    syntheticFeedback({
      code: '2',
      kind: 'rules',
      status: 'published',
      transferredAt: '2026-04-01T08:00:00',
      answeredAt: '2026-04-10T08:00:00',
      publishedAt: '2026-04-10T09:00:00',
    }),
    syntheticFeedback({
      code: '3',
      kind: 'conduct',
      status: 'refused',
      transferredAt: '2026-04-01T08:00:00',
      turnedAwayAt: '2026-04-20T08:00:00',
    }),
    // Answered after the window: open, and in time, at its end.
    syntheticFeedback({
      code: '4',
      status: 'published',
      transferredAt: '2026-06-10T08:00:00',
      answeredAt: '2026-07-20T08:00:00',
      publishedAt: '2026-07-20T08:00:00',
    }),
    // Ended before the window, and arrived after it: not of this quarter.
    syntheticFeedback({
      code: '5',
      status: 'published',
      transferredAt: '2026-03-02T08:00:00',
      answeredAt: '2026-03-10T08:00:00',
    }),
    syntheticFeedback({ code: '6', transferredAt: '2026-06-15T08:00:00' }),
    syntheticFeedback({ code: '7' }),
  ]);
  expect(figures.total).toEqual({
    received: 4,
    carriedIn: 1,
    arrived: 3,
    handled: 2,
    onTime: 1,
    late: 1,
    handledUnjudged: 0,
    inProgress: 2,
    inTime: 1,
    overdue: 1,
    inProgressUnjudged: 0,
  });
  expect(figures.byKind.rules).toMatchObject({ received: 2, onTime: 1, overdue: 1 });
  expect(figures.byKind.conduct).toMatchObject({ received: 1, late: 1 });
  expect(figures.leftOut).toEqual(['7']);
});

it('counts a matter that stands in both systems once, by the government record', () => {
  const text = 'Đèn đường thôn Mẫu hỏng từ đầu tháng, đề nghị xã sửa chữa sớm';
  const figures = figuresOf([
    syntheticFeedback(
      { code: 'PA-1', transferredAt: '2026-05-04T08:00:00', sentAt: '2026-05-04T08:00:00' },
      text,
    ),
    syntheticFeedback(
      { system: 'thanhHoa', status: 'handling', code: 'a'.repeat(24), sentAt: '2026-05-04T09:00:00' },
      text,
    ),
  ]);
  expect(figures.total.received).toBe(1);
});

it('judges open items of a running period by today, not by its end', () => {
  const entries = feedbackRegister([syntheticFeedback({ transferredAt: '2026-04-01T08:00:00' })]).entries;
  expect(feedbackFigures(entries, WINDOW, calendar).total.overdue).toBe(1);
  expect(feedbackFigures(entries, WINDOW, calendar, { asOf: '2026-04-03' }).total).toMatchObject({
    inTime: 1,
    overdue: 0,
  });
  expect(feedbackFigures(entries, WINDOW, calendar, { asOf: '2026-03-31' }).total.received).toBe(0);
});

it('always balances', () => {
  const moment = fc
    .integer({ min: 0, max: 300 })
    .map((day) => `${new Date(Date.UTC(2025, 11, 1 + day)).toISOString().slice(0, 10)}T08:00:00`);
  const item = fc
    .record({
      code: fc.integer({ min: 0, max: 999 }),
      status: fc.constantFrom(
        'handledLocally',
        'published',
        'refused',
        'awaitingSupplement',
        'awaitingPublication',
      ),
      transferredAt: fc.option(moment),
      ended: fc.option(moment),
      kind: fc.constantFrom('rules', 'conduct', null),
    } as const)
    .map(({ code, ended, ...rest }) =>
      syntheticFeedback({
        ...rest,
        code: String(code),
        answeredAt: ended,
        turnedAwayAt: ended,
        supplementAskedAt: ended,
      }),
    );
  fc.assert(
    fc.property(fc.array(item, { maxLength: 30 }), (items) => {
      const { total, byKind } = figuresOf(items);
      for (const counts of [total, ...Object.values(byKind)]) {
        expect(counts.received).toBe(counts.carriedIn + counts.arrived);
        expect(counts.received).toBe(counts.handled + counts.inProgress);
        expect(counts.handled).toBe(counts.onTime + counts.late + counts.handledUnjudged);
        expect(counts.inProgress).toBe(counts.inTime + counts.overdue + counts.inProgressUnjudged);
      }
      expect(Object.values(byKind).reduce((sum, { received }) => sum + received, 0)).toBe(total.received);
    }),
    { numRuns: 100 },
  );
});
