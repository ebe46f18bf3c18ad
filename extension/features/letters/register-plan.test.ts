import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterEntry } from '../../app/database.ts';
import { letterSentIn, planEntry } from './register-plan.ts';
import { NOW, numberWanted, registerEntry } from './synthetic-letters.ts';

describe('a letter asking for its number', () => {
  it('takes the next one of its year and kind', () => {
    const plan = planEntry([registerEntry()], numberWanted(), NOW);
    expect(plan).toMatchObject({
      ok: true,
      entry: { number: '2026:02/PXL', printed: '02/PXL', sequence: 2, year: 2026, at: NOW, voided: null },
    });
    expect(planEntry([registerEntry()], numberWanted({ datedOn: '2027-01-04' }), NOW)).toMatchObject({
      entry: { number: '2027:01/PXL' },
    });
  });

  it('is refused a number given out, even a voided one', () => {
    const voided = registerEntry({ voided: { at: NOW, reason: 'Ghi nhầm' } });
    expect(planEntry([voided], numberWanted({ sequence: 1 }), NOW)).toEqual({
      ok: false,
      why: 'numberTaken',
      by: voided,
    });
    expect(planEntry([voided], numberWanted({ sequence: 0 }), NOW)).toMatchObject({ why: 'badNumber' });
  });

  it('is refused a second re-appointment of one dossier, until the first letter is void', () => {
    const first = registerEntry();
    const again = numberWanted({ dossierCode: first.dossierCode });
    expect(planEntry([first], again, NOW)).toEqual({ ok: false, why: 'alreadyReappointed', by: first });
    const voided = registerEntry({ voided: { at: NOW, reason: 'Ghi nhầm' } });
    expect(planEntry([voided], again, NOW)).toMatchObject({ ok: true, entry: { printed: '02/PXL' } });
    expect(planEntry([first], { ...again, kind: 'supplement', pattern: '{so}/HDHS' }, NOW)).toMatchObject({
      ok: true,
    });
  });

  it('leaves no personal number behind in what is stored', () => {
    const plan = planEntry([], numberWanted({ lateReason: ' Ông 038123456789 chờ ' }), NOW);
    expect(plan).toMatchObject({ entry: { lateReason: 'Ông 038******789 chờ' } });
  });

  it('stores nothing but what the register is made of', () => {
    const plan = planEntry([], { ...numberWanted(), name: 'Trần Thị Mẫu' } as never, NOW);
    expect(JSON.stringify(plan)).not.toContain('Trần Thị Mẫu');
  });
});

it('however letters come, no number is given twice and no dossier re-appointed twice', () => {
  const letter = fc.record({
    dossierCode: fc.constantFrom('D-1', 'D-2', 'D-3', 'D-4', 'D-5'),
    kind: fc.constantFrom('apology' as const, 'supplement' as const),
    sequence: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
    voidNext: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 30 }), (wanted) => {
      let register: readonly RegisterEntry[] = [];
      for (const { voidNext, ...one } of wanted) {
        const plan = planEntry(register, numberWanted({ ...one, pattern: '{so}/UBND' }), NOW);
        if (plan.ok) register = [...register, plan.entry];
        if (voidNext) {
          register = register.with(-1, {
            ...register[0],
            ...register.at(-1),
            voided: { at: NOW, reason: 'x' },
          } as RegisterEntry);
        }
      }
      expect(new Set(register.map((entry) => entry.number)).size).toBe(register.length);
      const held = register.filter(({ kind, voided }) => kind === 'apology' && voided === null);
      expect(new Set(held.map((entry) => entry.dossierCode)).size).toBe(held.length);
    }),
  );
});

it('a dossier has its letter when an apology for it stands', () => {
  const sent = letterSentIn([
    registerEntry({ dossierCode: 'D-1' }),
    registerEntry({ dossierCode: 'D-2', voided: { at: NOW, reason: 'x' } }),
    registerEntry({ dossierCode: 'D-3', kind: 'supplement' }),
  ]);
  expect(['D-1', 'D-2', 'D-3', 'D-4'].map(sent)).toEqual([true, false, false, false]);
});
