import type { CountingProfile, Dossier } from '@dung-hen/domain';
import { THANH_HOA_PROFILE } from '@dung-hen/domain';
import { describe, expect, it } from 'vitest';
import { compute } from '../compute.ts';
import { D, inventAll, QUARTER, T, TAKEN_AT, UNIT } from '../fixtures/invented.ts';

function columnsOf(
  facts: Partial<Dossier>,
  changes: Partial<CountingProfile>,
  dueByLaw?: (dossier: Dossier) => string | null,
): number[] {
  const form = compute(
    inventAll([facts]),
    QUARTER,
    { ...THANH_HOA_PROFILE, ...changes },
    { unit: UNIT, takenAt: TAKEN_AT, ...(dueByLaw ? { dueByLaw } : {}) },
  );
  return Object.entries(form.rows.at(-1)?.cells ?? {})
    .filter(([, { value }]) => value === 1)
    .map(([column]) => Number(column));
}

const finished = { status: 9, receivedAt: `${T}T08:00:00`, finishedAt: `${T}T15:00:01` } as const;

describe('second precision', () => {
  const second = { precision: 'second' } as const;
  it.each([
    ['a second before the due moment', `${T}T15:00:02`, 8],
    ['at the due moment', `${T}T15:00:01`, 9],
    ['a second after the due moment', `${T}T15:00:00`, 10],
  ])('finished %s', (_, dueAt, column) => {
    expect(columnsOf({ ...finished, dueAt }, second)).toEqual([3, 4, 7, column]);
  });

  it.each([
    ['first second of T', `${T}T00:00:00`, [3, 4, 7, 9]],
    ['last second of D', `${D}T23:59:59`, [3, 4, 7, 9]],
    ['second after D', '2026-06-15T00:00:00', []],
  ])('received and finished in the %s', (_, moment, columns) => {
    const facts = { status: 9, receivedAt: moment, finishedAt: moment, dueAt: moment } as const;
    expect(columnsOf(facts, second)).toEqual(columns);
  });

  it('a running dossier due on D in the morning is overdue when the period closes at midnight', () => {
    expect(columnsOf({ status: 4, dueAt: `${D}T09:00:00` }, second)).toEqual([3, 4, 11, 13]);
    expect(columnsOf({ status: 4, dueAt: `${D}T23:59:59` }, second)).toEqual([3, 4, 11, 12]);
    expect(columnsOf({ status: 4, dueAt: `${D}T09:00:00` }, {})).toEqual([3, 4, 11, 12]);
  });
});

describe('finished without a due date', () => {
  it.each([
    ['onTime', 9],
    ['early', 8],
    ['overdue', 10],
  ] as const)('%s', (finishedWithoutDue, column) => {
    expect(columnsOf({ ...finished, dueAt: null }, { finishedWithoutDue })).toEqual([3, 4, 7, column]);
  });

  it('does not touch running dossiers', () => {
    expect(columnsOf({ status: 4, dueAt: null }, { finishedWithoutDue: 'overdue' })).toEqual([3, 4, 11, 12]);
  });
});

describe('withdrawn by status 7', () => {
  const withdrawn = { ...finished, status: 7 } as const;
  it.each([
    ['onTime', '2026-03-14T17:00:00', 9],
    ['byDate', '2026-03-14T17:00:00', 10],
    ['byDate', '2026-03-15T17:00:00', 9],
    ['byDate', '2026-03-16T17:00:00', 8],
  ] as const)('%s, due %s', (rule, dueAt, column) => {
    const receivedAt = `${T}T07:00:00`;
    expect(columnsOf({ ...withdrawn, receivedAt, dueAt }, { withdrawn: rule })).toEqual([3, 4, 7, column]);
  });
});

describe('excluded statuses', () => {
  it('leaves them out', () => {
    expect(columnsOf({ status: 8 }, {})).toEqual([3, 4, 11, 12]);
    expect(columnsOf({ status: 8 }, { excludedStatuses: [1, 3, 8] })).toEqual([]);
  });

  it('never counts what was not received, listed or not', () => {
    expect(columnsOf({ status: 1 }, { excludedStatuses: [] })).toEqual([]);
    expect(columnsOf({ status: 3 }, { excludedStatuses: [] })).toEqual([]);
  });
});

describe('due date by law', () => {
  const law = { dueDate: 'law' } as const;
  it('judges by the legal date and not by the system’s', () => {
    const facts = { ...finished, dueAt: '2026-03-20T17:00:00' };
    expect(columnsOf(facts, law, () => '2026-03-14T17:00:00')).toEqual([3, 4, 7, 10]);
    expect(columnsOf(facts, law, ({ dueAt }) => dueAt)).toEqual([3, 4, 7, 8]);
    expect(columnsOf(facts, law, () => null)).toEqual([3, 4, 7, 9]);
  });

  it('refuses to judge by law without a way to know the law', () => {
    expect(() => columnsOf(finished, law)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  it('ignores the legal date when the profile judges by the system’s', () => {
    const facts = { ...finished, dueAt: '2026-03-20T17:00:00' };
    expect(columnsOf(facts, {}, () => '2026-03-14T17:00:00')).toEqual([3, 4, 7, 8]);
  });
});
