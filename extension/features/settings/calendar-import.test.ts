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
