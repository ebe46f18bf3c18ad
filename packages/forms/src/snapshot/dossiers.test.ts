import { THANH_HOA_PROFILE } from '@dung-hen/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from '../compute.ts';
import { anyDossiers, formOf, inventAll, QUARTER, TAKEN_AT, UNIT } from '../fixtures/invented.ts';
import { freezeDossiers, isExpired, takeSnapshot, thawDossiers } from './dossiers.ts';

const ABOUT = { takenAt: TAKEN_AT, unit: UNIT, period: QUARTER, complete: true };

it('a form made from the snapshot is the form made at closing time', () => {
  fc.assert(
    fc.property(anyDossiers, (dossiers) => {
      const { dossiers: thawed } = thawDossiers(freezeDossiers(takeSnapshot(dossiers, ABOUT)));
      const form = compute(thawed, QUARTER, THANH_HOA_PROFILE, { unit: UNIT, takenAt: TAKEN_AT });
      expect(form).toEqual(formOf(dossiers));
    }),
  );
});

it('freezes and thaws to the same snapshot, incomplete ones included', () => {
  const snapshot = takeSnapshot(inventAll([{}, { status: 10 }]), { ...ABOUT, complete: false });
  const text = freezeDossiers(snapshot);
  expect(thawDossiers(text)).toEqual(snapshot);
  expect(freezeDossiers(thawDossiers(text))).toBe(text);
});

it('keeps the legal due date as it was reckoned', () => {
  const profile = { ...THANH_HOA_PROFILE, dueDate: 'law' as const };
  const dossiers = inventAll([
    { status: 9, finishedAt: '2026-04-05T08:00:00', dueAt: '2026-04-20T17:00:00' },
  ]);
  const snapshot = takeSnapshot(dossiers, ABOUT, () => '2026-04-03T17:00:00');
  const form = compute(snapshot.dossiers, QUARTER, profile, {
    unit: UNIT,
    takenAt: TAKEN_AT,
    dueByLaw: ({ dueByLaw }) => dueByLaw,
  });
  expect(form.rows.at(-1)?.cells[10]?.value).toBe(1);
});

describe('privacy', () => {
  it('keeps codes, status, channel, unit, field and dates, and nothing else', () => {
    const careless = {
      ...inventAll([{ id: 'a-guid', stepName: 'Chờ ông Nguyễn Văn A' }])[0],
      applicant: 'Nguyễn Văn A',
    };
    const text = freezeDossiers(takeSnapshot([careless as never], ABOUT));
    expect(text).not.toMatch(/Nguyễn|a-guid|Thủ tục mẫu/u);
    expect(Object.keys(thawDossiers(text).dossiers[0] ?? {}).sort()).toEqual([
      'channel',
      'code',
      'dueAt',
      'dueByLaw',
      'fieldCode',
      'fieldName',
      'finishedAt',
      'pausedAt',
      'procedureCode',
      'receivedAt',
      'returnedAt',
      'status',
      'submittedAt',
      'unitCode',
      'unitName',
      'withdrawn',
    ]);
  });

  it('leaves out what was put into a snapshot by hand', () => {
    const [dossier] = takeSnapshot(inventAll([{}]), ABOUT).dossiers;
    const careless = {
      ...ABOUT,
      dossiers: [{ ...dossier, applicant: 'Nguyễn Văn A' }],
      note: 'Nguyễn Văn A',
    };
    expect(freezeDossiers(careless as never)).not.toContain('Nguyễn');
  });
});

describe('thawing', () => {
  const text = freezeDossiers(takeSnapshot(inventAll([{}]), ABOUT));
  it.each([
    ['another version', text.replace('dung-hen/dossiers/1', 'dung-hen/dossiers/0'), 'schema'],
    ['a status that does not exist', text.replace('"status":4', '"status":11'), 'dossiers.0.status'],
    ['a channel that does not exist', text.replace('"online"', '"fax"'), 'dossiers.0.channel'],
    ['a date that does not exist', text.replace('2026-04-08T', '2026-04-31T'), 'dossiers.0.dueAt'],
    [
      'a dossier without code',
      text.replace(/"code":"H56\.77\.5-260401-0001"/u, '"code":""'),
      'dossiers.0.code',
    ],
    ['more than is kept', text.replace('"withdrawn"', '"applicant":"A","withdrawn"'), 'dossiers.0'],
  ])('refuses %s, saying where', (_, bad, where) => {
    expect(bad).not.toBe(text);
    expect(() => thawDossiers(bad)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringContaining(where) }),
    );
  });
});

it.each([
  ['2026-06-14T23:59:59', 0, false],
  ['2026-07-14T00:00:00', 30, false],
  ['2026-07-15T00:00:00', 30, true],
])('at %s a snapshot kept for %i days is expired: %s', (now, keepDays, expired) => {
  expect(isExpired({ takenAt: TAKEN_AT }, now, keepDays)).toBe(expired);
});
