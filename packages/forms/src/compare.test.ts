import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareForms } from './compare.ts';
import { anyDossiers, figuresForm, formOf, inventAll } from './fixtures/invented.ts';
import type { ReportForm } from './types.ts';

/** The same figures with the dossiers forgotten. */
const withoutEvidence = (form: ReportForm): ReportForm => ({
  ...form,
  rows: form.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([c, { value }]) => [c, { value, evidence: [] }]),
    ),
  })),
});

it('finds nothing between a form and itself, with or without evidence', () => {
  fc.assert(
    fc.property(anyDossiers, (dossiers) => {
      const form = formOf(dossiers);
      expect(compareForms(form, form)).toEqual([]);
      expect(compareForms(form, withoutEvidence(form))).toEqual([]);
    }),
  );
});

it('finds the one changed figure, both ways round', () => {
  const a = figuresForm({ 'Hộ tịch': { 3: 5, 4: 5 }, 'Tổng số': { 3: 5, 4: 5 } });
  const b = figuresForm({ 'Hộ tịch': { 3: 5, 4: 6 }, 'Tổng số': { 3: 5, 4: 5 } });
  const common = {
    rowLabel: 'Hộ tịch',
    rowKey: '',
    columnNumber: 4,
    kind: 'value',
    onlyExpected: [],
    onlyFound: [],
  };
  expect(compareForms(a, b)).toEqual([{ ...common, expected: 5, found: 6 }]);
  expect(compareForms(b, a)).toEqual([{ ...common, expected: 6, found: 5 }]);
});

describe('rows', () => {
  it('meet by key, whatever the label', () => {
    const a = formOf(inventAll([{ fieldCode: 'HT', fieldName: 'Hộ tịch' }]));
    const b = formOf(inventAll([{ fieldCode: 'HT', fieldName: 'Lĩnh vực hộ tịch' }]));
    expect(compareForms(a, b)).toEqual([]);
  });

  it('meet by label where keys differ, case, spacing and Unicode form aside', () => {
    const a = formOf(
      inventAll([
        { fieldCode: 'HT', fieldName: 'Hộ tịch' },
        { fieldCode: 'DD', fieldName: 'Đất đai' },
      ]),
    );
    const b = formOf(
      inventAll([
        { fieldCode: '17', fieldName: 'HỘ  TỊCH'.normalize('NFD') },
        { fieldCode: '18', fieldName: 'đất đai' },
      ]),
    );
    expect(compareForms(a, b)).toEqual([]);
  });

  it('do not meet when only marks differ', () => {
    const a = figuresForm({ 'Đại Thanh': { 3: 1 } });
    const b = figuresForm({ 'Đại Thành': { 3: 1 } });
    expect(compareForms(a, b).map(({ kind, rowLabel }) => [kind, rowLabel])).toEqual([
      ['missingRow', 'Đại Thanh'],
      ['extraRow', 'Đại Thành'],
    ]);
  });

  it('missing or extra are told with their figures, in both directions', () => {
    const a = figuresForm({ 'Hộ tịch': { 3: 1, 4: 0 }, 'Tổng số': { 3: 1 } });
    const b = figuresForm({ 'Tổng số': { 3: 1 } });
    expect(compareForms(a, b)).toMatchObject([
      { kind: 'missingRow', columnNumber: 3, expected: 1, found: null },
    ]);
    expect(compareForms(b, a)).toMatchObject([{ kind: 'extraRow', columnNumber: 3, expected: 0, found: 1 }]);
  });

  it('of nothing but zeros may be absent', () => {
    const a = figuresForm({ 'Hộ tịch': { 3: 0, 4: 0 }, 'Tổng số': { 3: 0 } });
    const b = figuresForm({ 'Tổng số': { 3: 0 } });
    expect(compareForms(a, b)).toEqual([]);
    expect(compareForms(b, a)).toEqual([]);
  });

  it('of groups are no figures', () => {
    const a = figuresForm({ 'Tổng số': { 3: 0 } });
    const group = { kind: 'group', key: '', label: 'Xã, phường', cells: {} } as const;
    expect(compareForms(a, { ...a, rows: [group, ...a.rows] })).toEqual([]);
  });
});

describe('cells', () => {
  it.each([
    ['absent', {}],
    ['no number', { 3: Number.NaN }],
    ['no whole number', { 3: 1.5 }],
  ])('%s in the found row are a difference even where zero was expected', (_, found) => {
    const a = figuresForm({ 'Hộ tịch': { 3: 0, 4: 2 } });
    const b = figuresForm({ 'Hộ tịch': { 4: 2, ...found } });
    expect(compareForms(a, b)).toMatchObject([{ kind: 'value', columnNumber: 3, expected: 0, found: null }]);
  });

  it('that only the found row has are a difference too', () => {
    const a = figuresForm({ 'Hộ tịch': { 4: 2 } });
    const b = figuresForm({ 'Hộ tịch': { 3: 2, 4: 2 } });
    expect(compareForms(a, b)).toMatchObject([{ columnNumber: 3, expected: 0, found: 2 }]);
  });
});

describe('dossiers behind a difference', () => {
  const ours = inventAll([{ code: 'A' }, { code: 'B' }, { code: 'C', channel: 'counter' }]);
  const theirs = inventAll([{ code: 'A' }, { code: 'C', channel: 'counter' }]);

  it('are told down to the code', () => {
    const online = compareForms(formOf(ours), formOf(theirs)).find(
      ({ columnNumber, rowLabel }) => columnNumber === 4 && rowLabel === 'Hộ tịch',
    );
    expect(online).toMatchObject({ expected: 2, found: 1, onlyExpected: ['B'], onlyFound: [] });
    const back = compareForms(formOf(theirs), formOf(ours)).find(({ columnNumber }) => columnNumber === 4);
    expect(back).toMatchObject({ expected: 1, found: 2, onlyExpected: [], onlyFound: ['B'] });
  });

  it('stay untold when one side has figures only', () => {
    const differences = compareForms(formOf(ours), withoutEvidence(formOf(theirs)));
    expect(differences).not.toEqual([]);
    expect(
      differences.every(({ onlyExpected, onlyFound }) => onlyExpected.length + onlyFound.length === 0),
    ).toBe(true);
  });
});
