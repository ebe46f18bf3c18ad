import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPublicity } from './check-publicity.ts';
import { printPublicity, publicityShare } from './print-publicity.ts';
import type { InForceProcedure, ListedProcedure } from './types.ts';

const TODAY = '2026-11-24';
const FIELDS = ['Hộ tịch', 'Đất đai', 'Bảo trợ xã hội', 'Hòa giải'];

/** Invented procedures; every third has no code in either list. */
const CATALOGUE: readonly InForceProcedure[] = Array.from({ length: 120 }, (_, index) => ({
  row: index + 1,
  code: index % 3 === 2 ? '' : `${1 + (index % 2)}.${String(100_000 + index)}`,
  name: `Thủ tục thử nghiệm số ${index + 1} (cấp xã): xác nhận hòa giải, đăng ký lại`,
  field: FIELDS[index % FIELDS.length] ?? '',
  limit: `${String(1 + (index % 20)).padStart(2, '0')} ngày làm việc`,
  fee: index % 4 === 0 ? 'Không' : `${8 + index}.000 đồng/bản`,
  from: '2025-07-01',
  to: null,
}));

const line = (own: InForceProcedure): ListedProcedure => ({
  row: own.row,
  code: own.code === '' ? '' : `${own.code}.000.00.00.H56`,
  name: own.name,
  field: own.field,
  limit: own.limit,
  fee: own.fee,
});
const POSTED = CATALOGUE.map(line);
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`no item ${index}`);
  return found;
};
const kinds = (list: readonly InForceProcedure[], posted: readonly ListedProcedure[]) =>
  checkPublicity(list, posted, TODAY).findings.map(({ kind }) => kind);
const single = (change: Partial<ListedProcedure>, own: Partial<InForceProcedure> = {}) =>
  kinds([{ ...at(CATALOGUE, 0), ...own }], [{ ...line({ ...at(CATALOGUE, 0), ...own }), ...change }]);

describe('120 procedures', () => {
  it('with 7 seeded differences: exactly these 7 are found', () => {
    const ended: InForceProcedure = {
      ...at(CATALOGUE, 0),
      row: 121,
      code: '1.999999',
      name: 'Thủ tục cũ đã bãi bỏ',
      to: '2026-11-23',
    };
    const posted = POSTED.flatMap((one, index): ListedProcedure[] => {
      if (index === 10 || index === 11) return [];
      if (index === 21) return [{ ...one, name: one.name.replace('lại', 'mới') }];
      if (index === 32) return [{ ...one, limit: '99 ngày làm việc' }];
      if (index === 43) return [{ ...one, fee: '1.000 đồng/bản' }];
      return index === 54 ? [one, { ...one, row: 200 }] : [one];
    });
    const result = checkPublicity([...CATALOGUE, ended], [...posted, { ...line(ended), row: 201 }], TODAY);
    expect(result.findings.map(({ kind, rows }) => [kind, ...rows])).toEqual([
      ['missing'],
      ['missing'],
      ['name', 22],
      ['limit', 33],
      ['fee', 44],
      ['twice', 55, 200],
      ['expired', 201],
    ]);
    expect(result).toMatchObject({ inForce: 120, posted: 118, correct: 114, percent: 98.3 });
    expect(at(result.findings, 3).values).toEqual({
      inForce: '13 ngày làm việc',
      posted: ['99 ngày làm việc'],
    });
    expect(at(result.findings, 0).values).toBeNull();
    for (const { words, toDo } of result.findings) {
      for (const text of [words.vi, words.en, toDo.vi, toDo.en]) expect(text).toMatch(/\.$|”\.$/u);
    }
    expect(at(result.findings, 6).words.vi).toContain('đến hết ngày 23/11/2026');
    const text = printPublicity(result, 'vi');
    expect(text).toContain('Đã niêm yết 118/120 thủ tục, đạt 98,3% (yêu cầu 100%)');
    expect(text.split('\n').filter((one) => one.startsWith('   → '))).toHaveLength(7);
  });

  it('in any order and any spelling of spacing, case, punctuation and Unicode: nothing is found', () => {
    const respelled = fc.record({
      order: fc.shuffledSubarray([...POSTED], { minLength: POSTED.length }),
      form: fc.constantFrom('NFC', 'NFD'),
      space: fc.constantFrom(' ', '  ', '\u00a0', '\n', ' \u200b'),
      upper: fc.boolean(),
      mark: fc.constantFrom('', '.', ' ;', ' –'),
    });
    fc.assert(
      fc.property(respelled, ({ order, form, space, upper, mark }) => {
        const spell = (text: string): string => {
          const cased = upper ? text.toUpperCase() : text.toLowerCase();
          return `${space}${cased.normalize(form).replaceAll(' ', space)}${mark}`;
        };
        const posted = order.map((one) => ({
          ...one,
          name: spell(one.name),
          limit: spell(one.limit ?? ''),
          fee: spell(one.fee ?? ''),
        }));
        const result = checkPublicity(CATALOGUE, posted, TODAY);
        expect(result.findings).toEqual([]);
        expect(result).toMatchObject({ posted: 120, correct: 120, percent: 100 });
      }),
      { numRuns: 60 },
    );
  });
});

describe('what counts as the same', () => {
  it.each([
    ['05 ngày làm việc', '5 ngày làm việc'],
    ['05 ngày làm việc', '40 giờ làm việc'],
    ['Trong ngày', 'trong ngày.'],
  ])('limit %s is %s', (limit, other) => expect(single({ limit: other }, { limit })).toEqual([]));

  it.each([
    ['05 ngày làm việc', '05 ngày'],
    ['05 ngày làm việc', '15 ngày làm việc'],
    ['24 giờ', '03 ngày làm việc'],
    ['05 ngày làm việc', ''],
  ])('limit %s is not %s', (limit, other) => expect(single({ limit: other }, { limit })).toEqual(['limit']));

  it.each([
    ['8.000 đồng/bản', '8000đ / bản'],
    ['8.000 đồng', '8 000 VNĐ'],
    ['Không', 'Miễn phí'],
    ['Không thu', '0 đồng'],
  ])('fee %s is %s', (fee, other) => expect(single({ fee: other }, { fee })).toEqual([]));

  it.each([
    ['8.000 đồng', '80.000 đồng'],
    ['Không', ''],
    ['8.000 đồng/bản', '8.000 đồng/trang'],
  ])('fee %s is not %s', (fee, other) => expect(single({ fee: other }, { fee })).toEqual(['fee']));

  it.each([
    ['Đăng ký hòa giải', 'ĐĂNG KÝ HOÀ GIẢI'],
    ['Cấp bản sao (cấp xã)', 'Cấp bản sao - cấp xã'],
  ])('name %s is %s', (name, other) => expect(single({ name: other }, { name })).toEqual([]));

  it.each([
    ['Đăng ký khai sinh', 'Đăng ký khai tử'],
    ['Xã Đại Thanh', 'Xã Đại Thành'],
    ['Đăng ký lại', 'Đăng ký'],
  ])('name %s is not %s', (name, other) => expect(single({ name: other }, { name })).toEqual(['name']));
});

describe('lists that do not tell everything', () => {
  it('a column one list does not have is counted as not compared, and is no finding', () => {
    const result = checkPublicity(
      CATALOGUE,
      POSTED.map((one) => ({ ...one, fee: null })),
      TODAY,
    );
    expect(result).toMatchObject({ findings: [], uncompared: { limit: 0, fee: 120 } });
    expect(result.unjudged).toHaveLength(120);
    expect(result.unjudged[0]).toMatchObject({ what: 'fee', lacks: 'posted', code: '1.100000' });
    const blank = checkPublicity([{ ...at(CATALOGUE, 0), limit: ' ' }], [at(POSTED, 0)], TODAY);
    expect(blank.unjudged).toMatchObject([{ what: 'limit', lacks: 'inForce' }]);
    expect(printPublicity(result, 'vi')).toContain('phí, lệ phí 120 thủ tục');
  });

  it('0/0 is “không phát sinh”, never 100%', () => {
    const result = checkPublicity([], [], TODAY);
    expect(result.percent).toBeNull();
    expect(publicityShare(result).vi).toContain('0/0 thủ tục: không phát sinh');
  });

  it('one of a thousand missing is not 100%', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({
      ...at(CATALOGUE, 0),
      row: index + 1,
      code: `1.${String(index).padStart(6, '0')}`,
    }));
    expect(checkPublicity(many, many.slice(1), TODAY).percent).toBe(99.9);
  });
});

describe('versions and codes', () => {
  const own = at(CATALOGUE, 0);

  it('an old and a new version of one code: the one in force today counts', () => {
    const old = { ...own, limit: '30 ngày', from: null, to: '2026-10-31' };
    expect(kinds([old, { ...own, from: '2026-11-01' }], [line(own)])).toEqual([]);
    expect(kinds([old, { ...own, from: '2026-11-01' }], [line(old)])).toEqual(['limit']);
  });

  it('posted before it is in force, and posted though nobody lists it', () => {
    expect(kinds([{ ...own, from: '2026-12-01' }], [line(own)])).toEqual(['expired']);
    expect(kinds([], [line(own)])).toEqual(['expired']);
  });

  it('the last day counts', () => {
    expect(kinds([{ ...own, to: TODAY }], [line(own)])).toEqual([]);
  });

  it('the name of a procedure under a code nobody lists is a wrong code, not a missing procedure', () => {
    expect(kinds([own], [{ ...line(own), code: '3.555555' }])).toEqual(['code']);
  });

  it('namesakes without codes are paired by what they fit', () => {
    const a = { ...own, code: '1.000001', limit: '5 ngày' };
    const b = { ...own, row: 2, code: '1.000002', limit: '7 ngày' };
    const posted = [b, a].map((one) => ({ ...line(one), code: '' }));
    expect(kinds([a, b], posted)).toEqual([]);
    expect(kinds([a, b], [...posted].reverse())).toEqual([]);
  });

  it('one code in force twice: the same line is one, contradictory lines are refused with their rows', () => {
    expect(kinds([own, { ...own, row: 2 }], [line(own)])).toEqual([]);
    expect(() => kinds([own, { ...own, row: 2, limit: '9 ngày' }], [])).toThrow(/rows 1 and 2/u);
  });
});
