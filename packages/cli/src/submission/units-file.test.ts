import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDungHenError } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import { translator } from '../words/translate.ts';
import { readUnitsFile } from './units-file.ts';

const t = translator('en');
const file = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'units-')), 'units.csv');
  writeFileSync(path, text);
  return path;
};
const read = (text: string) => readUnitsFile(file(text), t);

it('reads codes, and accounts where there are any', () => {
  expect(read('code,name\nH56.77.5,"UBND xã Mẫu, huyện cũ"\nh56.24.1,x\n')).toEqual([
    { code: 'H56.77.5', user: null },
    { code: 'H56.24.1', user: null },
  ]);
  expect(read('\uFEFFTên;Mã;Tài khoản\r\nA;H56.1;cb.h56.1\r\nB;H56.2;\r\n')).toEqual([
    { code: 'H56.1', user: 'cb.h56.1' },
    { code: 'H56.2', user: null },
  ]);
  expect(read('Mã định danh\nH56.1'.normalize('NFD'))).toEqual([{ code: 'H56.1', user: null }]);
});

it.each([
  ['a password column', 'code,password\nH56.1,x'],
  ['a password column in Vietnamese', 'mã,Mật khẩu\nH56.1,x'],
  ['no code column', 'name\nH56.1'],
  ['a code that is none', 'code\nH56.1\nxã Mẫu'],
  ['a unit twice', 'code\nH56.1\nh56.1'],
  ['no unit', 'code\n'],
  ['nothing', ''],
])('refuses %s', (_, text) => {
  expect(() => read(text)).toThrow(
    expect.toSatisfy((error: unknown) => isDungHenError(error, 'INVALID_INPUT')),
  );
});

it('refuses a file that is not there', () => {
  expect(() => readUnitsFile('/nowhere/units.csv', t)).toThrow(/cannot be read/u);
});
