import { expect, it } from 'vitest';
import { registerAsCsv } from './register-csv.ts';
import { NOW, registerEntry } from './synthetic-letters.ts';

it('lists every line, Vietnamese dates, voided ones with their reason', () => {
  const csv = registerAsCsv(
    [registerEntry(), registerEntry({ printed: '02/PXL', voided: { at: NOW, reason: 'Ghi nhầm, "sai"' } })],
    'vi',
  );
  const [head, first, second] = csv.split('\r\n');
  expect(head).toBe(
    '\uFEFFSố,Ngày,Loại phiếu,Mã hồ sơ,Thủ tục,Hẹn cũ,Hẹn mới,Tình trạng,Lý do gửi muộn,Số lần in lại',
  );
  expect(first).toBe(
    '01/PXL,20/11/2026,"Xin lỗi, hẹn lại",H56.77.5-261116-0001,Đăng ký biến động đất đai,17:00 30/11/2026,04/12/2026,Có hiệu lực,,0',
  );
  expect(second).toContain('"Đã hủy: Ghi nhầm, ""sai"""');
});

it('never hands a spreadsheet a formula', () => {
  const csv = registerAsCsv([registerEntry({ dossierCode: '=cmd|1', procedureName: '@SUM(1)' })], 'en');
  expect(csv).toContain(`"'=cmd|1"`);
  expect(csv).toContain(`"'@SUM(1)"`);
});
