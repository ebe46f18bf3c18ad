import type { Concept } from '@dung-hen/page';
import type { LabelledList } from '../kit/labelled-list.ts';
import { nationalPortal } from './adapter.ts';

const column = (id: string, en: string, ...terms: [string, ...string[]]): Concept => ({
  id,
  kind: 'text',
  name: { vi: terms[0], en },
  terms,
});

/** The table of ways to apply on a procedure's page (2022–2025): one row a way, with its limit and fee. */
export const WAYS_TABLE: LabelledList = {
  adapter: nationalPortal.id,
  step: 'procedureDetail',
  required: [
    column('way', 'way to apply', 'Hình thức nộp'),
    column('limit', 'time limit', 'Thời hạn giải quyết'),
    column('fee', 'fee', 'Phí, lệ phí'),
  ],
  optional: [column('about', 'description', 'Mô tả')],
};

/** Labels of the facts of a procedure's page. Nothing is filled in on this portal: citizens' forms are not ours. */
export const DETAIL = {
  code: ['Mã thủ tục', 'Mã TTHC'],
  decision: ['Số quyết định'],
  name: ['Tên thủ tục', 'Tên TTHC'],
  level: ['Cấp thực hiện'],
  kind: ['Loại thủ tục'],
  field: ['Lĩnh vực'],
  agency: ['Cơ quan thực hiện'],
} as const;
