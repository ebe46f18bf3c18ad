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
  th,
  type UnseenScreen,
} from './report-kit.ts';

const table = (...parts: readonly string[]) => `<table>${parts.join('')}</table>`;
const II = { target: FORM } as const;
const GROUP = (i: number) => (i < 4 ? 'Tiếp nhận' : i < 8 ? 'Đã giải quyết' : 'Đang giải quyết');
const PATHS = NUMBERS.map((_, i) => `${GROUP(i)} - ${LEAVES[i]}`);
const blank = (count: number, attributes = '') => Array.from({ length: count }, () => `<input${attributes}>`);

/** Traps for what the second batch was read by, and further screens. */
export const REPORTS_C: readonly UnseenScreen[] = [
  {
    name: 'turned table of units of one field, the field in a heading',
    html: `<h3>Lĩnh vực Hộ tịch</h3>${table(`<tr>${cells(['Chỉ tiêu', 'Phường Một', 'Phường Hai'], th)}</tr>`, PATHS.map((path) => row(path, ...blank(2))).join(''))}`,
    ...II,
    mustRefuse: 'columns are units, not fields',
  },
  {
    name: 'turned table with months in columns',
    html: table(
      `<tr>${cells(['Chỉ tiêu', 'Tháng 1', 'Tháng 2', 'Tổng số'], th)}</tr>`,
      PATHS.map((path) => row(path, ...blank(3))).join(''),
    ),
    ...II,
    mustRefuse: 'the total is that of months, over rows of which none is the form’s',
  },
  {
    name: 'turned table of fields with last year’s columns among them',
    html: table(
      `<tr><th rowspan="2">Chỉ tiêu</th>${NAMES.map((name) => `<th colspan="2">${name}</th>`).join('')}</tr><tr>${cells(
        NAMES.flatMap(() => ['Kỳ này', 'Năm trước']),
        th,
      )}</tr>`,
      PATHS.map((path) => row(path, ...blank(6))).join(''),
    ),
    ...II,
    mustRefuse: 'two columns for each field',
  },
  {
    name: 'tables of two units cut by columns: one half of each',
    html: `<h3>Phường Một</h3>${table(
      `<tr>${cells(['Lĩnh vực', ...PATHS.slice(0, 4)], th)}</tr>`,
      lines((_, name) => row(name, ...blank(4))),
    )}<h3>Phường Hai</h3>${table(
      `<tr>${cells(['Lĩnh vực', ...PATHS.slice(0, 4)], th)}</tr>`,
      lines((_, name) => row(name, ...blank(4))),
    )}`,
    ...II,
    mustRefuse: 'two units',
  },
  {
    name: 'a table for each field with the form’s columns, named by a heading',
    html: NAMES.map(
      (name, at) => `<h4>Lĩnh vực: ${name}</h4>${table(`<tr>${cells(PATHS, th)}</tr>`, row(...inputs(at)))}`,
    ).join(''),
    ...II,
  },
  {
    name: 'names and fields side by side, a total row in the fields alone',
    html: `<div class="w"><div>${table(`<tr>${th('Lĩnh vực')}</tr>`, NAMES.map((name) => row(name)).join(''))}</div><div>${table(`<tr>${cells(PATHS, th)}</tr>`, [0, 1, 2, 3].map(() => row(...blank(11))).join(''))}</div></div>`,
    ...II,
    mustRefuse: 'rows do not match in number',
  },
  {
    name: 'names and fields side by side under a shared caption',
    html: `<div><p>Biểu II.06a</p><div class="w"><div>${table(`<thead><tr>${cells(['STT', 'Lĩnh vực'], th)}</tr></thead>`, `<tbody>${lines((at, name) => row(String(at + 1), name))}</tbody>`)}</div><div>${table(`<thead><tr>${cells(PATHS, th)}</tr></thead>`, `<tbody>${lines((at) => row(...inputs(at)))}</tbody>`)}</div></div></div>`,
    ...II,
  },
  {
    name: 'numbers of another form whose columns have the same names',
    html: table(
      HEAD_2,
      row('', '', ...[3, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15].map((n) => `(${n})`)),
      lines((at, name) =>
        plainLine(
          at,
          name,
          blank(11).map((one, i) => (i < 4 ? input(at, NUMBERS[i] ?? 0) : one)),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'heading "Đã giải quyết" over heads that name "Tiếp nhận" themselves, and some that say too little',
    html: `<h4>Đã giải quyết</h4>${table(
      `<tr>${cells(['Lĩnh vực', 'Tiếp nhận - Tổng số', 'Trực tuyến', 'Trước hạn', 'Quá hạn'], th)}</tr>`,
      lines((at, name) => row(name, input(at, 3), '<input>', input(at, 8), '<input>')),
    )}`,
    ...II,
  },
  {
    name: 'tab names far above, a heading of something else nearest',
    html: `<div><h4>Đã giải quyết</h4><p>Số liệu do đơn vị tự nhập</p>${table(
      `<tr>${cells(['Lĩnh vực', 'Tổng số', 'Trong hạn', 'Quá hạn'], th)}</tr>`,
      lines((_, name) => row(name, ...blank(3))),
    )}</div>`,
    ...II,
    mustRefuse: 'the group is not said plainly',
  },
  {
    name: 'accordion with a second level of headings for the groups',
    html: NAMES.map(
      (name, at) =>
        `<section><h3>${name}</h3>${[0, 4, 8]
          .map(
            (from) =>
              `<fieldset><legend>${GROUP(from)}</legend>${NUMBERS.slice(from, from === 8 ? 11 : from + 4)
                .map((n) => `<label>${LEAVES[n - 3]} ${input(at, n)}</label>`)
                .join('')}</fieldset>`,
          )
          .join('')}</section>`,
    ).join(''),
    ...II,
  },
  {
    name: 'material form fields: floating labels after the field',
    html: NAMES.map(
      (name, at) =>
        `<mat-card><h3>${name}</h3>${NUMBERS.map((n, i) => `<mat-form-field><span>${input(at, n, ` id="f${at}_${n}" aria-label="${PATHS[i]}"`)}</span><label for="f${at}_${n}"><mat-label>${PATHS[i]}</mat-label></label></mat-form-field>`).join('')}</mat-card>`,
    ).join(''),
    ...II,
  },
  {
    name: 'a modal of one row over the table, with fields of the same names',
    html: `${table(
      HEAD_2,
      lines((at, name) => row(String(at + 1), name, ...NUMBERS.map(() => '0'))),
    )}<div role="dialog"><h4>Đất đai</h4>${NUMBERS.map((n, i) => `<p><label>${PATHS[i]}</label>${input(1, n)}</p>`).join('')}</div>`,
    ...II,
  },
  {
    name: 'fields for other units of measure beside: "Số hồ sơ" and "Số tiền"',
    html: table(
      `<tr><th rowspan="2">Lĩnh vực</th>${PATHS.slice(0, 4)
        .map((path) => `<th colspan="2">${path}</th>`)
        .join('')}</tr><tr>${cells(
        PATHS.slice(0, 4).flatMap(() => ['Số hồ sơ', 'Số tiền (đồng)']),
        th,
      )}</tr>`,
      lines((at, name) => row(name, ...NUMBERS.slice(0, 4).flatMap((n) => [input(at, n), '<input>']))),
    ),
    ...II,
  },
  {
    name: 'sheet of names typed by hand: first column of fields is the name',
    html: table(
      `<tr>${cells(['TT', 'Lĩnh vực', ...PATHS], th)}</tr>`,
      [1, 2, 3].map((n) => row(String(n), '<input value="">', ...blank(11))).join(''),
    ),
    ...II,
    mustRefuse: 'rows have no names',
  },
  {
    name: 'read-only sums, the rest typed; sum row locked',
    html: table(
      HEAD_2,
      NAMES.map((name, at) =>
        plainLine(
          at,
          name,
          NUMBERS.map((n) => ([3, 7, 11].includes(n) ? '<input disabled>' : input(at, n))),
        ),
      ).join(''),
      row('', 'Tổng cộng', ...blank(11, ' disabled')),
    ),
    ...II,
  },
];
