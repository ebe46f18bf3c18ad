import {
  cells,
  FORM,
  HEAD_2,
  input,
  inputs,
  LEAVES,
  lines,
  NAMES,
  NUMBERS,
  plainLine,
  row,
  td,
  th,
  type UnseenScreen,
} from './report-kit.ts';

const table = (...parts: readonly string[]) => `<table>${parts.join('')}</table>`;
const II = { target: FORM } as const;
const GROUP = (i: number) => (i < 4 ? 'Tiếp nhận' : i < 8 ? 'Đã giải quyết' : 'Đang giải quyết');
const LONG = [
  'Tổng số hồ sơ tiếp nhận',
  'Hồ sơ tiếp nhận trực tuyến',
  'Hồ sơ tiếp nhận trực tiếp, qua bưu chính',
  'Hồ sơ từ kỳ trước chuyển sang',
  'Tổng số hồ sơ đã giải quyết',
  'Hồ sơ đã giải quyết trước hạn',
  'Hồ sơ đã giải quyết đúng hạn',
  'Hồ sơ đã giải quyết quá hạn',
  'Tổng số hồ sơ đang giải quyết',
  'Hồ sơ đang giải quyết trong hạn',
  'Hồ sơ đang giải quyết quá hạn',
] as const;

/** Screens without a plain table, or with more than one, first batch. */
export const REPORTS_A2: readonly UnseenScreen[] = [
  {
    name: 'a copy for printing, hidden, with the same heads',
    html: `${table(
      HEAD_2,
      lines((at, name) => plainLine(at, name)),
    )}<div style="display:none">${table(
      HEAD_2,
      lines((at, name) => row(String(at + 1), name, ...NUMBERS.map(() => '0'))),
    )}</div>`,
    ...II,
  },
  {
    name: 'a copy for printing, hidden, with fields of its own',
    html: `<div style="display:none">${table(
      HEAD_2,
      lines((at, name) => row(String(at + 1), name, ...NUMBERS.map(() => '<input value="">'))),
    )}</div>${table(
      HEAD_2,
      lines((at, name) => plainLine(at, name)),
    )}`,
    ...II,
  },
  {
    name: 'names kept in view by a copy of the two left columns',
    html: `<div class="wrap"><div class="left">${table(
      `<tr>${th('STT')}${th('Lĩnh vực')}</tr>`,
      lines((at, name) => row(String(at + 1), name)),
    )}</div><div class="main">${table(
      HEAD_2,
      lines((at, name) => plainLine(at, name)),
    )}</div></div>`,
    ...II,
  },
  {
    name: 'names in a table of their own, figures in another beside it',
    html: `<div class="wrap"><div class="left">${table(
      `<tr>${th('STT')}${th('Lĩnh vực')}</tr>`,
      lines((at, name) => row(String(at + 1), name)),
    )}</div><div class="main">${table(
      `<tr><th colspan="4">Tiếp nhận</th><th colspan="4">Đã giải quyết</th><th colspan="3">Đang giải quyết</th></tr><tr>${cells(LEAVES, th)}</tr>`,
      lines((at) => row(...inputs(at))),
    )}</div></div>`,
    ...II,
  },
  {
    name: 'head in a table of its own above a scrolling body',
    html: `<div class="grid"><div class="head">${table(`<thead>${HEAD_2}</thead>`)}</div><div class="body">${table(`<tbody>${lines((at, name) => plainLine(at, name))}</tbody>`)}</div></div>`,
    ...II,
  },
  {
    name: 'grid of divs with roles, fields named by aria-labelledby alone',
    html: `<div role="grid"><div role="row">${['STT', 'Lĩnh vực', ...LEAVES.map((leaf, i) => `${GROUP(i)} - ${leaf}`)].map((text, i) => `<div role="columnheader" id="h${i}">${text}</div>`).join('')}</div>${lines((at, name) => `<div role="row"><div role="gridcell">${at + 1}</div><div role="rowheader" id="r${at}">${name}</div>${NUMBERS.map((n) => `<div role="gridcell">${input(at, n, ` aria-labelledby="r${at} h${n - 1}"`)}</div>`).join('')}</div>`)}</div>`,
    ...II,
  },
  {
    name: 'fields with speaking names and no words on the screen',
    html: NAMES.map((_, at) => NUMBERS.map((n) => `<input name="linhvuc${at}_cot${n}">`).join('')).join(
      '<br>',
    ),
    ...II,
    mustRefuse: 'no labels',
  },
  {
    name: 'vertical form of one unit, "Tổng số hồ sơ tiếp nhận: [ ]"',
    html: `<form>${NUMBERS.map((n, i) => `<div class="form-group"><label>${LONG[i]}:</label> ${input(3, n)}</div>`).join('')}</form>`,
    ...II,
  },
  {
    name: 'vertical form in a table of two columns: "Chỉ tiêu", "Số liệu"',
    html: table(
      `<tr>${cells(['TT', 'Chỉ tiêu', 'Số liệu'], th)}</tr>`,
      NUMBERS.map((n, i) => row(String(i + 1), LONG[i] ?? '', input(3, n))).join(''),
    ),
    ...II,
  },
  {
    name: 'an accordion: a vertical form under each field',
    html: NAMES.map(
      (name, at) =>
        `<section class="panel"><h4>${at + 1}. ${name}</h4><div>${NUMBERS.map((n, i) => `<p><label>${LONG[i]}</label>${input(at, n)}</p>`).join('')}</div></section>`,
    ).join(''),
    ...II,
  },
  {
    name: 'a page for each field: its name chosen above a vertical form',
    html: `<label>Lĩnh vực <select><option selected>Đất đai</option><option>Hộ tịch</option></select></label><form>${NUMBERS.map((n, i) => `<p><label>${LONG[i]}</label>${input(1, n)}</p>`).join('')}</form>`,
    ...II,
  },
  {
    name: 'a formatted and a raw field in each cell (Kendo numeric box)',
    html: table(
      HEAD_2,
      lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.map(
            (n) =>
              `<span class="k-numeric-wrap"><input type="text" class="k-formatted-value" data-at="${at}:${n}"><input type="text" style="display:none" data-twin="1"></span>`,
          ),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'number boxes with buttons for up and down',
    html: table(
      HEAD_2,
      lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.map(
            (n) =>
              `<div class="ant-input-number"><span><span role="button" aria-label="Tăng">▲</span><span role="button">▼</span></span><input role="spinbutton" data-at="${at}:${n}" value=""></div>`,
          ),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'figures of another unit in a second form below',
    html: `<h3>Phường Mẫu</h3>${table(
      HEAD_2,
      lines((at, name) => row(String(at + 1), name, ...NUMBERS.map(() => '<input>'))),
    )}<h3>Xã Mẫu</h3>${table(
      HEAD_2,
      lines((at, name) => row(String(at + 1), name, ...NUMBERS.map(() => '<input>'))),
    )}`,
    ...II,
    mustRefuse: 'whose figures they are nobody says',
  },
  {
    name: 'rows in another order, one that is not in the form, notes at the end',
    html: table(
      HEAD_2.replace(
        '<th colspan="3">Đang giải quyết</th>',
        '<th colspan="3">Đang giải quyết</th><th rowspan="2">Ghi chú</th>',
      ),
      row('1', 'Xây dựng', ...inputs(2), '<input>'),
      row('2', 'Chứng thực', ...NUMBERS.map(() => '<input value="0">'), '<input>'),
      row('3', 'Hộ tịch', ...inputs(0), '<input>'),
      row('4', 'Đất đai', ...inputs(1), '<input>'),
      row('', 'Tổng cộng', ...inputs(3), ''),
    ),
    ...II,
  },
  {
    name: 'NFD, capitals, no-break blanks and soft hyphens',
    html: table(
      HEAD_2.toUpperCase()
        .replaceAll('<TH', '<th')
        .replaceAll('</TH', '</th')
        .replaceAll('ROWSPAN', 'rowspan')
        .replaceAll('COLSPAN', 'colspan')
        .replaceAll('TR>', 'tr>')
        .replaceAll('GIẢI QUYẾT', 'GIẢI QUYẾT\u00ad'),
      lines((at, name) => plainLine(at, name.toUpperCase())),
    ).normalize('NFD'),
    ...II,
  },
  {
    name: 'selects of Ant Design and a row of filters under the head',
    html: table(
      `<thead>${HEAD_2}<tr class="filters">${cells(['', '<input placeholder="Tìm lĩnh vực">', ...NUMBERS.map(() => '')])}</tr></thead>`,
      `<tbody>${lines((at, name) => plainLine(at, name))}</tbody>`,
    ),
    ...II,
  },
  {
    name: 'two-level rows: field heads, procedures below, fields summed',
    html: table(
      HEAD_2,
      NAMES.map(
        (name, at) =>
          `${row(['I', 'II', 'III'][at] ?? '', name, ...inputs(at))}${row('1', `Thủ tục của ${name}`, ...NUMBERS.map(() => '<input>'))}`,
      ).join(''),
    ),
    ...II,
  },
  {
    name: 'columns counted "A B 1 2 3": numbers of the form do not fit',
    html: table(
      HEAD_2,
      row('A', 'B', ...NUMBERS.map((_, i) => String(i + 1))),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'online split in two: "Toàn trình" and "Một phần"',
    html: table(
      `<tr><th rowspan="3">TT</th><th rowspan="3">Lĩnh vực</th><th colspan="5">Tiếp nhận</th></tr><tr><th rowspan="2">Tổng số</th><th colspan="2">Trực tuyến</th><th rowspan="2">Trực tiếp, bưu chính</th><th rowspan="2">Từ kỳ trước</th></tr><tr>${cells(['Toàn trình', 'Một phần'], th)}</tr>`,
      lines((at, name) =>
        plainLine(at, name, [input(at, 3), '<input>', '<input>', input(at, 5), input(at, 6)]),
      ),
    ),
    ...II,
  },
  {
    name: 'cells that span two columns of the head by mistake',
    html: table(
      HEAD_2,
      NAMES.map(
        (name, at) =>
          `<tr>${td(String(at + 1))}${td(name)}<td colspan="2">${input(at, 99).replace(/ data-at="[^"]*"/u, '')}</td>${cells(inputs(at, NUMBERS.slice(2)))}</tr>`,
      ).join(''),
    ),
    ...II,
  },
];
