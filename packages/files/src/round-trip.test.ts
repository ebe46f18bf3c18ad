import { checkForm, FORMS, type FormDefinition, II_06A, printedHeader } from '@dung-hen/forms';
import { printXlsx } from '@dung-hen/forms/xlsx';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PARTS, printed06a, text, workbook } from './fixtures/workbook.ts';
import { asForm } from './merge/as-form.ts';
import { type Merged, mergeReports } from './merge/merge.ts';
import { readReportFile } from './report/read-report.ts';

// Exports of invented communes, in the three shapes one-stop products give them.

const FIELDS = [
  'Hộ tịch',
  'Chứng thực',
  'Đất đai',
  'Bảo trợ xã hội',
  'Thành lập và hoạt động của hộ kinh doanh',
];
const TAKEN_AT = '2026-06-15T08:00:00';
const SHAPES = ['xlsx', 'xls', 'page'] as const;

type Row = readonly (string | number)[];

/** Figures (3)–(13) of a row whose sums hold. */
function figuresOf([
  online = 0,
  counter = 0,
  early = 0,
  onTime = 0,
  late = 0,
  inTime = 0,
  overdue = 0,
]: readonly number[]): number[] {
  const resolved = early + onTime + late;
  const pending = inTime + overdue;
  const received = resolved + pending;
  const first = Math.min(online, received);
  const second = Math.min(counter, received - first);
  return [
    received,
    first,
    second,
    received - first - second,
    resolved,
    early,
    onTime,
    late,
    pending,
    inTime,
    overdue,
  ];
}

/** The same print as a page named .xls, header spans written out. */
function asPage(unit: string, rows: readonly Row[]): Uint8Array {
  const header = printedHeader(II_06A.columns);
  const lines = Array.from({ length: header.height }, (_, row) =>
    header.cells
      .filter((cell) => cell.row === row)
      .map((cell) => `<td colspan="${cell.columnSpan}" rowspan="${cell.rowSpan}">${cell.text}</td>`)
      .join(''),
  );
  const body = rows.map((row) =>
    row.map((cell) => `<td>${typeof cell === 'number' ? cell.toLocaleString('vi-VN') : cell}</td>`).join(''),
  );
  const titles = [`Đơn vị báo cáo: ${unit}`, 'Kỳ báo cáo (Từ ngày 15/03/2026 đến ngày 14/06/2026)'];
  return text(
    `<meta charset="utf-8"><table>${[...titles.map((one) => `<td colspan="13">${one}</td>`), ...lines, ...body].map((line) => `<tr>${line}</tr>`).join('')}</table>`,
  );
}

function exported(shape: (typeof SHAPES)[number], unit: string, rows: readonly Row[]): Uint8Array {
  if (shape === 'page') return asPage(unit, rows);
  const print = printed06a(rows);
  const [first = [], ...others] = print.rows;
  const byField = others.map((row) => row.map((cell) => (cell === 'Đơn vị' ? 'Lĩnh vực giải quyết' : cell)));
  const titled = { ...print, rows: [[...first, null, null, `Đơn vị báo cáo: ${unit}`], ...byField] };
  return workbook([titled], shape === 'xls' ? 'biff8' : 'xlsx');
}

/** Every cell of the first sheet as the file has it. */
function cellsOf(bytes: Uint8Array): (string | number | null)[][] {
  const book = read(bytes, { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  return utils.sheet_to_json(sheet, { header: 1, blankrows: true, defval: null, raw: true });
}

const communes = fc.array(
  fc.record({
    shape: fc.constantFrom(...SHAPES),
    fields: fc.uniqueArray(fc.nat(FIELDS.length - 1), { minLength: 1, maxLength: FIELDS.length }),
    figures: fc.array(fc.array(fc.nat(3000), { minLength: 7, maxLength: 7 }), { minLength: 5, maxLength: 5 }),
  }),
  { minLength: 1, maxLength: 5 },
);

it('export → merge → official print → opened again: every cell is the sum of what the communes sent', async () => {
  await fc.assert(
    fc.asyncProperty(communes, async (sent) => {
      const expected = new Map<string, number[]>();
      const sources = sent.map(({ shape, fields, figures }, index) => {
        const rows = fields.map((field, at): Row => {
          const label = FIELDS[field] ?? '';
          const row = figuresOf(figures[at] ?? []);
          expected.set(
            label,
            row.map((value, column) => value + (expected.get(label)?.[column] ?? 0)),
          );
          return [at + 1, label, ...row];
        });
        const name = `xa-${index}.xls`;
        const file = readReportFile(
          name,
          exported(shape, `UBND xã Mẫu ${'ABCDE'[index] ?? ''}`, rows),
          PARTS,
        );
        const report = file.ok ? file.reports[0] : undefined;
        if (report === undefined) throw new Error(`not read: ${shape}`);
        expect(report.form).toBe(II_06A.id);
        return { name, report, content: name };
      });
      const merged = mergeReports(sources);
      const form = asForm(merged, II_06A, {
        window: { from: '2026-03-15', to: '2026-06-14' },
        unitName: 'Sở Mẫu',
        takenAt: TAKEN_AT,
      });
      expect(checkForm(form, II_06A).filter(({ ok }) => !ok)).toEqual([]);
      const cells = cellsOf(await printXlsx(form, II_06A));
      const numbers = cells.findIndex((row) => row[0] === '(1)');
      expect(cells[numbers]).toEqual(II_06A.columns.map(({ number }) => `(${number})`));
      const rows = cells.slice(numbers + 1, numbers + 2 + expected.size);
      const total = [...expected.values()].reduce((sum, row) =>
        sum.map((value, at) => value + (row[at] ?? 0)),
      );
      expect(new Map(rows.slice(0, -1).map(([, label, ...figures]) => [label, figures]))).toEqual(expected);
      expect(rows.slice(0, -1).map(([order]) => order)).toEqual(
        [...expected.keys()].map((_, index) => index + 1),
      );
      expect(rows.at(-1)).toEqual([null, 'Tổng số', ...total]);
      expect(cells.flat()).toContain('Kỳ báo cáo: Quý II năm 2026 (Từ ngày 15/03/2026 đến ngày 14/06/2026)');
      expect(cells.flat()).toContain('THỦ TRƯỞNG ĐƠN VỊ');
    }),
    { numRuns: 12 },
  );
}, 60_000);

const merged: Pick<Merged, 'rows' | 'total'> = {
  rows: [
    { key: 'a', label: 'Xã Mẫu', figures: { 'received.total': 5, 'resolved.total': 5 }, sources: ['a.xls'] },
  ],
  total: {
    key: '',
    label: 'TỔNG CỘNG',
    figures: { 'received.total': 5, 'resolved.total': 5 },
    sources: ['a.xls'],
  },
};
const formIn = (
  window: { readonly from: string; readonly to: string },
  definition: FormDefinition = II_06A,
) => asForm(merged, definition, { window, unitName: '', takenAt: TAKEN_AT });

it('leaves empty what no source says, and says so below', async () => {
  const form = formIn({ from: '2025-12-15', to: '2026-12-14' });
  expect(form.period.kind).toBe('year');
  expect(Object.keys(form.rows[0]?.cells ?? {})).toEqual(['3', '7']);
  expect(
    cellsOf(await printXlsx(form, II_06A))
      .flat()
      .join('\n'),
  ).toContain('CHƯA CÂN');
});

it('takes no window that is no reporting period', () => {
  expect(() => formIn({ from: '2026-03-16', to: '2026-06-14' })).toThrow(/không phải kỳ báo cáo/u);
});

it('fills any known form with what it has of it', () => {
  for (const definition of FORMS) {
    const window = { from: '2026-03-15', to: '2026-06-14' };
    expect(formIn(window, definition).rows.at(-1)).toMatchObject({ kind: 'total', label: 'Tổng số' });
  }
});
