import {
  A,
  B,
  block,
  book,
  C,
  D,
  head06a,
  numbers,
  one,
  ROWS,
  SAYS,
  said,
  T,
  THREE,
  TITLE,
  title06a,
  total,
  type UnseenFile,
} from './file-kit.ts';

/** First batch, last part: several tables, other heads, parts of rows, and what is no report. */
export const FILES_A3: readonly UnseenFile[] = [
  {
    name: 'two units on one sheet, each with its own title, head and signatures',
    bytes: one([
      TITLE,
      head06a(),
      numbers(),
      block([
        [1, 'Hộ tịch', ...A],
        [2, 'Đất đai', ...B],
        [null, 'Tổng cộng', ...total(A, B)],
        [],
        [null, 'Người lập biểu'],
      ]),
      block([[], []]),
      title06a('UBND phường Tân Lập'),
      head06a(),
      numbers(),
      block([
        [1, 'Hộ tịch', ...C],
        [2, 'Đất đai', ...D],
        [null, 'Tổng cộng', ...total(C, D)],
        [],
        [null, 'Người lập biểu'],
      ]),
    ]),
    says: [
      [said('Hộ tịch', A), said('Đất đai', B)],
      [said('Hộ tịch', C), said('Đất đai', D)],
    ],
    merged: [said('Hộ tịch', total(A, C)), said('Đất đai', total(B, D))],
  },
  {
    name: 'a form by field and one by unit on one sheet',
    bytes: one([
      TITLE,
      head06a(),
      ROWS,
      block([
        [],
        ['TỔNG HỢP KẾT QUẢ GIẢI QUYẾT TTHC THEO ĐƠN VỊ'],
        ['STT', 'Đơn vị', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
        [1, 'Phòng Kinh tế', 70, 60, 10],
        [2, 'Phòng Văn hóa - Xã hội', 33, 30, 3],
      ]),
    ]),
    says: [
      ...SAYS,
      [said('Phòng Kinh tế', [70, 60, 10], THREE), said('Phòng Văn hóa - Xã hội', [33, 30, 3], THREE)],
    ],
  },
  {
    name: 'two tables side by side: this unit and another',
    bytes: one([
      block([
        ['UBND phường Hòa An', null, null, null, null, null, 'UBND phường Tân Lập'],
        [
          'STT',
          'Lĩnh vực',
          'Tiếp nhận',
          'Đã giải quyết',
          'Đang giải quyết',
          null,
          'STT',
          'Lĩnh vực',
          'Tiếp nhận',
          'Đã giải quyết',
          'Đang giải quyết',
        ],
        [1, 'Hộ tịch', 20, 15, 5, null, 1, 'Hộ tịch', 44, 40, 4],
        [2, 'Đất đai', 30, 28, 2, null, 2, 'Chứng thực', 17, 17, 0],
      ]),
    ]),
    says: [
      [said('Hộ tịch', [20, 15, 5], THREE), said('Đất đai', [30, 28, 2], THREE)],
      [said('Hộ tịch', [44, 40, 4], THREE), said('Chứng thực', [17, 17, 0], THREE)],
    ],
  },
  {
    name: 'figures since the year began beside those of the period',
    bytes: one([
      TITLE,
      block(
        [
          ['STT', 'Lĩnh vực', 'Tiếp nhận', null, 'Đã giải quyết', null, 'Đang giải quyết'],
          [null, null, 'Trong kỳ', 'Lũy kế từ đầu năm', 'Trong kỳ', 'Lũy kế từ đầu năm', null],
          [1, 'Hộ tịch', 20, 190, 15, 180, 5],
          [2, 'Đất đai', 30, 200, 28, 188, 2],
        ],
        ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'],
      ),
    ]),
    says: [
      [
        said('Hộ tịch', [20, 15, 5], ['received.total', 'resolved.total', 'pending.total']),
        said('Đất đai', [30, 28, 2], ['received.total', 'resolved.total', 'pending.total']),
      ],
    ],
  },
  {
    name: 'last year and the change beside each figure',
    bytes: one([
      TITLE,
      block(
        [
          ['STT', 'Lĩnh vực', 'Tiếp nhận', null, null, 'Đã giải quyết', null, null],
          [
            null,
            null,
            'Năm 2026',
            'Cùng kỳ năm 2025',
            'So sánh (%)',
            'Năm 2026',
            'Cùng kỳ năm 2025',
            'So sánh (%)',
          ],
          [1, 'Hộ tịch', 20, 10, 200, 15, 9, 166.7],
          [2, 'Đất đai', 30, 60, 50, 28, 55, 50.9],
        ],
        ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'],
      ),
    ]),
    says: [
      [
        said('Hộ tịch', [20, 15], ['received.total', 'resolved.total']),
        said('Đất đai', [30, 28], ['received.total', 'resolved.total']),
      ],
    ],
  },
  {
    name: 'dates as heads: what came each day, then the sum',
    bytes: one([
      block([
        ['Tiếp nhận hồ sơ theo ngày'],
        [
          'STT',
          'Lĩnh vực',
          '01/6/2026',
          '02/6/2026',
          '03/6/2026',
          'Tổng số tiếp nhận',
          'Đã giải quyết',
          'Đang giải quyết',
        ],
        [1, 'Hộ tịch', 4, 5, 6, 15, 11, 4],
        [2, 'Đất đai', 1, 0, 2, 3, 2, 1],
      ]),
    ]),
    says: [[said('Hộ tịch', [15, 11, 4], THREE), said('Đất đai', [3, 2, 1], THREE)]],
  },
  {
    name: 'heads turned upright, broken in the middle of phrases',
    bytes: one([
      TITLE,
      block(
        [
          ['S\nTT', 'Đơn\nvị', 'Tiếp\nnhận', null, 'Đã giải\nquyết', null, null],
          [null, null, 'Tổng\nsố', 'Trực\ntuyến', 'Trước\nhạn', 'Đúng\r\nhạn', 'Quá\nhạn'],
          [1, 'Phòng Kinh tế', 20, 15, 10, 5, 1],
          [2, 'Phòng Văn hóa - Xã hội', 30, 28, 20, 5, 0],
        ],
        ['A1:A2', 'B1:B2', 'C1:D1', 'E1:G1'],
      ),
    ]),
    says: [
      [
        said(
          'Phòng Kinh tế',
          [20, 15, 10, 5, 1],
          ['received.total', 'received.online', 'resolved.early', 'resolved.onTime', 'resolved.overdue'],
        ),
        said(
          'Phòng Văn hóa - Xã hội',
          [30, 28, 20, 5, 0],
          ['received.total', 'received.online', 'resolved.early', 'resolved.onTime', 'resolved.overdue'],
        ),
      ],
    ],
  },
  {
    name: '"Trong đó:" and its rows under a field',
    bytes: one([
      TITLE,
      head06a(),
      block([
        [1, 'Hộ tịch', ...total(A, C)],
        [null, 'Trong đó:'],
        [null, '- Khai sinh', ...A],
        [null, '- Khai tử', ...C],
        [2, 'Đất đai', ...B],
        [null, 'Tổng cộng', ...total(A, B, C)],
      ]),
    ]),
    says: [[said('Hộ tịch', total(A, C)), said('Đất đai', B)]],
  },
  {
    name: 'parts of a unit under it, numbered 1.1, 1.2',
    bytes: one([
      TITLE,
      head06a('Đơn vị'),
      block([
        ['1', 'Sở Nội vụ', ...total(A, C)],
        ['1.1', 'Văn phòng Sở', ...A],
        ['1.2', 'Chi cục Văn thư', ...C],
        ['2', 'Sở Tư pháp', ...B],
        ['Tổng', null, ...total(A, B, C)],
      ]),
    ]),
    says: [[said('Văn phòng Sở', A), said('Chi cục Văn thư', C), said('Sở Tư pháp', B)]],
  },
  {
    name: 'roman groups with their own sums, numbers going on through them',
    bytes: one([
      TITLE,
      head06a('Đơn vị'),
      numbers(),
      block([
        ['I', 'Cấp tỉnh', ...total(A, B)],
        [1, 'Sở Nội vụ', ...A],
        [2, 'Sở Tư pháp', ...B],
        ['II', 'Cấp xã', ...total(C, D)],
        [3, 'Phường Hòa An', ...C],
        [4, 'Phường Tân Lập', ...D],
        [null, 'Toàn tỉnh', ...total(A, B, C, D)],
      ]),
    ]),
    says: [
      [said('Sở Nội vụ', A), said('Sở Tư pháp', B), said('Phường Hòa An', C), said('Phường Tân Lập', D)],
    ],
  },
  {
    name: 'number of the paper, telephone and date in the rows of signatures',
    bytes: one([
      TITLE,
      head06a(),
      ROWS,
      block([
        [null, 'Tổng cộng', ...T],
        [],
        [null, 'Nơi nhận:', null, null, null, null, null, 'Hòa An, ngày 15 tháng 6 năm 2026'],
        [null, '- Như trên;', null, null, null, null, null, 'TM. ỦY BAN NHÂN DÂN'],
        [null, '- Lưu: VT, 01 bản', null, null, null, null, null, 'KT. CHỦ TỊCH'],
        [null, 'Người lập biểu (ĐT: 0900000001)', 2026],
        [null, 'Số: 12/BC-UBND', 12],
      ]),
    ]),
    says: SAYS,
  },
  {
    name: 'pivot table: "Nhãn Hàng", "Tổng Cuối"',
    bytes: one([
      block([
        ['Nhãn Hàng', 'Tổng tiếp nhận', 'Tổng đã giải quyết', 'Tổng đang giải quyết'],
        ['Hộ tịch', 20, 15, 5],
        ['Đất đai', 30, 28, 2],
        ['Tổng Cuối', 50, 43, 7],
      ]),
    ]),
    says: [[said('Hộ tịch', [20, 15, 5], THREE), said('Đất đai', [30, 28, 2], THREE)]],
  },
  {
    name: 'broken formulas among figures',
    bytes: one([
      TITLE,
      head06a(),
      block([
        [1, 'Hộ tịch', ...A.slice(0, 4), { t: 'e', v: 0x17 }, ...A.slice(5)],
        [2, 'Đất đai', ...B],
        [3, 'Chứng thực', { t: 'n', f: 'D9+E9+F9' }, ...C.slice(1)],
      ]),
    ]),
    says: SAYS,
  },
  {
    name: 'upright report of one unit: what, how many',
    bytes: one([
      block([
        ['Chỉ tiêu', 'Đơn vị tính', 'Số liệu'],
        ['Tổng số hồ sơ tiếp nhận', 'hồ sơ', 40],
        ['Hồ sơ đã giải quyết', 'hồ sơ', 31],
        ['Hồ sơ đang giải quyết', 'hồ sơ', 9],
      ]),
    ]),
    says: [],
    mustRefuse: 'rows are figures, not units or fields',
  },
  {
    name: 'a list of dossiers with dates',
    bytes: one([
      block([
        ['STT', 'Mã hồ sơ', 'Lĩnh vực', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'],
        [1, 'H99.01-260601-0001', 'Hộ tịch', '01/6/2026', '08/6/2026', 'Đã giải quyết'],
        [2, 'H99.01-260601-0002', 'Đất đai', '02/6/2026', '12/6/2026', 'Đang giải quyết'],
      ]),
    ]),
    says: [],
    mustRefuse: 'one row is one dossier',
  },
  {
    name: 'income and expenses by unit',
    bytes: one([
      block([
        ['STT', 'Đơn vị', 'Tổng thu', 'Tổng chi', 'Còn lại'],
        [1, 'Phòng Kinh tế', 1200, 900, 300],
        [2, 'Phòng Văn hóa - Xã hội', 700, 650, 50],
      ]),
    ]),
    says: [],
    mustRefuse: 'money, not dossiers',
  },
  {
    name: 'two sheets of two units with the title of each',
    bytes: book([
      { blocks: [TITLE, head06a(), ROWS], looks: { name: 'Hoa An' } },
      {
        blocks: [title06a('UBND phường Tân Lập'), head06a(), block([[1, 'Hộ tịch', ...D]])],
        looks: { name: 'Tan Lap' },
        left: 1,
      },
    ]),
    says: [...SAYS, [said('Hộ tịch', D)]],
    merged: [said('Hộ tịch', total(A, D)), said('Đất đai', B), said('Chứng thực', C)],
  },
];
