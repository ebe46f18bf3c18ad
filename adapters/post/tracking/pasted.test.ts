import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPastedTracking } from './pasted.ts';

describe('pasted tracking', () => {
  it('takes numbers alone, in any spelling, once each', () => {
    expect(readPastedTracking('EE123456785VN, ee 123 456 785 vn\n\nEE123456786VN')).toEqual({
      items: [{ waybill: 'EE123456785VN', events: [] }],
      mistyped: ['EE123456786VN'],
      unread: [],
    });
  });

  it('takes what happened from the same line or those below, oldest first, and no receiver', () => {
    const { items, unread } = readPastedTracking(
      'EE123456785VN\tĐã phát\t12/06/2026 09:30\tNguyễn Văn Mẫu\n' +
        '10/06/2026\t08:00\tChấp nhận gửi\tBưu cục Mẫu - phát cho Nguyễn Văn Mẫu\n' +
        'Người nhận: Nguyễn Văn Mẫu\n',
    );
    expect(items).toEqual([
      {
        waybill: 'EE123456785VN',
        events: [
          { at: '2026-06-10T08:00:00', state: 'accepted', office: 'Bưu cục Mẫu' },
          { at: '2026-06-12T09:30:00', state: 'delivered', office: null },
        ],
      },
    ]);
    expect(unread).toEqual([3]);
  });

  it('gives an event below a mistyped number to nobody', () => {
    const { items } = readPastedTracking('EE123456785VN\nEE123456786VN\n10/06/2026 Đã phát\n');
    expect(items).toEqual([{ waybill: 'EE123456785VN', events: [] }]);
  });

  it('repeats nothing but numbers of items and names of offices, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), (words) => {
        const secret = `§${words.replace(/[\n\r]/gu, ' ')}§`;
        const said = JSON.stringify(readPastedTracking(`EE123456785VN\t${secret}\t10/06/2026 Đã phát`));
        expect(said).not.toContain(JSON.stringify(secret).slice(1, -1));
      }),
    );
  });
});
