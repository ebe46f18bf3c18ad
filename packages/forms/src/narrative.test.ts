import { expect, it } from 'vitest';
import { figuresForm, formOf } from './fixtures/invented.ts';
import { draftNarrative } from './narrative.ts';

it('writes the figures of the form, rounded down and with their counts', () => {
  const figures = { 3: 1250, 4: 900, 5: 300, 6: 50, 7: 1200, 8: 1000, 9: 175, 10: 25, 11: 50, 12: 49, 13: 1 };
  const text = draftNarrative(
    figuresForm({ 'Hộ tịch': { 10: 20 }, 'Đất đai': { 10: 5, 13: 1 }, Thuế: { 10: 0 }, 'Tổng số': figures }),
  );
  expect(text.split('\n')).toEqual([
    'Quý II năm 2026 (từ ngày 15/03/2026 đến ngày 14/06/2026), UBND xã Mẫu có tổng số 1.250 hồ sơ thủ tục hành chính phải giải quyết, trong đó: tiếp nhận trong kỳ 1.200 hồ sơ (trực tuyến 900; trực tiếp, dịch vụ bưu chính 300), từ kỳ trước chuyển qua 50 hồ sơ. Tỷ lệ hồ sơ nộp trực tuyến trong kỳ: 75,00% (900/1.200).',
    'Đã giải quyết 1.200 hồ sơ: trước hạn 1.000, đúng hạn 175, quá hạn 25; tỷ lệ giải quyết trước hạn và đúng hạn: 97,91% (1.175/1.200).',
    'Đang giải quyết 50 hồ sơ: trong hạn 49, quá hạn 1.',
    'Hồ sơ quá hạn thuộc lĩnh vực: Hộ tịch (20), Đất đai (6).',
  ]);
});

it('shows no percentage of nothing', () => {
  const text = draftNarrative(formOf([]));
  expect(text).toContain('không phát sinh');
  expect(text).not.toContain('%');
  expect(text).toContain('Trong kỳ không có hồ sơ quá hạn.');
});
