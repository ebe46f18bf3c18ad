import { describe, expect, test } from 'vitest';
import { DECREE_118_2025 } from '../rules/decree-118-2025.ts';
import {
  apologyDayPassed,
  apologyNotPossible,
  closeWithoutSupplement,
  dataReason,
  notYetReceived,
  paused,
} from './data-reasons.ts';

describe('reasons seen in the record', () => {
  test('name their days and speak both languages', () => {
    const one = dataReason('DUE_BEFORE_RECEIPT', '2026-10-05', '2026-10-01');
    expect(one.dates).toEqual(['2026-10-05', '2026-10-01']);
    expect(one.words.vi).toContain('trước ngày tiếp nhận');
    expect(one.words.en).toContain('before the receipt date');
  });

  test('a dossier not yet received tells until when it must be answered, where known', () => {
    const known = notYetReceived('2026-11-23T17:00:00', DECREE_118_2025);
    expect(known).toMatchObject({
      confidence: 'certain',
      dates: ['2026-11-23'],
      effective: { from: '2025-07-01', to: null },
    });
    expect(known.words.vi).toContain('17:00 23/11/2026');
    expect(notYetReceived(null, null).words.vi).toBe('Hồ sơ chưa được tiếp nhận nên chưa có hạn trả.');
  });

  test('a pause tells what is waited for, and since when where known', () => {
    expect(paused(5, '2026-11-09').words.vi).toBe(
      'Tạm dừng từ 09/11/2026: chờ bổ sung giấy tờ. Không tính là quá hạn.',
    );
    expect(paused(6, null).words.vi).toContain('nghĩa vụ tài chính');
    expect(paused(8, null).words.en).toContain('stopped');
  });

  test('closing is for a person to confirm', () => {
    const one = closeWithoutSupplement('2026-11-25', DECREE_118_2025);
    expect(one).toMatchObject({ confidence: 'inferred', dates: ['2026-11-25'] });
    expect(one.words.vi).toContain('cán bộ xác nhận');
  });

  test('apologies name their day and rule', () => {
    expect(apologyDayPassed('2026-11-23', DECREE_118_2025)).toMatchObject({
      dates: ['2026-11-23'],
      source: 'NĐ 118/2025/NĐ-CP Art. 19(6)',
    });
    expect(apologyDayPassed('2018-03-01', null)).toMatchObject({ confidence: 'unsure', effective: null });
    expect(apologyNotPossible(DECREE_118_2025).words.vi).toContain('quá ngắn');
  });
});
