import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkForm } from './check.ts';
import { II_06A } from './definitions/ii-06a.ts';
import { anyDossiers, formOf, inventAll } from './fixtures/invented.ts';
import { explainIntakeGap } from './intake-gap.ts';

it('tells why a dossier is in (3) and in none of (4), (5), (6)', () => {
  const resolved = { status: 9, finishedAt: '2026-06-14T10:00:00' } as const;
  const dossiers = inventAll([
    {},
    { channel: null },
    { ...resolved, receivedAt: null },
    { ...resolved, receivedAt: '2026-06-15T08:00:00' },
    { ...resolved, receivedAt: '2026-06-15T08:00:00', channel: null },
    { channel: null, receivedAt: '2026-01-05T08:00:00' },
  ]);
  const codes = dossiers.map(({ code }) => code);
  expect(explainIntakeGap(formOf(dossiers), dossiers).map((gap) => [gap.cause, gap.codes])).toEqual([
    ['noReceiveDate', [codes[2]]],
    ['receivedAfterPeriod', [codes[3], codes[4]]],
    ['noChannel', [codes[1]]],
  ]);
});

it('explains the whole of any gap and nothing else', () => {
  fc.assert(
    fc.property(anyDossiers, (dossiers) => {
      const form = formOf(dossiers);
      const gap = checkForm(form, II_06A).find(
        ({ rule, rowLabel, columns }) => rule === 'identity' && rowLabel === 'Tổng số' && columns[1] === 4,
      );
      const explained = explainIntakeGap(form, dossiers).flatMap(({ codes }) => codes);
      expect(new Set(explained)).toEqual(new Set(gap?.extra));
      expect(explained).toHaveLength(gap?.difference ?? Number.NaN);
    }),
  );
});
