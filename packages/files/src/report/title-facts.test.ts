import { expect, it } from 'vitest';
import { periodNameIn } from './title-facts.ts';

it.each([
  ['Quý II năm 2026', '2026-Q2'],
  ['BÁO CÁO QUÝ 2/2026', '2026-Q2'],
  ['Quý II, năm 2026', '2026-Q2'],
  ['Tháng 6 năm 2026', '2026-06'],
  ['Số liệu tháng 06/2026', '2026-06'],
  ['6 tháng đầu năm 2026', '2026-6M'],
  ['09 tháng năm 2026', '2026-9M'],
  ['Lũy kế đến hết quý II năm 2026', 'lũy kế 2026-Q2'],
  ['Luỹ kế đến tháng 6 năm 2026', 'lũy kế 2026-06'],
  ['Báo cáo quý II năm 2026\nMẫu, ngày 15 tháng 6 năm 2026', '2026-Q2'],
])('names the period of "%s"', (title, name) => {
  expect(periodNameIn(title)).toBe(name);
});

it.each([
  'Mẫu, ngày 15 tháng 6 năm 2026',
  'Quý I và Quý II năm 2026',
  'Quý II (6 tháng đầu năm) năm 2026',
  '6 tháng cuối năm 2026',
  'Quý II',
  '',
])('names none for "%s"', (title) => {
  expect(periodNameIn(title)).toBeNull();
});
