import { expect, test } from 'vitest';
import { ruleFor } from '../rules/rule-for.ts';
import { letterFormFor } from './letter-form.ts';
import { LETTER_KINDS } from './letter-kind.ts';

test.each([
  ['2025-06-30T16:59:59', 'TT 01/2018/TT-VPCP', 'PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ', false],
  ['2025-07-01', 'TT 03/2025/TT-VPCP', 'VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT', true],
])('a dossier received %s is answered on Mẫu số 04 of %s', (received, circular, title, asksForTime) => {
  const form = letterFormFor('apology', received);
  expect(form).toMatchObject({ formNumber: 'Mẫu số 04', circular, asksForTime });
  expect(form?.title.join(' ')).toBe(title);
});

test.each([
  ['supplement', 'Mẫu số 02', 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ'],
  ['refusal', 'Mẫu số 03', 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ'],
] as const)('%s is %s under both circulars', (kind, formNumber, title) => {
  for (const received of ['2024-03-04', '2026-03-04']) {
    expect(letterFormFor(kind, received)).toMatchObject({ formNumber, title: [title] });
  }
});

test('layouts of 2025, which nobody has seen, say so', () => {
  for (const kind of LETTER_KINDS) {
    expect(letterFormFor(kind, '2026-03-04')?.layoutConfidence).toBe('unsure');
    expect(letterFormFor(kind, '2024-03-04')?.layoutConfidence).toBe('known');
  }
});

test('the apology form is the one the rules name', () => {
  for (const received of ['2024-03-04', '2026-03-04']) {
    const named = ruleFor(received)?.apologyForm.value.vi ?? '';
    const form = letterFormFor('apology', received);
    expect(named).toContain(form?.circular);
    expect(named.toLocaleUpperCase('vi')).toContain(form?.title.join(' '));
  }
});

test('before the oldest rules there is no form, and a bad date is refused', () => {
  expect(letterFormFor('apology', '2018-06-20')).toBeNull();
  expect(() => letterFormFor('apology', '31/12/2025')).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT' }),
  );
});
