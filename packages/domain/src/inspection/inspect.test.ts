import { createCalendar } from '@dung-hen/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticDossier } from '../assess/synthetic-dossier.ts';
import type { Dossier } from '../dossier.ts';
import { INSPECTION_RULES, type Inspection, inspect, type RuleOutcome } from './inspect.ts';
import { type InspectionRecords, NO_RECORDS } from './inspect-rule.ts';

const CALENDAR = createCalendar();
const NOW = '2026-06-15T08:00:00';
const WINDOW = { from: '2026-03-15', to: '2026-06-14' };
const CODE = 'H56.99.9-260501-0001';

/** A dossier on which every rule is kept: asked once on the 2nd day, finished and handed over in time. */
const GOOD: Partial<Dossier> = {
  code: CODE,
  status: 10,
  channel: 'online',
  submittedAt: '2026-05-11T08:00:00',
  receivedAt: '2026-05-11T09:00:00',
  limit: { hours: 40, unit: 'workingDays' },
  dueAt: '2026-05-18T09:00:00',
  finishedAt: '2026-05-15T16:00:00',
  returnedAt: '2026-05-15T16:30:00',
};
const FULL: InspectionRecords = {
  apologies: [],
  digitised: new Map([[CODE, 'yes' as const]]),
  payments: new Map([[CODE, { state: 'paid' as const, paidAt: '2026-05-15' }]]),
  supplementsUnread: new Set(),
};

function run(known: Partial<Dossier>, records: InspectionRecords = FULL): Inspection {
  return inspect([syntheticDossier({ ...GOOD, ...known })], WINDOW, CALENDAR, NOW, records);
}

function outcome(id: string, inspection: Inspection): RuleOutcome {
  const one = inspection.outcomes.find(({ rule }) => rule.id === id);
  if (one === undefined) throw new Error(`no rule ${id}`);
  return one;
}

const late: Partial<Dossier> = { finishedAt: '2026-05-20T10:00:00', returnedAt: '2026-05-20T10:00:00' };
const asked = (at: string) => ({
  requestedAt: at,
  completedAt: '2026-05-14T08:00:00',
  dueBefore: null,
  dueAfter: null,
});
const letter = (datedOn: string, oldDue: string | null = '2026-05-18') => ({
  dossierCode: CODE,
  datedOn,
  oldDue,
});

/** Each rule: what breaks it, and what is left unknown by it. */
const CASES: readonly {
  readonly id: string;
  readonly broken: readonly [Partial<Dossier>, Partial<InspectionRecords>?];
  readonly unknown: readonly [Partial<Dossier>, Partial<InspectionRecords>?];
  readonly kept?: readonly [Partial<Dossier>, Partial<InspectionRecords>?];
}[] = [
  { id: 'on-time', broken: [late], unknown: [{ receivedAt: null }] },
  {
    id: 'online-accepted',
    broken: [{ receivedAt: '2026-05-12T09:00:00' }],
    unknown: [{ channel: null }],
  },
  {
    id: 'result-handed-over',
    broken: [{ returnedAt: '2026-05-19T09:00:00' }],
    unknown: [{ returnedAt: null }],
  },
  {
    id: 'appointment-within-limit',
    broken: [{ dueAt: '2026-05-19T09:00:00' }],
    unknown: [{ limit: null }],
  },
  {
    id: 'late-has-apology',
    broken: [late],
    unknown: [late, { apologies: null }],
    kept: [late, { apologies: [letter('2026-05-15')] }],
  },
  {
    id: 'apology-in-time',
    broken: [late, { apologies: [letter('2026-05-18')] }],
    unknown: [late, { apologies: [letter('2026-05-15', null)] }],
    kept: [late, { apologies: [letter('2026-05-15')] }],
  },
  {
    id: 'reappointed-once',
    broken: [late, { apologies: [letter('2026-05-15'), letter('2026-05-19')] }],
    unknown: [late, { apologies: null }],
    kept: [late, { apologies: [letter('2026-05-15')] }],
  },
  {
    id: 'supplement-asked-once',
    broken: [{ supplements: [asked('2026-05-12T08:00:00'), asked('2026-05-13T08:00:00')] }],
    unknown: [{ status: 5, finishedAt: null, returnedAt: null }],
    kept: [{ supplements: [asked('2026-05-12T08:00:00')] }],
  },
  {
    id: 'supplement-asked-in-time',
    broken: [{ supplements: [asked('2026-05-15T08:00:00')] }],
    unknown: [{ status: 5, finishedAt: null, returnedAt: null }],
    kept: [{ supplements: [asked('2026-05-14T16:00:00')] }],
  },
  {
    id: 'closed-without-supplement',
    broken: [{ status: 5, finishedAt: null, returnedAt: null, pausedAt: '2026-05-28T08:00:00' }],
    unknown: [{ status: 5, finishedAt: null, returnedAt: null, pausedAt: null }],
    kept: [{ status: 5, finishedAt: null, returnedAt: null, pausedAt: '2026-06-01T08:00:00' }],
  },
  {
    id: 'result-digitised',
    broken: [{}, { digitised: new Map([[CODE, 'no']]) }],
    unknown: [{}, { digitised: null }],
    kept: [{ digitised: 'yes' }, { digitised: null }],
  },
  {
    id: 'payment-settled',
    broken: [{}, { payments: new Map([[CODE, { state: 'paid', paidAt: '2026-05-16' }]]) }],
    unknown: [{}, { payments: new Map() }],
    kept: [{ payment: 'paid' }, { payments: new Map() }],
  },
];

describe('a rule', () => {
  it('has its case here', () => {
    expect(CASES.map(({ id }) => id).sort()).toEqual(INSPECTION_RULES.map(({ id }) => id).sort());
  });

  it.each(CASES)('$id: broken, unknown and kept are told apart', ({ id, broken, unknown, kept }) => {
    const judged = ([known, records]: readonly [Partial<Dossier>, Partial<InspectionRecords>?]) =>
      outcome(id, run(known, { ...FULL, ...records }));
    expect(judged(broken)).toMatchObject({ verdict: 'found', kept: 0, findings: [{ code: CODE }] });
    expect(judged(unknown)).toMatchObject({ verdict: 'notEnough', kept: 0, unknown: [{ codes: [CODE] }] });
    expect(judged(kept ?? [{}])).toMatchObject({ verdict: 'kept', kept: 1, findings: [], unknown: [] });
  });

  it('names its source', () => {
    for (const { source, duty } of INSPECTION_RULES) {
      expect(source).toMatch(/NĐ|TT|Bộ luật/u);
      expect(duty.vi.normalize('NFC')).toBe(duty.vi);
    }
  });
});

describe('a dossier', () => {
  it('waiting for acceptance is judged against now', () => {
    const waiting = { status: 1, receivedAt: null, dueAt: null, finishedAt: null, returnedAt: null } as const;
    const since = (submittedAt: string) =>
      outcome('online-accepted', run({ ...waiting, submittedAt })).verdict;
    expect(since('2026-06-12T08:30:00')).toBe('kept');
    expect(since('2026-06-11T16:00:00')).toBe('found');
  });

  it('done and not handed over is found once the appointment has passed', () => {
    const done = { status: 9, returnedAt: null } as const;
    expect(outcome('result-handed-over', run(done)).verdict).toBe('found');
    expect(outcome('result-handed-over', run({ ...done, dueAt: '2026-06-16T08:00:00' })).verdict).toBe(
      'kept',
    );
  });

  it('received under the decree of 2018 has no limit of three days', () => {
    const old = { receivedAt: '2025-05-12T09:00:00', submittedAt: '2025-05-12T08:00:00' };
    const supplements = [{ ...asked('2025-05-28T08:00:00'), completedAt: '2025-05-29T08:00:00' }];
    expect(outcome('supplement-asked-in-time', run({ ...old, supplements })).verdict).toBe('none');
  });

  it('finished before the window, or begun after it, is not looked at', () => {
    expect(run({ finishedAt: '2026-03-14T10:00:00' }).examined).toBe(0);
    expect(run({ submittedAt: null, receivedAt: '2026-06-15T07:30:00' }).examined).toBe(0);
    expect(run({}).examined).toBe(1);
  });

  it('seen in a list only is not said to have had no supplement', () => {
    const unread = { ...FULL, supplementsUnread: new Set([CODE]) };
    for (const id of ['supplement-asked-once', 'supplement-asked-in-time']) {
      expect(outcome(id, run({}, unread))).toMatchObject({
        verdict: 'notEnough',
        unknown: [{ codes: [CODE] }],
      });
      expect(outcome(id, run({ status: 1 }, unread)).verdict).toBe('none');
    }
  });

  it('outside the calendar is named, not judged', () => {
    const strange = run({ dueAt: '2199-01-04T08:00:00', limit: null, finishedAt: null, status: 4 });
    expect(strange).toMatchObject({ examined: 0, outsideCalendar: [CODE] });
  });
});

const moment = fc.option(
  fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 3, max: 6 }), fc.integer({ min: 7, max: 16 }))
    .map(
      ([day, month, hour]) =>
        `2026-0${month}-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00`,
    ),
);
const anyDossier = fc
  .record({
    status: fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    channel: fc.constantFrom('online', 'counter', 'post', null),
    limit: fc.constantFrom({ hours: 24, unit: 'workingDays' } as const, null),
    submittedAt: moment,
    receivedAt: moment,
    dueAt: moment,
    finishedAt: moment,
    returnedAt: moment,
    pausedAt: moment,
    withdrawn: fc.boolean(),
    supplements: fc.array(
      fc.record({ requestedAt: moment, completedAt: moment, dueBefore: moment, dueAfter: moment }),
      { maxLength: 3 },
    ),
  })
  .map((known) => known as Partial<Dossier>);

describe('results and fees', () => {
  const none: Partial<InspectionRecords> = { digitised: null, payments: null };
  it.each([
    ['result-digitised', { digitised: 'no' }, none, 'found'],
    ['result-digitised', { digitised: 'noResult' }, none, 'none'],
    ['result-digitised', { digitised: 'no' }, { digitised: new Map([[CODE, 'yes' as const]]) }, 'kept'],
    ['payment-settled', { payment: 'unpaid' }, none, 'found'],
    ['payment-settled', { payment: 'none' }, none, 'none'],
    [
      'payment-settled',
      { payment: 'unpaid' },
      { payments: new Map([[CODE, { state: 'none' as const, paidAt: null }]]) },
      'none',
    ],
  ] as const)(
    '%s: what the system says counts until the officer’s list says otherwise',
    (id, known, records, verdict) => {
      expect(outcome(id, run(known, { ...FULL, ...records })).verdict).toBe(verdict);
    },
  );
});

describe('an inspection', () => {
  it('counts every dossier at most once a rule and never passes one it could not judge', () => {
    fc.assert(
      fc.property(fc.array(anyDossier, { maxLength: 8 }), (many) => {
        const dossiers = many.map((known, index) =>
          syntheticDossier({ ...known, code: `H56.99.9-260501-${1000 + index}` }),
        );
        const inspection = inspect(dossiers, WINDOW, CALENDAR, NOW, NO_RECORDS);
        for (const { verdict, kept, findings, unknown, rule } of inspection.outcomes) {
          const unjudged = unknown.reduce((sum, { codes }) => sum + codes.length, 0);
          expect(kept + findings.length + unjudged).toBeLessThanOrEqual(inspection.examined);
          expect(verdict === 'kept').toBe(kept > 0 && findings.length === 0 && unjudged === 0);
          if (rule.id === 'result-digitised' || rule.id === 'payment-settled') expect(kept).toBe(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of several dossiers is the sum of the inspections of each', () => {
    fc.assert(
      fc.property(fc.array(anyDossier, { minLength: 1, maxLength: 5 }), (many) => {
        const dossiers = many.map((known, index) =>
          syntheticDossier({ ...known, code: `H56.99.9-260501-${1000 + index}` }),
        );
        const whole = inspect(dossiers, WINDOW, CALENDAR, NOW, NO_RECORDS);
        const parts = dossiers.map((one) => inspect([one], WINDOW, CALENDAR, NOW, NO_RECORDS));
        whole.outcomes.forEach(({ kept, findings }, index) => {
          const sum = (count: (one: RuleOutcome) => number) =>
            parts.reduce((total, { outcomes }) => total + (outcomes[index] ? count(outcomes[index]) : 0), 0);
          expect(kept).toBe(sum((one) => one.kept));
          expect(findings.length).toBe(sum((one) => one.findings.length));
        });
      }),
      { numRuns: 100 },
    );
  });
});
