import { THANH_HOA_PROFILE } from '@dung-hen/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compute } from './compute.ts';
import { II_06A } from './definitions/ii-06a.ts';
import {
  anyDossiers,
  cleanDossiers,
  formOf,
  invent,
  inventAll,
  QUARTER,
  TAKEN_AT,
  UNIT,
} from './fixtures/invented.ts';
import type { FormRow } from './types.ts';

const labels = (rows: readonly FormRow[]): string[] => rows.map(({ label }) => label);
const received = (rows: readonly FormRow[]): (number | undefined)[] =>
  rows.map(({ cells }) => cells[3]?.value);

describe('rows', () => {
  const three = inventAll([
    { fieldCode: 'HT', fieldName: 'Hộ tịch' },
    { fieldCode: 'CT', fieldName: 'Chứng thực' },
    { fieldCode: null, fieldName: null },
  ]);

  it('go by field in alphabetical order, the unknown before the total', () => {
    const { rows } = formOf(three);
    expect(labels(rows)).toEqual(['Chứng thực', 'Hộ tịch', 'Không rõ lĩnh vực', 'Tổng số']);
    expect(received(rows)).toEqual([1, 1, 1, 3]);
    expect(rows.map(({ kind }) => kind)).toEqual(['data', 'data', 'data', 'total']);
    expect(rows.at(-1)?.key).toBe('');
  });

  it('list given fields first, in their order, even when zero', () => {
    const fields = [
      { key: 'NCC', label: 'Người có công' },
      { key: 'HT', label: 'Hộ tịch' },
    ];
    const { rows } = formOf(three, { fields });
    expect(labels(rows)).toEqual(['Người có công', 'Hộ tịch', 'Chứng thực', 'Không rõ lĩnh vực', 'Tổng số']);
    expect(received(rows)).toEqual([0, 1, 1, 1, 3]);
    expect(rows[0]?.cells[13]).toEqual({ value: 0, evidence: [] });
  });

  it('have no unknown row when nothing is unknown', () => {
    expect(labels(formOf(three.slice(0, 2)).rows)).not.toContain('Không rõ lĩnh vực');
    expect(labels(formOf([]).rows)).toEqual(['Tổng số']);
  });

  it('take a name without code into the row of that name, whatever its spelling', () => {
    const { rows } = formOf(
      inventAll([
        { fieldCode: 'HT', fieldName: 'Hộ tịch' },
        { fieldCode: null, fieldName: '  hộ   TỊCH '.normalize('NFD') },
        { fieldCode: '', fieldName: 'Đất đai' },
        { fieldCode: null, fieldName: ' ' },
      ]),
    );
    expect(labels(rows)).toEqual(['Đất đai', 'Hộ tịch', 'Không rõ lĩnh vực', 'Tổng số']);
    expect(received(rows)).toEqual([1, 2, 1, 4]);
  });

  it('keep names apart that differ in marks only', () => {
    const { rows } = formOf(
      inventAll([
        { fieldCode: null, fieldName: 'Đại Thanh' },
        { fieldCode: null, fieldName: 'Đại Thành' },
      ]),
    );
    expect(received(rows)).toEqual([1, 1, 2]);
  });

  it('do not guess between two fields of one name', () => {
    const { rows } = formOf(
      inventAll([
        { fieldCode: 'A1', fieldName: 'Đất đai' },
        { fieldCode: 'A2', fieldName: 'Đất đai' },
        { fieldCode: null, fieldName: 'Đất đai' },
      ]),
    );
    expect(received(rows)).toEqual([1, 1, 1, 3]);
  });

  it('show the code where no dossier tells the name', () => {
    const { rows } = formOf(
      inventAll([
        { fieldCode: 'X', fieldName: null },
        { fieldCode: 'HT', fieldName: null },
        { fieldCode: 'HT', fieldName: 'Hộ tịch' },
      ]),
    );
    expect(labels(rows)).toEqual(['Hộ tịch', 'X', 'Tổng số']);
  });

  it('go by unit when asked', () => {
    const { rows } = formOf(
      inventAll([
        { unitCode: 'H56.1', unitName: 'Xã A' },
        { unitCode: 'H56.10', unitName: 'Xã B' },
        { unitCode: null, unitName: null },
      ]),
      { rowsBy: 'unit', fields: [{ key: 'H56.2', label: 'Xã C' }] },
    );
    expect(labels(rows)).toEqual(['Xã C', 'Xã A', 'Xã B', 'Không rõ đơn vị', 'Tổng số']);
    expect(received(rows)).toEqual([0, 1, 1, 1, 3]);
  });

  it('do not come into being for dossiers that are not on the form', () => {
    expect(labels(formOf([invent({ status: 1, fieldCode: 'Z', fieldName: 'Khác' })]).rows)).toEqual([
      'Tổng số',
    ]);
  });

  it('refuse two listed rows with one key', () => {
    const fields = [
      { key: 'HT', label: 'Hộ tịch' },
      { key: 'HT', label: 'Hộ tịch (cấp xã)' },
    ];
    expect(() => formOf([], { fields })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });
});

describe('the form', () => {
  it('says what it is, how and when it was counted', () => {
    const form = formOf([invent()], { calendarStatus: 'estimated' });
    expect(form).toMatchObject({
      definitionId: 'II.06a/VPCP/KSTT',
      profile: THANH_HOA_PROFILE.name.vi,
      period: QUARTER,
      unit: UNIT,
      takenAt: TAKEN_AT,
      calendarStatus: 'estimated',
    });
    expect(formOf([]).calendarStatus).toBe('announced');
  });

  it('counts equal copies of a dossier once', () => {
    const total = formOf([invent(), invent(), invent({ stepName: 'Trả kết quả' })]).rows.at(-1);
    expect(total?.cells[3]).toEqual({ value: 1, evidence: [invent().code] });
  });

  it('refuses contradicting copies, naming the dossier and the facts', () => {
    expect(() => formOf([invent(), invent({ status: 9, finishedAt: '2026-04-02T08:00:00' })])).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        message: expect.stringMatching(/H56\.77\.5-260401-0001.*status, finishedAt/),
      }),
    );
  });

  it.each(['2026-02-30T08:00:00', '01/04/2026', '', '2026-04-01T25:00:00'])(
    'refuses the date %j',
    (receivedAt) => {
      expect(() => formOf([invent({ receivedAt })])).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT' }),
      );
    },
  );

  it.each(['2026-06-14', 'now'])('refuses to be taken at %j', (takenAt) => {
    expect(() => formOf([], { takenAt })).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  it.each([
    ['status', { status: 2 }],
    ['channel', { channel: null }],
    ['unitCode', { unitCode: 'H56.77.6' }],
    ['unitName', { unitName: null }],
    ['fieldCode', { fieldCode: 'CT' }],
    ['fieldName', { fieldName: null }],
    ['receivedAt', { receivedAt: null }],
    ['dueAt', { dueAt: null }],
    ['finishedAt', { finishedAt: '2026-04-02T08:00:00' }],
    ['pausedAt', { pausedAt: '2026-04-02T08:00:00' }],
  ] as const)('takes copies for contradicting when they differ in %s', (fact, change) => {
    expect(() => formOf([invent(), invent(change)])).toThrow(
      expect.objectContaining({ message: expect.stringContaining(`different ${fact};`) }),
    );
  });

  it('refuses a window that ends before it begins', () => {
    const period = { ...QUARTER, from: '2026-06-15' };
    expect(() => compute([], period, THANH_HOA_PROFILE, { unit: UNIT, takenAt: TAKEN_AT })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    );
  });

  it('takes a stream of dossiers', () => {
    function* stream() {
      yield* inventAll([{}, {}]);
    }
    const form = compute(stream(), QUARTER, THANH_HOA_PROFILE, { unit: UNIT, takenAt: TAKEN_AT });
    expect(form.rows.at(-1)?.cells[3]?.value).toBe(2);
  });

  it('counts ancient and far dates without tripping', () => {
    const dossiers = inventAll([
      { receivedAt: '0001-01-01T00:00:00' },
      { status: 9, finishedAt: '2026-04-01T00:00:00', dueAt: '9999-12-31T00:00:00' },
    ]);
    expect(formOf(dossiers).rows.at(-1)?.cells).toMatchObject({
      3: { value: 2 },
      6: { value: 1 },
      8: { value: 1 },
    });
  });
});

describe('whatever the dossiers', () => {
  const counts = II_06A.columns.filter(({ kind }) => kind === 'count').map(({ number }) => number);

  it('every figure has as many codes, (3) is the union of (7) and (11), the total sums the rows', () => {
    fc.assert(
      fc.property(anyDossiers, (dossiers) => {
        const { rows } = formOf(dossiers);
        const data = rows.filter(({ kind }) => kind === 'data');
        const total = rows.at(-1);
        for (const { cells } of rows) {
          for (const column of counts) {
            expect(cells[column]?.value).toBe(cells[column]?.evidence.length);
            expect(new Set(cells[column]?.evidence).size).toBe(cells[column]?.value);
          }
          const union = new Set([...(cells[7]?.evidence ?? []), ...(cells[11]?.evidence ?? [])]);
          expect(new Set(cells[3]?.evidence)).toEqual(union);
        }
        for (const column of counts) {
          expect(total?.cells[column]?.value).toBe(
            data.reduce((sum, { cells }) => sum + (cells[column]?.value ?? 0), 0),
          );
          expect(new Set(total?.cells[column]?.evidence)).toEqual(
            new Set(data.flatMap(({ cells }) => cells[column]?.evidence ?? [])),
          );
        }
      }),
    );
  });

  it('clean dossiers satisfy every identity in every row', () => {
    fc.assert(
      fc.property(cleanDossiers, (dossiers) => {
        for (const { cells } of formOf(dossiers).rows) {
          for (const { total, parts } of II_06A.identities) {
            expect(cells[total]?.value).toBe(parts.reduce((sum, part) => sum + (cells[part]?.value ?? 0), 0));
          }
        }
      }),
    );
  });

  it('their order changes no figure and no row', () => {
    const shuffled = anyDossiers.chain((dossiers) =>
      fc.tuple(fc.constant(dossiers), fc.shuffledSubarray(dossiers, { minLength: dossiers.length })),
    );
    fc.assert(
      fc.property(shuffled, ([dossiers, others]) => {
        const figures = (all: typeof dossiers) =>
          formOf(all).rows.map(({ key, label, cells }) => ({
            key,
            label,
            values: counts.map((c) => cells[c]?.value),
          }));
        expect(figures(others)).toEqual(figures(dossiers));
      }),
    );
  });
});
