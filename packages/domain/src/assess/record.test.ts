import { toDay } from '@dung-hen/calendar';
import { describe, expect, test } from 'vitest';
import type { Dossier, DossierStatus } from '../dossier.ts';
import { dateProblems, phaseOf } from './record.ts';
import { syntheticDossier } from './synthetic-dossier.ts';

const today = toDay('2026-10-12');
const problems = (known: Partial<Dossier>): string[] => {
  const dossier = syntheticDossier({ receivedAt: '2026-10-05T09:00:00', ...known });
  return dateProblems(dossier, phaseOf(dossier), today).map(({ code }) => code);
};

describe('phases', () => {
  test.each<[DossierStatus, string]>([
    [1, 'registered'],
    [2, 'running'],
    [3, 'refused'],
    [4, 'running'],
    [5, 'paused'],
    [6, 'paused'],
    [7, 'finished'],
    [8, 'paused'],
    [9, 'finished'],
    [10, 'finished'],
  ])('status %d is %s', (status, phase) => {
    expect(phaseOf({ status })).toBe(phase);
  });
});

describe('dates that cannot be', () => {
  test.each<[string[], Partial<Dossier>]>([
    [[], {}],
    [[], { dueAt: '2026-10-05T08:00:00' }],
    [[], { receivedAt: '2026-10-12T23:00:00' }],
    [[], { status: 1, receivedAt: null }],
    [[], { status: 5, receivedAt: null }],
    [['RECEIPT_MISSING'], { receivedAt: null }],
    [['RECEIPT_IN_FUTURE'], { receivedAt: '2026-10-13T07:00:00' }],
    [['DUE_BEFORE_RECEIPT'], { dueAt: '2026-10-04T17:00:00' }],
    [
      ['SUPPLEMENT_IN_FUTURE'],
      {
        supplements: [
          { requestedAt: null, completedAt: '2026-11-01T08:00:00', dueBefore: null, dueAfter: null },
        ],
      },
    ],
    [['FINISH_MISSING'], { status: 9 }],
    [['FINISH_MISSING'], { status: 7 }],
    [[], { status: 9, finishedAt: '2026-10-12T18:00:00' }],
    [['FINISH_IN_FUTURE'], { status: 10, finishedAt: '2026-10-13T08:00:00' }],
    [['FINISH_BEFORE_RECEIPT'], { status: 10, finishedAt: '2026-10-04T08:00:00' }],
    [['RECEIPT_MISSING'], { status: 10, receivedAt: null, finishedAt: '2026-10-04T08:00:00' }],
  ])('%j', (codes, known) => {
    expect(problems(known)).toEqual(codes);
  });

  test('a malformed date is no problem of the record but INVALID_INPUT', () => {
    expect(() => problems({ dueAt: '05/10/2026' })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    );
  });
});
