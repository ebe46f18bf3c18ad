import {
  A,
  B,
  block,
  bytesOf,
  C,
  head06a,
  line,
  numbers,
  of,
  one,
  ROWS,
  said,
  sums,
  THESE,
  THREE,
  TITLE,
  total,
  type UnseenFile,
  windows1258,
} from './file-kit.ts';

/** Second batch, second half. */
export const FILES_B2: readonly UnseenFile[] = [
  {
    name: 'figures shown in thousands by their format, kept whole',
    bytes: one([
      TITLE,
      block([
        ['STT', 'Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
        [1, 'Hộ tịch', { t: 'n', v: 12_345, z: '#,##0,' }, { t: 'n', v: 12_000, z: '#,##0' }, 345],
        [2, 'Đất đai', 7, 5, 2],
      ]),
    ]),
    says: [
      of(
        [
          ['Hộ tịch', 12_345, 12_000, 345],
          ['Đất đai', 7, 5, 2],
        ],
        THREE,
      ),
    ],
  },
  {
    name: '.csv with commas and figures with thousands in quotes',
    bytes: bytesOf(
      [
        'STT,Đơn vị,Tiếp nhận,Đã giải quyết,Đang giải quyết',
        '1,Phòng Kinh tế,"1,280","1,100",180',
        '2,"Phòng Văn hóa, Xã hội",64,60,4',
        ',Tổng cộng,"1,344","1,160",184',
      ].join('\n'),
    ),
    says: [
      of(
        [
          ['Phòng Kinh tế', 1280, 1100, 180],
          ['Phòng Văn hóa, Xã hội', 64, 60, 4],
        ],
        THREE,
      ),
    ],
  },
  {
    name: '.csv with semicolons in Windows-1258, figures with dots, two reports',
    bytes: windows1258(
      [
        'UBND phường Hòa An;;;;',
        line(['STT', 'Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'], ';'),
        '1;Hộ tịch;1.280;1.100;180',
        '2;Đất đai;64;60;4',
        ';Tổng cộng;1.344;1.160;184',
        ';;;;',
        'UBND phường Tân Lập;;;;',
        line(['STT', 'Lĩnh vực', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'], ';'),
        '1;Hộ tịch;77;70;7',
        ';Tổng cộng;77;70;7',
      ].join('\r\n'),
    ),
    says: [
      of(
        [
          ['Hộ tịch', 1280, 1100, 180],
          ['Đất đai', 64, 60, 4],
        ],
        THREE,
      ),
      of([['Hộ tịch', 77, 70, 7]], THREE),
    ],
    merged: of(
      [
        ['Hộ tịch', 1357, 1170, 187],
        ['Đất đai', 64, 60, 4],
      ],
      THREE,
    ),
  },
  {
    name: 'page named .xls with two tables of two units, a caption over each',
    bytes: bytesOf(
      `<meta charset=utf-8>${[
        ['UBND phường Hòa An', 12, 10, 2],
        ['UBND phường Tân Lập', 9, 9, 0],
      ]
        .map(
          ([unit, ...v]) =>
            `<table border=1><caption>${unit}</caption><tr><th>STT<th>Lĩnh vực<th>Tiếp nhận<th>Đã giải quyết<th>Đang giải quyết</tr><tr><td>1<td>Hộ tịch${v.map((n) => `<td>${n}`).join('')}</tr></table>`,
        )
        .join('<br>')}`,
    ),
    says: [of([['Hộ tịch', 12, 10, 2]], THREE), of([['Hộ tịch', 9, 9, 0]], THREE)],
  },
  {
    name: 'figures of men and women, of groups nobody asked for',
    bytes: one([
      TITLE,
      block(
        [
          ['STT', 'Đơn vị', 'Tiếp nhận', null, null, 'Đã giải quyết'],
          [null, null, 'Tổng số', 'Trong đó: nữ', 'Trong đó: dân tộc thiểu số', null],
          [1, 'Phòng Kinh tế', 40, 12, 3, 31],
          [2, 'Phòng Văn hóa - Xã hội', 22, 10, 1, 20],
        ],
        ['A1:A2', 'B1:B2', 'C1:E1', 'F1:F2'],
      ),
    ]),
    says: [
      of(
        [
          ['Phòng Kinh tế', 40, 31],
          ['Phòng Văn hóa - Xã hội', 22, 20],
        ],
        ['received.total', 'resolved.total'],
      ),
    ],
  },
  {
    name: 'two-month table: each month a group of columns',
    bytes: one([
      block(
        [
          ['KẾT QUẢ GIẢI QUYẾT TTHC THEO ĐƠN VỊ'],
          ['STT', 'Đơn vị', 'Tháng 5', null, 'Tháng 6', null],
          [null, null, 'Tiếp nhận', 'Đã giải quyết', 'Tiếp nhận', 'Đã giải quyết'],
          [1, 'Phòng Kinh tế', 40, 31, 22, 20],
        ],
        ['A2:A3', 'B2:B3', 'C2:D2', 'E2:F2'],
      ),
    ]),
    says: [],
    mustRefuse: 'two months stand side by side',
  },
  {
    name: 'plan and what was reached, in percent',
    bytes: one([
      block([
        ['STT', 'Đơn vị', 'Kế hoạch hồ sơ trực tuyến', 'Đã đạt', 'Tỷ lệ đạt (%)'],
        [1, 'Phòng Kinh tế', 400, 310, 77.5],
        [2, 'Phòng Văn hóa - Xã hội', 100, 90, 90],
      ]),
    ]),
    says: [],
    mustRefuse: 'a plan is no count of dossiers',
  },
  {
    name: 'numbers of procedures by field, not of dossiers',
    bytes: one([
      block([
        ['THỐNG KÊ SỐ LƯỢNG THỦ TỤC HÀNH CHÍNH'],
        ['STT', 'Lĩnh vực', 'Tổng số TTHC', 'TTHC toàn trình', 'TTHC một phần'],
        [1, 'Hộ tịch', 34, 20, 14],
        [2, 'Đất đai', 40, 10, 30],
      ]),
    ]),
    says: [],
    mustRefuse: 'procedures are counted, not dossiers',
  },
  {
    name: 'last row cut off while it was saved',
    bytes: bytesOf(
      `STT;Đơn vị;Tiếp nhận;Đã giải quyết;Đang giải quyết\n1;Phòng Kinh tế;40;31;9\n2;Phòng Văn hóa - Xã hội;22;2`,
    ),
    says: [[said('Phòng Kinh tế', [40, 31, 9], THREE), said('Phòng Văn hóa - Xã hội', [22, 2], THREE)]],
  },
  {
    name: 'units named by codes, with names beside them',
    bytes: one([
      TITLE,
      block([
        ['STT', 'Mã đơn vị', 'Tên đơn vị', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
        [1, '14908', 'Phường Hòa An', 40, 31, 9],
        [2, '14911', 'Phường Tân Lập', 22, 20, 2],
      ]),
    ]),
    says: [
      of(
        [
          ['Phường Hòa An', 40, 31, 9],
          ['Phường Tân Lập', 22, 20, 2],
        ],
        THREE,
      ),
    ],
  },
  {
    name: 'merged figures: one number over the rows of two units',
    bytes: one([
      TITLE,
      block(
        [
          ['STT', 'Đơn vị', 'Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'],
          [1, 'Sở Văn hóa', 62, 31, 31],
          [2, 'Sở Du lịch', null, 20, 2],
        ],
        ['C2:C3'],
      ),
    ]),
    says: [[said('Sở Văn hóa', [null, 31, 31], THREE), said('Sở Du lịch', [null, 20, 2], THREE)]],
    merged: [said('Sở Văn hóa', [null, 31, 31], THREE), said('Sở Du lịch', [null, 20, 2], THREE)],
  },
  {
    name: 'TONGHOP of a commune: title, window, sections, grand total, signatures',
    bytes: one([
      block([['TỔNG HỢP KẾT QUẢ GIẢI QUYẾT TTHC'], ['(Từ ngày 01/6/2026 đến ngày 30/6/2026)'], []]),
      head06a('Lĩnh vực'),
      block([
        ['I', 'Trên Hệ thống các Bộ'],
        ['1', 'Hộ tịch', ...A],
        ['2', 'Đăng ký kinh doanh', ...sums(3, 2, 2, 0, 0)],
        ['II', 'Trên Hệ thống thành phố'],
        ['1', 'Hộ tịch', ...C],
        ['2', 'Đất đai', ...B],
        [],
        ['', 'TỔNG CỘNG', ...total(A, C, B, sums(3, 2, 2, 0, 0))],
        [],
        [null, null, null, null, null, null, null, 'Ngày 30 tháng 6 năm 2026'],
        [null, 'Người lập', null, null, null, null, null, 'CHỦ TỊCH'],
      ]),
    ]),
    says: [
      [
        said('Hộ tịch', A),
        said('Đăng ký kinh doanh', sums(3, 2, 2, 0, 0)),
        said('Hộ tịch', C),
        said('Đất đai', B),
      ],
    ],
  },
  {
    name: 'numbers under the head begin at the name: (1) over the name, ordinals without one',
    bytes: one([
      TITLE,
      head06a(),
      block([[null, '(1)', ...A.map((_, at) => `(${at + 2})`)]]),
      ROWS,
      numbers(),
    ]),
    says: [THESE],
  },
];
