import {
  A,
  B,
  block,
  bytesOf,
  C,
  D,
  head06a,
  line,
  numbers,
  one,
  type Row,
  SAYS,
  said,
  sums,
  T,
  TITLE,
  total,
  type UnseenFile,
  utf16,
  windows1258,
} from './file-kit.ts';

const dots = (value: number) => String(value).replace(/\B(?=(\d{3})+$)/gu, '.');
const BIG = sums(8123, 2210, 1544, 37, 21);
const BIGGER = sums(1_204_311, 88_012, 4_005, 2_113, 310);
const FLAT = [
  'STT',
  'Lĩnh vực',
  'Tiếp nhận - Tổng số',
  'Tiếp nhận - Trực tuyến',
  'Tiếp nhận - Trực tiếp, dịch vụ bưu chính',
  'Tiếp nhận - Từ kỳ trước',
  'Đã giải quyết - Tổng số',
  'Đã giải quyết - Trước hạn',
  'Đã giải quyết - Đúng hạn',
  'Đã giải quyết - Quá hạn',
  'Đang giải quyết - Tổng số',
  'Đang giải quyết - Trong hạn',
  'Đang giải quyết - Quá hạn',
];
const flat = (mark: string, title: readonly string[] = []): string =>
  [
    ...title,
    line(FLAT, mark),
    line([1, 'Hộ tịch', ...A], mark),
    line([2, 'Đất đai', ...B], mark),
    line([3, 'Chứng thực', ...C], mark),
    line(['', 'Tổng cộng', ...T], mark),
  ].join('\r\n');

const cellsOf = (row: Row, tag = 'td') => row.map((cell) => `<${tag}>${cell ?? ''}</${tag}>`).join('');
const HTML_HEAD = `<tr><th rowspan=3>TT</th><th rowspan=3>Lĩnh vực</th><th colspan=4>Tiếp nhận</th><th colspan=4>Đã giải quyết</th><th colspan=3>Đang giải quyết</th></tr>
<tr><th rowspan=2>Tổng số</th><th colspan=2>Trong kỳ</th><th rowspan=2>Kỳ trước</th><th rowspan=2>Tổng số</th><th rowspan=2>Trước hạn</th><th rowspan=2>Đúng hạn</th><th rowspan=2>Quá hạn</th><th rowspan=2>Tổng số</th><th rowspan=2>Trong hạn</th><th rowspan=2>Quá hạn</th></tr>
<tr><th>Trực tuyến</th><th>Trực tiếp, BCCI</th></tr>`;

const xmlCell = (value: string | number, more = '') =>
  `<Cell${more}><Data ss:Type="${typeof value === 'number' ? 'Number' : 'String'}">${value}</Data></Cell>`;
const xmlRow = (values: Row) =>
  `<Row>${values.map((value) => xmlCell(value as string | number)).join('')}</Row>`;

/** First batch, figures as they are written, and other kinds of files. */
export const FILES_A2: readonly UnseenFile[] = [
  {
    name: 'thousands with dots, as text',
    bytes: one([
      TITLE,
      head06a(),
      block([
        ['1', 'Đất đai', ...BIG.map(dots)],
        ['2', 'Hộ tịch', ...BIGGER.map(dots)],
        ['3', 'Chứng thực', ...C.map(String)],
      ]),
    ]),
    says: [[said('Đất đai', BIG), said('Hộ tịch', BIGGER), said('Chứng thực', C)]],
  },
  {
    name: 'thousands with blanks: plain, no-break and narrow',
    bytes: one([
      TITLE,
      head06a(),
      block([
        ['1', 'Đất đai', ...BIG.map((v) => dots(v).replaceAll('.', ' '))],
        ['2', 'Hộ tịch', ...BIGGER.map((v) => dots(v).replaceAll('.', '\u00a0'))],
        ['3', 'Chứng thực', ...BIG.map((v) => `\u00a0${dots(v).replaceAll('.', '\u202f')} `)],
      ]),
    ]),
    says: [[said('Đất đai', BIG), said('Hộ tịch', BIGGER), said('Chứng thực', BIG)]],
  },
  {
    name: 'thousands with commas, as text',
    bytes: one([
      TITLE,
      head06a(),
      block([
        ['1', 'Đất đai', ...BIG.map((v) => dots(v).replaceAll('.', ','))],
        ['2', 'Hộ tịch', ...BIGGER.map((v) => dots(v).replaceAll('.', ','))],
      ]),
    ]),
    says: [[said('Đất đai', BIG), said('Hộ tịch', BIGGER)]],
  },
  {
    name: 'average figures with a decimal comma among counts: "1.234,5"',
    bytes: one([
      TITLE,
      block([
        [
          'STT',
          'Lĩnh vực',
          'Tiếp nhận',
          'Thời gian giải quyết trung bình (giờ)',
          'Đã giải quyết',
          'Đang giải quyết',
        ],
        ['1', 'Đất đai', '1.280', '1.234,5', '1.100', '180'],
        ['2', 'Hộ tịch', '64', '12,25', '60', '4'],
      ]),
    ]),
    says: [
      [
        said('Đất đai', [1280, 1100, 180], ['received.total', 'resolved.total', 'pending.total']),
        said('Hộ tịch', [64, 60, 4], ['received.total', 'resolved.total', 'pending.total']),
      ],
    ],
  },
  {
    name: 'percentages beside counts in each group, and in the total',
    bytes: one([
      TITLE,
      block(
        [
          ['STT', 'Đơn vị', 'Tiếp nhận', null, null, 'Đã giải quyết', null, null, null],
          [
            null,
            null,
            'Tổng số',
            'Trực tuyến',
            'Tỷ lệ trực tuyến (%)',
            'Tổng số',
            'Đúng hạn',
            'Tỷ lệ',
            'Quá hạn',
          ],
          [1, 'Phòng Kinh tế', 200, 150, '75%', 180, 171, '95%', 9],
          [2, 'Phòng Văn hóa - Xã hội', 80, 60, 0.75, 70, 70, 1, 0],
          [null, 'Tổng', 280, 210, '75%', 250, 241, '96,4%', 9],
        ],
        ['A1:A2', 'B1:B2', 'C1:E1', 'F1:I1'],
      ),
    ]),
    says: [
      [
        said(
          'Phòng Kinh tế',
          [200, 150, 180, 171, 9],
          ['received.total', 'received.online', 'resolved.total', 'resolved.onTime', 'resolved.overdue'],
        ),
        said(
          'Phòng Văn hóa - Xã hội',
          [80, 60, 70, 70, 0],
          ['received.total', 'received.online', 'resolved.total', 'resolved.onTime', 'resolved.overdue'],
        ),
      ],
    ],
  },
  {
    name: 'web page named .xls, inside a layout table, with a signature table below',
    bytes:
      bytesOf(`<html><head><meta charset="utf-8"><style>td{mso-number-format:"\\@"}</style></head><body><table><tr><td colspan=2>UBND PHƯỜNG HÒA AN<br>Số: 12/BC-UBND</td></tr><tr><td>
<table border=1>${HTML_HEAD}<tr>${cellsOf([1, 'Hộ tịch', ...A])}</tr><tr>${cellsOf([2, 'Đất đai', ...B])}</tr><tr>${cellsOf([3, 'Chứng thực', ...C])}</tr><tr><td colspan=2><b>Tổng cộng</b></td>${cellsOf(T)}</tr></table>
</td></tr></table><table><tr><td>Người lập biểu</td><td>Ngày 15 tháng 6 năm 2026</td></tr></table></body></html>`),
    says: SAYS,
  },
  {
    name: 'web page named .xls as Excel saves it: x:num beside other words',
    bytes: bytesOf(
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta http-equiv=Content-Type content="text/html; charset=utf-8"><table>${HTML_HEAD}${[
        ['1', 'Hộ tịch', ...A],
        ['2', 'Đất đai', ...B],
        ['3', 'Chứng thực', ...C],
      ]
        .map(
          ([order, label, ...values]) =>
            `<tr><td x:num>${order}</td><td>${label}</td>${values.map((value) => `<td x:num="${value}" align=right>&nbsp;${value}&nbsp;</td>`).join('')}</tr>`,
        )
        .join('')}</table></html>`,
    ),
    says: SAYS,
  },
  {
    name: '.csv in UTF-8 with a mark, semicolons and title lines',
    bytes: bytesOf(
      `\ufeff${flat(';', ['UBND PHƯỜNG HÒA AN', '"Kết quả giải quyết TTHC; quý II năm 2026"', ''])}`,
    ),
    says: SAYS,
  },
  { name: '.csv in Windows-1258 with commas', bytes: windows1258(flat(',')), says: SAYS },
  { name: 'text with tabs in UTF-16', bytes: utf16(flat('\t', ['KẾT QUẢ GIẢI QUYẾT TTHC'])), says: SAYS },
  {
    name: 'SpreadsheetML with places skipped by index and cells merged across and down',
    bytes:
      bytesOf(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Bieu"><Table>
<Row ss:Index="2">${xmlCell('Biểu số II.06a/VPCP/KSTT', ' ss:Index="3"')}</Row>
<Row ss:Index="4">${xmlCell('TT', ' ss:MergeDown="2"')}${xmlCell('Lĩnh vực', ' ss:MergeDown="2"')}${xmlCell('Tiếp nhận', ' ss:MergeAcross="3"')}${xmlCell('Đã giải quyết', ' ss:MergeAcross="3"')}${xmlCell('Đang giải quyết', ' ss:MergeAcross="2"')}</Row>
<Row>${xmlCell('Tổng số', ' ss:Index="3" ss:MergeDown="1"')}${xmlCell('Trong kỳ', ' ss:MergeAcross="1"')}${['Kỳ trước', 'Tổng số', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'Tổng số', 'Trong hạn', 'Quá hạn'].map((words) => xmlCell(words, ' ss:MergeDown="1"')).join('')}</Row>
<Row>${xmlCell('Trực tuyến', ' ss:Index="4"')}${xmlCell('Trực tiếp, bưu chính')}</Row>
${xmlRow([1, 'Hộ tịch', ...A])}${xmlRow([2, 'Đất đai', ...B])}${xmlRow([3, 'Chứng thực', ...C])}
<Row>${xmlCell('Tổng cộng', ' ss:MergeAcross="1"')}${T.map((value) => xmlCell(value)).join('')}</Row></Table></Worksheet></Workbook>`),
    says: SAYS,
  },
  {
    name: '.xls with figures as text, a mark of text before them',
    bytes: one(
      [
        TITLE,
        head06a('Lĩnh vực giải quyết', 'Số TT'),
        block([
          ['1', 'Hộ tịch', ...A.map((v) => `'${v}`)],
          ['2', 'Đất đai', ...B.map((v) => ` ${v} `)],
          ['3', 'Chứng thực', ...C.map(String)],
        ]),
      ],
      'biff8',
    ),
    says: SAYS,
  },
  {
    name: 'sections numbered anew under one head, each with its "Cộng", then all',
    bytes: one([
      TITLE,
      head06a(),
      numbers(),
      block([
        ['I', 'Trên Hệ thống các Bộ'],
        [1, 'Hộ tịch', ...A],
        [2, 'Chứng thực', ...C],
        [null, 'Cộng (I)', ...total(A, C)],
        ['II', 'Trên Hệ thống thành phố'],
        [1, 'Hộ tịch', ...B],
        [2, 'Đất đai', ...D],
        [null, 'Cộng (II)', ...total(B, D)],
        [null, 'TỔNG CỘNG (I+II)', ...total(A, B, C, D)],
      ]),
    ]),
    says: [[said('Hộ tịch', A), said('Chứng thực', C), said('Hộ tịch', B), said('Đất đai', D)]],
  },
];
