import {
  blank,
  cells,
  FORM,
  groupAt,
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
  td,
  th,
  type UnseenScreen,
} from './report-kit.ts';

const II = { target: FORM } as const;
const two = (texts: readonly string[]) => cells([...texts], th);
const figures = `<tr><th colspan="4">Tiếp nhận</th><th colspan="4">Đã giải quyết</th><th colspan="3">Đang giải quyết</th></tr><tr>${two(LEAVES)}</tr>`;
/** Heads of a grid of divs: groups with their leaves inside. */
const nested = (draw: (text: string, inner: string, field: string) => string) =>
  [
    [0, 4],
    [4, 8],
    [8, 11],
  ]
    .map(([from = 0, to = 0]) =>
      draw(
        groupAt(from),
        LEAVES.slice(from, to)
          .map((leaf, i) => draw(leaf, '', `c${from + i + 3}`))
          .join(''),
        '',
      ),
    )
    .join('');

/** Grids of the component makers, as reporting systems draw them; written without a look at how screens are read. */
export const REPORTS_D1: readonly UnseenScreen[] = [
  {
    name: 'Kendo grid with locked columns: four tables, heads and bodies apart',
    html: `<div class="k-grid" role="grid"><div class="k-grid-header"><div class="k-grid-header-locked">${table(`<thead><tr><th rowspan="2">STT</th><th rowspan="2">Lĩnh vực</th></tr><tr></tr></thead>`)}</div><div class="k-grid-header-wrap">${table(`<thead>${figures}</thead>`)}</div></div><div class="k-grid-container"><div class="k-grid-content-locked">${table(`<tbody>${lines((at, name) => row(at < 3 ? String(at + 1) : '', name))}</tbody>`)}</div><div class="k-grid-content">${table(`<tbody>${lines((at) => row(...inputs(at)))}</tbody>`)}</div></div></div>`,
    ...II,
  },
  {
    name: 'Telerik RadGrid: numeric boxes with a hidden client state in each cell',
    html: `<div class="RadGrid">${table(
      `<thead>${HEAD_2}</thead>`,
      `<tbody>${lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.map(
            (n) =>
              `<span class="riSingle RadInput">${input(at, n, ` id="g_${at}_${n}" class="riTextBox"`)}<input type="hidden" id="g_${at}_${n}_ClientState" name="g_${at}_${n}_ClientState" value='{"enabled":true}'></span>`,
          ),
        ),
      )}</tbody>`,
    )}</div>`,
    ...II,
  },
  {
    name: 'DevExpress web grid: a table inside every head and every field',
    html: table(
      HEAD_2.replace(
        /<th([^>]*)>([^<]+)<\/th>/gu,
        (_, attributes: string, text: string) =>
          `<td class="dxgvHeader"${attributes}>${table(row(text, '<span class="dx-sort"></span>'))}</td>`,
      ),
      lines((at, name) =>
        plainLine(
          at,
          name,
          inputs(at).map((one) => table(row(one))),
        ),
      ),
    ),
    ...II,
  },
  {
    name: 'Syncfusion grid: head texts in spans, a hidden twin behind each numeric box',
    html: `<div class="e-grid" role="grid"><div class="e-gridheader">${table(
      `<thead>${HEAD_2.replace(/<th([^>]*)>([^<]+)<\/th>/gu, '<th class="e-headercell" role="columnheader"$1><div class="e-headercelldiv"><span class="e-headertext">$2</span></div><div class="e-sortfilterdiv"></div></th>')}</thead>`,
      `<tbody style="display:none"><tr></tr></tbody>`,
    )}</div><div class="e-gridcontent">${table(
      `<tbody>${lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.map(
            (n) =>
              `<span class="e-numeric e-input-group">${input(at, n, ' role="spinbutton" class="e-numerictextbox"')}<input type="text" style="display:none" data-twin="1"><span class="e-spin-down"></span></span>`,
          ),
        ),
      )}</tbody>`,
    )}</div></div>`,
    ...II,
  },
  {
    name: 'ag-Grid: pinned names and scrolled figures, rows in another order in each',
    html: `<div class="ag-root" role="grid"><div class="ag-header" role="rowgroup"><div class="ag-pinned-left-header"><div role="row"><div role="columnheader" col-id="tt">STT</div><div role="columnheader" col-id="lv">Lĩnh vực</div></div></div><div class="ag-header-viewport"><div role="row">${['Tiếp nhận', 'Đã giải quyết', 'Đang giải quyết'].map((g, i) => `<div role="columnheader" aria-colspan="${i < 2 ? 4 : 3}" class="ag-header-group-cell">${g}</div>`).join('')}</div><div role="row">${LEAVES.map((leaf, i) => `<div role="columnheader" col-id="c${i + 3}">${leaf}</div>`).join('')}</div></div></div><div class="ag-body"><div class="ag-pinned-left-cols-container" role="rowgroup">${lines((at, name) => `<div role="row" row-index="${at}" row-id="${at}"><div role="gridcell" col-id="tt">${at + 1}</div><div role="gridcell" col-id="lv">${name}</div></div>`)}</div><div class="ag-center-cols-container" role="rowgroup">${[2, 0, 3, 1].map((at) => `<div role="row" row-index="${at}" row-id="${at}">${NUMBERS.map((n) => `<div role="gridcell" col-id="c${n}">${input(at, n)}</div>`).join('')}</div>`).join('')}</div></div></div>`,
    ...II,
  },
  {
    name: 'ag-Grid: pinned names and scrolled figures in the same order, without row numbers',
    html: `<div class="ag-root" role="treegrid"><div class="ag-header"><div role="row"><div role="columnheader" aria-colindex="1">Lĩnh vực</div></div><div role="row">${PATHS.map((path, i) => `<div role="columnheader" aria-colindex="${i + 2}">${path}</div>`).join('')}</div></div><div class="ag-body"><div>${lines((at, name) => `<div role="row" aria-rowindex="${at + 2}"><div role="gridcell" aria-colindex="1">${name}</div></div>`)}</div><div>${lines((at) => `<div role="row" aria-rowindex="${at + 2}">${NUMBERS.map((n, i) => `<div role="gridcell" aria-colindex="${i + 2}">${input(at, n)}</div>`).join('')}</div>`)}</div></div></div>`,
    ...II,
  },
  {
    name: 'jspreadsheet: letters over the columns, heads as read-only rows, cells one types into',
    html: table(
      `<thead><tr><td></td>${'ABCDEFGHIJKLM'
        .split('')
        .map((letter) => `<td title="${letter}">${letter}</td>`)
        .join('')}</tr></thead>`,
      `<tbody><tr><td>1</td><td rowspan="2" class="readonly">STT</td><td rowspan="2" class="readonly">Lĩnh vực</td><td colspan="4" class="readonly">Tiếp nhận</td><td colspan="4" class="readonly">Đã giải quyết</td><td colspan="3" class="readonly">Đang giải quyết</td></tr><tr><td>2</td>${cells(LEAVES)}</tr>${lines((at, name) => `<tr><td>${at + 3}</td><td class="readonly">${at + 1}</td><td class="readonly">${name}</td>${NUMBERS.map((n) => `<td contenteditable="true" data-at="${at}:${n}"></td>`).join('')}</tr>`)}</tbody>`,
    ),
    ...II,
  },
  {
    name: 'Tabulator: heads nested in divs, cells by field name',
    html: `<div class="tabulator" role="grid"><div class="tabulator-header" role="rowgroup"><div class="tabulator-headers" role="row"><div class="tabulator-col" role="columnheader" tabulator-field="tt"><div class="tabulator-col-title">TT</div></div><div class="tabulator-col" role="columnheader" tabulator-field="lv"><div class="tabulator-col-title">Lĩnh vực</div></div>${nested((text, inner, field) => `<div class="tabulator-col${inner === '' ? '' : ' tabulator-col-group'}" role="columnheader"${field === '' ? '' : ` tabulator-field="${field}"`}><div class="tabulator-col-content"><div class="tabulator-col-title">${text}</div></div>${inner === '' ? '' : `<div class="tabulator-col-group-cols">${inner}</div>`}</div>`)}</div></div><div class="tabulator-tableholder"><div class="tabulator-table" role="rowgroup">${lines((at, name) => `<div class="tabulator-row" role="row"><div class="tabulator-cell" role="gridcell" tabulator-field="tt">${at + 1}</div><div class="tabulator-cell" role="gridcell" tabulator-field="lv">${name}</div>${NUMBERS.map((n) => `<div class="tabulator-cell" role="gridcell" tabulator-field="c${n}">${input(at, n)}</div>`).join('')}</div>`)}</div></div></div>`,
    ...II,
  },
  {
    name: 'ExtJS grid: every row a table of its own, heads in nested divs',
    html: `<div class="x-grid"><div class="x-grid-header-ct"><div class="x-column-header"><span class="x-column-header-text">STT</span></div><div class="x-column-header"><span class="x-column-header-text">Lĩnh vực</span></div>${nested((text, inner) => `<div class="x-column-header${inner === '' ? '' : ' x-group-header'}"><div class="x-column-header-inner"><span class="x-column-header-text">${text}</span></div>${inner === '' ? '' : `<div class="x-group-sub">${inner}</div>`}</div>`)}</div><div class="x-grid-view">${lines((at, name) => `<table class="x-grid-item"><tbody><tr class="x-grid-row"><td class="x-grid-cell"><div>${at + 1}</div></td><td class="x-grid-cell"><div>${name}</div></td>${NUMBERS.map((n) => `<td class="x-grid-cell"><div class="x-field">${input(at, n)}</div></td>`).join('')}</tr></tbody></table>`)}</div></div>`,
    ...II,
  },
  {
    name: 'ASP.NET GridView: sums as labels, letters A and B, numbers from 1 with their sums',
    html: `<input type="hidden" name="__VIEWSTATE" value="x">${table(
      HEAD,
      row('A', 'B', '1=2+3+4', '2', '3', '4', '5=6+7+8', '6', '7', '8', '9=10+11', '10', '11'),
      NAMES.map((name, at) =>
        row(
          `<span id="lblTT_${at}">${at + 1}</span>`,
          `<span id="lblTen_${at}">${name}</span>`,
          ...NUMBERS.map((n) =>
            [3, 7, 11].includes(n)
              ? `<span id="lbl${n}_${at}">0</span>`
              : input(at, n, ` name="ctl00$grv$ctl0${at}$txt${n}" maxlength="9"`),
          ),
        ),
      ).join(''),
      row('', '<b>Tổng cộng</b>', ...NUMBERS.map(() => '<span>0</span>')),
    )}`,
    ...II,
  },
  {
    name: 'Angular reactive form: material fields in cells with their own labels and errors',
    html: table(
      `<thead>${HEAD_2}</thead>`,
      `<tbody formarrayname="rows">${lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.map(
            (n) =>
              `<mat-form-field><div class="mat-mdc-text-field-wrapper">${input(at, n, ` formcontrolname="c${n}" inputmode="numeric" aria-required="true"`)}</div><div class="mat-mdc-form-field-subscript"><mat-error>Bắt buộc nhập số nguyên không âm</mat-error></div></mat-form-field>`,
          ),
        ),
      )}</tbody>`,
    ),
    ...II,
  },
  {
    name: 'Bootstrap grid of divs: a head row, and labels for narrow screens in every cell',
    html: `<div class="row d-none d-md-flex fw-bold"><div class="col-2">Lĩnh vực</div>${PATHS.map((path) => `<div class="col">${path}</div>`).join('')}</div>${lines((at, name) => `<div class="row"><div class="col-2">${name}</div>${NUMBERS.map((n, i) => `<div class="col"><span class="d-md-none">${PATHS[i]}</span>${input(at, n)}</div>`).join('')}</div>`)}`,
    ...II,
  },
  {
    name: 'PrimeNG table: a narrow-screen title span before every field',
    html: table(
      `<thead class="p-datatable-thead">${HEAD_2}</thead>`,
      `<tbody class="p-datatable-tbody">${lines((at, name) =>
        plainLine(
          at,
          `<span class="p-column-title">Lĩnh vực</span>${name}`,
          NUMBERS.map(
            (n, i) =>
              `<span class="p-column-title">${LEAVES[i]}</span><p-inputnumber><span>${input(at, n, ' role="spinbutton" aria-valuemin="0"')}</span></p-inputnumber>`,
          ),
        ),
      )}</tbody>`,
    ),
    ...II,
  },
  {
    name: 'number boxes inside shadow roots',
    html: table(
      HEAD_2,
      lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.map((n) => `<x-number data-cell="${at}:${n}"></x-number>`),
        ),
      ),
    ),
    live: (root) => {
      for (const host of root.querySelectorAll('x-number')) {
        const [at, n] = (host.getAttribute('data-cell') ?? '').split(':').map(Number);
        host.attachShadow({ mode: 'open' }).innerHTML = input(at ?? 0, n ?? 0);
      }
    },
    ...II,
  },
  {
    name: 'fields that put dots into thousands as one types',
    html: table(
      HEAD_2,
      lines((at, name) => plainLine(at, name, inputs(at, NUMBERS, ' data-dots="1" inputmode="numeric"'))),
    ),
    live: (root) =>
      root.addEventListener('input', ({ target: field }) => {
        if (!(field instanceof HTMLInputElement)) return;
        const digits = field.value.replace(/\D/gu, '');
        field.value = digits.replace(/\B(?=(\d{3})+$)/gu, '.');
      }),
    target: {
      ...FORM,
      rows: FORM.rows.map((one) => ({
        ...one,
        values: Object.fromEntries(Object.entries(one.values).map(([n, value]) => [n, value * 101])),
      })),
    },
  },
  {
    name: 'plain figures that become a field when clicked',
    html: table(
      HEAD_2,
      lines((at, name) =>
        plainLine(
          at,
          name,
          NUMBERS.map(() => '<span class="editable">0</span>'),
        ),
      ),
    ),
    live: (root) =>
      root.addEventListener('click', ({ target: span }) => {
        if (!(span instanceof HTMLElement) || !span.matches('.editable')) return;
        span.innerHTML = '<input>';
      }),
    ...II,
    mustRefuse: 'nothing to type into before a click',
  },
  {
    name: 'text boxes that are no inputs: role textbox in div cells',
    html: `<div role="table"><div role="row">${['STT', 'Lĩnh vực', ...PATHS].map((text) => `<div role="columnheader">${text}</div>`).join('')}</div>${lines((at, name) => `<div role="row"><div role="cell">${at + 1}</div><div role="rowheader">${name}</div>${NUMBERS.map((n) => `<div role="cell"><div role="textbox" contenteditable="true" data-at="${at}:${n}"></div></div>`).join('')}</div>`)}</div>`,
    ...II,
  },
  {
    name: 'a floating head kept in view: a second copy of the head above the table',
    html: `<div class="floatThead-container">${table(`<thead>${HEAD_2}</thead>`)}</div>${table(
      `<thead>${HEAD_2}</thead>`,
      `<tbody>${lines((at, name) => plainLine(at, name))}</tbody>`,
    )}`,
    ...II,
  },
  {
    name: 'a row of templates for new rows at the end, hidden, and one shown and empty',
    html: table(
      HEAD_2,
      lines((at, name) => plainLine(at, name)),
      row('', '<input placeholder="Thêm lĩnh vực">', ...blank(11)),
      `<tr style="display:none">${cells(['{{i}}', '{{ten}}', ...blank(11)], td)}</tr>`,
    ),
    ...II,
  },
];
