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
  th,
  type UnseenScreen,
} from './report-kit.ts';

const table = (...parts: readonly string[]) => `<table>${parts.join('')}</table>`;
const II = { target: FORM } as const;
const GROUP = (i: number) => (i < 4 ? 'Tiếp nhận' : i < 8 ? 'Đã giải quyết' : 'Đang giải quyết');
const blank = (count: number, attributes = '') => Array.from({ length: count }, () => `<input${attributes}>`);

/** Written after the first batch was mended, and never seen while it was. */
export const REPORTS_B: readonly UnseenScreen[] = [
  {
    name: 'accumulated figures in a second row of fields under each name',
    html: table(
      HEAD_2,
      NAMES.map(
        (name, at) =>
          `<tr><td rowspan="2">${at + 1}</td><td rowspan="2">${name}</td>${cells(inputs(at))}</tr><tr>${cells(blank(11))}</tr>`,
      ).join(''),
    ),
    ...II,
    mustRefuse: 'two rows of fields for each name',
  },
  {
    name: 'period and accumulated in two tables under headings',
    html: `<h4>Số liệu trong kỳ</h4>${table(
      HEAD_2,
      lines((at, name) => plainLine(at, name)),
    )}<h4>Lũy kế từ đầu năm</h4>${table(
      HEAD_2,
      lines((at, name) => plainLine(at, name, blank(11))),
    )}`,
    ...II,
  },
  {
    name: 'accumulated beside each period figure',
    html: table(
      `<tr><th rowspan="2">TT</th><th rowspan="2">Lĩnh vực</th>${LEAVES.slice(0, 4)
        .map((leaf) => `<th colspan="2">Tiếp nhận - ${leaf}</th>`)
        .join('')}</tr><tr>${cells(Array.from({ length: 4 }, () => ['Trong kỳ', 'Lũy kế']).flat(), th)}</tr>`,
      lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.slice(0, 4).flatMap((n) => [input(at, n), '<input>']),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'transposed with groups at the left, order column and total column first',
    html: table(
      `<tr>${cells(['STT', 'Nội dung', 'Chỉ tiêu', 'Tổng số', ...NAMES], th)}</tr>`,
      NUMBERS.map(
        (n, i) =>
          `<tr><td>${i + 1}</td>${[0, 4, 8].includes(i) ? `<td rowspan="${i === 8 ? 3 : 4}">${GROUP(i)}</td>` : ''}<td>${LEAVES[i]}</td>${cells([3, 0, 1, 2].map((at) => input(at, n)))}</tr>`,
      ).join(''),
    ),
    ...II,
  },
  {
    name: 'transposed with last year in a column of its own',
    html: table(
      `<tr>${cells(['Chỉ tiêu', 'Kỳ này', 'Cùng kỳ năm trước'], th)}</tr>`,
      NUMBERS.map((n, i) =>
        row(`${GROUP(i)} - ${LEAVES[i]}`, input(3, n).replace(/ data-at="[^"]*"/u, ''), '<input value="4">'),
      ).join(''),
    ),
    ...II,
    mustRefuse: 'no row of the form is named',
  },
  {
    name: 'accordion with a search box and a note inside each panel',
    html: NAMES.map(
      (name, at) =>
        `<details open><summary>Lĩnh vực ${name}</summary><div><label>Tìm kiếm</label><input type="search"><div class="row">${NUMBERS.map((n, i) => `<div class="col"><label>${GROUP(i)}: ${LEAVES[i]}</label><div>${input(at, n)}</div></div>`).join('')}</div><label>Ghi chú</label><textarea></textarea></div></details>`,
    ).join(''),
    ...II,
  },
  {
    name: 'accordion of units inside fields: whose figures they are is not said by one heading',
    html: NAMES.map(
      (name) =>
        `<section><h3>${name}</h3>${['Tổ một', 'Tổ hai'].map((team) => `<section><h4>${team}</h4>${NUMBERS.map((_, i) => `<p><label>${GROUP(i)} - ${LEAVES[i]}</label><input></p>`).join('')}</section>`).join('')}</section>`,
    ).join(''),
    ...II,
    mustRefuse: 'the headings name teams',
  },
  {
    name: 'tabs whose panels are labelled by the tab’s button',
    html: `<div role="tablist"><button role="tab" id="t1">Hồ sơ tiếp nhận</button><button role="tab" id="t2">Hồ sơ đã giải quyết</button></div><div role="tabpanel" aria-labelledby="t1">${table(
      `<tr>${cells(['Lĩnh vực', ...LEAVES.slice(0, 4)], th)}</tr>`,
      lines((at, name) => row(name, ...inputs(at, NUMBERS.slice(0, 4)))),
    )}</div><div role="tabpanel" aria-labelledby="t2" style="display:none">${table(
      `<tr>${cells(['Lĩnh vực', ...LEAVES.slice(4, 8)], th)}</tr>`,
      lines((_, name) => row(name, ...blank(4))),
    )}</div>`,
    ...II,
  },
  {
    name: 'tables cut by group whose headings are of other figures',
    html: `<h4>Tiếp nhận cùng kỳ năm trước</h4>${table(
      `<tr>${cells(['Lĩnh vực', ...LEAVES.slice(0, 4)], th)}</tr>`,
      lines((_, name) => row(name, ...blank(4))),
    )}`,
    ...II,
    mustRefuse: 'last year',
  },
  {
    name: 'names at the left of a scrolling table in another order of rows',
    html: `<div class="w"><div>${table(`<tr>${th('Lĩnh vực')}</tr>`, NAMES.map((name) => row(name)).join(''))}</div><div>${table(
      `<tr>${cells(
        NUMBERS.map((_, i) => `${GROUP(i)} - ${LEAVES[i]}`),
        th,
      )}</tr>`,
      [0, 1].map(() => row(...blank(11))).join(''),
    )}</div></div>`,
    ...II,
    mustRefuse: 'two rows of fields for three names',
  },
  {
    name: 'official head with letters over the two left columns and sums in words',
    html: table(
      HEAD,
      row('A', 'B', '1=2+3+4', '2', '3', '4', '5=6+7+8', '6', '7', '8', '9=10+11', '10', '11'),
      lines((at, name) => plainLine(at, name)),
    ),
    ...II,
  },
  {
    name: 'numbers shifted by one in the middle (a column too many)',
    html: table(
      HEAD_2.replace('colspan="4">Đã', 'colspan="5">Đã').replace(
        '<th>Đúng hạn</th>',
        '<th>Trả lại</th><th>Đúng hạn</th>',
      ),
      row(...Array.from({ length: 14 }, (_, i) => `(${i + 1})`)),
      lines((at, name) =>
        plainLine(at, name, [
          ...inputs(at, [3, 4, 5, 6, 7, 8]),
          '<input>',
          ...inputs(at, [9, 10, 11, 12, 13]).map((one) => one.replace(/ data-at="[^"]*"/u, '')),
        ]),
      ),
    ),
    ...II,
  },
  {
    name: 'heads with footnote marks, units of measure and stars',
    html: table(
      HEAD_2.replaceAll('Tổng số<', 'Tổng số (hồ sơ) *<').replaceAll('Quá hạn<', 'Quá hạn <sup>[1]</sup><'),
      lines((at, name) => plainLine(at, `${name} <span class="text-danger">*</span>`)),
    ),
    ...II,
  },
  {
    name: 'a table inside a layout table with a menu and a search form',
    html: `<table><tr><td><ul><li>Báo cáo</li></ul></td><td><table><tr><td>Kỳ báo cáo</td><td><select><option>Quý I</option></select></td></tr></table>${table(
      HEAD_2,
      lines((at, name) => plainLine(at, name)),
    )}</td></tr></table>`,
    ...II,
  },
  {
    name: 'spreadsheet with clones: corner, head, names and master',
    html: `<div class="handsontable"><div class="ht_master">${table(
      `<thead>${HEAD_2}</thead>`,
      `<tbody>${lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.map(() => ''),
        ),
      )}</tbody>`,
    )}</div><div class="ht_clone_top">${table(`<thead>${HEAD_2}</thead>`)}</div><div class="ht_clone_left">${table(`<thead><tr>${th('STT')}${th('Lĩnh vực')}</tr></thead>`, `<tbody>${lines((at, name) => row(String(at + 1), name))}</tbody>`)}</div></div><textarea class="handsontableInput" style="display:none"></textarea>`,
    ...II,
    mustRefuse: 'nothing to type into',
  },
  {
    name: 'rows in sections "Trong đó" that repeat a name of the form',
    html: table(
      HEAD_2,
      row('1', 'Hộ tịch', ...blank(11)),
      row('', 'Trong đó: Hộ tịch có yếu tố nước ngoài', ...blank(11)),
      row('2', 'Đất đai', ...inputs(1)),
      row('3', 'Hộ tịch', ...blank(11)),
      row('4', 'Xây dựng', ...inputs(2)),
    ),
    ...II,
  },
  {
    name: 'values already in the fields with dots for thousands',
    html: table(
      HEAD_2,
      lines((at, name) => plainLine(at, name, inputs(at, NUMBERS, ' value="1.234"'))),
    ),
    ...II,
  },
  {
    name: 'two fields in a cell: figure and percentage',
    html: table(
      HEAD_2,
      lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.map(() => '<input> <input> %'),
        ),
      ),
    ),
    ...II,
    mustRefuse: 'which of two fields nobody says',
  },
  {
    name: 'a vertical form of one field chosen from a list, "Tất cả" chosen',
    html: `<label>Lĩnh vực</label><select><option selected>Tất cả</option><option>Hộ tịch</option></select>${NUMBERS.map((_, i) => `<p><label>${GROUP(i)} - ${LEAVES[i]}</label><input></p>`).join('')}`,
    ...II,
    mustRefuse: 'no field is named',
  },
  {
    name: 'drawn of divs: heads, rows and a sum row in a css grid',
    html: `<div class="g">${`<div class="r">${['STT', 'Lĩnh vực', ...NUMBERS.map((_, i) => `${GROUP(i)} - ${LEAVES[i]}`)].map((text) => `<div>${text}</div>`).join('')}</div>`}${lines((at, name) => `<div class="r"><div>${at + 1}</div><div>${name}</div>${NUMBERS.map((n) => `<div>${input(at, n)}</div>`).join('')}</div>`)}</div>`,
    ...II,
  },
  {
    name: 'names in fields that are read-only, order in a hidden field',
    html: table(
      HEAD_2,
      NAMES.map((name, at) =>
        row(`<input type="hidden" value="x">${at + 1}`, `<input readonly value="${name}">`, ...inputs(at)),
      ).join(''),
    ),
    ...II,
  },
];
