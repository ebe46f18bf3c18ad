import { expect, it } from 'vitest';
import type { FormRow } from '../types.ts';
import { formatDate, formatMoment, formatNumber } from './format.ts';
import { headerGrid } from './header-grid.ts';
import { periodLine, periodName } from './period-words.ts';
import { rowOrders } from './row-orders.ts';
import { longestWord, plainText, textWidth } from './text.ts';

it('groups numbers the way of the language', () => {
  expect([0, 999, 1000, 1234567].map((n) => formatNumber(n, 'vi'))).toEqual([
    '0',
    '999',
    '1.000',
    '1.234.567',
  ]);
  expect([0, 999, 1000, 1234567].map((n) => formatNumber(n, 'en'))).toEqual([
    '0',
    '999',
    '1,000',
    '1,234,567',
  ]);
});

it('writes days and moments the Vietnamese way', () => {
  expect(formatDate('2026-03-05')).toBe('05/03/2026');
  expect(formatDate('2026-03-05T23:59:59')).toBe('05/03/2026');
  expect(formatMoment('2026-06-14T07:05:59', 'vi')).toBe('07:05 ngày 14/06/2026');
  expect(formatMoment('2026-06-14T17:30:00', 'en')).toBe('17:30 on 14/06/2026');
});

it('names periods and always prints the window', () => {
  const window = { from: '2025-12-15', to: '2026-06-14' };
  expect(periodLine({ kind: 'quarter', year: 2026, index: 2, from: '2026-03-15', to: '2026-06-14' }).vi).toBe(
    'Kỳ báo cáo: Quý II năm 2026 (Từ ngày 15/03/2026 đến ngày 14/06/2026)',
  );
  const names = (['month', 'quarter', 'sixMonths', 'nineMonths', 'year'] as const).map((kind) =>
    periodName({ kind, year: 2026, index: kind === 'month' ? 6 : 1, ...window }),
  );
  expect(names.map(({ vi }) => vi)).toEqual([
    'Tháng 6 năm 2026',
    'Quý I năm 2026',
    '6 tháng đầu năm 2026',
    '9 tháng đầu năm 2026',
    'Năm 2026',
  ]);
  expect(names[1]?.en).toBe('Quarter I of 2026');
});

it('merges neighbours under one heading and lets leaves reach the bottom', () => {
  const grid = headerGrid([['A'], ['B', 'x'], ['B', 'C', 'y'], ['B', 'C', 'z'], ['B', 'x']]);
  expect(grid.height).toBe(3);
  expect(
    grid.cells.map(({ text, row, column, columnSpan, rowSpan }) => [text, row, column, columnSpan, rowSpan]),
  ).toEqual([
    ['A', 0, 0, 1, 3],
    ['B', 0, 1, 4, 1],
    ['x', 1, 1, 1, 2],
    ['C', 1, 2, 2, 1],
    ['x', 1, 4, 1, 2],
    ['y', 2, 2, 1, 1],
    ['z', 2, 3, 1, 1],
  ]);
});

it('numbers data rows anew in each group', () => {
  const rows = (['group', 'data', 'data', 'group', 'data', 'total'] as const).map(
    (kind): FormRow => ({ kind, key: '', label: '', cells: {} }),
  );
  expect(rowOrders(rows)).toEqual([null, 1, 2, null, 1, null]);
});

it('cleans text of what could move a cursor, hide or reverse it', () => {
  expect(plainText('  Hộ\u001B[31m  tịch\r\n\u202E\u200B '.normalize('NFD'))).toBe('Hộ [31m tịch');
  expect(plainText('Đất đai\u0000')).toBe('Đất đai');
});

it('measures letters with marks as one place', () => {
  expect(textWidth('Hộ tịch'.normalize('NFD'))).toBe(7);
  expect(longestWord('Trực tiếp, dịch vụ bưu chính')).toBe(5);
  expect(longestWord('')).toBe(0);
});
