import type { Concept } from '@dung-hen/page';
import type { LabelledList } from '../kit/labelled-list.ts';
import { communeSite } from './adapter.ts';

const column = (id: string, en: string, ...terms: [string, ...string[]]): Concept => ({
  id,
  kind: 'text',
  name: { vi: terms[0], en },
  terms,
});

/** The posted list of procedures, in the words of published lists. Who handles a procedure is not read. */
export const PROCEDURE_LIST: LabelledList = {
  adapter: communeSite.id,
  step: 'procedureList',
  required: [
    column(
      'name',
      'procedure',
      'Tên thủ tục hành chính',
      'Tên thủ tục',
      'Tên TTHC',
      'Thủ tục hành chính',
      'Thủ tục',
    ),
    column(
      'code',
      'code',
      'Mã thủ tục',
      'Mã TTHC',
      'Mã số TTHC',
      'Mã thủ tục hành chính',
      'Mã số hồ sơ TTHC',
      'Số hồ sơ TTHC',
    ),
  ],
  optional: [
    column('field', 'field', 'Lĩnh vực'),
    column('limit', 'limit', 'Thời hạn giải quyết', 'Thời gian giải quyết', 'Thời hạn'),
    column('fee', 'fee', 'Phí, lệ phí', 'Phí lệ phí', 'Lệ phí', 'Phí'),
  ],
};

/** Words before the moment of publication. */
export const PUBLISHED_LABELS = ['Đăng lúc', 'Đăng ngày', 'Ngày đăng', 'Ngày xuất bản', 'Cập nhật'] as const;

/** Headings under which other articles stand: the article is over there. */
export const OTHERS_LABELS = [
  'Tin liên quan',
  'Tin cùng chuyên mục',
  'Các tin khác',
  'Tin khác',
  'Tin mới hơn',
  'Tin cũ hơn',
  'Bài viết liên quan',
  'Tin tức khác',
] as const;

/** Words on the link to the next page of a list. */
export const NEXT_LABELS = [
  'Trang sau',
  'Trang tiếp',
  'Tiếp theo',
  'Tiếp',
  'Sau',
  '›',
  '»',
  '>',
  '>>',
] as const;
