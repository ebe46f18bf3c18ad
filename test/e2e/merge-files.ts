import { utils, write } from '@e965/xlsx';

export const UNITS_FILE = 'tong-hop.xlsx';

/** A workbook of invented units: name, received, of these online, resolved. */
export function unitsWorkbook(
  rows: readonly (readonly [string, number, number, number])[],
  title = 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT TTHC THEO ĐƠN VỊ',
): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    [title],
    [],
    ['STT', 'Đơn vị', 'Tiếp nhận', null, 'Đã giải quyết'],
    [null, null, 'Tổng số', 'Trực tuyến', 'Tổng số'],
    ...rows.map((row, index) => [index + 1, ...row]),
  ]);
  sheet['!merges'] = ['A3:A4', 'B3:B4', 'C3:D3'].map((range) => utils.decode_range(range));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Tong hop');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}
