import { expect, it } from 'vitest';
import { textRows } from '../read/text-rows.ts';
import { toldResults } from './told-results.ts';

const [A, B, C, D] = [1, 2, 3, 4].map((at) => `H56.99.9-260501-000${at}`);
const read = (text: string) => toldResults(textRows(text));

it('reads columns by label, in any order, whatever stands beside and above them', () => {
  const told = read(
    `DANH SÁCH KẾT QUẢ\n\nSTT;Chủ hồ sơ;Số hoá kết quả;Mã hồ sơ;Ngày thu phí, lệ phí\n` +
      `1;Nguyễn Văn Mẫu;Đã số hóa;${A};15/05/2026\n` +
      `2;Trần Thị Mẫu;chưa;${B?.toLowerCase()};chưa thu\n` +
      `3;"Lê; Văn Mẫu";Không có kết quả;${C};Miễn phí\n` +
      `4;Mẫu;;${D};-\n\n`,
  );
  expect(told?.badRows).toEqual([]);
  expect([...(told?.digitised ?? [])]).toEqual([
    [A, 'yes'],
    [B, 'no'],
    [C, 'noResult'],
  ]);
  expect([...(told?.payments ?? [])]).toEqual([
    [A, { state: 'paid', paidAt: '2026-05-15' }],
    [B, { state: 'unpaid', paidAt: null }],
    [C, { state: 'none', paidAt: null }],
  ]);
  expect(JSON.stringify([told?.badRows, ...(told?.digitised ?? [])])).not.toContain('Mẫu');
});

it('takes a pasted table, a day for done, and a state with its day for one', () => {
  const told = read(
    `Mã hồ sơ\tNgày số hóa\tTrạng thái thanh toán\tNgày thanh toán\n` +
      `${A}\t03/06/2026 08:15\tĐã thanh toán\t02/06/2026\n` +
      `${B}\t2026-06-04\tChờ thanh toán\t\n` +
      `${C}\t\tĐã thanh toán\t\n`,
  );
  expect([...(told?.digitised ?? [])]).toEqual([
    [A, 'yes'],
    [B, 'yes'],
  ]);
  expect([...(told?.payments ?? [])]).toEqual([
    [A, { state: 'paid', paidAt: '2026-06-02' }],
    [B, { state: 'unpaid', paidAt: null }],
    [C, { state: 'paid', paidAt: null }],
  ]);
});

it('names rows it cannot read and takes nothing from them', () => {
  const told = read(`Mã hồ sơ,Số hóa\n${A},có lẽ thế\nkhông mã,có\n${B},hình như xong\n${C},x\n`);
  expect(told?.badRows).toEqual([1, 2, 3]);
  expect([...(told?.digitised ?? [])]).toEqual([[C, 'yes']]);
});

it('takes “Trạng thái” for fees on a list of fees alone', () => {
  expect([...(read(`Mã hồ sơ,Trạng thái\n${A},Đã thanh toán\n`)?.payments ?? [])]).toHaveLength(1);
  expect([...(read(`Mã hồ sơ,Số hóa,Trạng thái\n${A},có,Đã trả kết quả\n`)?.payments ?? [])]).toEqual([]);
});

it.each(['', 'Mã hồ sơ\n1', 'Tên,Số hóa\nA,có', '%PDF-1.7'])('refuses what is no such list: %j', (text) => {
  expect(read(text)).toBeNull();
});
