import { expect, it } from 'vitest';
import type { FormPack, PackCell } from './form-pack.ts';
import { packColumns, packTitles } from './pack-columns.ts';

const cell = (text: string, columnSpan = 1, rowSpan = 1): PackCell => ({ text, columnSpan, rowSpan });

const PACK: FormPack = {
  form: 'II.06a/VPCP/KSTT',
  from: '2026-01-01',
  source: 'mau.xlsx',
  head: [
    [cell('Bảng của tỉnh Mẫu', 4), null, null, null],
    [cell('STT', 1, 2), cell('Lĩnh vực', 1, 2), cell('Nhận', 2), null],
    [null, null, cell('Cộng'), cell('Qua mạng')],
    [cell('A'), cell('B'), cell('(1)'), cell('2')],
  ],
  headerFrom: 1,
  columns: [1, 2, 3, 4],
  foot: [],
};

it('gives the header path and the printed number of every column', () => {
  const columns = packColumns(PACK);
  expect(columns.get(3)).toEqual({ path: ['Nhận', 'Cộng'], printed: 1 });
  expect(columns.get(4)).toEqual({ path: ['Nhận', 'Qua mạng'], printed: 2 });
  expect(columns.get(1)?.printed).toBeNull();
  expect(packTitles(PACK)).toEqual(['Bảng của tỉnh Mẫu']);
});
