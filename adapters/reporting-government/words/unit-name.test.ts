import { expect, it } from 'vitest';
import { namesUnit, sameUnitName } from './unit-name.ts';

it.each([
  ['UBND xã Hà Trung', 'Ủy ban nhân dân xã Hà Trung', true],
  ['UBND xã Hà Trung', 'Uỷ ban nhân dân xã Hà Trung, tỉnh Thanh Hóa', true],
  ['UBND xã Hà Trung', 'XÃ HÀ TRUNG', true],
  ['UBND phường Hạc Thành', 'P. Hạc Thành', true],
  ['UBND xã Đại Thanh', 'UBND xã Đại Thành', false],
  ['UBND xã Hà Trung', 'UBND phường Hà Trung', false],
  ['UBND xã Hà', 'UBND xã Hà Trung', false],
  ['UBND xã Hà Trung', '', false],
])('%s / %s', (a, b, same) => {
  expect(sameUnitName(a, b)).toBe(same);
  expect(sameUnitName(b, a)).toBe(same);
});

it('finds a unit by code or by name inside a longer text', () => {
  const unit = { code: 'H56.101', name: 'UBND xã Hà Trung' };
  expect(namesUnit('H56.101 - Xã Hà Trung cũ', unit)).toBe(true);
  expect(namesUnit('Xã Hà Trung (H56.101)', unit)).toBe(true);
  expect(namesUnit('Xã Hà Trung', unit)).toBe(true);
  expect(namesUnit('Xã Hà Trung (H56.999)', { ...unit, code: '' })).toBe(true);
  expect(namesUnit('H56.1012 - UBND xã Hà Long', unit)).toBe(false);
});

it('leaves a name that comes with the code of another unit to a person', () => {
  expect(namesUnit('Xã Hà Trung (H56.999)', { code: 'H56.101', name: 'UBND xã Hà Trung' })).toBe(false);
});

it.each([
  'UBND xã Hà Trung - Phòng Kinh tế',
  'H56.101 - Trường Tiểu học – UBND xã Hà Trung',
  'Trạm Y tế (UBND xã Hà Trung)',
])('does not take an office for the unit: %s', (text) => {
  expect(namesUnit(text, { code: 'H56.101', name: 'UBND xã Hà Trung' })).toBe(false);
  expect(namesUnit(text, { code: '', name: text })).toBe(true);
});
