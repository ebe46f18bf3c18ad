import type { FormDefinition } from '../types.ts';
import { type ColumnLine, columnsOf, IN_PERIOD_AND_IN_TIME, seenOnly } from './columns.ts';

// Summaries and exports of Hà Nội, September 2026: what the city's tools give and take. None is a national form.

const SEEN = '2026-09-20';
const SOURCE = 'Merging tool of Hà Nội and the exports it reads, build of 20 September 2026';
const inForce = { from: SEEN, to: null, unverified: seenOnly(SEEN), successor: null };

const COMMON = {
  regulation: '',
  unitOfMeasure: 'Số hồ sơ TTHC',
  carryOver: null,
} as const;

/** The thirteen figures of the weekly summary, which 07a/BTP has too. */
const WEEKLY: readonly ColumnLine[] = [
  ['received.total', 'Tiếp nhận > Tổng số', 'Received > Total'],
  ['received.onlineFull', 'Tiếp nhận > Trực tuyến toàn trình', 'Received > Online, full'],
  ['received.onlinePartial', 'Tiếp nhận > Trực tuyến một phần', 'Received > Online, partial'],
  ['received.post', 'Tiếp nhận > Bưu chính', 'Received > By post'],
  ['received.direct', 'Tiếp nhận > Trực tiếp', 'Received > Direct'],
  ['received.carryOver', 'Tiếp nhận > Kỳ trước', 'Received > Carried over', 'Tiếp nhận > Từ kỳ trước'],
  ['resolved.total', 'Đã giải quyết > Tổng số', 'Resolved > Total'],
  ['resolved.early', 'Đã giải quyết > Trước hạn', 'Resolved > Early'],
  ['resolved.onTime', 'Đã giải quyết > Đúng hạn', 'Resolved > On time'],
  ['resolved.overdue', 'Đã giải quyết > Quá hạn', 'Resolved > Late'],
  ['pending.total', 'Đang giải quyết > Tổng số', 'In progress > Total'],
  ['pending.inTime', 'Đang giải quyết > Trong hạn', 'In progress > In time'],
  ['pending.overdue', 'Đang giải quyết > Quá hạn', 'In progress > Overdue'],
];
const HEAD: readonly ColumnLine[] = [
  ['order', 'STT', 'No.', 'TT'],
  ['label', 'Đơn vị', 'Unit', 'Lĩnh vực'],
];
const SOURCES: ColumnLine = ['sources', 'Nguồn', 'Sources'];
const TEXT = { sources: { kind: 'text' } } as const;

/** 3 = 4+5+6+7+8 · 9 = 10+11+12 · 13 = 14+15 · 3 = 9+13. */
const WEEKLY_SUMS = [
  { total: 3, parts: [4, 5, 6, 7, 8] },
  { total: 9, parts: [10, 11, 12] },
  { total: 13, parts: [14, 15] },
  { total: 3, parts: [9, 13] },
] as const;

/**
 * Biểu 07a/BTP: what an export by this name is taken to hold. The circular (09/2026/TT-BTP) was not found, so this is no
 * official layout: it serves to read and to gather exports.
 */
export const BTP_07A: FormDefinition = {
  ...COMMON,
  id: '07a/BTP',
  family: '07a/BTP',
  titleWords: [['07a/btp'], ['07a /btp'], ['07a', 'btp'], ['bieu so 07a']],
  code: 'Biểu số 07a/BTP',
  title: 'Tình hình, kết quả giải quyết thủ tục hành chính',
  titleEn: 'Administrative procedures: state and results (Ministry of Justice)',
  rows: { by: 'unit', sections: [] },
  columns: columnsOf([...HEAD, ...WEEKLY]),
  identities: WEEKLY_SUMS,
  source: 'Exports named 07a/BTP of Hà Nội, September 2026; columns as in the weekly report made of them',
  confidence: 'low',
  inForce: {
    from: '2026-08-01',
    to: null,
    unverified: {
      vi: 'Chưa tìm được văn bản Thông tư 09/2026/TT-BTP: các cột suy từ báo cáo tuần của Hà Nội, không phải mẫu chính thức.',
      en: 'The text of circular 09/2026/TT-BTP was not found: the columns come from a weekly report of Hà Nội and are no official layout.',
    },
    successor: null,
  },
};

/** The weekly summary over units, 16 columns. */
export const WEEKLY_16: FormDefinition = {
  ...COMMON,
  id: 'weekly16',
  family: 'weekly16',
  titleWords: [['tong hop ket qua giai quyet', 'theo tuan']],
  code: '',
  title: 'Tổng hợp kết quả giải quyết thủ tục hành chính theo tuần',
  titleEn: 'Results of administrative procedures by week',
  rows: { by: 'unit', sections: [] },
  columns: columnsOf([...HEAD, ...WEEKLY, SOURCES], TEXT),
  identities: WEEKLY_SUMS,
  source: SOURCE,
  confidence: 'high',
  inForce,
};

/** The period summary over units, 33 columns. */
export const PERIOD_33: FormDefinition = {
  ...COMMON,
  id: 'period33',
  family: 'period33',
  titleWords: [['tong hop ket qua giai quyet', 'theo ky']],
  code: '',
  title: 'Tổng hợp kết quả giải quyết thủ tục hành chính theo kỳ',
  titleEn: 'Results of administrative procedures by period',
  rows: { by: 'unit', sections: [] },
  columns: columnsOf(
    [
      ...HEAD,
      ['received.total', 'Tiếp nhận > Tổng số', 'Received > Total'],
      ['received.direct', 'Tiếp nhận > Trực tiếp', 'Received > Direct'],
      ['received.onlineFull', 'Tiếp nhận > Trực tuyến toàn trình', 'Received > Online, full'],
      ['received.onlinePartial', 'Tiếp nhận > Trực tuyến một phần', 'Received > Online, partial'],
      ['received.onlineOther', 'Tiếp nhận > Trực tuyến hình thức khác', 'Received > Online, other'],
      ['received.outOfArea', 'Tiếp nhận > Phi địa giới', 'Received > Out of area'],
      ['received.carryOver', 'Tiếp nhận > Kỳ trước chuyển qua', 'Received > Carried over'],
      ['received.post', 'Tiếp nhận > Bưu chính', 'Received > By post'],
      ['resolved.total', 'Đã giải quyết > Tổng số', 'Resolved > Total'],
      ['resolved.earlyAndOnTime', 'Đã giải quyết > Đúng và trước hạn', 'Resolved > Early and on time'],
      [
        'resolved.overdueApologised',
        'Đã giải quyết > Quá hạn đã có thư xin lỗi',
        'Resolved > Late, apologised',
      ],
      [
        'resolved.overdueNotApologised',
        'Đã giải quyết > Quá hạn chưa có thư xin lỗi',
        'Resolved > Late, not apologised',
      ],
      ['resolved.overdue', 'Đã giải quyết > Quá hạn', 'Resolved > Late'],
      ['pending.total', 'Đang giải quyết > Tổng số', 'In progress > Total'],
      ['pending.inTime', 'Đang giải quyết > Chưa đến hạn', 'In progress > In time'],
      [
        'pending.overdueApologised',
        'Đang giải quyết > Quá hạn đã có thư xin lỗi',
        'In progress > Overdue, apologised',
      ],
      [
        'pending.overdueNotApologised',
        'Đang giải quyết > Quá hạn chưa có thư xin lỗi',
        'In progress > Overdue, not apologised',
      ],
      ['pending.overdue', 'Đang giải quyết > Quá hạn', 'In progress > Overdue'],
      ['payment.total', 'Thanh toán > Tổng số', 'Payment > Total'],
      ['payment.online', 'Thanh toán > Trực tuyến', 'Payment > Online'],
      ['payment.direct', 'Thanh toán > Trực tiếp', 'Payment > Direct'],
      ['stopped', 'Dừng xử lý', 'Stopped'],
      ['waiting.onTime', 'Chờ tiếp nhận > Đúng hạn', 'Waiting > On time'],
      ['waiting.overdue', 'Chờ tiếp nhận > Quá hạn', 'Waiting > Overdue'],
      ['waiting.total', 'Chờ tiếp nhận > Tổng số', 'Waiting > Total'],
      ['rejected', 'Không được tiếp nhận', 'Not accepted'],
      ['result.unlikePaper', 'KQ điện tử khác KQ giấy', 'Electronic result unlike paper'],
      ['receipts', 'Biên lai', 'Receipts'],
      ['verifiedRate', 'Tỷ lệ DN xác thực', 'Rate of verified enterprises'],
      ['withdrawn', 'Rút hồ sơ', 'Withdrawn'],
      SOURCES,
    ],
    {
      ...TEXT,
      ...IN_PERIOD_AND_IN_TIME,
      verifiedRate: { kind: 'rate' },
    },
  ),
  identities: [
    { total: 11, parts: [12, 15] },
    { total: 15, parts: [13, 14] },
    { total: 16, parts: [17, 20] },
    { total: 20, parts: [18, 19] },
  ],
  source: SOURCE,
  confidence: 'high',
  inForce,
};

/** The city's summary by unit ("họ A"), in the narrow layout the older tool read by place; wider ones are read by labels. */
export const UNIT_SUMMARY: FormDefinition = {
  ...COMMON,
  id: 'unitSummary',
  family: 'unitSummary',
  titleWords: [
    ['tong hop ket qua giai quyet tthc', 'theo don vi'],
    ['tong hop ket qua giai quyet thu tuc hanh chinh', 'theo don vi'],
  ],
  code: '',
  title: 'Tổng hợp kết quả giải quyết TTHC theo đơn vị',
  titleEn: 'Results of administrative procedures by unit',
  rows: { by: 'unit', sections: [] },
  columns: columnsOf(
    [
      ...HEAD,
      ['received.total', 'Tiếp nhận > Tổng số', 'Received > Total'],
      ['received.direct', 'Tiếp nhận > Trực tiếp', 'Received > Direct'],
      ['received.online', 'Tiếp nhận > Trực tuyến', 'Received > Online'],
      ['received.post', 'Tiếp nhận > BCCI', 'Received > By post'],
      ['resolved.total', 'Đã giải quyết > Tổng số', 'Resolved > Total'],
      ['resolved.earlyAndOnTime', 'Đã giải quyết > Đúng và trước hạn', 'Resolved > Early and on time'],
      ['resolved.overdue', 'Đã giải quyết > Quá hạn', 'Resolved > Late'],
      ['pending.total', 'Đang giải quyết > Tổng số', 'In progress > Total'],
      ['pending.inTime', 'Đang giải quyết > Trong hạn', 'In progress > In time'],
      ['pending.overdue', 'Đang giải quyết > Quá hạn', 'In progress > Overdue'],
    ],
    IN_PERIOD_AND_IN_TIME,
  ),
  identities: [
    { total: 7, parts: [8, 9] },
    { total: 10, parts: [11, 12] },
  ],
  source: `${SOURCE}; an older tool's reading of the same export by place`,
  confidence: 'medium',
  inForce,
};
