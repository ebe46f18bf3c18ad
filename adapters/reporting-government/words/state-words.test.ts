import { describe, expect, it } from 'vitest';
import { isStateBadge, lookUpState, type ReportState, stateOf } from './state-words.ts';

const TABLE: readonly (readonly [string, ReportState | null])[] = [
  ['Chưa báo cáo', 'absent'],
  ['CHƯA NỘP', 'absent'],
  ['Chưa gửi', 'absent'],
  ['Đang mở', 'absent'],
  ['Mới', 'absent'],
  ['Đang nhập', 'draft'],
  ['Lưu nháp', 'draft'],
  ['Bản nháp (lần 2)', 'draft'],
  ['Đã lưu, chưa gửi', 'draft'],
  ['Chưa hoàn thành', 'draft'],
  ['Đã thu hồi', 'draft'],
  ['Chờ duyệt', 'pendingApproval'],
  ['Chờ lãnh đạo phê duyệt', 'pendingApproval'],
  ['Đã trình lãnh đạo', 'pendingApproval'],
  ['Đã gửi – chờ duyệt', 'pendingApproval'],
  ['Đã gửi', 'submitted'],
  ['Đã gửi ngày 14/06/2026 08:30', 'submitted'],
  ['Đã nộp (quá hạn)', 'submitted'],
  ['Nộp đúng hạn', 'submitted'],
  ['Hoàn thành', 'submitted'],
  ['Đã tiếp nhận', 'submitted'],
  ['Chờ tiếp nhận', 'submitted'],
  ['Đã gửi; kỳ đã đóng', 'submitted'],
  ['Bị trả lại', 'returned'],
  ['Đã gửi, bị trả lại', 'returned'],
  ['Trả lại lần 1 – đã gửi lại', 'submitted'],
  ['Yêu cầu chỉnh sửa', 'returned'],
  ['Không phê duyệt', 'returned'],
  ['Đã đóng', 'closed'],
  ['Chưa nộp - kỳ đã đóng', 'closed'],
  ['Hết hạn', 'closed'],
  ['Đã khoá', 'closed'],
  ['Đã khóa', 'closed'],
  ['Quá hạn', 'overdue'],
  ['Quá hạn 3 ngày', 'overdue'],
  ['Chưa nộp (quá hạn)', 'absent'],
  ['Da gui', 'submitted'],
  ['Chua bao cao', 'absent'],
  ['Đã gửi'.normalize('NFD'), 'submitted'],
  ['Chưa đã gửi', null],
  ['Đang thẩm tra chéo', null],
  ['', null],
  ['12', null],
];

describe('state words', () => {
  it.each(TABLE)('%s', (words, state) => {
    expect(stateOf(words)).toBe(state);
  });

  it('takes a badge for one only when nothing else stands on it', () => {
    expect(isStateBadge('Đã gửi')).toBe(true);
    expect(isStateBadge('Đã gửi cho ai đó')).toBe(false);
  });

  it('gives the outbox its five states', () => {
    expect(lookUpState('overdue', false)).toBe('absent');
    expect(lookUpState('overdue', true)).toBe('draft');
    expect(lookUpState('absent', false)).toBe('absent');
    expect(lookUpState('absent', true)).toBe('draft');
    expect(lookUpState('pendingApproval', true)).toBe('submitted');
    expect(lookUpState('returned', true)).toBe('returned');
  });
});
