import { COMMUNE_SUMMARY, DIGITISATION, WEEKLY } from './report-forms.ts';
import {
  cells,
  FORM,
  HEAD,
  HEAD_2,
  input,
  inputs,
  LEAVES,
  lines,
  NAMES,
  NUMBERS,
  plainLine,
  row,
  targetOf,
  td,
  th,
  type UnseenScreen,
} from './report-kit.ts';

const numbered = (write: (number: number) => string) =>
  row(...Array.from({ length: 13 }, (_, at) => write(at + 1)));
const table = (...parts: readonly string[]) => `<table>${parts.join('')}</table>`;
const II = { target: FORM } as const;

/** Tables with a field in each cell, first batch. */
export const REPORTS_A1: readonly UnseenScreen[] = [
  {
    name: 'official head, "(1)" under it, a field in each cell',
    html: table(
      HEAD,
      numbered((n) => `(${n})`),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'column numbers "[1]"',
    html: table(
      HEAD_2,
      numbered((n) => `[${n}]`),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'column numbers "Cột 1"',
    html: table(
      HEAD_2,
      numbered((n) => `Cột ${n}`),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'column numbers as sums "(3)=(4)+(5)+(6)"',
    html: table(
      HEAD_2,
      numbered((n) => ({ 3: '(3)=(4)+(5)+(6)', 7: '(7)=(8)+(9)+(10)', 11: '(11)=(12)+(13)' })[n] ?? `(${n})`),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'bare numbers, numbers in the head cells',
    html: table(
      `<tr><th>STT</th><th>Lĩnh vực</th>${NUMBERS.map((n, i) => `<th>${['Tiếp nhận', 'Tiếp nhận', 'Tiếp nhận', 'Tiếp nhận', 'Đã giải quyết', 'Đã giải quyết', 'Đã giải quyết', 'Đã giải quyết', 'Đang giải quyết', 'Đang giải quyết', 'Đang giải quyết'][i]} - ${LEAVES[i]} (${n})</th>`).join('')}</tr>`,
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'cells one types into themselves (contenteditable)',
    html: table(
      HEAD_2,
      lines(
        (at, name) =>
          `<tr>${td(String(at + 1))}${td(name)}${NUMBERS.map((n) => `<td contenteditable="true" data-at="${at}:${n}"></td>`).join('')}</tr>`,
      ),
    ),
    ...II,
  },
  {
    name: 'one editor that a double click opens',
    html: `${table(
      HEAD_2,
      lines((at, name) => row(String(at + 1), name, ...NUMBERS.map(() => '0'))),
    )}<div style="display:none"><input type="text"></div>`,
    ...II,
    mustRefuse: 'nothing to type into',
  },
  {
    name: 'abbreviated heads: "TS", "TT", "QH"',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th><th colspan="4">HS tiếp nhận</th><th colspan="4">HS đã giải quyết</th><th colspan="3">HS đang giải quyết</th></tr><tr>${cells(['TS', 'Trực tuyến', 'Trực tiếp, BCCI', 'Kỳ trước chuyển sang', 'TS', 'Trước hạn', 'Đúng hạn', 'Quá hạn', 'TS', 'Trong hạn', 'Quá hạn'], th)}</tr>`,
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'long heads of another system, three levels',
    html: table(
      `<tr><th rowspan="3">TT</th><th rowspan="3">Lĩnh vực, công việc giải quyết</th><th colspan="4">Số hồ sơ tiếp nhận</th><th colspan="7">Kết quả giải quyết</th></tr><tr><th rowspan="2">Tổng số</th><th colspan="2">Số mới tiếp nhận trong kỳ</th><th rowspan="2">Số kỳ trước chuyển qua</th><th colspan="4">Số hồ sơ đã giải quyết</th><th colspan="3">Số hồ sơ đang giải quyết</th></tr><tr>${cells(['Trực tuyến', 'Trực tiếp hoặc dịch vụ bưu chính', 'Tổng số', 'Trả trước hạn', 'Trả đúng hạn', 'Trả quá hạn', 'Tổng số', 'Chưa đến hạn', 'Quá hạn'], th)}</tr>`,
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'rotated heads, words on lines of their own',
    html: table(
      HEAD_2.replace(
        /<th>([^<]+)<\/th>/gu,
        (_, text: string) =>
          `<th><div style="writing-mode:vertical-rl"><span>${text.replaceAll(' ', '<br>')}</span></div></th>`,
      ),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'transposed: fields in columns, figures in rows',
    html: table(
      `<tr>${cells(['Chỉ tiêu', ...NAMES, 'Tổng số'], th)}</tr>`,
      NUMBERS.map((n, i) =>
        row(
          `${i < 4 ? 'Tiếp nhận' : i < 8 ? 'Đã giải quyết' : 'Đang giải quyết'} - ${LEAVES[i]}`,
          ...[0, 1, 2, 3].map((at) => input(at, n)),
        ),
      ).join(''),
    ),
    ...II,
  },
  {
    name: 'columns split over three tabs, each under the name of its group',
    html: [
      ['Tiếp nhận', 0, 4],
      ['Đã giải quyết', 4, 8],
      ['Đang giải quyết', 8, 11],
    ]
      .map(
        ([group, from, to]) =>
          `<div role="tabpanel" aria-label="${group}"><h4>${group}</h4>${table(
            `<tr>${cells(['STT', 'Lĩnh vực', ...LEAVES.slice(Number(from), Number(to))], th)}</tr>`,
            lines((at, name) => plainLine(at, name, inputs(at, NUMBERS.slice(Number(from), Number(to))))),
          )}</div>`,
      )
      .join(''),
    ...II,
  },
  {
    name: 'columns split over three tables, group heads in each',
    html: [
      ['Tiếp nhận', 0, 4],
      ['Đã giải quyết', 4, 8],
      ['Đang giải quyết', 8, 11],
    ]
      .map(([group, from, to]) =>
        table(
          `<tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th><th colspan="${Number(to) - Number(from)}">${group}</th></tr><tr>${cells(LEAVES.slice(Number(from), Number(to)), th)}</tr>`,
          lines((at, name) => plainLine(at, name, inputs(at, NUMBERS.slice(Number(from), Number(to))))),
        ),
      )
      .join(''),
    ...II,
  },
  {
    name: 'Roman numerals and dots before the names, total first',
    html: table(
      HEAD_2,
      plainLine(3, 'TỔNG CỘNG'),
      NAMES.map((name, at) =>
        row(['I', 'II', 'III'][at] ?? '', `${at + 1}. Lĩnh vực ${name}`, ...inputs(at)),
      ).join(''),
    ),
    ...II,
  },
  {
    name: 'no order column, sums the page keeps to itself',
    html: table(
      `<tr><th rowspan="2">Lĩnh vực</th><th colspan="4">Tiếp nhận</th><th colspan="4">Đã giải quyết</th><th colspan="3">Đang giải quyết</th></tr><tr>${cells(LEAVES, th)}</tr>`,
      NAMES.map((name, at) =>
        row(
          name,
          ...NUMBERS.map((n) => ([3, 7, 11].includes(n) ? '<input readonly value="0">' : input(at, n))),
        ),
      ).join(''),
      row('Tổng số', ...NUMBERS.map(() => '0')),
    ),
    ...II,
  },
  {
    name: 'the same period of last year beside each figure',
    html: table(
      `<tr><th rowspan="3">TT</th><th rowspan="3">Lĩnh vực</th><th colspan="8">Tiếp nhận</th></tr><tr>${LEAVES.slice(
        0,
        4,
      )
        .map((leaf) => `<th colspan="2">${leaf}</th>`)
        .join(
          '',
        )}</tr><tr>${cells(['Kỳ này', 'Cùng kỳ năm trước', 'Kỳ này', 'Cùng kỳ năm trước', 'Kỳ này', 'Cùng kỳ năm trước', 'Kỳ này', 'Cùng kỳ năm trước'], th)}</tr>`,
      lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.slice(0, 4).flatMap((n) => [input(at, n), '<input value="7">']),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'last year’s column beside the sum alone',
    html: table(
      `<tr>${cells(['TT', 'Lĩnh vực', 'Tiếp nhận - Tổng số', 'Tiếp nhận - Tổng số (năm trước)', 'Đã giải quyết - Tổng số', 'So với năm trước (%)'], th)}</tr>`,
      lines((at, name) =>
        plainLine(at, name, [input(at, 3), '<input value="5">', input(at, 7), '<input value="12,5">']),
      ),
    ),
    ...II,
  },
  {
    name: 'a column of the form missing on the screen',
    html: table(
      HEAD_2.replace('colspan="4">Đã', 'colspan="3">Đã').replace('<th>Trước hạn</th>', ''),
      lines((at, name) =>
        plainLine(
          at,
          name,
          inputs(
            at,
            NUMBERS.filter((n) => n !== 8),
          ),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'units as rows under Roman heads, weekly report',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Đơn vị</th><th colspan="6">Tiếp nhận</th><th colspan="4">Đã giải quyết</th><th colspan="3">Đang giải quyết</th></tr><tr>${cells(
        WEEKLY.columns.filter(({ kind }) => kind === 'count').map(({ header }) => header.at(-1) ?? ''),
        th,
      )}</tr>`,
      `<tr><td>I</td><td colspan="14"><b>Phường</b></td></tr>`,
      row(
        '1',
        'UBND phường Mẫu Một',
        ...inputs(
          0,
          WEEKLY.columns.flatMap(({ kind, number }) => (kind === 'count' ? number : [])),
        ),
      ),
      `<tr><td>II</td><td colspan="14"><b>Xã</b></td></tr>`,
      row(
        '1',
        'UBND xã Mẫu Hai',
        ...inputs(
          1,
          WEEKLY.columns.flatMap(({ kind, number }) => (kind === 'count' ? number : [])),
        ),
      ),
    ),
    definition: WEEKLY,
    target: targetOf(WEEKLY.columns, ['UBND phường Mẫu Một', 'UBND xã Mẫu Hai'], false),
  },
  {
    name: 'two sections with restarted numbers and one field in both',
    html: table(
      HEAD_2,
      ['Trên Hệ thống các Bộ', 'Trên Hệ thống thành phố']
        .map(
          (section, s) =>
            `<tr><td><b>${s === 0 ? 'A' : 'B'}</b></td><td colspan="12"><b>${section}</b></td></tr>${row('1', 'Hộ tịch', ...inputs(s * 2))}${row('2', 'Đất đai', ...inputs(s * 2 + 1))}`,
        )
        .join(''),
    ),
    definition: COMMUNE_SUMMARY,
    target: targetOf(COMMUNE_SUMMARY.columns, ['Hộ tịch', 'Đất đai', 'Hộ tịch', 'Đất đai'], false, [
      'Trên Hệ thống các Bộ',
      'Trên Hệ thống các Bộ',
      'Trên Hệ thống thành phố',
      'Trên Hệ thống thành phố',
    ]),
  },
  {
    name: 'digitisation by unit, rates the page works out',
    html: table(
      `<tr><th rowspan="2">STT</th><th rowspan="2">Tên đơn vị</th><th rowspan="2">Tiếp nhận</th><th colspan="5">Số hóa hồ sơ TTHC khi tiếp nhận</th><th rowspan="2">Đã giải quyết</th><th colspan="3">Số hóa kết quả giải quyết</th></tr><tr>${cells(['Chưa số hóa TPHS', 'Có số hóa TPHS', 'Có tái sử dụng thành phần', 'Có tái sử dụng thành phần từ cổng DVC quốc gia', 'Tỷ lệ số hóa TPHS', 'Chưa số hóa', 'Đã số hóa', 'Tỷ lệ số hóa kết quả'], th)}</tr>`,
      ['Sở Mẫu', 'UBND xã Mẫu']
        .map((name, at) =>
          row(
            String(at + 1),
            name,
            ...[3, 4, 5, 6, 7].map((n) => input(at, n)),
            '<span>0%</span>',
            ...[9, 10, 11].map((n) => input(at, n)),
            '<span>0%</span>',
          ),
        )
        .join(''),
    ),
    definition: DIGITISATION,
    target: targetOf(DIGITISATION.columns, ['Sở Mẫu', 'UBND xã Mẫu'], false),
  },
];
