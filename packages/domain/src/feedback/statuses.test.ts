import { expect, it } from 'vitest';
import { governmentStatusOfWords, thanhHoaStatus, thanhHoaStatusOfWords } from './statuses.ts';

it('derives the status of the Thanh Hóa system from two members', () => {
  expect(thanhHoaStatus({ isPublic: true, confirmed: -1 })).toBe('published');
  expect([-1, 0, 1, 7, null].map((confirmed) => thanhHoaStatus({ isPublic: false, confirmed }))).toEqual([
    'waiting',
    'refused',
    'handling',
    null,
    null,
  ]);
  expect(thanhHoaStatusOfWords(' ĐÃ XỬ LÝ ')).toBe('published');
});

it('tells government statuses by their words, two alike ones apart', () => {
  expect(governmentStatusOfWords('PAKN đã bổ sung')).toBe('supplemented');
  expect(governmentStatusOfWords('Phản ánh đã bổ sung')).toBe('feedbackSupplemented');
  expect(governmentStatusOfWords('tiếp nhận ở ĐP')).toBe('receivedLocally');
  expect(governmentStatusOfWords('BNĐP trả lại BNĐP khác')).toBe('returnedBetweenAgencies');
  expect(governmentStatusOfWords('Đang chờ gì đó')).toBeNull();
});
