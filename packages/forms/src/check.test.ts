import { isDungHenError } from '@dung-hen/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPreviousForm } from './carry-over.ts';
import { type Check, checkForm, requireBalanced } from './check.ts';
import { II_06A } from './definitions/ii-06a.ts';
import { cleanDossiers, figuresForm, formOf, inventAll } from './fixtures/invented.ts';
import type { ReportForm } from './types.ts';

const broken = (form: ReportForm, previous?: ReportForm): Check[] =>
  checkForm(form, II_06A, previous).filter(({ ok }) => !ok);

const BALANCED = { 3: 10, 4: 4, 5: 5, 6: 1, 7: 6, 8: 3, 9: 2, 10: 1, 11: 4, 12: 3, 13: 1 };
const balanced = figuresForm({ 'Hộ tịch': BALANCED, 'Tổng số': BALANCED });

/** The balanced form with some figures of the data row and of the total changed alike. */
const changed = (figures: Record<number, number>): ReportForm =>
  figuresForm({ 'Hộ tịch': { ...BALANCED, ...figures }, 'Tổng số': { ...BALANCED, ...figures } });

describe('a form that adds up', () => {
  it('passes every check', () => {
    const checks = checkForm(balanced, II_06A);
    expect(checks.every(({ ok, difference }) => ok && difference === 0)).toBe(true);
    expect(checks.filter(({ rule }) => rule === 'identity')).toHaveLength(8);
    expect(checks.filter(({ rule }) => rule === 'total')).toHaveLength(11);
    expect(checks.find(({ rule }) => rule === 'identity')?.words.vi).toBe(
      'Cột (3) bằng (4)+(5)+(6) ở dòng Hộ tịch',
    );
    expect(() => requireBalanced(balanced, II_06A)).not.toThrow();
  });

  it('comes out of any clean collection', () => {
    fc.assert(
      fc.property(cleanDossiers, (dossiers) => {
        expect(broken(formOf(dossiers))).toEqual([]);
      }),
    );
  });
});

describe('identities', () => {
  it('tell which dossiers break 3 = 4+5+6, in the row and in the total', () => {
    const dossiers = inventAll([
      {},
      { channel: null },
      { status: 9, receivedAt: null, finishedAt: '2026-04-01T08:00:00' },
    ]);
    const found = broken(formOf(dossiers));
    expect(
      found.map(({ rule, rowLabel, difference, columns }) => ({ rule, rowLabel, difference, columns })),
    ).toEqual([
      { rule: 'identity', rowLabel: 'Hộ tịch', difference: 2, columns: [3, 4, 5, 6] },
      { rule: 'identity', rowLabel: 'Tổng số', difference: 2, columns: [3, 4, 5, 6] },
    ]);
    expect(found[0]?.extra).toEqual(dossiers.slice(1).map(({ code }) => code));
    expect(found[0]?.missing).toEqual([]);
    expect(found[0]?.words).toEqual({
      vi: 'Cột (3) lớn hơn (4)+(5)+(6) là 2 hồ sơ ở dòng Hộ tịch',
      en: 'Column (3) is more than (4)+(5)+(6) by 2 dossiers in row Hộ tịch',
    });
  });

  it.each([
    [{ 3: 11 }, ['Cột (3) lớn hơn (4)+(5)+(6) là 1 hồ sơ', 'Cột (3) lớn hơn (7)+(11) là 1 hồ sơ']],
    [{ 8: 1203 }, ['Cột (7) nhỏ hơn (8)+(9)+(10) là 1.200 hồ sơ']],
    [{ 13: 0 }, ['Cột (11) lớn hơn (12)+(13) là 1 hồ sơ']],
  ])('say by how much and which way: %j', (figures, words) => {
    const vi = broken(changed(figures)).map((check) => check.words.vi);
    expect(vi).toEqual(['Hộ tịch', 'Tổng số'].flatMap((row) => words.map((word) => `${word} ở dòng ${row}`)));
  });

  it('give no codes where there is no evidence', () => {
    expect(broken(changed({ 3: 11 })).flatMap(({ extra, missing }) => [...extra, ...missing])).toEqual([]);
  });
});

describe('total row', () => {
  it('must be the sum of the data rows, column by column', () => {
    const form = figuresForm({ 'Hộ tịch': BALANCED, 'Đất đai': BALANCED, 'Tổng số': BALANCED });
    const found = broken(form);
    expect(found).toHaveLength(11);
    expect(found[0]).toMatchObject({ rule: 'total', difference: -10, columns: [3] });
    expect(found[0]?.words).toEqual({
      vi: 'Cột (3) nhỏ hơn tổng các dòng là 10 hồ sơ ở dòng Tổng số',
      en: 'Column (3) is less than the sum of the rows by 10 dossiers in row Tổng số',
    });
  });
});

describe('figures', () => {
  it.each([[-1], [1.5], [Number.NaN], [Number.POSITIVE_INFINITY]])('%s is no figure', (value) => {
    const found = broken(changed({ 13: value })).filter(({ rule }) => rule === 'number');
    expect(found.map(({ rowLabel, columns }) => [rowLabel, columns])).toEqual([
      ['Hộ tịch', [13]],
      ['Tổng số', [13]],
    ]);
    expect(found[0]?.words.vi).toBe('Cột (13) ở dòng Hộ tịch không phải là số nguyên không âm');
  });

  it('must all be there', () => {
    const { 13: _, ...rest } = BALANCED;
    expect(broken(figuresForm({ 'Hộ tịch': rest })).map(({ rule }) => rule)).toContain('number');
  });

  it('must have as many codes as they count, once there are codes', () => {
    const form = formOf(inventAll([{}, {}]));
    const [row, ...others] = form.rows;
    const forged = {
      ...form,
      rows: row ? [{ ...row, cells: { ...row.cells, 4: { value: 2, evidence: ['x'] } } }, ...others] : [],
    };
    expect(broken(forged)).toMatchObject([{ rule: 'evidence', rowLabel: 'Hộ tịch', columns: [4] }]);
  });
});

describe('carry-over', () => {
  const previousPeriod = {
    kind: 'quarter',
    year: 2026,
    index: 1,
    from: '2025-12-15',
    to: '2026-03-14',
  } as const;
  const previous = (rows: Parameters<typeof figuresForm>[0]): ReportForm => ({
    ...figuresForm(rows),
    period: previousPeriod,
  });

  it('agrees when (6) is the previous (11)', () => {
    const before = previous({ 'Hộ tịch': { ...BALANCED, 11: 1 }, 'Tổng số': { ...BALANCED, 11: 1 } });
    const checks = checkForm(balanced, II_06A, before).filter(({ rule }) => rule === 'carryOver');
    expect(checks.map(({ ok, columns }) => [ok, columns])).toEqual([
      [true, [6, 11]],
      [true, [6, 11]],
    ]);
  });

  it('says by row what came too many or too few, rows of one form only included', () => {
    const before = previous({ 'Hộ tịch': { 11: 4 }, 'Đất đai': { 11: 2 }, 'Tổng số': { 11: 6 } });
    const found = broken(balanced, before).filter(({ rule }) => rule === 'carryOver');
    expect(found.map(({ rowLabel, difference }) => [rowLabel, difference])).toEqual([
      ['Hộ tịch', -3],
      ['Tổng số', -5],
      ['Đất đai', -2],
    ]);
    expect(found[0]?.words.vi).toBe('Cột (6) nhỏ hơn cột (11) của kỳ trước là 3 hồ sơ ở dòng Hộ tịch');
    expect(() => requireBalanced(balanced, II_06A, before)).toThrow(/kỳ trước/u);
  });

  it('names the dossiers on either side', () => {
    const stayed = inventAll([{ code: 'A', receivedAt: '2026-01-05T08:00:00' }]);
    const late = inventAll([{ code: 'B', receivedAt: '2026-01-06T08:00:00' }]);
    const before = { ...formOf(late), period: previousPeriod, rows: formOf(late).rows };
    const [check] = broken(formOf(stayed), before);
    expect(check).toBeUndefined();
    const cells = checkForm(formOf(stayed), II_06A, before).filter(({ rule }) => rule === 'carryOver');
    expect(cells[0]).toMatchObject({ ok: true, extra: ['A'], missing: ['B'] });
  });

  it('is asked of the right previous form only', () => {
    const right = previous({});
    expect(isPreviousForm(balanced, right)).toBe(true);
    const wrong: ReportForm[] = [
      { ...right, period: { ...previousPeriod, to: '2025-12-14' } },
      { ...right, period: balanced.period },
      { ...right, unit: { code: 'H56.77.6', name: 'UBND xã Khác' } },
      { ...right, definitionId: 'II.07b/VPCP/KSTT' },
    ];
    for (const form of wrong) {
      expect(isPreviousForm(balanced, form)).toBe(false);
      expect(() => checkForm(balanced, II_06A, form)).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT' }),
      );
    }
  });

  it('of an annual report is last year’s annual report, never quarter III', () => {
    const year = (y: number) =>
      ({ kind: 'year', year: y, index: 1, from: `${y - 1}-12-15`, to: `${y}-12-14` }) as const;
    const quarter3 = { kind: 'quarter', year: 2026, index: 3, from: '2026-06-15', to: '2026-09-14' } as const;
    const annual = { ...balanced, period: year(2026) };
    expect(isPreviousForm(annual, { ...balanced, period: year(2025) })).toBe(true);
    expect(isPreviousForm(annual, { ...balanced, period: quarter3 })).toBe(false);
  });
});

describe('requireBalanced', () => {
  it('throws FORM_UNBALANCED with the words of everything that is wrong', () => {
    const error = catchIt(() => requireBalanced(changed({ 3: 11 }), II_06A));
    expect(isDungHenError(error, 'FORM_UNBALANCED')).toBe(true);
    expect(error).toMatchObject({
      context: {
        label: 'II.06a/VPCP/KSTT',
        detail: expect.stringContaining('Cột (3) lớn hơn (4)+(5)+(6) là 1 hồ sơ ở dòng Hộ tịch; '),
      },
    });
  });
});

function catchIt(run: () => void): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}
