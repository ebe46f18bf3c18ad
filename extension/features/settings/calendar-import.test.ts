import { describe, expect, it } from 'vitest';
import { readDayList, withDays } from './calendar-import.ts';

describe('a pasted list of days', () => {
  it('reads dates in the usual styles, kinds and notes', () => {
    const text = '24/11/2026 nghỉ Ngày Văn hóa\n22/8/2026: làm bù\n2026-12-31\t\n\n1.1.2027; 02/01/2027 nghỉ';
    expect(readDayList(text)).toEqual({
      ok: true,
      days: [
        { date: '2026-11-24', kind: 'off', note: 'Ngày Văn hóa' },
        { date: '2026-08-22', kind: 'worked', note: '' },
        { date: '2026-12-31', kind: 'off', note: '' },
        { date: '2027-01-01', kind: 'off', note: '' },
        { date: '2027-01-02', kind: 'off', note: '' },
      ],
    });
  });

  it('reads decomposed text, as copied on some machines', () => {
    const list = readDayList('22/08/2026 làm bù'.normalize('NFD'));
    expect(list).toMatchObject({ ok: true, days: [{ kind: 'worked' }] });
  });

  it.each([
    ['22/08/2026 (Thứ Bảy) làm bù', 'worked', ''],
    ['22/08/2026, Thứ Bảy: làm việc', 'worked', ''],
    ['22/08/2026 T7 đi làm bù cho 31/8', 'worked', 'cho 31/8'],
    ['22/08/2026 ngày làm việc', 'worked', ''],
    ['31/08/2026 thứ Hai nghỉ, làm bù 22/08', 'off', 'làm bù 22/08'],
    ['31/08/2026 Thứ Hai', 'off', ''],
    ['31/08/2026 Quốc khánh', 'off', 'Quốc khánh'],
  ])('reads %s as %s', (text, kind, note) => {
    expect(readDayList(text)).toMatchObject({ ok: true, days: [{ kind, note }] });
  });

  it('does not guess which of two days is worked', () => {
    expect(readDayList('22/08/2026 hoán đổi, làm bù cho 31/08')).toMatchObject({ ok: false, line: 1 });
  });

  it.each(['30/02/2026 nghỉ', 'mai nghỉ', '13/13/2026'])('refuses the whole list for %s', (bad) => {
    expect(readDayList(`24/11/2026\n${bad}`)).toEqual({ ok: false, line: 2, text: bad });
  });

  it('replaces a day given again and keeps the order', () => {
    const days = withDays(
      [{ date: '2026-12-31', kind: 'off', note: 'cũ' }],
      [
        { date: '2026-12-31', kind: 'worked', note: '' },
        { date: '2026-11-24', kind: 'off', note: '' },
      ],
    );
    expect(days.map(({ date, kind }) => [date, kind])).toEqual([
      ['2026-11-24', 'off'],
      ['2026-12-31', 'worked'],
    ]);
  });
});
