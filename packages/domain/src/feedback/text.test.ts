import { expect, it } from 'vitest';
import { feedbackTitle, likeness, referencesIn, tracesOf } from './text.ts';

it('keeps no name after a form of address and no number of a person', () => {
  const title = feedbackTitle(
    'Phản ánh ông Nguyễn Văn Mẫu và chị  Trần Thị Mẫu (0912 345 678) xả rác ở thôn Đông',
  );
  expect(title).toBe('Phản ánh ông … và chị … (091****678) xả rác ở thôn Đông');
  expect(feedbackTitle('Bà con thôn Hạ kiến nghị')).toBe('Bà con thôn Hạ kiến nghị');
});

it('measures how alike texts are, tone marks and case aside', () => {
  const a = tracesOf('Đèn đường thôn Mẫu 3 hỏng từ ngày 02/03');
  expect(likeness(a, tracesOf('den duong thon mau 3 HONG tu ngay 02/03'))).toBe(1);
  expect(likeness(a, tracesOf('Đèn đường thôn Mẫu 4 hỏng từ ngày 02/03'))).toBeLessThan(0.9);
  expect(likeness(a, tracesOf('Rác thải tồn đọng'))).toBe(0);
  expect(likeness(a, [])).toBe(0);
});

it('finds codes of other systems in a text', () => {
  expect(referencesIn('Chuyển từ PAKN số PA.2026.00123, bản ghi 5e9f1c2b3a4d5e6f7a8b9c0d.')).toEqual([
    '5e9f1c2b3a4d5e6f7a8b9c0d',
    'PA.2026.00123',
  ]);
  expect(referencesIn('Mã số thuế không có ở đây')).toEqual([]);
});
