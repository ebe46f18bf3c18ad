import type { FormDefinition } from '../types.ts';
import { columnsOf, IN_PERIOD_AND_IN_TIME, seenOnly } from './columns.ts';
import { II_06A } from './ii-06a.ts';

// Forms as the one-stop product of Thanh Hóa shows and exports them (source and screens of February 2025).

const SEEN = '2025-02-25';
const SOURCE = 'One-stop product of Thanh Hóa, screens and export templates of 25 February 2025';
const inForce = { from: SEEN, to: null, unverified: seenOnly(SEEN), successor: null };

/** Header of the screen "06 các cấp" where it is not that of II.06a; by column number. */
const ALL_LEVELS_HEADER: Readonly<Record<number, readonly string[]>> = {
  2: ['Lĩnh vực giải quyết'],
  7: ['Đã xử lý', 'Tổng số'],
  8: ['Đã xử lý', 'Trước hạn'],
  9: ['Đã xử lý', 'Đúng hạn'],
  10: ['Đã xử lý', 'Quá hạn'],
  11: ['Đang xử lý', 'Tổng số'],
  12: ['Đang xử lý', 'Trong hạn'],
  13: ['Đang xử lý', 'Quá hạn'],
};

/** Biểu 06 of all levels: the thirteen columns of II.06a by field, in sections by level. */
export const ALL_LEVELS_06: FormDefinition = {
  ...II_06A,
  id: '06/VPCP/KSTT',
  family: '06 các cấp',
  titleWords: [['06', 'vpcp', 'cac cap'], ['06 cac cap'], ['bieu so 06 /vpcp'], ['bieu so 06/vpcp']],
  code: 'Biểu số 06/VPCP/KSTT',
  title: 'Tình hình, kết quả giải quyết thủ tục hành chính (06 các cấp)',
  titleEn: 'Administrative procedures by level: state and results',
  rows: {
    by: 'field',
    sections: ['Sở ban ngành', 'Huyện, thị xã, thành phố', 'Xã, phường, thị trấn'],
  },
  columns: II_06A.columns.map((column) => ({
    ...column,
    header: ALL_LEVELS_HEADER[column.number] ?? column.header,
    wordings: [column.header, ...column.wordings],
  })),
  carryOver: null,
  source: `${SOURCE}; the same columns as II.06a`,
  confidence: 'high',
  inForce,
};

/**
 * Biểu 07a of the province product: fields, carried over and new, results, supplements and returns. "Trả đúng thời hạn"
 * counts early ones too: the system fills it from its figure of both.
 */
export const PROVINCE_07A: FormDefinition = {
  id: '07a/one-stop',
  family: '07a',
  titleWords: [['bao cao 07a'], ['bieu 07a'], ['07a/vpcp']],
  code: 'Biểu số 07a',
  title: 'Tình hình, kết quả giải quyết thủ tục hành chính theo lĩnh vực (07a)',
  titleEn: 'Administrative procedures by field (07a)',
  regulation: '',
  unitOfMeasure: 'Số hồ sơ TTHC',
  rows: { by: 'field', sections: [] },
  columns: columnsOf(
    [
      ['order', 'STT', 'No.'],
      ['label', 'Lĩnh vực', 'Field'],
      ['received.total', 'Số hồ sơ nhận giải quyết > Tổng số', 'Received > Total'],
      [
        'received.carryOver',
        'Số hồ sơ nhận giải quyết > Trong đó > Số kỳ trước chuyển qua',
        'Received > Of which > Carried over',
      ],
      [
        'received.inPeriod',
        'Số hồ sơ nhận giải quyết > Trong đó > Số mới tiếp nhận',
        'Received > Of which > New',
      ],
      [
        'resolved.total',
        'Kết quả giải quyết > Số hồ sơ đã giải quyết > Tổng số',
        'Results > Resolved > Total',
      ],
      [
        'resolved.earlyAndOnTime',
        'Kết quả giải quyết > Số hồ sơ đã giải quyết > Trả đúng thời hạn',
        'Results > Resolved > On time',
      ],
      [
        'resolved.overdue',
        'Kết quả giải quyết > Số hồ sơ đã giải quyết > Trả quá hạn',
        'Results > Resolved > Late',
      ],
      [
        'pending.total',
        'Kết quả giải quyết > Số hồ sơ đang giải quyết > Tổng số',
        'Results > In progress > Total',
      ],
      [
        'pending.inTime',
        'Kết quả giải quyết > Số hồ sơ đang giải quyết > Chưa đến hạn',
        'Results > In progress > In time',
      ],
      [
        'pending.overdue',
        'Kết quả giải quyết > Số hồ sơ đang giải quyết > Quá hạn',
        'Results > In progress > Overdue',
      ],
      ['supplement', 'Bổ sung', 'Supplement asked'],
      ['withdrawn', 'Trả lại', 'Returned'],
    ],
    IN_PERIOD_AND_IN_TIME,
  ),
  identities: [
    { total: 3, parts: [4, 5] },
    { total: 6, parts: [7, 8] },
    { total: 9, parts: [10, 11] },
  ],
  carryOver: null,
  source: SOURCE,
  confidence: 'high',
  inForce,
};

const COMPETENCE = 'Tổng số TTHC thuộc thẩm quyền giải quyết của địa phương';
const ONE_STOP = 'TTHC được thực hiện theo CCMC, MCLT';
const PROCESSES = 'Quy trình nội bộ giải quyết TTHC theo CCMC, MCLT được ban hành';

/** Biểu II.07b: procedures and internal processes by level. The district columns hold nothing since 1 July 2025. */
export const II_07B: FormDefinition = {
  id: 'II.07b/VPCP/KSTT',
  family: 'II.07b',
  titleWords: [['ii.07b'], ['ii. 07b'], ['07b/vpcp'], ['07b /vpcp']],
  code: 'Biểu số II.07b/VPCP/KSTT',
  title:
    'Tổng hợp số lượng TTHC/quy trình nội bộ giải quyết TTHC theo cơ chế một cửa, một cửa liên thông tại địa phương',
  titleEn: 'Procedures and internal processes settled at one-stop desks of the province',
  regulation: 'Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21/10/2020',
  unitOfMeasure: 'TTHC, quy trình',
  rows: { by: 'unit', sections: [] },
  columns: columnsOf([
    ['order', 'STT', 'No.', 'TT'],
    ['label', 'Đơn vị', 'Unit'],
    ['procedures.total', `${COMPETENCE} > Tổng số TTHC`, 'Procedures in competence > Total'],
    ['procedures.province', `${COMPETENCE} > Cấp tỉnh`, 'Procedures in competence > Province'],
    ['procedures.district', `${COMPETENCE} > Cấp huyện`, 'Procedures in competence > District'],
    ['procedures.commune', `${COMPETENCE} > Cấp xã`, 'Procedures in competence > Commune'],
    ['oneStop.total', `${ONE_STOP} > Tổng số TTHC`, 'At one-stop desks > Total'],
    ['oneStop.province', `${ONE_STOP} > Tại BPMC cấp tỉnh`, 'At one-stop desks > Province'],
    ['oneStop.district', `${ONE_STOP} > Tại BPMC cấp huyện`, 'At one-stop desks > District'],
    ['oneStop.commune', `${ONE_STOP} > Tại BPMC cấp xã`, 'At one-stop desks > Commune'],
    ['processes.total', `${PROCESSES} > Tổng số quy trình`, 'Internal processes > Total'],
    ['processes.province', `${PROCESSES} > Cấp tỉnh`, 'Internal processes > Province'],
    ['processes.district', `${PROCESSES} > Cấp huyện`, 'Internal processes > District'],
    ['processes.commune', `${PROCESSES} > Cấp xã`, 'Internal processes > Commune'],
  ]),
  identities: [
    { total: 3, parts: [4, 5, 6] },
    { total: 7, parts: [8, 9, 10] },
    { total: 11, parts: [12, 13, 14] },
  ],
  carryOver: null,
  source: `Circular 01/2020/TT-VPCP (form II.07b); ${SOURCE}`,
  confidence: 'high',
  inForce: {
    from: '2020-12-01',
    to: null,
    unverified: {
      vi: 'Ngày bắt đầu áp dụng (khoảng tháng 12/2020) và việc còn áp dụng sau 01/08/2026 (Thông tư 09/2026/TT-BTP) chưa kiểm chứng.',
      en: 'The first day in force (about December 2020) and whether it holds after 1 August 2026 (circular 09/2026/TT-BTP) are unverified.',
    },
    successor: null,
  },
};
