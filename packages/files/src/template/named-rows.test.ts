import { type FormPack, type FormRow, II_06A, type ReportForm } from '@dung-hen/forms';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { officialParts, officialTemplate } from '../fixtures/official-template.ts';
import { PARTS, ROW, reportOf } from '../fixtures/workbook.ts';
import { readFile } from '../read/read-file.ts';
import { confirmTemplate } from './confirm-template.ts';
import { fillTemplate } from './fill-template.ts';
import { mapTemplate } from './map-template.ts';

const cells = (factor: number) =>
  Object.fromEntries(ROW.map((value, at) => [at + 3, { value: value * factor, evidence: [] }]));
const data = (label: string, factor: number): FormRow => ({
  kind: 'data',
  key: label,
  label,
  cells: cells(factor),
});
const group = (label: string): FormRow => ({ kind: 'group', key: label, label, cells: {} });

const formOf = (rows: readonly FormRow[], sum: number): ReportForm => ({
  definitionId: II_06A.id,
  profile: 'mẫu',
  period: { kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' },
  unit: { code: '00000', name: 'UBND xã Mẫu' },
  rows: [...rows, { kind: 'total', key: '', label: 'Tổng số', cells: cells(sum) }],
  takenAt: '2026-06-15T08:00:00',
  calendarStatus: 'announced',
});

function fill(names: readonly string[], form: ReportForm) {
  const bytes = officialTemplate({ blankRows: names.length, names });
  const file = readFile(bytes, PARTS);
  const table = file.ok ? file.tables[0]?.table : undefined;
  const map = table === undefined ? null : mapTemplate(table, II_06A);
  if (!file.ok || map === null) throw new Error('no header');
  const said = { from: '2026-01-01', source: 'mau.xlsx', columns: new Map(), acceptNear: true };
  const pack: FormPack = confirmTemplate(map, II_06A, said);
  return fillTemplate({ bytes, file }, form, II_06A, pack);
}

const received = (bytes: Uint8Array) =>
  reportOf(bytes).rows.map(({ kind, label, figures }) =>
    `${kind} ${label} ${figures['received.total'] ?? ''}`.trim(),
  );

describe('a template with printed names', () => {
  it('is filled where each stands, in its own order, names and numbers as printed', () => {
    const names = ['Đất đai', 'HỘ TỊCH', 'Chứng  thực'];
    const done = fill(names, formOf([data('Hộ tịch', 1), data('Chứng thực', 2), data('Đất đai', 3)], 6));
    if (!done.ok) throw new Error(done.reason);
    expect(received(done.bytes)).toEqual([
      'data Đất đai 30',
      'data HỘ TỊCH 10',
      'data Chứng thực 20',
      'total Tổng số 60',
    ]);
    expect(done.inserted).toBe(0);
    const { 'xl/sharedStrings.xml': strings } = unzipSync(done.bytes);
    expect(strings && strFromU8(strings)).toBe(
      officialParts({ blankRows: 3, names })['xl/sharedStrings.xml'],
    );
  });

  it('tells rows of one name apart by their section', () => {
    const rows = [
      group('Hệ thống các Bộ'),
      data('Hộ tịch', 1),
      group('Hệ thống thành phố'),
      data('Hộ tịch', 2),
      data('Đất đai', 3),
    ];
    const names = ['Hệ thống thành phố', 'Đất đai', 'Hộ tịch', 'Hệ thống các Bộ', 'Hộ tịch'];
    const done = fill(names, formOf(rows, 6));
    if (!done.ok) throw new Error(done.reason);
    expect(received(done.bytes).filter((line) => /\d/u.test(line))).toEqual([
      'data Đất đai 30',
      'data Hộ tịch 20',
      'data Hộ tịch 10',
      'total Tổng số 60',
    ]);
  });

  it.each([
    ['one is not ours', ['Hộ tịch', 'Đất đai', 'Chứng thực']],
    ['one of ours is lacking', ['Hộ tịch']],
    ['one stands twice', ['Hộ tịch', 'Đất đai', 'Hộ tịch']],
    ['one differs by a mark', ['Hộ tịch', 'Đất đài']],
  ])('is not filled where %s', (_, names) => {
    const done = fill(names, formOf([data('Hộ tịch', 1), data('Đất đai', 2)], 3));
    expect(done).toMatchObject({ ok: false, reason: 'rowsWithText' });
  });
});
