import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  editDistance,
  foldMarks,
  normalizeLabel,
  tidyText,
  withoutOrdinal,
  withoutRemarks,
} from './label.ts';

describe('normalizeLabel', () => {
  it.each([
    ['Đơn vị tiếp nhận'.normalize('NFD'), 'đơn vị tiếp nhận'],
    ['  Trạng thái hồ sơ : ', 'trạng thái hồ sơ'],
    ['ĐANG GIẢI QUYẾT', 'đang giải quyết'],
    ['Tiếp\u00a0nhận\u200b', 'tiếp nhận'],
    ['Trả lại/ Rút HS', 'trả lại/rút hs'],
    ['Phí , lệ phí', 'phí, lệ phí'],
    ['Phí,lệ phí', 'phí, lệ phí'],
    ['hoà', 'hòa'],
    ['Khai thác, xoá', 'khai thác, xóa'],
    ['Thuỷ sản', 'thủy sản'],
    ['Quý I', 'quý i'],
    ['quí', 'quý'],
    ['Kì trước', 'kỳ trước'],
    ['Tỉ lệ', 'tỷ lệ'],
    ['Xử lí', 'xử lý'],
    ['Ðơn vị', 'đơn vị'],
    ['Họ tên *', 'họ tên'],
    ['Ngày nhận ▲', 'ngày nhận'],
    ['Đúng hạn ( kể cả ... )', 'đúng hạn (kể cả...)'],
    ['Số hồ sơ – tổng', 'số hồ sơ - tổng'],
  ])('%j', (text, expected) => {
    expect(normalizeLabel(text)).toBe(expected);
  });

  it('leaves tones before a final consonant alone', () => {
    expect(normalizeLabel('Hoàn thành, khoảng, quyết, thuyền')).toBe('hoàn thành, khoảng, quyết, thuyền');
  });

  const words = fc.array(
    fc.constantFrom(
      'Hồ',
      'sơ',
      'đã',
      'giải',
      'quyết',
      'quá',
      'hạn',
      'hoà',
      'thuỷ',
      'kì',
      'Đại',
      'Thành',
      '(x)',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  );
  it('is the same for NFC and NFD, in capitals, and when done twice', () => {
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const label = normalizeLabel(text);
        expect(normalizeLabel(text.normalize('NFD'))).toBe(label);
        expect(normalizeLabel(text.toUpperCase())).toBe(label);
        expect(normalizeLabel(label)).toBe(label);
        expect(foldMarks(text.normalize('NFD'))).toBe(foldMarks(label));
        expect(foldMarks(foldMarks(text))).toBe(foldMarks(text));
      }),
    );
  });

  it('settles at once for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
        expect(normalizeLabel(normalizeLabel(text))).toBe(normalizeLabel(text));
      }),
    );
  });
});

describe('foldMarks', () => {
  it('takes marks off and makes đ d', () => {
    expect(foldMarks('Đại Thành')).toBe('dai thanh');
    expect(foldMarks('Đại Thanh')).toBe('dai thanh');
  });
});

describe('withoutRemarks', () => {
  it.each([
    ['đúng hạn (bao gồm cả hồ sơ trả lại/xin rút)', 'đúng hạn'],
    ['đúng hạn bao gồm cả hồ sơ chờ bổ sung', 'đúng hạn'],
    ['đúng hạn, gồm cả hồ sơ rút', 'đúng hạn'],
    ['đúng hạn (bao gồm (cả) hồ sơ)', 'đúng hạn'],
    ['đúng hạn (bao gồm', 'đúng hạn'],
    ['người nộp (in bl)', 'người nộp'],
    ['(3)', ''],
    ['quá hạn', 'quá hạn'],
  ])('%s', (text, expected) => {
    expect(withoutRemarks(text)).toBe(expected);
  });
});

describe('withoutOrdinal', () => {
  it.each([
    ['1. Hộ tịch', 'Hộ tịch'],
    ['I - Hộ tịch', 'Hộ tịch'],
    ['I. Hộ tịch', 'Hộ tịch'],
    ['1.2) Đất đai', 'Đất đai'],
    ['a) Đất đai', 'Đất đai'],
    ['II Đất đai', 'Đất đai'],
    ['12 Đất đai', 'Đất đai'],
    ['Hộ tịch', 'Hộ tịch'],
    ['Y tế', 'Y tế'],
    ['3 tháng', '3 tháng'],
    ['5 năm', '5 năm'],
    ['C', 'C'],
    ['1.', '1.'],
  ])('%s', (text, expected) => {
    expect(withoutOrdinal(text)).toBe(expected);
  });
});

describe('editDistance', () => {
  it('counts single-letter changes', () => {
    expect(editDistance('hẹn trả', 'hạn trả')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('abc', 'abc')).toBe(0);
  });
});
