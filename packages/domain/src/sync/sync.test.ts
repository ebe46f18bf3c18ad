import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntheticDossier } from '../assess/synthetic-dossier.ts';
import type { DossierStatus } from '../dossier.ts';
import { checkSync, localStateOf } from './check-sync.ts';
import { printSync } from './print-sync.ts';
import { DOSSIER_STATUS_WORDS, DOSSIER_STATUSES, dossierStatusOf, THANH_HOA_UPWARD } from './statuses.ts';
import type { LocalState, NationalState, SyncOptions } from './types.ts';

const TAKEN = '2026-11-24T12:00:00';
const OPTIONS: SyncOptions = {
  takenAt: TAKEN,
  delayHours: 24,
  mapping: THANH_HOA_UPWARD,
  scope: { from: null, to: null },
};
const LONG_AGO = '2026-11-01T08:00:00';
const code = (n: number, day = '261101') => `H56.99.9-${day}-${String(n).padStart(4, '0')}`;
const here = (status: DossierStatus, known: Partial<LocalState> = {}): LocalState => ({
  code: code(1),
  status,
  changedAt: LONG_AGO,
  paused: false,
  ...known,
});
const judge = (own: LocalState | null, national: DossierStatus | null, options: Partial<SyncOptions> = {}) =>
  checkSync(
    own === null ? [] : [own],
    national === null ? [] : [{ code: own?.code ?? code(1), status: national }],
    { ...OPTIONS, ...options },
  ).lines.map(({ kind, reason }) => (reason === null ? kind : `${kind} ${reason}`))[0];

describe('one dossier', () => {
  it('5, 6 and 8 here and 9 up there is how the province sends them; any other status up there is not', () => {
    for (const status of [5, 6, 8] as const) {
      expect(judge(here(status), 9)).toBe('explained mapped');
      expect(judge(here(status), 9, { mapping: {} })).toBe('different');
      expect(judge(here(status), 10)).toBe('different');
    }
    expect(judge(here(4), 9)).toBe('different');
  });

  it('a late message tells an earlier standing, within the window and never a later one', () => {
    const fresh = { changedAt: '2026-11-23T12:00:01' };
    expect(judge(here(10, fresh), 4)).toBe('explained delay');
    expect(judge(here(10, { changedAt: '2026-11-23T12:00:00' }), 4)).toBe('different');
    expect(judge(here(10, { changedAt: null }), 4)).toBe('different');
    expect(judge(here(10, fresh), 4, { delayHours: 0 })).toBe('different');
    expect(judge(here(4, fresh), 10)).toBe('different');
    expect(judge(here(7, fresh), 10)).toBe('different');
    // Resumed just now: up there it still stands as it was sent when it paused.
    expect(judge(here(4, { ...fresh, paused: true }), 9)).toBe('explained delay');
    expect(judge(here(4, fresh), 9)).toBe('different');
  });

  it('one side alone: too new, missing there, unknown here, or out of the days both cover', () => {
    expect(judge(here(2), null)).toBe('missingThere');
    expect(judge(here(2, { changedAt: '2026-11-24T11:00:00' }), null)).toBe('explained delay');
    expect(judge(null, 4)).toBe('unknownHere');
    const newest: NationalState = { code: code(1, '261124'), status: 1 };
    expect(checkSync([], [newest], OPTIONS).lines[0]).toMatchObject({ kind: 'explained', reason: 'delay' });
    const scope = { from: '2026-11-02', to: null };
    expect(checkSync([here(4)], [{ code: code(2), status: 4 }], { ...OPTIONS, scope })).toMatchObject({
      lines: [],
      outOfScope: 2,
    });
    expect(judge(here(4), 10, { scope })).toBe('different');
  });

  it('codes are the same in any case and with any dash; one with two statuses is refused', () => {
    const own = here(4);
    expect(checkSync([own], [{ code: ' h56.99.9–261101–0001', status: 4 }], OPTIONS).counts.same).toBe(1);
    expect(() => checkSync([own, here(9)], [], OPTIONS)).toThrow('INVALID_INPUT');
    expect(() => checkSync([own], [], { ...OPTIONS, delayHours: Number.NaN })).toThrow('INVALID_INPUT');
  });

  it('the newest act of a dossier counts', () => {
    const supplement = {
      requestedAt: '2026-11-02T08:00:00',
      completedAt: '2026-11-05T08:00:00',
      dueBefore: null,
      dueAfter: null,
    };
    expect(
      localStateOf(syntheticDossier({ receivedAt: '2026-11-01T08:00:00', supplements: [supplement] })),
    ).toMatchObject({
      changedAt: '2026-11-05T08:00:00',
      paused: true,
    });
    expect(localStateOf(syntheticDossier())).toMatchObject({ changedAt: null, paused: false });
  });
});

const status = fc.constantFrom(...DOSSIER_STATUSES);
const world = fc.uniqueArray(
  fc.record({ n: fc.nat(400), here: fc.option(status), there: fc.option(status), fresh: fc.boolean() }),
  { selector: ({ n }) => n, maxLength: 60 },
);

describe('any two lists', () => {
  const lists = (
    given: { n: number; here: DossierStatus | null; there: DossierStatus | null; fresh: boolean }[],
  ) => ({
    local: given.flatMap(({ n, here: own, fresh }) =>
      own === null ? [] : [here(own, { code: code(n), changedAt: fresh ? '2026-11-24T09:00:00' : LONG_AGO })],
    ),
    national: given.flatMap(({ n, there }) => (there === null ? [] : [{ code: code(n), status: there }])),
  });

  it('every dossier stands in exactly one line, the figures add up, order does not matter', () => {
    fc.assert(
      fc.property(world, (given) => {
        const { local, national } = lists(given);
        const result = checkSync(local, national, OPTIONS);
        const codes = new Set([...local, ...national].map((one) => one.code));
        expect(result.lines.map((line) => line.code)).toEqual([...codes].sort());
        const { same, explained, different, missingThere, unknownHere } = result.counts;
        expect(same + explained + different + missingThere + unknownHere).toBe(codes.size);
        expect(result.pairs.reduce((sum, { count }) => sum + count, 0)).toBe(result.sent.part);
        expect(result.agreeing.whole - result.agreeing.part).toBe(different);
        expect(result.sent.whole - result.sent.part).toBe(missingThere);
        expect(checkSync([...local].reverse(), [...national].reverse(), OPTIONS)).toEqual(result);
        for (const { kind, toDo, words } of result.lines) {
          expect(toDo === null).toBe(kind === 'same' || kind === 'explained');
          expect(words.vi).toMatch(/\.$/u);
        }
      }),
    );
  });

  it('a longer delay explains more and never less; without delay and mapping equal statuses alone are right', () => {
    fc.assert(
      fc.property(world, fc.nat(48), fc.nat(48), (given, a, b) => {
        const { local, national } = lists(given);
        const wrong = (delayHours: number) => {
          const { counts } = checkSync(local, national, { ...OPTIONS, delayHours });
          return counts.different + counts.missingThere + counts.unknownHere;
        };
        expect(wrong(Math.max(a, b))).toBeLessThanOrEqual(wrong(Math.min(a, b)));
        const strict = checkSync(local, national, { ...OPTIONS, delayHours: 0, mapping: {} });
        expect(strict.counts.explained).toBe(0);
        expect(strict.counts.same).toBe(
          given.filter((one) => one.here !== null && one.here === one.there).length,
        );
      }),
    );
  });

  it('what the province really sends is never called different', () => {
    fc.assert(
      fc.property(fc.array(status, { maxLength: 50 }), (statuses) => {
        const local = statuses.map((own, n) => here(own, { code: code(n) }));
        const national = statuses.map((own, n) => ({ code: code(n), status: THANH_HOA_UPWARD[own] ?? own }));
        const { counts } = checkSync(local, national, OPTIONS);
        expect(counts).toMatchObject({ different: 0, missingThere: 0, unknownHere: 0 });
        expect(counts.explained).toBe(statuses.filter((own) => [5, 6, 8].includes(own)).length);
      }),
    );
  });
});

it('reads statuses by code and words; what is neither, or says two things, is none', () => {
  for (const one of DOSSIER_STATUSES) {
    const { vi } = DOSSIER_STATUS_WORDS[one];
    for (const text of [String(one), ` ${one} `, vi, vi.toUpperCase().normalize('NFD'), `${one} - ${vi}`])
      expect(dossierStatusOf(text), text).toBe(one);
  }
  for (const text of ['', '0', '11', '4.5', '9 - Đang xử lý', 'Đang xử', 'toString'])
    expect(dossierStatusOf(text), text).toBeNull();
});

it('prints figures, pairs and what to do', () => {
  const national = [
    { code: code(1), status: 9 as const },
    { code: code(2), status: 4 as const },
  ];
  const text = printSync(
    checkSync([here(5), here(10, { code: code(2) }), here(4, { code: code(3) })], national, OPTIONS),
    'vi',
  );
  expect(text).toContain('Đã có trên Cổng quốc gia: 2/3 (66,66%)');
  expect(text).toContain('5 (Yêu cầu bổ sung giấy tờ) → 9 (Đã xử lý xong): 1 hồ sơ');
  expect(text).toContain(
    `${code(2)}: Lệch, không có lý do đã biết (tại đơn vị: 10 (Đã trả kết quả); Cổng quốc gia: 4 (Đang xử lý)).`,
  );
  expect(printSync(checkSync([], [], OPTIONS), 'vi')).toContain('0/0 (không phát sinh)');
});
