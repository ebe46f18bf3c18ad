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
  THESE,
  TITLE,
  title06a,
  type UnseenFile,
} from './file-kit.ts';

/** First batch: one report in a workbook, with what offices put over, under and between its rows. */
export const FILES_A1: readonly UnseenFile[] = [
  {
    name: 'title block of nine rows: motto, gaps for a logo, number and place of the paper',
    bytes: one([
      block(
        [
          ['UBND PHƯỜNG HÒA AN', null, null, null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
          ['VĂN PHÒNG HĐND VÀ UBND', null, null, null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
          [],
          [],
          ['Số: 128/BC-UBND', null, null, null, null, null, 'Hòa An, ngày 16 tháng 6 năm 2026'],
          [],
          ['BÁO CÁO TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH'],
          ['Quý II năm 2026 (từ ngày 15/3/2026 đến ngày 14/6/2026)'],
          [],
        ],
        ['A1:F1', 'G1:M1', 'A2:F2', 'G2:M2', 'A5:F5', 'G5:M5', 'A7:M7', 'A8:M8'],
      ),
      head06a(),
      numbers(),
      ROWS,
      block([[null, 'Tổng cộng', ...T]]),
    ]),
    says: SAYS,
  },
  {
    name: 'head printed again on each page, with its row of numbers (.xls)',
    bytes: one(
      [
        TITLE,
        head06a(),
        numbers((n) => n),
        block([[1, 'Hộ tịch', ...A]]),
        block([[null, 'Trang 1/2']]),
        head06a(),
        numbers((n) => n),
        block([
          [2, 'Đất đai', ...B],
          [3, 'Chứng thực', ...C],
          [null, 'Tổng số', ...T],
        ]),
      ],
      'biff8',
    ),
    says: SAYS,
  },
  {
    name: 'blank rows between rows, and before the total',
    bytes: one([
      TITLE,
      head06a(),
      block([
        [1, 'Hộ tịch', ...A],
        [],
        [2, 'Đất đai', ...B],
        [],
        [],
        [3, 'Chứng thực', ...C],
        [],
        ['TỔNG CỘNG', null, ...T],
      ]),
    ]),
    says: SAYS,
  },
  {
    name: 'total on top, named "Tổng số"',
    bytes: one([TITLE, head06a(), numbers(), block([[null, 'Tổng số', ...T]]), ROWS]),
    says: SAYS,
  },
  {
    name: 'total named "Cộng", in the cell of the ordinal, merged over the name',
    bytes: one([TITLE, head06a(), ROWS, block([['Cộng', null, ...T]], ['A1:B1'])]),
    says: SAYS,
  },
  {
    name: 'total named "TC"',
    bytes: one([TITLE, head06a(), ROWS, block([[null, 'TC', ...T]])]),
    says: SAYS,
  },
  {
    name: 'total named after the unit: "Toàn phường"',
    bytes: one([TITLE, head06a(), block([[null, 'Toàn phường', ...T]]), ROWS]),
    says: SAYS,
  },
  {
    name: 'notes between rows, with figures in their words',
    bytes: one([
      TITLE,
      head06a(),
      block([
        [1, 'Hộ tịch', ...A],
        [null, 'Ghi chú: trong đó có 12 hồ sơ liên thông chuyển về ngày 02/6/2026'],
        [2, 'Đất đai', ...B],
        ['* Quá hạn 5 hồ sơ do lỗi hệ thống VNPT từ ngày 10/5 đến 12/5/2026'],
        [3, 'Chứng thực', ...C],
      ]),
    ]),
    says: SAYS,
  },
  {
    name: 'zeros written "-", "–", "x" and "…"',
    bytes: one([
      TITLE,
      head06a(),
      block([
        [1, 'Hộ tịch', ...A],
        [2, 'Nội vụ', 6, 4, '-', 2, 5, 5, '–', '-', 1, 1, '-'],
        [3, 'Môi trường', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'x'],
        [4, 'Công thương', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…', '…'],
      ]),
    ]),
    says: [
      [
        said('Hộ tịch', A),
        said('Nội vụ', [6, 4, 0, 2, 5, 5, 0, 0, 1, 1, 0]),
        said(
          'Môi trường',
          A.map(() => 0),
        ),
        said(
          'Công thương',
          A.map(() => 0),
        ),
      ],
    ],
  },
  {
    name: 'unit merged over the rows of its fields',
    bytes: one([
      TITLE,
      block(
        [
          ['STT', 'Đơn vị', 'Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
          [1, 'Phòng Kinh tế', 'Đất đai', 40, 31, 9],
          [null, null, 'Xây dựng', 12, 12, 0],
          [null, null, 'Môi trường', 7, 5, 2],
          [2, 'Phòng Văn hóa - Xã hội', 'Bảo trợ xã hội', 25, 20, 5],
          [null, null, 'Người có công', 6, 6, 0],
          ['Tổng cộng', null, null, 90, 74, 16],
        ],
        ['A2:A4', 'B2:B4', 'A5:A6', 'B5:B6', 'A7:C7'],
      ),
    ]),
    says: [
      [
        ['Đất đai', 40, 31, 9],
        ['Xây dựng', 12, 12, 0],
        ['Môi trường', 7, 5, 2],
        ['Bảo trợ xã hội', 25, 20, 5],
        ['Người có công', 6, 6, 0],
      ].map(([label, ...values]) =>
        said(String(label), values.map(Number), ['received.total', 'resolved.total', 'pending.total']),
      ),
    ],
  },
  {
    name: 'hidden rows with the figures of the period before',
    bytes: one(
      [
        TITLE,
        head06a(),
        block([
          [1, 'Hộ tịch', ...D],
          [2, 'Đất đai', ...A],
          [1, 'Hộ tịch', ...A],
          [2, 'Đất đai', ...B],
          [3, 'Chứng thực', ...C],
          [null, 'Tổng cộng', ...T],
        ]),
      ],
      'xlsx',
      { hiddenRows: [6, 7] },
    ),
    says: SAYS,
  },
  {
    name: 'filter on, its rows hidden',
    bytes: one([TITLE, head06a(), numbers(), ROWS, block([[null, 'Tổng cộng', ...T]])], 'xlsx', {
      filter: 'A7:M11',
      hiddenRows: [8],
    }),
    says: SAYS,
  },
  {
    name: 'second sheet is a copy of the first',
    bytes: book([
      { blocks: [TITLE, head06a(), ROWS], looks: { name: 'Quý II' } },
      { blocks: [TITLE, head06a(), ROWS], looks: { name: 'Quý II (2)' } },
    ]),
    says: [...SAYS, ...SAYS],
    merged: THESE,
  },
  {
    name: 'the period before on a hidden sheet',
    bytes: book([
      { blocks: [TITLE, head06a(), ROWS] },
      {
        blocks: [
          title06a('UBND phường Hòa An', 'Từ ngày 15/12/2025 đến ngày 14/3/2026'),
          head06a(),
          block([[1, 'Hộ tịch', ...D]]),
        ],
        looks: { hidden: true, name: 'Quy I' },
      },
    ]),
    says: [...SAYS, [said('Hộ tịch', D)]],
  },
  {
    name: 'letters and numbers under the head: A B 1 2 … 11',
    bytes: one([TITLE, head06a(), block([['A', 'B', ...A.map((_, at) => at + 1)]]), ROWS]),
    says: SAYS,
  },
];
