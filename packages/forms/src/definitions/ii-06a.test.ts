import { expect, it } from 'vitest';
import { II_06A } from './ii-06a.ts';

it('has the thirteen official columns', () => {
  expect(II_06A.columns.map(({ number, header }) => `(${number}) ${header.join(' > ')}`)).toEqual([
    '(1) STT',
    '(2) Lĩnh vực, công việc giải quyết theo cấp',
    '(3) Tiếp nhận > Tổng số',
    '(4) Tiếp nhận > Trong kỳ > Trực tuyến',
    '(5) Tiếp nhận > Trong kỳ > Trực tiếp, dịch vụ bưu chính',
    '(6) Tiếp nhận > Từ kỳ trước',
    '(7) Đã giải quyết > Tổng số',
    '(8) Đã giải quyết > Trước hạn',
    '(9) Đã giải quyết > Đúng hạn',
    '(10) Đã giải quyết > Quá hạn',
    '(11) Đang giải quyết > Tổng số',
    '(12) Đang giải quyết > Trong hạn',
    '(13) Đang giải quyết > Quá hạn',
  ]);
});

it('knows the wordings prints and screens show', () => {
  const seen = (number: number): string[] =>
    II_06A.columns.find((column) => column.number === number)?.wordings.map((path) => path.join(' > ')) ?? [];
  expect(seen(4)).toContain('Số hồ sơ nhận giải quyết > Trong đó > Trực tuyến');
  expect(seen(6)).toContain('Số hồ sơ nhận giải quyết > Kỳ trước');
  expect(seen(9)).toContain('Số lượng hồ sơ đã giải quyết > Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)');
  expect(seen(12)).toContain('Hồ sơ đang xử lý > Đúng hạn');
  expect(seen(1)).toEqual(['TT']);
});

it('tells every column from every other by any wording', () => {
  const owners = II_06A.columns.flatMap(({ number, header, wordings }) =>
    [header, ...wordings].map((path) => [path.join('\n').normalize('NFC'), number] as const),
  );
  expect(new Set(owners.map(([path]) => path)).size).toBe(owners.length);
});

it('has keys, numbers and English headers of its own for every column', () => {
  expect(new Set(II_06A.columns.map(({ key }) => key)).size).toBe(13);
  expect(new Set(II_06A.columns.map(({ headerEn }) => headerEn.join('\n'))).size).toBe(13);
  for (const { header, headerEn } of II_06A.columns) {
    expect(headerEn).toHaveLength(header.length);
  }
});

it('shows what is unverified about its days in force', () => {
  expect(II_06A.inForce).toMatchObject({ from: '2020-12-01', to: '2026-07-31', successor: '07a/BTP' });
  expect(II_06A.inForce.unverified?.vi).toMatch(/chưa kiểm chứng/u);
  expect(II_06A.carryOver?.note.vi).toMatch(/báo cáo năm/u);
});
