import type { ShownState } from '../actions.ts';

/** Words of the states as most systems of the kind write them. */
export const STATE_WORDS: Readonly<Record<ShownState, string>> = {
  empty: 'Chưa báo cáo',
  draft: 'Đang nhập',
  pending: 'Chờ duyệt',
  submitted: 'Đã gửi',
  returned: 'Bị trả lại',
  overdue: 'Quá hạn',
  closed: 'Đã đóng',
};
