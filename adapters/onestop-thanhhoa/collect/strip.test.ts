import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sample } from '../client/fake-portal.ts';
import { stripAnswer } from './strip.ts';

describe('a stripped answer', () => {
  it('keeps nothing of names, identity numbers, telephones and addresses of a detail', () => {
    const text = stripAnswer(JSON.stringify(sample('detail')));
    expect(text).toContain('maHoSo');
    expect(text).not.toMatch(/nguoiNop|chuHoSo|dienThoai|soGiayTo|diaChi|email|trichYeu|tenDiaBan/iu);
  });

  it('tells of a reason for a supplement only that there is one', () => {
    const said = (lyDoBoSung: unknown): unknown => JSON.parse(stripAnswer(JSON.stringify({ lyDoBoSung })));
    expect(said('Ông Mẫu thiếu giấy tờ')).toEqual({ lyDoBoSung: '…' });
    expect(said(' ')).toEqual({ lyDoBoSung: ' ' });
    expect(said(null)).toEqual({ lyDoBoSung: null });
  });

  it('tells of the files of a result only that there are some', () => {
    const files = JSON.stringify({
      dinhKemKetQua: '/Files/KetQua/Nguyen-Van-Mau.pdf##b.pdf',
      trangThaiThuPhi: 'Đã thanh toán',
    });
    expect(JSON.parse(stripAnswer(files))).toEqual({ dinhKemKetQua: '…', trangThaiThuPhi: 'Đã thanh toán' });
  });

  it('is what it was where it is no JSON, or no object', () => {
    for (const text of ['', '<html>…</html>', '[1,"a",null]', '"Authentication Failed."', 'null'])
      expect(stripAnswer(text)).toBe(text);
  });

  it('never holds a member it does not know, however deep', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const hidden = { data: [{ nguoiLa: 'Bí Mật', ten: value, data: { hoTen: 'Bí Mật' } }] };
        expect(stripAnswer(JSON.stringify(hidden))).not.toContain('Bí Mật');
      }),
    );
  });
});
