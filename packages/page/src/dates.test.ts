import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateOrder, parsePortalDate } from './dates.ts';

const read = (text: string, order?: DateOrder) => {
  const date = parsePortalDate(text, order);
  return date.ok ? date.value : date.reason;
};

describe('parsePortalDate', () => {
  it.each([
    ['28/02/2025 11:11', '2025-02-28T11:11:00', 'minute'],
    ['28/02/2025 11:11:41', '2025-02-28T11:11:41', 'second'],
    ['21/02/2025', '2025-02-21', 'day'],
    ['09:47, 26/12/2024', '2024-12-26T09:47:00', 'minute'],
    ['09:47 26/12/2024', '2024-12-26T09:47:00', 'minute'],
    ['09:47:05 26/12/2024', '2024-12-26T09:47:05', 'second'],
    ['26-12-2024', '2024-12-26', 'day'],
    ['05.03.2025', '2025-03-05', 'day'],
    ['05.03.2025 08:05', '2025-03-05T08:05:00', 'minute'],
    ['ngày 5 tháng 3 năm 2025', '2025-03-05', 'day'],
    ['Ngày 05 tháng 03 năm 2025', '2025-03-05', 'day'],
    ['8:05 5 thg 3, 2025', '2025-03-05T08:05:00', 'minute'],
    ['11 giờ 30 phút ngày 5 tháng 3 năm 2025', '2025-03-05T11:30:00', 'minute'],
    ['11 giờ 30 phút, ngày 25/3/2025', '2025-03-25T11:30:00', 'minute'],
    ['17:00 ngày 06/07/2025', '2025-07-06T17:00:00', 'minute'],
    ['17h00 28/02/2025', '2025-02-28T17:00:00', 'minute'],
    ['28/02/2025 17h30', '2025-02-28T17:30:00', 'minute'],
    ['Thứ Sáu, 28/02/2025', '2025-02-28', 'day'],
    ['2025-02-28', '2025-02-28', 'day'],
    ['2025/02/28', '2025-02-28', 'day'],
    ['2025/06/05 10:30', '2025-06-05T10:30:00', 'minute'],
    ['2025-02-28T11:11:41', '2025-02-28T11:11:41', 'second'],
    ['2025-02-28 11:11', '2025-02-28T11:11:00', 'minute'],
    ['2025-02-28T11:11:41.123', '2025-02-28T11:11:41', 'second'],
    ['2025-02-28T11:11:41+07:00', '2025-02-28T11:11:41', 'second'],
    ['2025-02-28T23:30:00Z', '2025-03-01T06:30:00', 'second'],
    ['2026-01-05T10:30:00.000+0700', '2026-01-05T10:30:00', 'second'],
    ['2026-01-05T10:30:00-05:00', '2026-01-05T22:30:00', 'second'],
    ['20250228111141', '2025-02-28T11:11:41', 'second'],
    ['20250228', '2025-02-28', 'day'],
    ['5/5/2025', '2025-05-05', 'day'],
    ['\u00a028/02/2025\u00a011:11 ', '2025-02-28T11:11:00', 'minute'],
    ['28/02/2025, 11:11', '2025-02-28T11:11:00', 'minute'],
    ['28/02/2025 - 11:11', '2025-02-28T11:11:00', 'minute'],
  ])('reads %s', (text, value, precision) => {
    expect(parsePortalDate(text)).toEqual({ ok: true, value, precision });
  });

  it('reads month first only when told so', () => {
    expect(read('06/07/2025 08:00:00', 'monthFirst')).toBe('2025-06-07T08:00:00');
    expect(read('06/07/2025 08:00:00', 'dayFirst')).toBe('2025-07-06T08:00:00');
    expect(read('2/28/2025 5:05:09 PM', 'monthFirst')).toBe('2025-02-28T17:05:09');
    expect(read('28/02/2025 12:00 SA', 'dayFirst')).toBe('2025-02-28T00:00:00');
    expect(read('28/02/2025 1:00 CH', 'dayFirst')).toBe('2025-02-28T13:00:00');
  });

  it.each([
    ['06/07/2025', 'ambiguousOrder'],
    ['06/07/2025 08:00', 'ambiguousOrder'],
    ['06-07-2025', 'ambiguousOrder'],
    ['0001-01-01T00:00:00', 'unset'],
    ['01/01/0001 00:00:00', 'unset'],
    ['0000-00-00', 'unset'],
    ['31/02/2025', 'impossible'],
    ['29/02/2025', 'impossible'],
    ['2025-13-01', 'impossible'],
    ['28/02/2025 24:00', 'impossible'],
    ['28/02/2025 11:60', 'impossible'],
    ['ngày 31 tháng 4 năm 2025', 'impossible'],
    ['28/02/2025 13:00 PM', 'impossible'],
    ['', 'empty'],
    ['-', 'empty'],
    ['\u00a0', 'empty'],
    ['..../..../......', 'empty'],
    ['11:30', 'noDay'],
    ['17h30', 'noDay'],
    ['n/a', 'notDate'],
    ['28/02/25', 'notDate'],
    ['28/02/2025 (Quá hạn)', 'notDate'],
    ['10 Ngày làm việc', 'notDate'],
    ['1.234', 'notDate'],
    ['H56.24.01-250228-0003', 'notDate'],
  ])('refuses %j', (text, reason) => {
    expect(read(text)).toBe(reason);
  });

  it('refuses what does not fit the order instead of swapping', () => {
    expect(read('02/28/2025', 'dayFirst')).toBe('impossible');
    expect(read('28/02/2025', 'monthFirst')).toBe('impossible');
    expect(read('28/02/2025', 'iso')).toBe('notDate');
    expect(read('2025-02-28', 'iso')).toBe('2025-02-28');
  });

  const moment = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2099-12-31T23:59:59Z'),
    noInvalidDate: true,
  });
  it('reads back every moment in every way of writing', () => {
    fc.assert(
      fc.property(moment, (date) => {
        const iso = date.toISOString().slice(0, 19);
        const [day = '', time = ''] = iso.split('T');
        const [y = '', m = '', d = ''] = day.split('-');
        const written: [string, DateOrder | undefined][] = [
          [`${d}/${m}/${y} ${time}`, 'dayFirst'],
          [`${time}, ${d}/${m}/${y}`, 'dayFirst'],
          [`${m}/${d}/${y} ${time}`, 'monthFirst'],
          [`${d}-${m}-${y} ${time}`, 'dayFirst'],
          [`${d}.${m}.${y} ${time}`, undefined],
          [iso, undefined],
          [`${iso}+07:00`, 'iso'],
          [`${y}${m}${d}${time.replaceAll(':', '')}`, undefined],
        ];
        for (const [text, order] of written) expect(read(text, order)).toBe(iso);
        expect(read(`ngày ${Number(d)} tháng ${Number(m)} năm ${y}`)).toBe(day);
        expect(read(new Date(date.getTime() - 7 * 3_600_000).toISOString())).toBe(iso);
      }),
    );
  });

  it('never throws and never gives a day that does not exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/:. TZ+-]{0,22}$/)), (text) => {
        const date = parsePortalDate(text, 'dayFirst');
        if (date.ok)
          expect(new Date(`${date.value.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(
            date.value.slice(0, 10),
          );
      }),
    );
  });
});
