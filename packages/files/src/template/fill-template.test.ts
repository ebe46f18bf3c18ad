import { type FormPack, II_06A, type ReportForm } from '@dung-hen/forms';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  FIRST_SLOT,
  officialParts,
  officialTemplate,
  type TemplateSpec,
  zipped,
} from '../fixtures/official-template.ts';
import { PARTS, ROW, reportOf, workbook } from '../fixtures/workbook.ts';
import { readFile } from '../read/read-file.ts';
import { confirmTemplate } from './confirm-template.ts';
import { type BlankTemplate, type FilledTemplate, fillTemplate } from './fill-template.ts';
import { mapTemplate } from './map-template.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A damaged file has no tables; then the bytes alone say so. */
function blankOf(bytes: Uint8Array): BlankTemplate {
  const file = readFile(bytes, PARTS);
  return { bytes, file: file.ok ? file : { ok: true, kind: 'xlsx', encoding: null, tables: [] } };
}

function packOf(bytes: Uint8Array): FormPack {
  const file = readFile(bytes, PARTS);
  const table = file.ok ? file.tables[0]?.table : undefined;
  const map = table === undefined ? null : mapTemplate(table, II_06A);
  if (map === null) throw new Error('no header');
  return confirmTemplate(map, II_06A, {
    from: '2026-01-01',
    source: 'mau.xlsx',
    columns: new Map(),
    acceptNear: true,
  });
}

/** A form with so many units, every figure a multiple of one row whose sums hold, and their total. */
function formOf(units: number): ReportForm {
  const cells = (factor: number) =>
    Object.fromEntries(ROW.map((value, at) => [at + 3, { value: value * factor, evidence: [] }]));
  const factors = Array.from({ length: units }, (_, at) => at + 1);
  return {
    definitionId: II_06A.id,
    profile: 'mẫu',
    period: { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' },
    unit: { code: '00000', name: 'UBND xã Mẫu & Thử' },
    rows: [
      ...factors.map((factor) => ({
        kind: 'data' as const,
        key: `x${factor}`,
        label: `Xã <Mẫu> ${factor}`,
        cells: cells(factor),
      })),
      { kind: 'total', key: '', label: 'Tổng số', cells: cells(factors.reduce((sum, one) => sum + one, 0)) },
    ],
    takenAt: '2026-06-15T08:00:00',
    calendarStatus: 'announced',
  };
}

function filled(spec: TemplateSpec, units: number): FilledTemplate & { parts: Record<string, string> } {
  const template = officialTemplate(spec);
  const done = fillTemplate(blankOf(template), formOf(units), II_06A, packOf(template));
  if (!done.ok) throw new Error(done.reason);
  const parts = Object.entries(unzipSync(done.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  return { ...done, parts: Object.fromEntries(parts) };
}

const reason = (template: Uint8Array, units: number, pack = packOf(template)): string => {
  const done = fillTemplate(blankOf(template), formOf(units), II_06A, pack);
  return done.ok ? 'filled' : done.reason;
};

/** Style of every cell by its place. */
const styles = (xml: string): Record<string, string> =>
  Object.fromEntries(
    [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"/gu)].map(([, at = '', style = '']) => [at, style]),
  );

const surroundings = (xml: string): string[] => [
  xml.slice(0, xml.indexOf('<sheetData>')),
  xml.slice(xml.indexOf('</sheetData>')),
];

describe('a styled template with room enough', () => {
  const spec = { blankRows: 4 };
  const blank = officialParts(spec);
  const { parts, bytes, inserted, sheet } = filled(spec, 3);
  const xml = parts[SHEET] ?? '';

  it('keeps every other part byte by byte, and of the workbook all but the order to calculate', () => {
    expect([inserted, sheet, Object.keys(parts)]).toEqual([0, 'Biểu & mẫu', Object.keys(blank)]);
    const { [SHEET]: _, 'xl/workbook.xml': workbookXml, ...others } = parts;
    expect(blank).toMatchObject(others);
    expect(workbookXml?.replace(' fullCalcOnLoad="1"', '')).toBe(blank['xl/workbook.xml']);
    expect(workbookXml).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  it('changes values only: styles, heights, widths, merges and print set-up stay', () => {
    expect(styles(xml)).toEqual(styles(blank[SHEET]));
    expect(surroundings(xml)).toEqual(surroundings(blank[SHEET]));
    expect(xml.match(/<row [^>]*>/gu)).toEqual(blank[SHEET].match(/<row [^>]*>/gu));
  });

  it('reads back equal, dates and unit filled in, total formulas kept', () => {
    const report = reportOf(bytes);
    expect(report.period).toEqual({ from: '2026-03-15', to: '2026-06-14' });
    const data = report.rows.filter(({ kind }) => kind === 'data');
    expect(data.map(({ label }) => label)).toEqual(['Xã <Mẫu> 1', 'Xã <Mẫu> 2', 'Xã <Mẫu> 3']);
    expect(data[2]?.figures).toMatchObject({ 'received.online': 18, 'resolved.early': 15 });
    expect(report.rows.find(({ kind }) => kind === 'total')?.figures['received.online']).toBe(36);
    expect(xml).toContain(`<c r="D13" s="5"><f>SUM(D${FIRST_SLOT}:D12)</f><v>36</v></c>`);
    expect(xml).toContain('Đơn vị báo cáo: UBND xã Mẫu &amp; Thử');
  });
});

describe('a styled template with too few rows', () => {
  it.each([1, 2, 3])('of %i gets more of its blank ones; what lies below moves down', (blankRows) => {
    const spec = { blankRows };
    const { parts, bytes, inserted } = filled(spec, 6);
    const xml = parts[SHEET] ?? '';
    expect(inserted).toBe(6 - blankRows);
    const total = FIRST_SLOT + 6;
    expect(xml).toContain(`<c r="M${total}" s="5"><f>SUM(M${FIRST_SLOT}:M${total - 1})</f><v>21</v></c>`);
    expect(xml).toContain(`<mergeCell ref="J${total + 2}:M${total + 2}"/>`);
    expect(xml).toContain(`<dimension ref="A1:M${total + 2}"/>`);
    expect(xml).toContain('<mergeCell ref="A5:A7"/>');
    expect(parts['xl/workbook.xml']).toContain(`'Biểu &amp; mẫu'!$A$1:$M$${total + 2}<`);
    expect(parts['xl/workbook.xml']).toContain("'Biểu &amp; mẫu'!$5:$8<");
    const enough = officialParts({ blankRows: 6 });
    expect(styles(xml)).toEqual(styles(enough[SHEET]));
    expect(Object.values(parts).join('')).not.toContain('calcChain');
    expect(parts['xl/styles.xml']).toBe(enough['xl/styles.xml']);
    expect(reportOf(bytes).rows.map(({ kind }) => kind)).toEqual([...Array(6).fill('data'), 'total']);
  });

  it('and no total row takes the total as its last one', () => {
    const { bytes, parts } = filled({ blankRows: 2, total: false }, 3);
    expect(reportOf(bytes).rows.at(-1)).toMatchObject({ kind: 'total', figures: { 'received.online': 36 } });
    expect(parts[SHEET]).not.toContain('<f');
  });
});

it('makes a row of fixed height taller for a long name, and no other', () => {
  const template = officialTemplate({ blankRows: 2 });
  const form = formOf(2);
  const [first, ...others] = form.rows;
  if (first === undefined) throw new Error('no row');
  const long = { ...form, rows: [{ ...first, label: 'Hạ tầng kỹ thuật đô thị và môi trường' }, ...others] };
  const done = fillTemplate(blankOf(template), long, II_06A, packOf(template));
  const xml = done.ok ? strFromU8(unzipSync(done.bytes)[SHEET] ?? new Uint8Array()) : '';
  expect(xml).toContain('<row r="9" spans="1:13" ht="32" customHeight="1">');
  expect(xml).toContain('<row r="10" spans="1:13" ht="21" customHeight="1">');
});

it('leaves the dots of a unit that is not named', () => {
  const template = officialTemplate({ blankRows: 2 });
  const unnamed = { ...formOf(2), unit: { code: '', name: '' } };
  const done = fillTemplate(blankOf(template), unnamed, II_06A, packOf(template));
  const file = readFile(done.ok ? done.bytes : template, PARTS);
  const line = file.ok ? file.tables[0]?.table.rows[3]?.cells[0]?.text : undefined;
  expect([done.ok, line]).toEqual([true, 'Đơn vị báo cáo: ..............']);
});

describe('filling in place is refused, with the reason, where', () => {
  it.each([
    [
      'a drawing or note holds on to cells',
      { blankRows: 1, after: '<legacyDrawing r:id="rId1"/>' },
      'anchored',
    ],
    ['a row already holds text', { blankRows: 2, label: 'Xã có sẵn' }, 'rowsWithText'],
    [
      'blank rows are merged into one another',
      { blankRows: 2, after: '<x><mergeCell ref="A9:A10"/></x>' },
      'unlike',
    ],
  ])('%s', (_, spec, expected) => {
    expect(reason(officialTemplate(spec), 4)).toBe(expected);
  });

  it('it is no plain .xlsx, or not the file that was mapped', () => {
    const template = officialTemplate({ blankRows: 2 });
    const pack = packOf(template);
    expect(reason(workbook([{ rows: [['TT', 'Đơn vị']] }], 'biff8'), 1, pack)).toBe('notXlsx');
    expect(reason(workbook([{ rows: [['TT', 'Đơn vị']] }]), 1, pack)).toBe('changed');
    expect(reason(template.subarray(0, 400), 1, pack)).toBe('notXlsx');
    const parts = officialParts({ blankRows: 2 });
    const types = parts['[Content_Types].xml'].replace('.sheet.main', '.template.main');
    expect(reason(zipped({ ...parts, '[Content_Types].xml': types }), 1, pack)).toBe('macros');
  });

  it('its total formulas leave rows out', () => {
    const parts = officialParts({ blankRows: 3 });
    const xml = parts[SHEET].replace('SUM(C9:C11)', 'SUM(C9:C10)');
    expect(reason(zipped({ ...parts, [SHEET]: xml }), 3)).toBe('totals');
    expect(reason(zipped({ ...parts, [SHEET]: xml }), 2)).toBe('filled');
  });
});
