import { toDay } from '@dung-hen/calendar';
import { describe, expect, test } from 'vitest';
import { RULE_VERSIONS, ruleFor } from './rule-for.ts';

describe('the rules by receipt date', () => {
  test.each([
    ['2018-06-20', null],
    ['2018-06-21', 'nd-61-2018'],
    ['2025-06-30', 'nd-61-2018'],
    ['2025-06-30T23:59:59', 'nd-61-2018'],
    ['2025-07-01', 'nd-118-2025'],
    ['2025-07-01T00:00:00', 'nd-118-2025'],
    ['2030-01-01', 'nd-118-2025'],
  ])('received %s: %s', (received, id) => {
    expect(ruleFor(received)?.id ?? null).toBe(id);
  });

  test.each(['', '01/07/2025', '2025-06-31'])('%j is INVALID_INPUT', (date) => {
    expect(() => ruleFor(date)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', name: 'DungHenError' }),
    );
  });

  test('the versions follow each other without a day between', () => {
    for (const [index, version] of RULE_VERSIONS.entries()) {
      const next = RULE_VERSIONS[index + 1];
      if (next === undefined) expect(version.to).toBeNull();
      else expect(toDay(next.from)).toBe(toDay(version.to ?? '') + 1);
    }
  });

  test('NĐ 118/2025: the values of its articles, all sourced', () => {
    expect(ruleFor('2026-01-05')).toMatchObject({
      apologyMinDaysBefore: { value: 1, confidence: 'certain' },
      maxReappointments: { value: 1, confidence: 'certain' },
      onlineAcceptHours: { value: 8, confidence: 'certain' },
      onlineAlertHours: { value: 2, confidence: 'certain' },
      supplementNoticeWorkingDays: { value: 3, confidence: 'certain' },
      supplementClock: { value: 'restart', confidence: 'certain' },
      closeIfNoSupplementDays: { value: 15, confidence: 'certain' },
      paperForwardCutoff: { value: '15:00', confidence: 'certain' },
      nonTerritorialWorkingDays: { value: 1 },
      resultErrorFixWorkingDays: { value: 3 },
    });
  });

  test('NĐ 61/2018: what was not seen in a text says so', () => {
    expect(ruleFor('2022-01-05')).toMatchObject({
      apologyMinDaysBefore: { value: 1, confidence: 'known' },
      maxReappointments: { value: 1, confidence: 'known' },
      onlineAcceptHours: { value: 8, confidence: 'unsure' },
      supplementNoticeWorkingDays: { value: null, confidence: 'unsure' },
      supplementClock: { value: 'restart', confidence: 'unsure' },
      closeIfNoSupplementDays: { value: null, confidence: 'unsure' },
      paperForwardCutoff: { value: '15:00', confidence: 'known' },
    });
  });

  test('amendments whose text was not seen are marked unsure', () => {
    const marks = RULE_VERSIONS.flatMap(({ amendments }) =>
      amendments.map((one) => [one.instrument, one.confidence]),
    );
    expect(marks).toEqual([
      ['NĐ 107/2021/NĐ-CP', 'known'],
      ['NĐ 367/2025/NĐ-CP', 'unsure'],
      ['NĐ 309/2026/NĐ-CP', 'unsure'],
    ]);
  });
});
