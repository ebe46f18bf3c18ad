import { read, utils, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { II_06A } from './definitions/ii-06a.ts';
import { anyDossiers, figuresForm, formOf, inventAll } from './fixtures/invented.ts';
import type { FormRow, ReportForm } from './types.ts';
import { printXlsx, type SheetOptions } from './xlsx.ts';

async function opened(
  form: ReportForm,
  options?: SheetOptions,
): Promise<{ sheet: WorkSheet; grid: unknown[][]; text: string }> {
  const book = read(await printXlsx(form, II_06A, options), { cellStyles: true, cellNF: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  const grid = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true, defval: null, raw: true });
  return {
    sheet,
    grid,
    text: grid
      .flat()
      .filter((cell) => cell !== null)
      .join('\n'),
  };
}

const FIRST_ROW = 7;
const COUNTS = II_06A.columns.slice(2).map(({ number }) => number);
const figures = ({ cells }: FormRow): (number | undefined)[] => COUNTS.map((column) => cells[column]?.value);

describe('the printed form', () => {
  const form = formOf(
    inventAll([
      { fieldCode: 'HT', fieldName: 'Hộ tịch' },
      { fieldCode: 'DD', fieldName: 'Đất đai', channel: 'post' },
      { status: 9, finishedAt: '2026-04-02T08:00:00' },
    ]),
  );

  it('is headed like the official one', async () => {
    const { grid } = await opened(form, { receivingUnit: 'UBND tỉnh Thanh Hóa' });
    expect(grid[0]?.[0]).toBe('Biểu số II.06a/VPCP/KSTT');
    expect(grid[0]?.[2]).toBe(
      'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH',
    );
    expect(grid[0]?.[9]).toBe('Đơn vị báo cáo: UBND xã Mẫu');
    expect(grid[1]?.[0]).toBe('Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020');
    expect(grid[1]?.[2]).toBe('Kỳ báo cáo: Quý II năm 2026 (Từ ngày 15/03/2026 đến ngày 14/06/2026)');
    expect(grid[1]?.[9]).toBe('Đơn vị nhận báo cáo: UBND tỉnh Thanh Hóa');
    expect(grid[2]?.[0]).toBe('Đơn vị tính: Số hồ sơ TTHC');
  });

  it('merges its header as printed and numbers its columns', async () => {
    const { sheet, grid } = await opened(form);
    const merges = (sheet['!merges'] ?? []).map((range) => utils.encode_range(range));
    expect(merges).toEqual(
      expect.arrayContaining([
        'A4:A6',
        'B4:B6',
        'C4:F4',
        'C5:C6',
        'D5:E5',
        'F5:F6',
        'G4:J4',
        'G5:G6',
        'J5:J6',
        'K4:M4',
        'K5:K6',
        'M5:M6',
      ]),
    );
    expect(grid[3]).toEqual([
      'STT',
      'Lĩnh vực, công việc giải quyết theo cấp',
      'Tiếp nhận',
      null,
      null,
      null,
      'Đã giải quyết',
      null,
      null,
      null,
      'Đang giải quyết',
      null,
      null,
    ]);
    expect(grid[4]?.slice(2)).toEqual([
      'Tổng số',
      'Trong kỳ',
      null,
      'Từ kỳ trước',
      'Tổng số',
      'Trước hạn',
      'Đúng hạn',
      'Quá hạn',
      'Tổng số',
      'Trong hạn',
      'Quá hạn',
    ]);
    expect(grid[5]?.slice(3, 5)).toEqual(['Trực tuyến', 'Trực tiếp, dịch vụ bưu chính']);
    expect(grid[6]).toEqual(Array.from({ length: 13 }, (_, index) => `(${index + 1})`));
  });

  it('writes every figure as a number under its column, rows numbered, the total last', async () => {
    const { sheet, grid } = await opened(form);
    const rows = grid.slice(FIRST_ROW, FIRST_ROW + form.rows.length);
    expect(rows.map((row) => row[1])).toEqual(['Đất đai', 'Hộ tịch', 'Tổng số']);
    expect(rows.map((row) => row[0])).toEqual([1, 2, null]);
    expect(rows.map((row) => row.slice(2))).toEqual(form.rows.map(figures));
    const cell = sheet.C8;
    expect([cell?.t, cell?.z]).toEqual(['n', '#,##0']);
    expect(utils.format_cell({ t: 'n', v: 1234567, z: '#,##0' })).toBe('1,234,567');
  });

  it('ends with signatures, then how and when it was counted', async () => {
    const { grid } = await opened(form, { place: 'Xã Mẫu' });
    const end = grid.slice(FIRST_ROW + form.rows.length).map((row) => row.filter(Boolean).join(' | '));
    expect(end).toEqual([
      '',
      'Xã Mẫu, ngày … tháng … năm …',
      'NGƯỜI LẬP BIỂU | THỦ TRƯỞNG ĐƠN VỊ',
      '(Ký, ghi rõ họ tên) | (Ký, đóng dấu, ghi rõ họ tên)',
      '',
      '',
      '',
      'Quy tắc đếm: Cách đếm của Hệ thống một cửa điện tử tỉnh Thanh Hóa (2025). Số liệu chốt lúc 17:05 ngày 14/06/2026.',
    ]);
  });

  it('is an A4 sheet across, fitted to its width, in Times New Roman, with borders', async () => {
    const book = read(await printXlsx(form, II_06A), { bookFiles: true });
    const file = (name: string): string => {
      const found = (book as unknown as { files: Record<string, { content: Uint8Array }> }).files[name];
      return new TextDecoder().decode(found?.content);
    };
    const sheet = file('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(
      /<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/u,
    );
    expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/u);
    expect(sheet).toMatch(/<col min="2" max="2" width="36"/u);
    const styles = file('xl/styles.xml');
    expect(styles).not.toMatch(/<name val="(?!Times New Roman)/u);
    expect(styles).toMatch(/<left style="thin">/u);
    expect(book.SheetNames).toEqual(['II.06a']);
  });
});

it('carries any form to the file and back', async () => {
  await fc.assert(
    fc.asyncProperty(anyDossiers, async (dossiers) => {
      const form = formOf(dossiers);
      const { grid } = await opened(form);
      const rows = grid.slice(FIRST_ROW, FIRST_ROW + form.rows.length);
      expect(rows.map((row) => [row[1], ...row.slice(2)])).toEqual(
        form.rows.map((row) => [row.label, ...figures(row)]),
      );
    }),
    { numRuns: 20 },
  );
});

it('makes a row as high as its label needs, in programs too that do not fit rows by themselves', async () => {
  const long = 'Phòng, chống tệ nạn xã hội và các lĩnh vực khác';
  const { sheet } = await opened(figuresForm({ 'Hộ tịch': { 3: 1 }, [long]: { 3: 2 } }));
  expect(sheet['!rows']?.slice(FIRST_ROW, FIRST_ROW + 2).map((row) => row.hpt)).toEqual([18, 36]);
});

describe('what is not in order', () => {
  it('is said below: unbalanced, estimated, form out of force', async () => {
    const form: ReportForm = {
      ...formOf(inventAll([{ channel: null }]), { calendarStatus: 'estimated' }),
      period: { kind: 'quarter', year: 2026, index: 3, from: '2026-06-15', to: '2026-09-14' },
    };
    const { text } = await opened(form);
    expect(text).toContain('CHƯA CÂN: Cột (3) lớn hơn (4)+(5)+(6) là 1 hồ sơ ở dòng Hộ tịch.');
    expect(text).toContain('Tạm tính: lịch nghỉ của năm chưa được công bố.');
    expect(text).toMatch(/Chưa kiểm chứng: .*07a\/BTP/u);
  });

  it('of a figure leaves its cell empty', async () => {
    const { grid } = await opened(figuresForm({ 'Hộ tịch': { 3: Number.NaN, 4: 2 } }));
    expect(grid[FIRST_ROW]?.slice(2, 6)).toEqual([null, 2, null, null]);
  });

  it('in a label does no harm: formulas stay text, control characters go, groups span the sheet', async () => {
    const form = figuresForm({ '=HYPERLINK("http://x")': { 3: 1 }, 'Đất\u0000 <b>&\u000B đai': { 3: 2 } });
    const group: FormRow = { kind: 'group', key: '', label: 'Xã, phường', cells: {} };
    const { sheet, grid } = await opened({ ...form, rows: [group, ...form.rows] });
    expect(sheet.B9?.f).toBeUndefined();
    expect(grid.slice(FIRST_ROW, FIRST_ROW + 3).map((row) => row.slice(0, 3))).toEqual([
      ['Xã, phường', null, null],
      [1, '=HYPERLINK("http://x")', 1],
      [2, 'Đất <b>& đai', 2],
    ]);
    expect((sheet['!merges'] ?? []).map((range) => utils.encode_range(range))).toContain('A8:M8');
  });
});
