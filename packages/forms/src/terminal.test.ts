import { describe, expect, it } from 'vitest';
import { II_06A } from './definitions/ii-06a.ts';
import { figuresForm, formOf, inventAll } from './fixtures/invented.ts';
import { textWidth } from './print/text.ts';
import { printTerminal } from './terminal.ts';
import type { FormRow } from './types.ts';

const FIGURES = {
  3: 12345,
  4: 12000,
  5: 300,
  6: 45,
  7: 12000,
  8: 11000,
  9: 999,
  10: 1,
  11: 345,
  12: 340,
  13: 5,
};
const LONG = 'Thi đua, khen thưởng và người có công với cách mạng ở khu vực miền núi';
const form = figuresForm({ 'Hộ tịch': FIGURES, [LONG]: { 3: 0 }, 'Tổng số': FIGURES });

const table = (text: string): string[] => text.split('\n').filter((line) => /^[│├┌└]/u.test(line));
/** The cells of the first table line that begins with these cells. */
const lineWith = (text: string, ...first: string[]): string[] =>
  table(text)
    .map((line) =>
      line
        .split('│')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .find((cells) => first.every((cell, index) => cells[index] === cell)) ?? [];

describe.each(['vi', 'en'] as const)('in %s', (lang) => {
  it.each([110, 120, 160, 400])('fits %i columns with straight lines', (width) => {
    const widths = new Set(table(printTerminal(form, II_06A, { lang, width })).map(textWidth));
    expect(widths.size).toBe(1);
    expect(Math.max(...widths)).toBeLessThanOrEqual(width);
  });

  it('cuts no word', () => {
    expect(printTerminal(form, II_06A, { lang, width: 110 })).not.toContain('…');
  });
});

it('shows grouped headers, column numbers, figures grouped the Vietnamese way and the total', () => {
  const text = printTerminal(form, II_06A, { lang: 'vi', width: 140 });
  expect(text).toMatch(/│ +Tiếp nhận +│ +Đã giải quyết +│ +Đang giải quyết +│/u);
  expect(lineWith(text, '(1)')).toEqual(Array.from({ length: 13 }, (_, index) => `(${index + 1})`));
  const figures = ['12.345', '12.000', '300', '45', '12.000', '11.000', '999', '1', '345', '340', '5'];
  expect(lineWith(text, '1', 'Hộ tịch').slice(2)).toEqual(figures);
  expect(lineWith(text, '', 'Tổng số').slice(2)).toEqual(figures);
  expect(lineWith(text, '2').at(2)).toBe('0');
  expect(text).toMatch(/│ +300 │ +45 │/u);
});

it('says form, unit, window, unit of measure, profile and time', () => {
  const vi = printTerminal(form, II_06A, { lang: 'vi' });
  for (const words of [
    'Biểu số II.06a/VPCP/KSTT',
    'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT',
    'Đơn vị báo cáo: UBND xã Mẫu',
    'Kỳ báo cáo: Quý II năm 2026 (Từ ngày 15/03/2026 đến ngày 14/06/2026)',
    'Đơn vị tính: Số hồ sơ TTHC',
    'Quy tắc đếm: Cách đếm của Hệ thống một cửa điện tử tỉnh Thanh Hóa (2025). Số liệu chốt lúc 17:05 ngày 14/06/2026.',
  ]) {
    expect(vi).toContain(words);
  }
  const en = printTerminal(form, II_06A, { lang: 'en' });
  expect(en).toContain('Period: Quarter II of 2026 (from 15/03/2026 to 14/06/2026)');
  expect(en).toMatch(/│ +Received +│ +Resolved +│ +In progress +│/u);
  expect(lineWith(en, '1', 'Hộ tịch').at(2)).toBe('12,345');
});

it('falls back to blocks where a table would not fit', () => {
  const text = printTerminal(form, II_06A, { lang: 'vi', width: 60 });
  expect(table(text)).toEqual([]);
  expect(text).toContain('Hộ tịch\n  Tiếp nhận\n    (3) Tổng số: 12.345\n    (4) Trực tuyến: 12.000\n');
  expect(text).toContain(
    '  Đang giải quyết\n    (11) Tổng số: 345\n    (12) Trong hạn: 340\n    (13) Quá hạn: 5\n',
  );
});

it('says what does not add up', () => {
  const broken = formOf(inventAll([{ channel: null }]));
  expect(printTerminal(broken, II_06A, { lang: 'vi' })).toContain(
    'CHƯA CÂN: Cột (3) lớn hơn (4)+(5)+(6) là 1 hồ sơ ở dòng Hộ tịch.',
  );
  expect(printTerminal(broken, II_06A, { lang: 'en' })).toContain('UNBALANCED: Column (3) is more than');
});

it('shows decomposed labels composed, and lets none of them command the terminal', () => {
  const hostile = figuresForm({ ['Đất đai'.normalize('NFD')]: FIGURES, 'Hộ\u001B[2J tịch\u0007': FIGURES });
  const group: FormRow = { kind: 'group', key: '', label: 'Xã\u001B[1A, phường', cells: {} };
  const text = printTerminal({ ...hostile, rows: [group, ...hostile.rows] }, II_06A, {
    lang: 'vi',
    width: 140,
  });
  expect(text).toContain('│ Đất đai'.normalize('NFC'));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/u);
  expect(new Set(table(text).map(textWidth)).size).toBe(1);
});

it('leaves a figure it does not have blank', () => {
  const text = printTerminal(figuresForm({ 'Hộ tịch': { 3: 1 } }), II_06A, { lang: 'vi', width: 140 });
  expect(lineWith(text, '1', 'Hộ tịch').slice(2)).toEqual(['1', ...Array.from({ length: 10 }, () => '')]);
});
