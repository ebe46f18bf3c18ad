import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, isMoment, toSecond } from './moment.ts';
import { asDossier, seenDossierSchema } from './seen-dossier.ts';
import { seenDossier } from './synthetic-seen.ts';

const accepted = (parts: object): boolean =>
  seenDossierSchema.safeParse({ ...seenDossier(), ...parts }).success;

describe('moments', () => {
  it.each(['2026-02-28', '2026-02-28T07:30', '2026-02-28T23:59:59'])('%s exists', (text) => {
    expect(isMoment(text)).toBe(true);
  });

  it.each(['2026-02-29', '2026-02-28T24:00', '2026-2-8', '2026-02-28T07', '', 'hôm nay', '2026-02-28 07:30'])(
    '%j does not',
    (text) => {
      expect(isMoment(text)).toBe(false);
    },
  );

  it('a day has no hour', () => {
    expect([isDay('2026-11-23'), isDay('2026-11-23T07:30')]).toEqual([true, false]);
  });

  it('are completed to the second', () => {
    expect(toSecond('2026-11-23', 'start')).toBe('2026-11-23T00:00:00');
    expect(toSecond('2026-11-23', 'end')).toBe('2026-11-23T23:59:59');
    expect(toSecond('2026-11-23T07:30', 'end')).toBe('2026-11-23T07:30:00');
    expect(toSecond('2026-11-23T07:30:09', 'end')).toBe('2026-11-23T07:30:09');
  });
});

describe('what may be stored of a dossier', () => {
  it('drops whatever is not in the list, names first of all', () => {
    const parsed = seenDossierSchema.parse({ ...seenDossier(), applicant: 'Nguyễn Văn A', summary: 'x' });
    expect(Object.keys(parsed)).not.toContain('applicant');
    expect(parsed).toEqual(seenDossier());
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://a.vn/?code=1', 'https://a.vn/#x', '/ds', ''])(
    'refuses the address %j',
    (pageUrl) => {
      expect(accepted({ pageUrl })).toBe(false);
    },
  );

  it('refuses dates that do not exist and statuses that are none', () => {
    expect(accepted({ dueAt: '2026-02-30' })).toBe(false);
    expect(accepted({ status: 11 })).toBe(false);
    expect(accepted({ status: null, dueAt: null })).toBe(true);
  });

  it('does without what only a collection knows', () => {
    const { limit, supplements, procedureCode, ...seen } = seenDossier();
    expect(seenDossierSchema.safeParse(seen).success).toBe(true);
    expect(asDossier(seen)).toMatchObject({ limit: null, supplements: [], procedureCode: null });
  });
});

describe('asDossier', () => {
  it('runs a bare due day to its end and starts a bare receipt day at its beginning', () => {
    const dossier = asDossier(
      seenDossier({ receivedAt: '2026-11-20', dueAt: '2026-11-23', stepDueAt: '2026-11-23T10:00' }),
    );
    expect(dossier.receivedAt).toBe('2026-11-20T00:00:00');
    expect(dossier.dueAt).toBe('2026-11-23T23:59:59');
    expect(dossier.stepDueAt).toBe('2026-11-23T10:00:00');
  });

  it('takes a row without a status for running work, unless it is finished', () => {
    expect(asDossier(seenDossier({ status: null })).status).toBe(4);
    expect(asDossier(seenDossier({ status: null, finishedAt: '2026-11-20T10:00:00' })).status).toBe(9);
    expect(asDossier(seenDossier({ status: 7 })).withdrawn).toBe(true);
  });

  it('gives the domain only moments it understands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2026-11-23', '2026-11-23T07:30', '2026-11-23T07:30:59', null),
        (moment) => {
          const dossier = asDossier(seenDossier({ receivedAt: moment, dueAt: moment, pausedAt: moment }));
          for (const found of [dossier.receivedAt, dossier.dueAt, dossier.pausedAt]) {
            expect(found === null || found.length === 19).toBe(true);
          }
        },
      ),
    );
  });
});
