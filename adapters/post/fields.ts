import type { Concept } from '@dung-hen/page';
import type { LabelledList } from '../kit/labelled-list.ts';
import { post } from './adapter.ts';

const column = (id: string, kind: Concept['kind'], en: string, ...terms: [string, ...string[]]): Concept => ({
  id,
  kind,
  name: { vi: terms[0], en },
  terms,
});

/** What happened to an item, in the words such lists use; the current page was not seen. The receiver is not read. */
export const TRACKING_LIST: LabelledList = {
  adapter: post.id,
  step: 'tracking',
  required: [
    column('day', 'date', 'day', 'Ngày', 'Thời gian', 'Ngày giờ', 'Thời điểm'),
    column('state', 'text', 'state', 'Trạng thái', 'Tình trạng', 'Trạng thái bưu gửi'),
  ],
  optional: [
    column('clock', 'text', 'time of day', 'Giờ'),
    column('office', 'text', 'office', 'Vị trí', 'Địa điểm', 'Bưu cục', 'Nơi xử lý'),
  ],
};

/** Labels of the item number. */
export const WAYBILL_LABELS = ['Số hiệu bưu gửi', 'Mã bưu gửi', 'Mã vận đơn', 'Số hiệu', 'Bưu gửi'] as const;
