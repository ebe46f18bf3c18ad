import { describe, expect, it } from 'vitest';
import { periodFrom, periodName, saysNoOne, spokenPeriod, spokenWindow } from './period-words.ts';

const Q2 = { kind: 'quarter', year: 2026, index: 2 };

describe('a period in words', () => {
  it.each([
    ['Quý II/2026', Q2],
    ['Quý 2 năm 2026', Q2],
    ['QUÝ II NĂM 2026', Q2],
    ['Quí 2-2026', Q2],
    ['Q2/2026', Q2],
    ['2026-Q2', Q2],
    ['Báo cáo KSTTHC quý 02/2026 (từ 15/03/2026 đến 14/06/2026)', Q2],
    ['Quy II nam 2026', Q2],
    ['20262', Q2],
    ['Quý IV năm 2025', { kind: 'quarter', year: 2025, index: 4 }],
    ['Quý I', { kind: 'quarter', year: null, index: 1 }],
    ['6 tháng đầu năm 2026', { kind: 'sixMonths', year: 2026, index: 1 }],
    ['Sáu tháng đầu năm 2026', { kind: 'sixMonths', year: 2026, index: 1 }],
    ['6 tháng/2026', { kind: 'sixMonths', year: 2026, index: 1 }],
    ['9 tháng năm 2026', { kind: 'nineMonths', year: 2026, index: 1 }],
    ['6 tháng cuối năm 2026', null],
    ['Tháng 6/2026', { kind: 'month', year: 2026, index: 6 }],
    ['Tháng 06 năm 2026', { kind: 'month', year: 2026, index: 6 }],
    ['Tháng 12/2025', { kind: 'month', year: 2025, index: 12 }],
    ['202606', { kind: 'month', year: 2026, index: 6 }],
    ['Năm 2026', { kind: 'year', year: 2026, index: 1 }],
    ['Cả năm 2026', { kind: 'year', year: 2026, index: 1 }],
    ['Báo cáo năm 2026', { kind: 'year', year: 2026, index: 1 }],
    ['2026', { kind: 'year', year: 2026, index: 1 }],
    ['Hộ tịch', null],
    ['', null],
  ])('%s', (text, period) => {
    expect(spokenPeriod(text)).toEqual(period);
  });

  it('reads the days of a window', () => {
    expect(spokenWindow('(từ 15/03/2026 đến 14/06/2026)')).toEqual({ from: '2026-03-15', to: '2026-06-14' });
    expect(spokenWindow('Từ ngày 15-3-2026 đến ngày 14-6-2026')).toEqual({
      from: '2026-03-15',
      to: '2026-06-14',
    });
    expect(spokenWindow('2026-03-15 – 2026-06-14')).toEqual({ from: '2026-03-15', to: '2026-06-14' });
    expect(spokenWindow('14/06/2026 - 15/03/2026')).toBeNull();
    expect(spokenWindow('31/02/2026 - 15/03/2026')).toBeNull();
    expect(spokenWindow('Hạn 17/06/2026')).toBeNull();
    expect(spokenWindow('mở 15/03/2026, hạn nộp 17/06/2026')).toBeNull();
  });

  it('puts several places together', () => {
    const usual = { from: '2026-03-15', to: '2026-06-14' };
    expect(periodFrom(['Quý II'], ['2026'])).toEqual({ ...Q2, ...usual });
    expect(periodFrom(['Quý II', 'Báo cáo KSTTHC quý II năm 2026'])).toEqual({ ...Q2, ...usual });
    expect(periodFrom(['Từ 15/03/2026 đến 14/06/2026'])).toEqual({ ...Q2, ...usual });
    expect(periodFrom(['Quý II/2026 (01/04/2026 - 30/06/2026)'])).toEqual({
      ...Q2,
      from: '2026-04-01',
      to: '2026-06-30',
    });
    expect(periodFrom(['Quý I (15/12/2025 – 14/03/2026)'])?.year).toBe(2026);
    expect(periodFrom(['Quý II', 'Báo cáo công tác KSTTHC năm 2026'])).toEqual({ ...Q2, ...usual });
    expect(periodFrom(['2026', 'Báo cáo quý II'])).toEqual({ ...Q2, ...usual });
    expect(periodFrom(['Quý II'])).toBeNull();
    expect(periodFrom(['Hộ tịch'], ['2026'])).toBeNull();
  });

  it.each([
    'Quý I và Quý II năm 2026',
    'Từ Quý I đến Quý II năm 2026',
    'Quý I, II/2026',
    'Quý I + II năm 2026',
    'Quý 1 và 2 quý II năm 2026',
    'Quý II/2025 - Quý II/2026',
    'Quý II (6 tháng đầu năm) năm 2026',
    'Lũy kế đến hết Quý II năm 2026',
    'Lũy kế từ đầu năm đến Quý II/2026',
  ])('takes no one period from "%s", whatever stands elsewhere', (text) => {
    expect(saysNoOne(text)).toBe(true);
    expect(spokenPeriod(text)).toBeNull();
    expect(periodFrom([text, 'Báo cáo quý II năm 2026'], ['2026'])).toBeNull();
  });

  it.each([
    'Quý II năm 2026 (15/03/2026 – 14/06/2026)',
    'Quý II/2026 (Quý 2 năm 2026)',
    'Quý 2 - 2026 (từ 1/4/2026)',
    'BÁO CÁO QUÝ II: Số liệu quý II/2026',
    '6 tháng đầu năm 2026',
  ])('hears one period in "%s"', (text) => {
    expect(saysNoOne(text)).toBe(false);
    expect(spokenPeriod(text)?.year).toBe(2026);
  });

  it('names periods as people do', () => {
    expect(periodName({ kind: 'quarter', year: 2026, index: 2 })).toBe('Quý II/2026');
    expect(periodName({ kind: 'year', year: 2026, index: 1 })).toBe('Năm 2026');
  });
});
