import { expect, test } from 'vitest';
import { onlineLevelsFor, reportChainFor, reportFormFor } from './reporting-rules.ts';

test.each([
  ['2019-12-14', 'TT 02/2017/TT-VPCP'],
  ['2026-06-14', 'II.06a/VPCP/KSTT'],
  ['2026-07-31', 'II.06a/VPCP/KSTT'],
  ['2026-08-14', '07a/BTP'],
])('a period ending %s is reported on %s, which nobody has verified', (last, form) => {
  expect(reportFormFor(last)).toMatchObject({ value: form, confidence: 'unsure' });
});

test.each([
  ['2022-06-14', 'xã → huyện → tỉnh → VPCP'],
  ['2025-07-01', 'xã → tỉnh → VPCP'],
  ['2026-09-14', 'xã → tỉnh → Bộ Tư pháp'],
])('on %s reports go %s', (date, chain) => {
  expect(reportChainFor(date)?.value.vi).toBe(chain);
});

test('online levels change their words on 15/08/2022', () => {
  expect(onlineLevelsFor('2022-08-14')?.value).toContain('mức độ 4');
  expect(onlineLevelsFor('2022-08-15')?.value).toContain('toàn trình');
});

test('before the oldest version there is none, and a bad date is refused', () => {
  expect(reportFormFor('2010-01-01')).toBeNull();
  expect(reportChainFor('2010-01-01')).toBeNull();
  expect(() => onlineLevelsFor('15/08/2022')).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
});
