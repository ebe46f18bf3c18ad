import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../app/calendar.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import { DEFAULT_SETTINGS } from '../../app/settings-schema.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { dutiesOf } from './duties.ts';
import { byUrgency, type Duty, type LetterMade } from './duty.ts';
import { todoWords } from './words.ts';

const calendar = calendarOf(DEFAULT_SETTINGS);
/** A Monday; Tuesday 24/11/2026 is a public holiday. */
const NOW = '2026-11-23T08:00:00';

function duties(
  dossiers: readonly SeenDossier[],
  { now = NOW, dueSoonDays = 2, letters = {} as Readonly<Record<string, LetterMade>> } = {},
): readonly Duty[] {
  const letterOf = (code: string) => letters[code] ?? null;
  return dutiesOf(dossiers, calendar, now, { dueSoonDays }, letterOf);
}

const kindsOf = (parts: Partial<SeenDossier>, options = {}): readonly string[] =>
  duties([seenDossier(parts)], options)
    .filter(({ dossier }) => dossier !== null)
    .map(({ kind }) => kind);

const only = (parts: Partial<SeenDossier>, options = {}): Duty => {
  const [first, ...others] = duties([seenDossier(parts)], options);
  expect(others).toEqual([]);
  if (first === undefined) throw new Error('no duty at all');
  return first;
};

const letter: LetterMade = { printed: '12/PXL', newDue: '2026-12-02' };

describe('due dates', () => {
  it.each([
    ['2026-11-18T17:00:00', ['overdue']],
    ['2026-11-20T17:00:00', ['overdue']],
    // Due on a Sunday, today is the Monday after it.
    ['2026-11-22T17:00:00', ['overdue']],
    ['2026-11-23T07:30:00', ['dueToday']],
    ['2026-11-23T17:00:00', ['dueToday']],
    ['2026-11-25T17:00:00', ['apology', 'dueSoon']],
    ['2026-11-26T17:00:00', ['dueSoon']],
    ['2026-11-27T17:00:00', []],
    ['2026-12-14T17:00:00', []],
  ])('due at %s on Monday 23/11/2026: %j', (dueAt, kinds) => {
    expect(kindsOf({ dueAt })).toEqual(kinds);
  });

  it('counts working days over the holiday, with the hours of today', () => {
    expect(only({ dueAt: '2026-11-18T17:00:00' })).toMatchObject({ workingDaysLeft: -3 });
    expect(only({ dueAt: '2026-11-26T17:00:00' })).toMatchObject({ workingDaysLeft: 2 });
    expect(only({ dueAt: '2026-11-23T15:30:00' })).toMatchObject({
      workingDaysLeft: 0,
      workingHoursLeft: 5.5,
    });
  });

  it('understands days without an hour and moments without seconds', () => {
    expect(only({ dueAt: '2026-11-23', receivedAt: '2026-11-16' })).toMatchObject({
      kind: 'dueToday',
      by: '2026-11-23',
      workingHoursLeft: 7,
    });
    expect(only({ dueAt: '2026-11-20T11:30' }).kind).toBe('overdue');
  });

  it('an hour written by one page and not by another is the same duty', () => {
    expect(only({ dueAt: '2026-11-20' }).id).toBe(only({ dueAt: '2026-11-20T17:00:00' }).id);
  });

  it('warns as many days ahead as the officer wants', () => {
    expect(kindsOf({ dueAt: '2026-11-30T17:00:00' }, { dueSoonDays: 4 })).toEqual(['dueSoon']);
    expect(kindsOf({ dueAt: '2026-11-26T17:00:00' }, { dueSoonDays: 0 })).toEqual([]);
  });

  it.each([3, 7, 9, 10])('status %i has nothing left to do', (status) => {
    expect(kindsOf({ status, dueAt: '2026-11-18T17:00:00', finishedAt: '2026-11-19T08:00:00' })).toEqual([]);
  });

  it.each([5, 6, 8])('status %i is paused and never overdue', (status) => {
    expect(kindsOf({ status, dueAt: '2026-11-18T17:00:00', pausedAt: '2026-11-17T08:00:00' })).toEqual([]);
  });

  it('takes a row without a status for running work', () => {
    expect(kindsOf({ status: null, dueAt: '2026-11-20T17:00:00' })).toEqual(['overdue']);
  });

  it('uses the legal date where the system has none and the limit is known', () => {
    const parts = {
      dueAt: null,
      receivedAt: '2026-11-16T08:00:00',
      limit: { hours: 40, unit: 'workingDays' },
    } as const;
    expect(only(parts)).toMatchObject({ kind: 'dueToday', by: '2026-11-23T17:00:00' });
  });

  it('flags what leans on a year nobody has announced', () => {
    const parts = { receivedAt: '2026-12-20T08:00:00', dueAt: '2027-01-06T17:00:00' };
    expect(only(parts, { now: '2027-01-04T08:00:00' }).unverified).toBe(true);
    expect(only({ dueAt: '2026-11-26T17:00:00' }).unverified).toBe(false);
  });
});

describe('apology letters', () => {
  it('are a duty on the last day they may be sent, however few days count as soon', () => {
    expect(kindsOf({ dueAt: '2026-11-25T17:00:00' }, { dueSoonDays: 0 })).toEqual(['apology']);
  });

  it('go out on Friday for a Monday, not on the Sunday between', () => {
    const parts = { dueAt: '2026-11-30T17:00:00' };
    expect(kindsOf(parts, { now: '2026-11-27T08:00:00' })).toContain('apology');
    expect(kindsOf(parts, { now: '2026-11-29T08:00:00' })).not.toContain('apology');
  });

  it('are no duty once made, and the line says which', () => {
    const found = only({ dueAt: '2026-11-25T17:00:00' }, { letters: { 'H56.77.5-261116-0001': letter } });
    expect(found).toMatchObject({ kind: 'dueSoon', letter });
  });

  it('are none where no working day lies between receipt and due day', () => {
    expect(
      kindsOf(
        { receivedAt: '2026-11-25T08:00:00', dueAt: '2026-11-25T17:00:00' },
        { now: '2026-11-25T09:00:00' },
      ),
    ).toEqual(['dueToday']);
  });
});

describe('online dossiers waiting to be accepted', () => {
  const waiting = (submittedAt: string | null, channel: SeenDossier['channel'] = 'online') => ({
    status: 1,
    channel,
    submittedAt,
    receivedAt: null,
    dueAt: null,
  });

  it.each([
    ['2026-11-23T06:00:01', []],
    ['2026-11-23T06:00:00', ['accept']],
    ['2026-11-20T16:00:00', ['accept']],
  ])('submitted at %s, seen at 08:00: %j', (submittedAt, kinds) => {
    expect(kindsOf(waiting(submittedAt))).toEqual(kinds);
  });

  it('must be answered within eight working hours', () => {
    const found = only(waiting('2026-11-20T16:00:00'));
    expect(found.by).toBe('2026-11-23T16:00:00');
    expect(found.workingHoursLeft).toBe(6);
    expect(only(waiting('2026-11-18T08:00:00')).workingHoursLeft).toBeLessThan(0);
  });

  it('are online ones only', () => {
    expect(kindsOf(waiting('2026-11-20T16:00:00', 'counter'))).toEqual([]);
    expect(kindsOf(waiting('2026-11-20T16:00:00', null))).toEqual(['accept']);
  });

  it('are shown for checking where the system does not say since when', () => {
    expect(kindsOf(waiting(null))).toEqual(['check']);
  });

  it('follow the rules of their day: no warning after two hours before 01/07/2025', () => {
    expect(kindsOf(waiting('2025-06-27T08:00:00'), { now: '2025-06-27T11:00:00' })).toEqual([]);
    const late = only(waiting('2025-06-26T08:00:00'), { now: '2025-06-27T16:00:00' });
    expect(late).toMatchObject({ kind: 'accept', unverified: true });
  });
});

describe('supplements', () => {
  const paused = (pausedAt: string | null) => ({ status: 5, pausedAt, dueAt: '2026-11-18T17:00:00' });

  it('lapse fifteen days after the request, moved off days off, and warn three working days before', () => {
    const request = { ...paused('2026-11-09T09:00:00'), receivedAt: '2026-11-05T08:00:00' };
    // 09/11 + 15 days = 24/11, a holiday: the next working day is the 25th.
    expect(only(request)).toMatchObject({ kind: 'supplement', by: '2026-11-25', unverified: true });
    expect(kindsOf({ ...paused('2026-11-13T09:00:00'), receivedAt: '2026-11-05T08:00:00' })).toEqual([]);
  });

  it('already lapsed stay until a person closes them', () => {
    const request = { ...paused('2026-10-01T09:00:00'), receivedAt: '2026-09-28T08:00:00' };
    expect(only(request).workingDaysLeft).toBeLessThan(0);
  });

  it('do not lapse where the rules of the day of receipt know no such thing, or the date is unknown', () => {
    expect(kindsOf({ ...paused('2025-06-20T09:00:00'), receivedAt: '2025-06-16T08:00:00' })).toEqual([]);
    expect(kindsOf(paused(null))).toEqual([]);
    expect(kindsOf({ ...paused('2026-11-09T09:00:00'), status: 6 })).toEqual([]);
  });
});

describe('steps', () => {
  it.each([
    ['2026-11-23T07:59:59', ['step']],
    ['2026-11-23T16:00:00', ['step']],
    ['2026-11-25T08:00:00', []],
  ])('of a dossier with time left, due at %s: %j', (stepDueAt, kinds) => {
    expect(kindsOf({ stepDueAt, dueAt: '2026-12-14T17:00:00' })).toEqual(kinds);
  });

  it('say nothing more once the dossier itself is due', () => {
    expect(kindsOf({ stepDueAt: '2026-11-20T08:00:00', dueAt: '2026-11-23T17:00:00' })).toEqual(['dueToday']);
  });

  it('stand alone where the dossier has no due date', () => {
    expect(kindsOf({ stepDueAt: '2026-11-20T08:00:00', dueAt: null })).toEqual(['step']);
  });
});

describe('reports', () => {
  const reports = (now: string) =>
    duties([], { now }).map(({ subject, by, workingDaysLeft }) => [subject, by, workingDaysLeft]);

  it('come five working days before their last working day', () => {
    expect(reports('2026-06-04T08:00:00')).toEqual([]);
    // 14/06/2026 is a Sunday: the last working day is Friday the 12th.
    expect(reports('2026-06-05T08:00:00')).toEqual([['2026-Q2', '2026-06-12', 5]]);
    expect(reports('2026-06-12T08:00:00')).toEqual([['2026-Q2', '2026-06-12', 0]]);
  });

  it('stay as many days after it, until somebody says they are done', () => {
    expect(reports('2026-06-15T08:00:00')).toEqual([['2026-Q2', '2026-06-12', -1]]);
    expect(reports('2026-06-22T08:00:00')).toEqual([]);
  });

  it('fold the fourth quarter into the year', () => {
    expect(reports('2026-12-10T08:00:00')).toEqual([['2026', '2026-12-14', 2]]);
    expect(reports('2027-03-12T08:00:00').map(([subject]) => subject)).toEqual(['2027-Q1']);
  });

  it('say when the rule for their day was not verified', () => {
    expect(duties([], { now: '2026-06-10T08:00:00' })[0]?.unverified).toBe(false);
    expect(duties([], { now: '2026-09-10T08:00:00' })[0]?.unverified).toBe(true);
  });
});

describe('dates that make no sense', () => {
  it.each([
    [{ receivedAt: '2026-11-25T08:00:00' }],
    [{ receivedAt: '2026-11-16T08:00:00', dueAt: '2026-11-13T17:00:00' }],
  ])('%j: shown for checking, nothing concluded', (parts) => {
    expect(only(parts)).toMatchObject({
      kind: 'check',
      oddity: { words: { vi: expect.stringContaining('kiểm tra') } },
    });
  });

  it('a missing receipt date leaves what the system promised', () => {
    expect(kindsOf({ receivedAt: null, dueAt: '2026-11-20T17:00:00' })).toEqual(['overdue']);
  });

  it('a year outside every calendar spoils its own line only', () => {
    const found = duties([
      seenDossier({ code: 'A-1', dueAt: '2206-11-20T17:00:00' }),
      seenDossier({ code: 'A-2', stepDueAt: '1996-11-20T17:00:00', dueAt: '2026-12-14T17:00:00' }),
      seenDossier({ code: 'A-3', dueAt: '2026-11-20T17:00:00' }),
    ]);
    expect(found.map(({ subject, kind, problem }) => [subject, kind, problem?.code])).toEqual([
      ['A-3', 'overdue', undefined],
      ['A-2', 'check', 'CALENDAR_MISSING'],
      ['A-1', 'check', 'CALENDAR_MISSING'],
    ]);
    expect(found.flatMap((duty) => (duty.kind === 'check' ? [todoWords(duty, 'vi')] : []))).toEqual(
      Array(2).fill(expect.stringMatching(/gõ nhầm năm.*kiểm tra lại ngày tháng\.$/u)),
    );
  });

  it('no dates at all ask for nothing', () => {
    expect(kindsOf({ receivedAt: null, dueAt: null })).toEqual([]);
  });
});

const day = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => new Date(Date.UTC(2026, 10, 23 + n)).toISOString().slice(0, 10));
const moment = fc.oneof(
  day(-30, 40),
  fc.tuple(day(-30, 40), fc.constantFrom('T07:30', 'T11:30:00', 'T17:00:00')).map((parts) => parts.join('')),
  fc.constant(null),
);
const anyDossier = fc.record({
  status: fc.option(fc.integer({ min: 1, max: 10 }), { nil: null }),
  channel: fc.constantFrom('counter' as const, 'online' as const, 'post' as const, null),
  submittedAt: moment,
  receivedAt: moment,
  dueAt: moment,
  stepDueAt: moment,
  pausedAt: moment,
  finishedAt: moment,
});
const anyList = fc
  .array(anyDossier, { maxLength: 25 })
  .map((all) => all.map((parts, index) => seenDossier({ ...parts, code: `H56-261123-${index + 1000}` })));

describe('whatever is stored', () => {
  it('every line has an id of its own and the order hangs on nothing but the facts', () => {
    fc.assert(
      fc.property(anyList, fc.infiniteStream(fc.nat()), (dossiers, random) => {
        const found = duties(dossiers);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const shuffled = dossiers
          .map((dossier) => ({ dossier, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ dossier }) => dossier);
        expect(duties(shuffled).map(({ id }) => id)).toEqual(found.map(({ id }) => id));
        expect([...found].sort(byUrgency)).toEqual(found);
      }),
    );
  });

  it('a dossier is late or due today, never both, and paused ones are neither', () => {
    fc.assert(
      fc.property(anyList, (dossiers) => {
        for (const dossier of dossiers) {
          const kinds = duties([dossier]).map(({ kind }) => kind);
          const judged = kinds.filter((kind) => ['overdue', 'dueToday', 'dueSoon', 'check'].includes(kind));
          expect(judged.length).toBeLessThanOrEqual(1);
          if ([5, 6, 8].includes(dossier.status ?? 0)) expect(kinds).not.toContain('overdue');
          if (kinds.includes('overdue')) expect((dossier.dueAt ?? '') < NOW).toBe(true);
        }
      }),
    );
  });
});
