import type { FormDefinition } from '../types.ts';
import { columnsOf, IN_PERIOD_AND_IN_TIME, seenOnly } from './columns.ts';

// Tables of the one-stop product of Thanh Hóa for Decision 766/QĐ-TTg of 23 June 2022 (screens of February 2025).

const SEEN = '2025-02-25';
const COMMON = {
  code: '',
  regulation: 'Theo Quyết định số 766/QĐ-TTg ngày 23/06/2022',
  unitOfMeasure: 'Số hồ sơ TTHC',
  rows: { by: 'unit', sections: [] },
  carryOver: null,
  source: 'One-stop product of Thanh Hóa, tables for Decision 766/QĐ-TTg, 25 February 2025',
  confidence: 'high',
  inForce: { from: SEEN, to: null, unverified: seenOnly(SEEN), successor: null },
} as const;

const PAPERS = 'Số hóa hồ sơ TTHC khi tiếp nhận';
const RESULTS = 'Số hóa kết quả giải quyết';
const VERDICT = 'Đánh giá';

/** Digitisation of dossiers and results. Results not digitised and digitised overlap, so they do not add up. */
export const DIGITISATION_766: FormDefinition = {
  ...COMMON,
  id: '766/số hóa',
  family: 'digitisation766',
  titleWords: [['muc do so hoa'], ['chi tieu so hoa']],
  title: 'Theo dõi mức độ số hóa các đơn vị',
  titleEn: 'Digitisation by unit',
  columns: columnsOf(
    [
      ['order', 'STT', 'No.'],
      ['label', 'Đơn vị', 'Unit'],
      ['digitised.received', 'Tiếp nhận', 'Received'],
      ['digitised.papersNot', `${PAPERS} > Chưa số hóa TPHS`, 'Papers > Not digitised'],
      ['digitised.papers', `${PAPERS} > Có số hóa TPHS`, 'Papers > Digitised'],
      ['digitised.reused', `${PAPERS} > Có tái sử dụng thành phần`, 'Papers > Reused'],
      [
        'digitised.reusedNational',
        `${PAPERS} > Có tái sử dụng thành phần từ cổng DVC quốc gia`,
        'Papers > Reused from the national portal',
      ],
      ['digitised.papersRate', `${PAPERS} > Tỷ lệ số hóa TPHS`, 'Papers > Rate digitised'],
      ['digitised.resolved', 'Đã giải quyết', 'Resolved'],
      ['digitised.resultsNot', `${RESULTS} > Chưa số hóa`, 'Results > Not digitised'],
      ['digitised.results', `${RESULTS} > Đã số hóa`, 'Results > Digitised'],
      ['digitised.resultsRate', `${RESULTS} > Tỷ lệ số hóa kết quả`, 'Results > Rate digitised'],
      ['digitised.papersVerdict', `${VERDICT} > Tỷ lệ số hóa TPHS`, 'Verdict > Papers'],
      ['digitised.resultsVerdict', `${VERDICT} > Tỷ lệ số hóa kết quả`, 'Verdict > Results'],
    ],
    {
      'digitised.papersRate': { kind: 'rate' },
      'digitised.resultsRate': { kind: 'rate' },
      'digitised.papersVerdict': { kind: 'text' },
      'digitised.resultsVerdict': { kind: 'text' },
    },
  ),
  identities: [{ total: 3, parts: [4, 5] }],
};

const ONLINE = 'Thanh toán trực tuyến trên Cổng DVC Quốc gia';

/** Online payment: dossiers with a financial duty and those paid on the National Portal. */
export const PAYMENT_766: FormDefinition = {
  ...COMMON,
  id: '766/thanh toán',
  family: 'payment766',
  titleWords: [['thanh toan truc tuyen', '766']],
  title: 'Theo dõi thanh toán trực tuyến các đơn vị',
  titleEn: 'Online payment by unit',
  columns: columnsOf(
    [
      ['order', 'STT', 'No.'],
      ['unitCode', 'Mã định danh', 'Identifier'],
      ['label', 'Tên đơn vị', 'Unit'],
      ['payable.total', 'Tổng HS có nghĩa vụ tài chính', 'Dossiers with a financial duty'],
      ['payable.paidOnline', `${ONLINE} > Số HS đã TTTT cổng DVC QG`, 'National portal > Paid online'],
      ['payable.onlineRate', `${ONLINE} > Tỷ lệ TTTT cổng DVC QG (%)`, 'National portal > Rate online (%)'],
      ['payable.directRate', `${ONLINE} > Tỷ lệ TT trực tiếp (%)`, 'National portal > Rate direct (%)'],
    ],
    {
      unitCode: { kind: 'text' },
      'payable.onlineRate': { kind: 'rate' },
      'payable.directRate': { kind: 'rate' },
    },
  ),
  identities: [],
};

/** Progress of settling, by unit. */
export const PROGRESS_766: FormDefinition = {
  ...COMMON,
  id: '766/tiến độ',
  family: 'progress766',
  titleWords: [['tien do giai quyet', '766'], ['chi tieu tien do']],
  title: 'Theo dõi tiến độ giải quyết các đơn vị',
  titleEn: 'Progress of settling by unit',
  columns: columnsOf(
    [
      ['order', 'STT', 'No.'],
      ['label', 'Đơn vị', 'Unit'],
      ['received.total', 'Tiếp nhận > Tổng số', 'Received > Total'],
      ['received.carryOver', 'Tiếp nhận > Kỳ trước chuyển sang', 'Received > Carried over'],
      ['received.inPeriod', 'Tiếp nhận > Trong kỳ > Tổng số', 'Received > This period > Total'],
      ['received.online', 'Tiếp nhận > Trong kỳ > Trực tuyến', 'Received > This period > Online'],
      ['received.direct', 'Tiếp nhận > Trong kỳ > Trực tiếp', 'Received > This period > Direct'],
      ['received.post', 'Tiếp nhận > Trong kỳ > BCCI', 'Received > This period > By post'],
      ['resolved.total', 'Đã xử lý > Tổng số', 'Resolved > Total'],
      ['resolved.early', 'Đã xử lý > Trước hạn', 'Resolved > Early'],
      ['resolved.onTime', 'Đã xử lý > Trong hạn', 'Resolved > On time'],
      ['resolved.overdue', 'Đã xử lý > Quá hạn', 'Resolved > Late'],
      ['pending.total', 'Đang xử lý > Tổng số', 'In progress > Total'],
      ['pending.inTime', 'Đang xử lý > Trong hạn', 'In progress > In time'],
      ['pending.overdue', 'Đang xử lý > Quá hạn', 'In progress > Overdue'],
    ],
    IN_PERIOD_AND_IN_TIME,
  ),
  identities: [
    { total: 3, parts: [4, 5] },
    { total: 5, parts: [6, 7, 8] },
    { total: 9, parts: [10, 11, 12] },
    { total: 13, parts: [14, 15] },
  ],
};
