import {
  A,
  B,
  block,
  book,
  C,
  D,
  head06a,
  of,
  one,
  ROWS,
  said,
  T,
  THESE,
  THREE,
  TITLE,
  total,
  type UnseenFile,
} from './file-kit.ts';

const COMMUNES = [
  ['Phường Hòa An', 320, 210, 300, 4],
  ['Phường Tân Lập', 188, 90, 170, 0],
  ['Xã Đông Sơn', 77, 30, 70, 1],
] as const;
const FOUR = ['received.total', 'received.online', 'resolved.total', 'resolved.overdue'];

/** Second batch, written after the reader was mended by the first. */
export const FILES_B1: readonly UnseenFile[] = [
  {
    name: 'three units one under the other, told apart by a line of their name alone',
    bytes: one([
      block([['KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH QUÝ II NĂM 2026'], []]),
      block([['UBND phường Hòa An']]),
      head06a(),
      block([
        [1, 'Hộ tịch', ...A],
        [2, 'Đất đai', ...B],
      ]),
      block([[]]),
      block([['UBND phường Tân Lập']]),
      head06a(),
      block([[1, 'Hộ tịch', ...C]]),
      block([[]]),
      block([['UBND xã Đông Sơn']]),
      head06a(),
      block([
        [1, 'Hộ tịch', ...D],
        [2, 'Chứng thực', ...C],
      ]),
    ]),
    says: [
      [said('Hộ tịch', A), said('Đất đai', B)],
      [said('Hộ tịch', C)],
      [said('Hộ tịch', D), said('Chứng thực', C)],
    ],
    merged: [said('Hộ tịch', total(A, C, D)), said('Đất đai', B), said('Chứng thực', C)],
  },
  {
    name: 'second table without a title, numbered from one again',
    bytes: one([
      TITLE,
      head06a(),
      block([
        [1, 'Hộ tịch', ...A],
        [2, 'Đất đai', ...B],
      ]),
      block([[], []]),
      head06a(),
      block([
        [1, 'Hộ tịch', ...C],
        [2, 'Đất đai', ...D],
      ]),
    ]),
    says: [
      [said('Hộ tịch', A), said('Đất đai', B)],
      [said('Hộ tịch', C), said('Đất đai', D)],
    ],
  },
  {
    name: 'staff of the office in a table below the report',
    bytes: one([
      TITLE,
      head06a(),
      ROWS,
      block([
        [null, 'Tổng cộng', ...T],
        [],
        ['Danh sách công chức một cửa'],
        ['STT', 'Họ và tên', 'Chức vụ', 'Số năm công tác', 'Số lượt tập huấn'],
        [1, 'Người thứ nhất', 'Chuyên viên', 5, 2],
        [2, 'Người thứ hai', 'Chuyên viên', 3, 1],
      ]),
    ]),
    says: [THESE],
  },
  {
    name: 'a small summary of indicators above the report',
    bytes: one([
      block([
        ['STT', 'Chỉ tiêu', 'Số liệu', 'Tỷ lệ'],
        [1, 'Hồ sơ tiếp nhận', 200, '100%'],
        [2, 'Hồ sơ đã giải quyết', 180, '90%'],
        [],
      ]),
      TITLE,
      head06a(),
      ROWS,
    ]),
    says: [THESE],
  },
  {
    name: 'page total under each page: "Cộng trang 1", "Lũy kế chuyển trang sau"',
    bytes: one(
      [
        TITLE,
        head06a(),
        block([
          [1, 'Hộ tịch', ...A],
          [2, 'Đất đai', ...B],
          [null, 'Cộng trang 1', ...total(A, B)],
        ]),
        head06a(),
        block([
          [null, 'Trang trước chuyển sang', ...total(A, B)],
          [3, 'Chứng thực', ...C],
          [null, 'Tổng cộng', ...T],
        ]),
      ],
      'biff8',
    ),
    says: [THESE],
  },
  {
    name: 'rows of one figure after a signature in the middle of the table',
    bytes: one([
      TITLE,
      head06a(),
      block([
        [1, 'Hộ tịch', ...A],
        [null, 'Ghi chú: số liệu đến 14/6/2026'],
        [2, 'Đất đai', ...B],
        [null, 'Môi trường', 3, 3, 0, 0, 3, 3, 0, 0, 0, 0, 0],
      ]),
    ]),
    says: [[said('Hộ tịch', A), said('Đất đai', B), said('Môi trường', [3, 3, 0, 0, 3, 3, 0, 0, 0, 0, 0])]],
  },
  {
    name: 'title, head and rows begin at the fourth column, blank columns between groups',
    bytes: book([
      {
        left: 3,
        blocks: [
          block([['BÁO CÁO KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THÁNG 6 NĂM 2026']]),
          block([
            ['TT', 'Đơn vị', null, 'Tiếp nhận', null, 'Đã giải quyết', null, 'Đang giải quyết'],
            [1, 'Phòng Kinh tế', null, 40, null, 31, null, 9],
            [2, 'Phòng Văn hóa - Xã hội', null, 22, null, 20, null, 2],
            ['Tổng', null, null, 62, null, 51, null, 11],
          ]),
        ],
      },
    ]),
    says: [
      of(
        [
          ['Phòng Kinh tế', 40, 31, 9],
          ['Phòng Văn hóa - Xã hội', 22, 20, 2],
        ],
        THREE,
      ),
    ],
  },
  {
    name: 'hidden column with the old total beside the new one',
    bytes: one(
      [
        TITLE,
        block([
          ['STT', 'Đơn vị', 'Tiếp nhận', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
          [1, 'Phòng Kinh tế', 38, 40, 31, 9],
          [2, 'Phòng Văn hóa - Xã hội', 20, 22, 20, 2],
        ]),
      ],
      'xlsx',
      { hiddenColumns: [2] },
    ),
    says: [
      of(
        [
          ['Phòng Kinh tế', 40, 31, 9],
          ['Phòng Văn hóa - Xã hội', 22, 20, 2],
        ],
        THREE,
      ),
    ],
  },
  {
    name: 'two head rows, the lower repeats "Tổng số" under unmerged groups',
    bytes: one([
      block([
        ['STT', 'Đơn vị', 'Tiếp nhận', null, 'Đã giải quyết', null],
        [null, null, 'Tổng số', 'Trực tuyến', 'Tổng số', 'Quá hạn'],
        ...COMMUNES.map((row, at) => [at + 1, ...row]),
        [null, 'TOÀN THÀNH PHỐ', 585, 330, 540, 5],
      ]),
    ]),
    says: [of(COMMUNES, FOUR)],
  },
  {
    name: 'order of groups turned: in progress, resolved, received',
    bytes: one([
      TITLE,
      block(
        [
          ['STT', 'Lĩnh vực', 'Đang giải quyết', null, 'Đã giải quyết', null, 'Tiếp nhận', null],
          [null, null, 'Trong hạn', 'Quá hạn', 'Đúng hạn', 'Quá hạn', 'Trực tuyến', 'Trực tiếp'],
          [1, 'Hộ tịch', 4, 1, 20, 2, 19, 8],
          [2, 'Đất đai', 9, 0, 30, 5, 31, 13],
        ],
        ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1'],
      ),
    ]),
    says: [
      of(
        [
          ['Hộ tịch', 4, 1, 20, 2, 19, 8],
          ['Đất đai', 9, 0, 30, 5, 31, 13],
        ],
        [
          'pending.inTime',
          'pending.overdue',
          'resolved.onTime',
          'resolved.overdue',
          'received.online',
          'received.direct',
        ],
      ),
    ],
  },
  {
    name: 'units and numbers in one cell: "12 hồ sơ"',
    bytes: one([
      TITLE,
      block([
        ['STT', 'Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
        [1, 'Hộ tịch', '12 hồ sơ', '10 hồ sơ', '2 hồ sơ'],
        [2, 'Đất đai', '7', '5 (71%)', '2'],
      ]),
    ]),
    says: [
      of(
        [
          ['Hộ tịch', 12, 10, 2],
          ['Đất đai', 7, 5, 2],
        ],
        THREE,
      ),
    ],
  },
  {
    name: 'figures corrected in brackets: "12 (đã sửa 13)", "7*"',
    bytes: one([
      TITLE,
      block([
        ['STT', 'Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
        [1, 'Hộ tịch', '12 (đã sửa 13)', 10, 3],
        [2, 'Đất đai', '7*', 5, 2],
        [3, 'Chứng thực', '(4)', 4, 0],
      ]),
    ]),
    says: [
      of(
        [
          ['Hộ tịch', 13, 10, 3],
          ['Đất đai', 7, 5, 2],
          ['Chứng thực', 4, 4, 0],
        ],
        THREE,
      ),
    ],
  },
  {
    name: 'figures that are dates by their format: 4 shown as 04/01/1900',
    bytes: one([
      TITLE,
      block([
        ['STT', 'Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
        [1, 'Hộ tịch', { t: 'n', v: 4, z: 'dd/mm/yyyy' }, 3, 1],
        [2, 'Đất đai', 7, 5, 2],
      ]),
    ]),
    says: [
      of(
        [
          ['Hộ tịch', 4, 3, 1],
          ['Đất đai', 7, 5, 2],
        ],
        THREE,
      ),
    ],
  },
];
