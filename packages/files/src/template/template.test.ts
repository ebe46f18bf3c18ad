import { type FormPack, freezePack, II_06A, packInForce, type ReportForm, thawPack } from '@dung-hen/forms';
import { printPackXlsx } from '@dung-hen/forms/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellValue,
  PARTS,
  printed06a,
  reportOf,
  type SheetSpec,
  workbook,
} from '../fixtures/workbook.ts';
import { readFile } from '../read/read-file.ts';
import { confirmTemplate, sheetColumn } from './confirm-template.ts';
import { mapTemplate, type TemplateMap } from './map-template.ts';

// Blank templates invented from the header of II.06a; none is an official layout.

function mapOf(spec: SheetSpec, bookType: 'xlsx' | 'biff8' = 'xlsx'): TemplateMap {
  const file = readFile(workbook([spec], bookType), PARTS);
  const table = file.ok ? file.tables[0]?.table : undefined;
  const map = table === undefined ? null : mapTemplate(table, II_06A);
  if (map === null) throw new Error('no header');
  return map;
}

const certainties = ({ columns }: TemplateMap): string[] => columns.map(({ certainty }) => certainty);
const numbers = ({ columns }: TemplateMap): (number | null)[] => columns.map(({ column }) => column);
const ALL = Array.from({ length: 13 }, (_, index) => index + 1);
const CONFIRMED = { from: '2026-01-01', source: 'mau.xlsx', columns: new Map(), acceptNear: false } as const;

/** A flat template: group and leaf in one header cell each, two rows. */
function flat(order: readonly number[], change: Readonly<Record<number, readonly string[]>> = {}): SheetSpec {
  const paths = order.map((number) => change[number] ?? II_06A.columns[number - 1]?.header ?? ['Cột lạ']);
  const depth = Math.max(...paths.map((path) => path.length));
  const rows: CellValue[][] = Array.from({ length: depth }, (_, row) =>
    paths.map((path) => path[Math.min(row, path.length - 1)] ?? null),
  );
  return {
    rows: [['MẪU BIỂU THỬ'], [], ...rows, order.map((_, index) => `(${index + 1})`), order.map(() => null)],
  };
}

const form: ReportForm = {
  definitionId: II_06A.id,
  profile: 'mẫu',
  period: { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' },
  unit: { code: '00000', name: 'UBND xã Mẫu' },
  rows: (['Hộ tịch', 'Đất đai', 'Tổng số'] as const).map((label, index) => ({
    kind: index < 2 ? 'data' : 'total',
    key: index < 2 ? label : '',
    label,
    cells: Object.fromEntries(
      [10, 6, 3, 1, 8, 5, 2, 1, 2, 1, 1].map((value, at) => [
        at + 3,
        { value: value * (index + 1), evidence: [] },
      ]),
    ),
  })),
  takenAt: '2026-06-15T08:00:00',
  calendarStatus: 'announced',
};

describe('a blank template', () => {
  it.each(['xlsx', 'biff8'] as const)('with merged headers is mapped by its texts (%s)', (bookType) => {
    const map = mapOf(printed06a([]), bookType);
    expect(numbers(map)).toEqual(ALL);
    expect(certainties(map).every((one) => one === 'certain')).toBe(true);
    expect(map.missing).toEqual([]);
    expect(map.foot.flat().map((cell) => cell?.text ?? '')).toContain('NGƯỜI LẬP BIỂU');
  });

  it('in any order of columns is mapped to the same ones', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ALL.slice(2), { minLength: 11, maxLength: 11 }), (order) => {
        const map = mapOf(flat([1, 2, ...order]));
        expect(numbers(map)).toEqual([1, 2, ...order]);
        expect(map.columns.every(({ certainty }) => certainty === 'certain')).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('with a header in other words is near where it resembles, unknown where it does not', () => {
    const map = mapOf(flat(ALL, { 10: ['Đã giải quyết', 'Qúa hạnn'], 13: ['Hồ sơ bàn giao lưu trữ'] }));
    expect(map.columns[9]).toMatchObject({ certainty: 'near', column: 10 });
    expect(map.columns[12]?.certainty).not.toBe('certain');
    expect(() => confirmTemplate(map, II_06A, CONFIRMED)).toThrow(/chưa rõ cột J/u);
    const settled = confirmTemplate(map, II_06A, {
      ...CONFIRMED,
      columns: new Map([[12, 13]]),
      acceptNear: true,
    });
    expect(settled.columns).toEqual(ALL);
  });

  it('that lacks a column says which, and is not taken', () => {
    const map = mapOf(flat(ALL.filter((number) => number !== 6)));
    expect(map.missing).toEqual([6]);
    expect(() => confirmTemplate(map, II_06A, CONFIRMED)).toThrow(/không có chỗ cho cột \(6\)/u);
  });

  it('with a column too many asks what it is, and leaves it empty when told so', async () => {
    const map = mapOf(flat([...ALL, 14]));
    expect(map.columns[13]).toEqual({ index: 13, label: 'Cột lạ', certainty: 'unknown', column: null });
    expect(() => confirmTemplate(map, II_06A, CONFIRMED)).toThrow(/N “Cột lạ”/u);
    const pack = confirmTemplate(map, II_06A, { ...CONFIRMED, columns: new Map([[13, null]]) });
    expect(reportOf(await printPackXlsx(form, II_06A, pack)).rows[0]?.figures['pending.overdue']).toBe(1);
  });

  it('with one column twice takes neither for certain, nor two for one', () => {
    const map = mapOf(flat([...ALL, 13]));
    expect(map.columns.filter(({ certainty }) => certainty !== 'certain')).toHaveLength(2);
    const twice = {
      ...CONFIRMED,
      columns: new Map([
        [12, 13],
        [13, 13],
      ]),
    };
    expect(() => confirmTemplate(map, II_06A, twice)).toThrow(/cùng là cột \(13\)/u);
    const strange = {
      ...CONFIRMED,
      columns: new Map([
        [12, 13],
        [13, 99],
      ]),
    };
    expect(() => confirmTemplate(map, II_06A, strange)).toThrow(/không có cột \(99\)/u);
  });

  it('without a header is none', () => {
    const file = readFile(
      workbook([{ rows: [['Công văn'], ['Kính gửi', 'UBND xã Mẫu'], ['Nội dung']] }]),
      PARTS,
    );
    const table = file.ok ? file.tables[0]?.table : undefined;
    expect(table === undefined ? null : mapTemplate(table, II_06A)).toBeNull();
  });
});

describe('a form pack', () => {
  const packOf = (order: readonly number[], from = '2026-01-01'): FormPack =>
    confirmTemplate(mapOf(flat([1, 2, ...order])), II_06A, { ...CONFIRMED, from });

  it('is written in its own layout, every figure in the column its header says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ALL.slice(2), { minLength: 11, maxLength: 11 }), async (order) => {
        const report = reportOf(await printPackXlsx(form, II_06A, packOf(order)));
        expect(report.form).toBe(II_06A.id);
        expect(report.rows.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
          'data Hộ tịch',
          'data Đất đai',
          'total Tổng số',
        ]);
        expect(Object.values(report.rows[1]?.figures ?? {}).sort()).toEqual(
          Object.values(form.rows[1]?.cells ?? {})
            .map(({ value }) => value)
            .sort(),
        );
        expect(report.rows[0]?.figures).toMatchObject({ 'received.online': 6, 'resolved.early': 5 });
      }),
      { numRuns: 8 },
    );
  });

  it('keeps merges, titles and signatures, and fills in its dates', async () => {
    const spec = printed06a([]);
    const blank = {
      ...spec,
      rows: spec.rows.map((row) =>
        row.map((cell) =>
          typeof cell === 'string' && cell.startsWith('Kỳ báo cáo')
            ? 'Kỳ báo cáo (Từ ngày …/…/…… đến ngày …/…/……)'
            : cell,
        ),
      ),
    };
    const pack = confirmTemplate(mapOf(blank), II_06A, CONFIRMED);
    const bytes = await printPackXlsx(form, II_06A, pack);
    const report = reportOf(bytes);
    expect(report.period).toEqual({ from: '2026-03-15', to: '2026-06-14' });
    const file = readFile(bytes, PARTS);
    const cells = file.ok ? (file.tables[0]?.table.rows.flatMap((row) => [...row.cells]) ?? []) : [];
    expect(cells.find(({ text }) => text === 'Tiếp nhận')?.colspan).toBe(4);
    expect(cells.map(({ text }) => text)).toContain('THỦ TRƯỞNG ĐƠN VỊ');
  });

  it('is JSON that reads back, and nothing else is', () => {
    const pack = packOf(ALL.slice(2));
    expect(thawPack(freezePack(pack))).toEqual(pack);
    const broken = (change: object) => freezePack({ ...pack, ...change });
    for (const text of [
      '{}',
      broken({ from: '2026-13-01' }),
      broken({ columns: [1, 1, ...ALL.slice(2)] }),
      broken({ headerFrom: 99 }),
      broken({ head: [[null]] }),
    ]) {
      expect(() => thawPack(text)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
    }
  });

  it('holds from its day until the next one begins', () => {
    const packs = [packOf(ALL.slice(2), '2026-08-01'), packOf(ALL.slice(2), '2026-01-01')];
    const on = (day: string) => packInForce(packs, II_06A.id, day)?.from ?? null;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-07-31'), on('2026-08-01')]).toEqual([
      null,
      '2026-01-01',
      '2026-01-01',
      '2026-08-01',
    ]);
    expect(packInForce(packs, 'II.07b/VPCP/KSTT', '2026-09-01')).toBeNull();
  });
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52].map(sheetColumn)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});
