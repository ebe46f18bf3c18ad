import type { Concept } from '@dung-hen/page';
import type { LabelledList } from '../kit/labelled-list.ts';
import { feedbackThanhHoa } from './adapter.ts';

const column = (id: string, kind: Concept['kind'], vi: string, en: string, ...more: string[]): Concept => ({
  id,
  kind,
  name: { vi, en },
  terms: [vi, ...more],
});

/** The officers' list "Quản lý phản hồi" (administration skeleton, 2018). */
export const FEEDBACK_LIST: LabelledList = {
  adapter: feedbackThanhHoa.id,
  step: 'feedbackList',
  required: [
    column('title', 'text', 'Tiêu đề', 'title'),
    column('topic', 'text', 'Chủ đề', 'topic'),
    column('sentAt', 'date', 'Ngày tạo', 'created', 'Ngày gửi'),
    column('status', 'text', 'Trạng thái', 'status'),
  ],
  optional: [column('unit', 'text', 'Đơn vị xử lý', 'unit')],
};

/** Labels of the detail (citizen screen 2020; "Cách giải quyết" is the officers' word of 2018). */
export const DETAIL = {
  sent: ['Ngày gửi', 'Ngày tạo'],
  title: ['Tiêu đề'],
  content: ['Nội dung'],
  topic: ['Lĩnh vực', 'Chủ đề'],
  answer: ['Kết quả xử lý', 'Cách giải quyết'],
  ended: ['Ngày xử lý'],
  unit: ['Đơn vị xử lý'],
  reason: ['Lý do'],
  status: ['Trạng thái'],
} as const;

/** The box an answer is typed into. A draft is put there for the officer to read; nothing is ever sent from here. */
export const REPLY_FIELD = {
  labels: ['Cách giải quyết', 'Kết quả xử lý', 'Nội dung trả lời'],
  kind: 'text',
} as const;
