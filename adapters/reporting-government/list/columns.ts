import type { Concept, Glossary } from '@dung-hen/page';
import { REPORT_LABELS } from '../words/report-labels.ts';

const concept = (
  id: string,
  vi: string,
  en: string,
  terms: readonly string[],
  weakTerms: readonly string[] = [],
): Concept => ({ id, name: { vi, en }, kind: 'text', terms, weakTerms });

/** What a row of the list says which report it is by. */
export const NAME = concept(
  'name',
  'Tên báo cáo',
  'Report',
  [
    ...[
      'Tên báo cáo',
      'Tên mẫu báo cáo',
      'Mẫu báo cáo',
      'Báo cáo',
      'Tên biểu mẫu',
      'Tên biểu',
      'Biểu mẫu báo cáo',
    ],
    ...['Nội dung báo cáo', 'Chế độ báo cáo', 'Tên chế độ báo cáo', 'Tiêu đề báo cáo', 'Danh sách báo cáo'],
  ],
  ['Biểu mẫu', 'Loại báo cáo', 'Tiêu đề', 'Nội dung', 'Tên', 'Đề cương'],
);

export const FORM_CODE = concept(
  'formCode',
  'Mã biểu',
  'Form',
  [...REPORT_LABELS.formCode, 'Số hiệu biểu', 'Mã mẫu', 'Mã biểu báo cáo'].filter(
    (term) => term !== 'Biểu mẫu',
  ),
  ['Biểu', 'Mã', 'Mẫu'],
);

export const PERIOD = concept('period', 'Kỳ báo cáo', 'Period', REPORT_LABELS.period.slice(0, -2), [
  'Giai đoạn',
]);

export const YEAR = concept('year', 'Năm', 'Year', REPORT_LABELS.year);

export const UNIT = concept('unit', 'Đơn vị', 'Unit', REPORT_LABELS.unit);

export const DEADLINE = concept('deadline', 'Hạn nộp', 'Deadline', REPORT_LABELS.deadline);

export const STATE = concept('state', 'Trạng thái', 'State', [
  ...REPORT_LABELS.state,
  'Tình trạng thực hiện',
  'Trạng thái thực hiện',
  'Kết quả gửi',
  'Tình trạng báo cáo của đơn vị',
]);

/** Whether a period is open at all, where a list says so beside the state of the report. */
export const PERIOD_STATE = concept('periodState', 'Trạng thái kỳ', 'State of the period', [
  ...[
    'Trạng thái kỳ',
    'Trạng thái kỳ báo cáo',
    'Tình trạng kỳ',
    'Tình trạng kỳ báo cáo',
    'Kỳ đóng/mở',
    'Đóng/mở kỳ',
  ],
]);

export const LIST_CONCEPTS: readonly Concept[] = [
  NAME,
  FORM_CODE,
  PERIOD,
  YEAR,
  UNIT,
  DEADLINE,
  STATE,
  PERIOD_STATE,
];

/** Columns of the list of reports. Confidence LOW: general vocabulary, the live list was never seen. */
export const REPORT_LIST: Glossary = { concepts: LIST_CONCEPTS, lexicon: null };
