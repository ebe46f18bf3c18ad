import { describe, expect, test } from 'vitest';
import { DECREE_61_2018 } from '../rules/decree-61-2018.ts';
import { DECREE_118_2025 } from '../rules/decree-118-2025.ts';
import * as because from './counting-reasons.ts';

describe('reasons of the count', () => {
  test('the rule is named with its dates of force and its confidence', () => {
    const now = because.ruleChosen(DECREE_118_2025, '2026-01-05');
    expect(now).toMatchObject({
      confidence: 'certain',
      effective: { from: '2025-07-01', to: null },
      dates: ['2026-01-05'],
    });
    expect(now.words.vi).toBe(
      'Áp dụng NĐ 118/2025/NĐ-CP (hiệu lực 01/07/2025 – nay) theo ngày tiếp nhận 05/01/2026.',
    );
    const then = because.ruleChosen(DECREE_61_2018, '2022-01-05');
    expect(then).toMatchObject({ confidence: 'known', effective: { from: '2018-06-21', to: '2025-06-30' } });
    expect(then.words.en).toContain('21/06/2018 – 30/06/2025');
  });

  test('amendments nobody has read are told from the day they may matter', () => {
    const instruments = (received: string) =>
      because.ruleAmended(DECREE_118_2025, received).map(({ source }) => source);
    expect(instruments('2025-12-30')).toEqual([]);
    expect(instruments('2025-12-31')).toEqual(['NĐ 367/2025/NĐ-CP']);
    expect(instruments('2026-08-05')).toEqual(['NĐ 367/2025/NĐ-CP', 'NĐ 309/2026/NĐ-CP']);
    expect(because.ruleAmended(DECREE_61_2018, '2022-01-05')).toEqual([]);
    expect(
      because.ruleAmended(DECREE_118_2025, '2026-09-01').every(({ confidence }) => confidence === 'unsure'),
    ).toBe(true);
  });

  test('days off are listed with the names people know', () => {
    const one = because.daysOffBetween(['2026-04-27', '2026-11-24']);
    expect(one.words.vi).toContain('27/04/2026, 24/11/2026 (Ngày Văn hóa Việt Nam)');
    expect(one.dates).toEqual(['2026-04-27', '2026-11-24']);
    expect(because.workedSaturdayCounted(['2026-08-22']).words.vi).toContain('22/08/2026');
  });

  test('the other steps name their days', () => {
    expect(because.firstDayExcluded('2026-10-05').words.vi).toBe('Không tính ngày đầu (05/10/2026).');
    expect(because.rolledForward('2026-04-25', '2026-04-28').dates).toEqual(['2026-04-25', '2026-04-28']);
    expect(because.countedInHours(4, '2026-10-05T15:00:00').words.vi).toContain(
      '4 giờ, đến 15:00 05/10/2026',
    );
    expect(because.supplementRestart('2026-10-05', DECREE_61_2018).confidence).toBe('unsure');
    expect(because.supplementRestart('2026-10-05', DECREE_118_2025).confidence).toBe('certain');
    expect(because.supplementRestart('2018-03-05', null)).toMatchObject({
      confidence: 'unsure',
      effective: null,
    });
    expect(because.sameDayRule('2026-10-06', true).words.vi).toContain('sau 15 giờ');
    expect(because.sameDayRule('2026-10-05', false).words.vi).toContain('trong ngày');
    expect(because.yearEstimated([2027, 2028])).toMatchObject({
      confidence: 'unsure',
      words: { vi: expect.stringContaining('Tạm tính') },
    });
    expect(because.limitUnknown().words.vi).toContain('thời hạn giải quyết');
    expect(because.ruleUnknown('2018-03-05')).toMatchObject({ confidence: 'unsure', dates: ['2018-03-05'] });
  });
});
