import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPersonalNumbers } from './personal-numbers.ts';

describe('masking', () => {
  test.each([
    ['CCCD 038123456789.', 'CCCD 038******789.'],
    ['CCCD 038 123 456 789', 'CCCD 038******789'],
    ['CCCD 0381 2345 6789', 'CCCD 038******789'],
    ['CCCD 038.123.456.789', 'CCCD 038******789'],
    ['CMND 123456789 20 tuổi', 'CMND 123***789 20 tuổi'],
    ['CMND 123 456 789', 'CMND 123***789'],
    ['SĐT:0912345678', 'SĐT:091****678'],
    ['0912345678 12 giờ', '091****678 12 giờ'],
    ['0912 345 678, 0912.345.678, 091-234-5678', '091****678, 091****678, 091****678'],
    ['09 12 34 56 78', '091****678'],
    ['+84912345678', '849*****678'],
    ['+84 912 345 678', '849*****678'],
    ['038123456789/0987654321', '038******789/098****321'],
    ['0912345678\u00a0038123456789', '091****678\u00a0038******789'],
  ])('%j becomes %j', (text, masked) => {
    expect(maskPersonalNumbers(text)).toBe(masked);
  });

  test.each([
    'H56.77.5-250616-0003',
    '000.17.22.H56-090101-0001',
    'H15.50.05.13-260102-1500001',
    '1.010708.000.00.00.H56',
    'ngày 24/11/2026 08:30:00',
    '2026-11-24T08:30:00',
    '123.456.789 đồng',
    '1.234',
    'Số 12/PXL ngày 01 tháng 02 năm 2026',
    '12345678',
    '1234567890123456',
  ])('%j stays', (text) => {
    expect(maskPersonalNumbers(text)).toBe(text);
  });

  test('no such number survives, wherever it stands', () => {
    const word = fc.constantFrom('', 'Ông', 'mã', '24/11/2026', '12', 'H56.77.5-250616-0003');
    const digits = (pattern: RegExp) => fc.stringMatching(pattern);
    const number = fc.oneof(digits(/^0\d{11}$/u), digits(/^\d{9}$/u), digits(/^0[35789]\d{8}$/u));
    fc.assert(
      fc.property(word, number, word, (before, secret, after) => {
        expect(maskPersonalNumbers(`${before} ${secret} ${after}`)).not.toContain(secret);
      }),
    );
  });
});
