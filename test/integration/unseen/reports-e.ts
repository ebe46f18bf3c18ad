import { COMMUNE_SUMMARY } from './report-forms.ts';
import {
  blank,
  cells,
  FORM,
  groupAt,
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
const FIGURES = `<tr><th colspan="4">Tiếp nhận</th><th colspan="4">Đã giải quyết</th><th colspan="3">Đang giải quyết</th></tr><tr>${cells(LEAVES, th)}</tr>`;
const question = (words: string, field: string) =>
  `<div role="listitem"><div role="heading">${words}</div><div>${field}</div></div>`;
const panes = (names: readonly string[], bodies: readonly (readonly string[])[], keys: readonly number[]) =>
  `<div role="grid"><div><div><div role="row">${['STT', 'Lĩnh vực'].map((text) => `<div role="columnheader">${text}</div>`).join('')}</div></div><div><div role="row">${PATHS.map((text) => `<div role="columnheader">${text}</div>`).join('')}</div></div></div><div><div>${names.map((name, at) => `<div role="row" row-index="${at}"><div role="gridcell">${at + 1}</div><div role="gridcell">${name}</div></div>`).join('')}</div><div>${bodies.map((fields, at) => `<div role="row" row-index="${keys[at]}">${fields.map((field) => `<div role="gridcell">${field}</div>`).join('')}</div>`).join('')}</div></div></div>`;
const four = (names: readonly string[], bodies: readonly (readonly string[])[]) =>
  `<div class="g"><div><div>${table(`<thead><tr>${cells(['STT', 'Lĩnh vực'], th)}</tr></thead>`)}</div><div>${table(`<thead>${FIGURES}</thead>`)}</div></div><div><div>${table(names.map((name, at) => row(String(at + 1), name)).join(''))}</div><div>${table(bodies.map((fields) => row(...fields)).join(''))}</div></div></div>`;
const turned = (body: string) => table(`<tr>${cells(['TT', 'Nội dung', ...NAMES], th)}</tr>`, body);
const across = (text: string) => `<tr><td>I</td><td colspan="4"><b>${text}</b></td></tr>`;
const measures = (from: number, to: number, draw: (at: number, n: number) => string) =>
  NUMBERS.slice(from, to)
    .map((n) => row(String(n - 2), LEAVES[n - 3] ?? '', ...[0, 1, 2].map((at) => draw(at, n))))
    .join('');

/** Traps for what the fourth batch was read by, and further screens. */
export const REPORTS_E: readonly UnseenScreen[] = [
  {
    name: 'panes whose keys are of other rows: one more name than fields',
    html: panes(
      [...NAMES, 'Chứng thực'],
      NAMES.map(() => blank(11)),
      [1, 2, 3],
    ),
    ...II,
    mustRefuse: 'a name has no fields',
  },
  {
    name: 'panes with a key twice',
    html: panes(
      NAMES,
      NAMES.map(() => blank(11)),
      [0, 1, 1],
    ),
    ...II,
    mustRefuse: 'two rows of fields for one name',
  },
  {
    name: 'panes whose rows stand turned about, by their keys',
    html: panes(NAMES, [inputs(2), inputs(0), inputs(1)], [2, 0, 1]),
    ...II,
  },
  {
    name: 'four tables, one more row of fields than of names',
    html: four(
      NAMES,
      [0, 1, 2, 3].map(() => blank(11)),
    ),
    ...II,
    mustRefuse: 'rows do not match in number',
  },
  {
    name: 'four tables, a total among the names',
    html: four(
      [...NAMES, 'Tổng cộng'],
      [0, 1, 2, 3].map((at) => inputs(at)),
    ),
    ...II,
  },
  {
    name: 'turned, group lines of last year and of this one',
    html: turned(
      `${across('Đã giải quyết cùng kỳ năm trước')}${measures(4, 8, () => '<input>')}${across('Đã giải quyết')}${measures(4, 8, input)}`,
    ),
    ...II,
  },
  {
    name: 'turned, a group line of shares',
    html: turned(
      `${across('Đã giải quyết')}${measures(4, 8, input)}${across('Tỷ lệ (%)')}${measures(4, 8, () => '<input>')}`,
    ),
    ...II,
  },
  {
    name: 'turned, a group line of feedback after that of dossiers',
    html: turned(
      `${across('Tiếp nhận')}${measures(0, 4, input)}${across('Phản ánh, kiến nghị tiếp nhận')}${measures(0, 4, () => '<input>')}`,
    ),
    ...II,
  },
  {
    name: 'plan alone: "Kế hoạch" under every head',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th>${PATHS.slice(0, 4)
        .map((path) => `<th>${path}</th>`)
        .join('')}</tr><tr>${cells(['Kế hoạch', 'Kế hoạch', 'Kế hoạch', 'Kế hoạch'], th)}</tr>`,
      lines((at, name) => plainLine(at, name, blank(4))),
    ),
    ...II,
    mustRefuse: 'plans',
  },
  {
    name: 'this period and the year so far, the groups first and the periods last',
    html: table(
      `<tr><th rowspan="3">TT</th><th rowspan="3">Lĩnh vực</th><th colspan="8">Đã giải quyết</th></tr><tr>${cells(
        LEAVES.slice(4, 8),
        (text) => `<th colspan="2">${text}</th>`,
      )}</tr><tr>${cells(
        LEAVES.slice(4, 8).flatMap(() => ['Cộng dồn', 'Kỳ này']),
        th,
      )}</tr>`,
      lines((at, name) =>
        plainLine(
          at,
          name,
          [7, 8, 9, 10].flatMap((n) => ['<input>', input(at, n)]),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'three periods under each head: the month, the quarter, the year so far',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th>${PATHS.slice(0, 4)
        .map((path) => `<th colspan="3">${path}</th>`)
        .join('')}</tr><tr>${cells(
        PATHS.slice(0, 4).flatMap(() => ['Trong tháng', 'Trong quý', 'Lũy kế']),
        th,
      )}</tr>`,
      lines((at, name) => plainLine(at, name, blank(12))),
    ),
    ...II,
    mustRefuse: 'the table does not say which of two is the period',
  },
  {
    name: 'a questionnaire that asks for a figure of a field twice',
    html: NAMES.map((name) =>
      [...PATHS, PATHS[0] ?? ''].map((path) => question(`${name} - ${path}`, '<input>')).join(''),
    ).join(''),
    ...II,
    mustRefuse: 'asked twice',
  },
  {
    name: 'a questionnaire numbered "1.1", with the field’s name last',
    html: NAMES.map((name, at) =>
      NUMBERS.map((n, i) => question(`${at + 1}.${i + 1}. ${PATHS[i]} - ${name} (*)`, input(at, n))).join(''),
    ).join(''),
    ...II,
  },
  {
    name: 'a questionnaire for this period and the year so far',
    html: NAMES.map((name, at) =>
      NUMBERS.map(
        (n, i) =>
          `${question(`${name} - ${PATHS[i]}`, input(at, n))}${question(`${name} - Lũy kế - ${PATHS[i]}`, '<input>')}`,
      ).join(''),
    ).join(''),
    ...II,
  },
  {
    name: 'a section column with a section the form does not have',
    html: table(
      HEAD_2.replace('<th rowspan="2">STT</th>', '<th rowspan="2">STT</th><th rowspan="2">Hệ thống</th>'),
      ['Trên Hệ thống các Bộ', 'Trên Hệ thống khác', 'Trên Hệ thống thành phố']
        .map((system) =>
          ['Hộ tịch', 'Đất đai'].map((name, i) => row(String(i + 1), system, name, ...blank(11))).join(''),
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
    mustRefuse: 'rows of a third system',
  },
  {
    name: 'a spreadsheet whose letters begin at B: a column is hidden',
    html: table(
      `<thead><tr>${cells(['', ...'BCDEFGHIJKLM'.split('')], th)}</tr></thead>`,
      `<tr>${cells(['1', 'Lĩnh vực', ...PATHS])}</tr>`,
      lines((at, name) => row(String(at + 2), name, ...inputs(at))),
    ),
    ...II,
  },
  {
    name: 'an accordion of last year’s groups, each with its own small table',
    html: [0, 4]
      .map(
        (from) =>
          `<div><h2><button>${groupAt(from)} (năm trước)</button></h2><div>${table(
            `<tr>${cells(['STT', 'Lĩnh vực', ...LEAVES.slice(from, from + 4)], th)}</tr>`,
            lines((at, name) => plainLine(at, name, blank(4))),
          )}</div></div>`,
      )
      .join(''),
    ...II,
    mustRefuse: 'last year',
  },
  {
    name: 'the form under a heading of the desk that answers feedback too',
    html: `<h3>Kết quả giải quyết thủ tục hành chính và xử lý phản ánh, kiến nghị</h3>${table(
      HEAD_2,
      lines((at, name) => plainLine(at, name)),
    )}`,
    ...II,
  },
];
