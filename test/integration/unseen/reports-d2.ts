import { ALL_LEVELS, COMMUNE_SUMMARY, PROCEDURES, PROGRESS, PROVINCE, WEEKLY } from './report-forms.ts';
import {
  blank,
  cells,
  FORM,
  figureNumbers,
  HEAD,
  HEAD_2,
  input,
  inputs,
  LEAVES,
  lines,
  NAMES,
  NUMBERS,
  PATHS,
  plainLine,
  row,
  table,
  targetOf,
  th,
  type UnseenScreen,
} from './report-kit.ts';

const II = { target: FORM } as const;
const UNITS = ['UBND phường Mẫu Một', 'UBND xã Mẫu Hai'] as const;
const TITLE =
  '<h3>Biểu số II.06a/VPCP/KSTT</h3><p>Đơn vị báo cáo: UBND xã Mẫu Sơn</p><p>Kỳ báo cáo: Quý II năm 2026</p>';
/** The head of II.06a with these words above the figures of its three groups. */
const head = (groups: readonly string[], leaves: readonly string[]) =>
  `<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th><th colspan="4">${groups[0]}</th><th colspan="4">${groups[1]}</th><th colspan="3">${groups[2]}</th></tr><tr>${cells(leaves, th)}</tr>`;
const unitRows = (numbers: readonly number[]) =>
  UNITS.map((name, at) => row(String(at + 1), name, ...inputs(at, numbers))).join('');

/** Heads and columns as other systems write them. */
export const REPORTS_D2: readonly UnseenScreen[] = [
  {
    name: 'title, unit and period of the report said above, all of them right',
    html: `${TITLE}${table(
      HEAD_2,
      lines((at, name) => plainLine(at, name)),
    )}`,
    ...II,
  },
  {
    name: 'a percentage one types beside every figure of the results',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th><th colspan="4">Tiếp nhận</th><th colspan="7">Đã giải quyết</th></tr><tr>${cells([...LEAVES.slice(0, 5), 'Trước hạn', 'Tỷ lệ (%)', 'Đúng hạn', 'Tỷ lệ (%)', 'Quá hạn', 'Tỷ lệ (%)'], th)}</tr>`,
      lines((at, name) =>
        plainLine(at, name, [
          ...inputs(at, [3, 4, 5, 6, 7]),
          ...[8, 9, 10].flatMap((n) => [input(at, n), '<input value="0">']),
        ]),
      ),
    ),
    ...II,
  },
  {
    name: 'count and share under every head: "Số lượng" and "%"',
    html: table(
      `<tr><th rowspan="3">TT</th><th rowspan="3">Lĩnh vực</th><th colspan="8">Đã giải quyết</th></tr><tr>${LEAVES.slice(
        4,
        8,
      )
        .map((leaf) => `<th colspan="2">${leaf}</th>`)
        .join('')}</tr><tr>${cells(
        LEAVES.slice(4, 8).flatMap(() => ['Số lượng', '%']),
        th,
      )}</tr>`,
      lines((at, name) =>
        plainLine(
          at,
          name,
          [7, 8, 9, 10].flatMap((n) => [input(at, n), '<input>']),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'a row of units under the heads: "(hồ sơ)"',
    html: table(
      HEAD_2,
      row('', '', ...NUMBERS.map(() => '(hồ sơ)')),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'this period and the year so far side by side, over the groups',
    html: table(
      `<tr><th rowspan="3">TT</th><th rowspan="3">Lĩnh vực</th><th colspan="4">Trong kỳ báo cáo</th><th colspan="4">Lũy kế từ đầu năm</th></tr><tr><th colspan="4">Đã giải quyết</th><th colspan="4">Đã giải quyết</th></tr><tr>${cells([...LEAVES.slice(4, 8), ...LEAVES.slice(4, 8)], th)}</tr>`,
      lines((at, name) => plainLine(at, name, [...inputs(at, [7, 8, 9, 10]), ...blank(4)])),
    ),
    ...II,
  },
  {
    name: 'the year so far before the period',
    html: table(
      `<tr><th rowspan="3">TT</th><th rowspan="3">Lĩnh vực</th><th colspan="4">Lũy kế đến hết kỳ</th><th colspan="4">Kỳ này</th></tr><tr><th colspan="4">Đã giải quyết</th><th colspan="4">Đã giải quyết</th></tr><tr>${cells([...LEAVES.slice(4, 8), ...LEAVES.slice(4, 8)], th)}</tr>`,
      lines((at, name) => plainLine(at, name, [...blank(4), ...inputs(at, [7, 8, 9, 10])])),
    ),
    ...II,
  },
  {
    name: 'a column of last year in each group, named by its year alone',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th><th colspan="5">Tiếp nhận</th><th colspan="5">Đã giải quyết</th></tr><tr>${cells([...LEAVES.slice(0, 4), 'Năm 2025', ...LEAVES.slice(4, 8), 'Năm 2025'], th)}</tr>`,
      lines((at, name) =>
        plainLine(at, name, [
          ...inputs(at, [3, 4, 5, 6]),
          '<input value="9">',
          ...inputs(at, [7, 8, 9, 10]),
          '<input value="9">',
        ]),
      ),
    ),
    ...II,
  },
  {
    name: 'two years side by side under each sum: "2025" and "2026"',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th><th colspan="2">Tiếp nhận - Tổng số</th><th colspan="2">Đã giải quyết - Tổng số</th></tr><tr>${cells(['2025', '2026', '2025', '2026'], th)}</tr>`,
      lines((at, name) => plainLine(at, name, ['<input>', input(at, 3), '<input>', input(at, 7)])),
    ),
    ...II,
  },
  {
    name: 'short heads: "TS", "Tr. hạn", "Đ. hạn", "Q. hạn", "Kỳ trước c/s"',
    html: table(
      head(
        ['HS tiếp nhận', 'HS đã GQ', 'HS đang GQ'],
        [
          'TS',
          'Tr. tuyến',
          'Tr. tiếp, BC',
          'Kỳ trước c/s',
          'TS',
          'Trc. hạn',
          'Đ. hạn',
          'Q. hạn',
          'TS',
          'Trg. hạn',
          'Q. hạn',
        ],
      ),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'Roman numbers over the columns',
    html: table(
      HEAD_2,
      row('A', 'B', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI'),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'sums in brackets: "(1)=(2)+(3)+(4)"',
    html: table(
      HEAD,
      row(
        '(A)',
        '(B)',
        '(1)=(2)+(3)+(4)',
        '(2)',
        '(3)',
        '(4)',
        '(5)=(6)+(7)+(8)',
        '(6)',
        '(7)',
        '(8)',
        '(9)=(10)+(11)',
        '(10)',
        '(11)',
      ),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'groups in another order, counted on from 3 as the form is',
    html: table(
      `<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="4">Đã giải quyết</th><th colspan="4">Tiếp nhận</th><th colspan="3">Đang giải quyết</th></tr><tr>${cells([...LEAVES.slice(4, 8), ...LEAVES.slice(0, 4), ...LEAVES.slice(8)], th)}</tr>`,
      row(...Array.from({ length: 13 }, (_, i) => `(${i + 1})`)),
      lines((at, name) => plainLine(at, name, inputs(at, [7, 8, 9, 10, 3, 4, 5, 6, 11, 12, 13]))),
    ),
    ...II,
  },
  {
    name: 'leaves in another order within each group, no numbers',
    html: table(
      `<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="4">Tiếp nhận</th><th colspan="4">Đã giải quyết</th></tr><tr>${cells(['Từ kỳ trước', 'Trực tuyến', 'Trực tiếp, dịch vụ bưu chính', 'Tổng số', 'Quá hạn', 'Đúng hạn', 'Trước hạn', 'Tổng số'], th)}</tr>`,
      lines((at, name) => plainLine(at, name, inputs(at, [6, 4, 5, 3, 10, 9, 8, 7]))),
    ),
    ...II,
  },
  {
    name: 'figures of the system beside those to report',
    html: table(
      `<tr><th rowspan="3">TT</th><th rowspan="3">Lĩnh vực</th><th colspan="8">Đã giải quyết</th></tr><tr>${LEAVES.slice(
        4,
        8,
      )
        .map((leaf) => `<th colspan="2">${leaf}</th>`)
        .join('')}</tr><tr>${cells(
        LEAVES.slice(4, 8).flatMap(() => ['Số liệu hệ thống', 'Số liệu báo cáo']),
        th,
      )}</tr>`,
      lines((at, name) =>
        plainLine(
          at,
          name,
          [7, 8, 9, 10].flatMap((n) => ['<input readonly value="3">', input(at, n)]),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'figures of the system read-only, and what to add or take off beside',
    html: table(
      `<tr><th rowspan="3">TT</th><th rowspan="3">Lĩnh vực</th><th colspan="8">Đã giải quyết</th></tr><tr>${LEAVES.slice(
        4,
        8,
      )
        .map((leaf) => `<th colspan="2">${leaf}</th>`)
        .join('')}</tr><tr>${cells(
        LEAVES.slice(4, 8).flatMap(() => ['Hệ thống tính', 'Điều chỉnh (+/-)']),
        th,
      )}</tr>`,
      lines((at, name) =>
        plainLine(
          at,
          name,
          [7, 8, 9, 10].flatMap(() => ['<span>3</span>', '<input>']),
        ),
      ),
    ),
    ...II,
    mustRefuse: 'a correction is no figure of the form',
  },
  {
    name: 'plan and what was done beside each figure',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th>${PATHS.slice(0, 4)
        .map((path) => `<th colspan="2">${path}</th>`)
        .join('')}</tr><tr>${cells(
        LEAVES.slice(0, 4).flatMap(() => ['Kế hoạch', 'Thực hiện']),
        th,
      )}</tr>`,
      lines((at, name) =>
        plainLine(
          at,
          name,
          [3, 4, 5, 6].flatMap((n) => ['<input>', input(at, n)]),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'an example in a row of its own, and an example column',
    html: table(
      HEAD_2.replace(
        '<th rowspan="2">Lĩnh vực</th>',
        '<th rowspan="2">Lĩnh vực</th><th rowspan="2">Ví dụ</th>',
      ),
      row('', 'Ví dụ: Hộ tịch', '<input>', ...blank(11, ' value="12"')),
      lines((at, name) => row(String(at + 1), name, '<input>', ...inputs(at))),
    ),
    ...II,
  },
  {
    name: 'numbers alone over the columns, under the form’s own title',
    html: `${TITLE}${table(
      `<tr>${cells(['(1)', 'Lĩnh vực (2)', ...NUMBERS.map((n) => `(${n})`)], th)}</tr>`,
      lines((at, name) => plainLine(at, name)),
    )}`,
    ...II,
  },
  {
    name: '06 of all levels: a section column spanning its rows',
    html: table(
      HEAD.replace('<th rowspan="3">STT</th>', '<th rowspan="3">STT</th><th rowspan="3">Cấp</th>'),
      ['Sở ban ngành', 'Xã, phường, thị trấn']
        .map((level, s) =>
          ['Hộ tịch', 'Đất đai']
            .map(
              (name, i) =>
                `<tr><td>${i + 1}</td>${i === 0 ? `<td rowspan="2">${level}</td>` : ''}<td>${name}</td>${cells(inputs(s * 2 + i))}</tr>`,
            )
            .join(''),
        )
        .join(''),
    ),
    definition: ALL_LEVELS,
    target: targetOf(ALL_LEVELS.columns, ['Hộ tịch', 'Đất đai', 'Hộ tịch', 'Đất đai'], false, [
      'Sở ban ngành',
      'Sở ban ngành',
      'Xã, phường, thị trấn',
      'Xã, phường, thị trấn',
    ]),
  },
  {
    name: 'TONGHOP in two tables under the names of its sections',
    html: ['Trên Hệ thống các Bộ', 'Trên Hệ thống thành phố']
      .map(
        (section, s) =>
          `<h4>${section}</h4>${table(HEAD_2, ['Hộ tịch', 'Đất đai'].map((name, i) => row(String(i + 1), name, ...inputs(s * 2 + i))).join(''))}`,
      )
      .join(''),
    definition: COMMUNE_SUMMARY,
    target: targetOf(COMMUNE_SUMMARY.columns, ['Hộ tịch', 'Đất đai', 'Hộ tịch', 'Đất đai'], false, [
      'Trên Hệ thống các Bộ',
      'Trên Hệ thống các Bộ',
      'Trên Hệ thống thành phố',
      'Trên Hệ thống thành phố',
    ]),
  },
  {
    name: '07a of the province in short words',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th><th colspan="3">Số hồ sơ tiếp nhận</th><th colspan="3">Đã giải quyết</th><th colspan="3">Đang giải quyết</th><th rowspan="2">HS bổ sung</th><th rowspan="2">HS trả lại</th></tr><tr>${cells(['Tổng', 'Kỳ trước chuyển qua', 'Mới tiếp nhận', 'Tổng', 'Đúng hạn', 'Quá hạn', 'Tổng', 'Chưa đến hạn', 'Quá hạn'], th)}</tr>`,
      lines((at, name) => plainLine(at, name, inputs(at, figureNumbers(PROVINCE.columns)))),
    ),
    definition: PROVINCE,
    target: targetOf(PROVINCE.columns, NAMES),
  },
  {
    name: '07a/BTP with its online figures under one head',
    html: table(
      `<tr><th rowspan="3">TT</th><th rowspan="3">Cơ quan, đơn vị</th><th colspan="6">Hồ sơ tiếp nhận</th></tr><tr><th rowspan="2">Tổng số</th><th colspan="2">Trực tuyến</th><th rowspan="2">Bưu chính</th><th rowspan="2">Trực tiếp</th><th rowspan="2">Kỳ trước chuyển sang</th></tr><tr>${cells(['Toàn trình', 'Một phần'], th)}</tr>`,
      unitRows([3, 4, 5, 6, 7, 8]),
    ),
    definition: WEEKLY,
    target: targetOf(WEEKLY.columns, UNITS, false),
  },
  {
    name: 'II.07b with its levels and the fields of a level done away with greyed',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Đơn vị</th><th colspan="4">Tổng số TTHC thuộc thẩm quyền giải quyết của địa phương</th><th colspan="4">TTHC được thực hiện theo CCMC, MCLT</th><th colspan="4">Quy trình nội bộ được ban hành</th></tr><tr>${cells(['Tổng số TTHC', 'Cấp tỉnh', 'Cấp huyện', 'Cấp xã', 'Tổng số TTHC', 'Tại BPMC cấp tỉnh', 'Tại BPMC cấp huyện', 'Tại BPMC cấp xã', 'Tổng số quy trình', 'Cấp tỉnh', 'Cấp huyện', 'Cấp xã'], th)}</tr>`,
      UNITS.map((name, at) =>
        row(
          String(at + 1),
          name,
          ...figureNumbers(PROCEDURES.columns).map((n) =>
            [5, 9, 13].includes(n) ? '<input disabled>' : input(at, n),
          ),
        ),
      ).join(''),
    ),
    definition: PROCEDURES,
    target: targetOf(PROCEDURES.columns, UNITS, false),
  },
  {
    name: 'progress by unit turned: units across, measures down under group rows',
    html: table(
      `<tr>${cells(['TT', 'Chỉ tiêu', ...UNITS], th)}</tr>`,
      `<tr><td>I</td><td colspan="3"><b>Đã xử lý</b></td></tr>`,
      [9, 10, 11, 12]
        .map((n, i) =>
          row(
            String(i + 1),
            ['Tổng số', 'Trước hạn', 'Trong hạn', 'Quá hạn'][i] ?? '',
            input(0, n),
            input(1, n),
          ),
        )
        .join(''),
      `<tr><td>II</td><td colspan="3"><b>Đang xử lý</b></td></tr>`,
      [13, 14, 15]
        .map((n, i) =>
          row(String(i + 1), ['Tổng số', 'Trong hạn', 'Quá hạn'][i] ?? '', input(0, n), input(1, n)),
        )
        .join(''),
    ),
    definition: PROGRESS,
    target: targetOf(PROGRESS.columns, UNITS, false),
  },
];
