import type { FormColumn, FormDefinition } from '../types.ts';
import { count } from './columns.ts';

/** Column numbers of II.06a by what they count. */
export const II_06A_COLUMN = {
  received: 3,
  online: 4,
  counterAndPost: 5,
  carriedOver: 6,
  resolved: 7,
  early: 8,
  onTime: 9,
  late: 10,
  inProgress: 11,
  inTime: 12,
  overdue: 13,
} as const;

const RECEIVED = ['Tiếp nhận', 'Số hồ sơ nhận giải quyết'];
const RESOLVED = ['Đã giải quyết', 'Số lượng hồ sơ đã giải quyết', 'Số hồ sơ đã giải quyết', 'Đã xử lý'];
const IN_PROGRESS = [
  'Đang giải quyết',
  'Số lượng hồ sơ đang giải quyết',
  'Hồ sơ đang xử lý',
  'Số hồ sơ đang giải quyết',
  'Đang xử lý',
];
/** Names of figures in readers of files, where they are not the column's key. */
const FIGURES: Readonly<Record<string, string>> = {
  'received.counterAndPost': 'received.directAndPost',
  'received.carriedOver': 'received.carryOver',
  'resolved.late': 'resolved.overdue',
  'inProgress.total': 'pending.total',
  'inProgress.inTime': 'pending.inTime',
  'inProgress.overdue': 'pending.overdue',
};

/** What stands between the received group and the two channels. */
const WITHIN = ['Trong kỳ', 'Trong đó'];

const COLUMNS: readonly FormColumn[] = [
  {
    number: 1,
    key: 'order',
    kind: 'order',
    header: ['STT'],
    headerEn: ['No.'],
    wordings: [['TT']],
  },
  {
    number: 2,
    key: 'label',
    kind: 'label',
    header: ['Lĩnh vực, công việc giải quyết theo cấp'],
    headerEn: ['Field, work by level'],
    wordings: [['Đơn vị'], ['Lĩnh vực giải quyết'], ['Lĩnh vực']],
  },
  count(3, 'received.total', RECEIVED, [], ['Tổng số'], ['Received', 'Total']),
  count(4, 'received.online', RECEIVED, WITHIN, ['Trực tuyến'], ['Received', 'This period', 'Online']),
  count(
    5,
    'received.counterAndPost',
    RECEIVED,
    WITHIN,
    ['Trực tiếp, dịch vụ bưu chính', 'Trực tiếp/bưu chính'],
    ['Received', 'This period', 'Counter, post'],
  ),
  count(6, 'received.carriedOver', RECEIVED, [], ['Từ kỳ trước', 'Kỳ trước'], ['Received', 'Carried over']),
  count(7, 'resolved.total', RESOLVED, [], ['Tổng số'], ['Resolved', 'Total']),
  count(8, 'resolved.early', RESOLVED, [], ['Trước hạn'], ['Resolved', 'Early']),
  count(
    9,
    'resolved.onTime',
    RESOLVED,
    [],
    [
      'Đúng hạn',
      'Đúng hạn (Bao gồm cả hồ sơ trả lại/xin rút)',
      'Đúng hạn (Bao gồm cả hồ sơ chờ Bổ sung và Trả lại/Xin rút)',
    ],
    ['Resolved', 'On time'],
  ),
  count(10, 'resolved.late', RESOLVED, [], ['Quá hạn'], ['Resolved', 'Late']),
  count(11, 'inProgress.total', IN_PROGRESS, [], ['Tổng số'], ['In progress', 'Total']),
  count(
    12,
    'inProgress.inTime',
    IN_PROGRESS,
    [],
    [
      'Trong hạn',
      'Đúng hạn',
      'Đúng hạn (Bao gồm cả hồ sơ chờ BS)',
      'Trong hạn (Bao gồm cả hồ sơ chờ bổ sung và hồ sơ khác)',
    ],
    ['In progress', 'In time'],
  ),
  count(13, 'inProgress.overdue', IN_PROGRESS, [], ['Quá hạn'], ['In progress', 'Overdue']),
];

/**
 * Biểu II.06a/VPCP/KSTT: what a unit that settles dossiers itself did with them in one period.
 * Columns and sums: circular 01/2020/TT-VPCP, seen in print templates of one-stop products; the first header
 * wording is the circular's, the others are what prints and screens of one-stop systems show (2025).
 */
export const II_06A: FormDefinition = {
  id: 'II.06a/VPCP/KSTT',
  family: 'II.06a',
  titleWords: [
    ['ii.06a'],
    ['ii. 06a'],
    ['06a/vpcp'],
    ['tinh hinh, ket qua giai quyet'],
    ['tinh hinh ket qua giai quyet'],
  ],
  code: 'Biểu số II.06a/VPCP/KSTT',
  title:
    'Tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan, đơn vị trực tiếp giải quyết thủ tục hành chính',
  titleEn: 'Administrative procedures settled by the unit itself: state and results',
  regulation: 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020',
  unitOfMeasure: 'Số hồ sơ TTHC',
  rows: { by: 'field', sections: [] },
  columns: COLUMNS.map((column) => {
    const figure = FIGURES[column.key];
    return figure === undefined ? column : { ...column, figure };
  }),
  identities: [
    { total: 3, parts: [4, 5, 6] },
    { total: 7, parts: [8, 9, 10] },
    { total: 11, parts: [12, 13] },
    { total: 3, parts: [7, 11] },
  ],
  carryOver: {
    column: 6,
    previousColumn: 11,
    note: {
      vi: 'Cột (6) kỳ này bằng cột (11) của kỳ kết thúc ngay trước ngày đầu kỳ. Riêng báo cáo năm: cột (6) là hồ sơ chuyển qua từ trước ngày 15/12 năm trước, so với báo cáo năm trước chứ không so với quý III.',
      en: 'Column (6) equals column (11) of the period that ended the day before this one began. For the annual report (6) is what was carried over from before 15 December of last year: compare it with last year’s annual report, not with quarter III.',
    },
  },
  source:
    'Circular 01/2020/TT-VPCP (form II.06a); layout as printed by provincial one-stop products, February 2025',
  confidence: 'high',
  inForce: {
    from: '2020-12-01',
    to: '2026-07-31',
    unverified: {
      vi: 'Ngày bắt đầu áp dụng (khoảng tháng 12/2020) và việc thay bằng Biểu 07a/BTP từ 01/08/2026 (Thông tư 09/2026/TT-BTP) chưa kiểm chứng.',
      en: 'The first day in force (about December 2020) and the replacement by form 07a/BTP from 1 August 2026 (circular 09/2026/TT-BTP) are unverified.',
    },
    successor: '07a/BTP',
  },
};
