import type { Concept } from '@dung-hen/page';
import type { LabelledList } from '../kit/labelled-list.ts';
import { feedbackGovernment } from './adapter.ts';

const column = (id: string, kind: Concept['kind'], en: string, ...terms: [string, ...string[]]): Concept => ({
  id,
  kind,
  name: { vi: terms[0], en },
  terms,
});

/**
 * The officers' list, in the words of a comparable system: the real screen was not seen. The sender's column
 * ("Tên CN/DN") is in no list of columns and is not read.
 */
export const FEEDBACK_LIST: LabelledList = {
  adapter: feedbackGovernment.id,
  step: 'feedbackList',
  required: [
    column('code', 'text', 'code', 'Mã số', 'Mã PAKN', 'Mã phản ánh', 'Mã phản ánh, kiến nghị'),
    column('title', 'text', 'title', 'Tiêu đề', 'Tiêu đề phản ánh, kiến nghị'),
    column('status', 'text', 'status', 'Trạng thái', 'Trạng thái xử lý'),
  ],
  optional: [
    column('unit', 'text', 'unit', 'Đơn vị tiếp nhận', 'Đơn vị xử lý', 'Đơn vị giải quyết'),
    column('topic', 'text', 'field', 'Lĩnh vực'),
    column('kind', 'text', 'kind', 'Phân loại', 'Loại phản ánh', 'Loại PAKN'),
    column('sentAt', 'date', 'sent', 'Ngày gửi', 'Thời gian gửi'),
    column('transferredAt', 'date', 'transferred', 'Ngày chuyển', 'Ngày tiếp nhận', 'Ngày chuyển đến'),
    column('answeredAt', 'date', 'answered', 'Ngày trả lời', 'Ngày xử lý'),
    column('publishedAt', 'date', 'published', 'Ngày công khai'),
  ],
};

/** Labels of an officer's detail, in the same words. */
export const DETAIL = {
  code: ['Mã số', 'Mã PAKN', 'Mã phản ánh'],
  title: ['Tiêu đề'],
  content: ['Nội dung', 'Nội dung phản ánh, kiến nghị'],
  status: ['Trạng thái', 'Trạng thái xử lý'],
  kind: ['Phân loại', 'Loại phản ánh'],
  topic: ['Lĩnh vực'],
  unit: ['Đơn vị xử lý', 'Đơn vị giải quyết', 'Đơn vị tiếp nhận'],
  sentAt: ['Ngày gửi'],
  transferredAt: ['Ngày chuyển', 'Ngày tiếp nhận'],
  answeredAt: ['Ngày trả lời', 'Ngày xử lý'],
  publishedAt: ['Ngày công khai'],
} as const;

/** The box an answer is typed into. A draft is put there for the officer to read; nothing is ever sent from here. */
export const REPLY_FIELD = {
  labels: ['Nội dung trả lời', 'Kết quả xử lý', 'Nội dung'],
  kind: 'text',
} as const;
