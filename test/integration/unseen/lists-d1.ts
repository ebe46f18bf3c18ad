import { A, ALL, at, each, type Invented, page, says, tds, ths, tr, type UnseenList } from './list-kit.ts';

const day = (moment: string) => at(moment, 'dd/MM/yyyy');
const HEAD = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'] as const;
const cells = (r: Invented) => [r.code, at(r.received), at(r.due), r.status] as const;
const spans = (words: readonly string[], open: string): string =>
  words.map((word) => `<${open}>${word}</${open.split(' ')[0]}>`).join('');

/** Fourth batch, systems: grids and cards as further vendors draw them. */
export const LISTS_D1: readonly UnseenList[] = [
  {
    name: 'iGate of the first generation: nine columns, links with titles, deadline of the step',
    html: page(
      `<div id="dsHoSo"><table class="hoverable"><thead><tr>${ths('STT', '<input type="checkbox">', 'Số hồ sơ', 'Thủ tục', 'Chủ hồ sơ', 'Ngày nộp', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Hạn xử lý bước', 'Thao tác')}</tr></thead><tbody>${each((r, i) => tr(String(i + 1), '<input type="checkbox">', `<a href="#" title="Xem chi tiết hồ sơ ${r.code}">${r.code}</a>`, r.procedure, `${r.person}<br><i>Hà Trung</i>`, at(r.submitted), at(r.received), `<span style="color:red">${at(r.due)}</span>`, at(r.step), '<a title="In phiếu hẹn trả">In</a>'))}</tbody></table></div>`,
    ),
    says: says(['submittedAt', 'receivedAt', 'dueAt', 'stepDueAt'], { status: false }),
  },
  {
    name: 'iGate on Angular Material: small labels in the cells, time left beside the date',
    html: page(
      `<mat-table role="table"><mat-header-row role="row">${spans(['STT', 'Số hồ sơ', 'Thời gian', 'Trạng thái'], 'mat-header-cell role="columnheader"')}</mat-header-row>${each((r, i) => `<mat-row role="row">${spans([String(i + 1), `<a>${r.code}</a>`, `<div><span>Ngày tiếp nhận: </span><span>${at(r.received, 'dd/MM/yyyy HH:mm:00')}</span></div><div><span>Ngày hẹn trả: </span><span>${at(r.due, 'dd/MM/yyyy HH:mm:00')}</span></div><div><span>Thời gian quy định: </span><span>11 ngày làm việc</span></div><div>Còn lại: 2 ngày 3 giờ</div>`, r.status], 'mat-cell role="cell"')}</mat-row>`)}</mat-table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'a dossier in a cell of its own, dates under small labels without a colon',
    html: page(
      `<table><thead><tr>${ths('#', 'Thông tin hồ sơ', 'Thời gian', 'Xử lý')}</tr></thead><tbody>${each((r, i) => tr(String(i + 1), `<div><b>Mã hồ sơ:</b> ${r.code}</div><div><b>Thủ tục:</b> ${r.procedure}</div><div><b>Người nộp:</b> ${r.person}</div>`, `<small>Ngày nhận</small><div>${at(r.received)}</div><small>Hẹn trả</small><div>${at(r.due)}</div>`, '<button>Chuyển bước</button>'))}</tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'a board: a column of cards for each status',
    html: page(
      `<div class="board">${each((r) => `<section><h4>${r.status} (1)</h4><div class="card"><div class="top"><span>Mã hồ sơ:</span> <b>${r.code}</b></div><p>${r.procedure}</p><ul><li><span>Tiếp nhận:</span> <time>${day(r.received)}</time></li><li><span>Hẹn trả:</span> <time>${day(r.due)}</time></li></ul></div></section>`)}</div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'GridView inside layout tables, dates as an American server writes them',
    html: page(
      `<form><table><tr><td><table><tr><td>Từ ngày</td><td><input></td><td>Đến ngày</td><td><input></td></tr></table></td></tr><tr><td><div><table id="ctl00_gv" rules="all"><tr>${ths('&nbsp;', '<a href="#">Mã hồ sơ</a>', '<a href="#">Ngày tiếp nhận</a>', '<a href="#">Ngày hẹn trả</a>')}</tr>${each((r) => tr('<input type="radio">', `<span id="lbl">${r.code}</span>`, `${at(r.received, 'M/d/yyyy')} 8:15:00 AM`, `${at(r.due, 'M/d/yyyy')} 5:00:00 PM`))}<tr><td colspan="4"><table><tr><td><span>1</span></td><td><a>2</a></td></tr></table></td></tr></table></div></td></tr></table></form>`,
    ),
    says: ALL.map((r) => ({
      code: r.code,
      receivedAt: `${r.received.slice(0, 10)}T08:15:00`,
      dueAt: `${r.due.slice(0, 10)}T17:00:00`,
    })),
  },
  {
    name: 'Ant Design virtual list: a head table over rows of plain div',
    html: page(
      `<div class="ant-table-container"><div class="ant-table-header"><table><thead class="ant-table-thead"><tr>${HEAD.map((h) => `<th class="ant-table-cell">${h}</th>`).join('')}</tr></thead></table></div><div class="ant-table-tbody ant-table-tbody-virtual"><div class="ant-table-tbody-virtual-holder"><div class="holder-inner">${each((r, i) => `<div class="ant-table-row" data-row-key="${i}">${spans(cells(r), 'div class="ant-table-cell"')}</div>`)}</div></div></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Ant Design: measuring row, sticky columns, an expanded row, a summary that sticks',
    html: page(
      `<div class="ant-table-content"><table><thead><tr><th class="ant-table-row-expand-icon-cell"></th>${ths(...HEAD)}</tr></thead><tbody><tr aria-hidden="true" class="ant-table-measure-row">${'<td style="height:0"><div>&nbsp;</div></td>'.repeat(5)}</tr>${each((r, i) => `<tr class="ant-table-row"><td><button aria-label="Mở rộng"></button></td>${tds(...cells(r))}</tr>${i === 0 ? `<tr class="ant-table-expanded-row"><td colspan="5"><p>Người nộp: ${r.person}</p><p>Ngày bổ sung: 01/01/2026</p></td></tr>` : ''}`)}</tbody><tfoot class="ant-table-summary"><tr><td colspan="3">Tổng số</td><td>3 hồ sơ</td><td>1 quá hạn</td></tr></tfoot></table></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'PrimeNG: frozen columns in a twin table, both with their own head table',
    html: page(
      `<p-table><div class="p-datatable-scrollable-wrapper"><div class="p-datatable-frozen-view"><div class="p-datatable-scrollable-header"><table><thead><tr>${ths('STT', 'Số hồ sơ')}</tr></thead></table></div><div class="p-datatable-scrollable-body"><table><tbody>${each((r, i) => tr(String(i + 1), r.code))}</tbody></table></div></div><div class="p-datatable-unfrozen-view"><div class="p-datatable-scrollable-header"><table><thead><tr>${ths('Ngày nhận', 'Ngày hẹn trả', 'Tình trạng')}</tr></thead></table></div><div class="p-datatable-scrollable-body"><table><tbody>${each((r) => tr(at(r.received), at(r.due), r.status))}</tbody></table></div></div></div></p-table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'DevExtreme: head table, body table, free space, a fixed overlay that repeats the code column',
    html: page(
      `<div class="dx-datagrid"><div class="dx-datagrid-headers"><div class="dx-datagrid-content"><table class="dx-datagrid-table"><tbody><tr class="dx-row dx-header-row" role="row">${HEAD.map((h, i) => `<td role="columnheader" aria-colindex="${i + 1}"><div class="dx-datagrid-text-content">${h}</div></td>`).join('')}</tr></tbody></table></div></div><div class="dx-datagrid-rowsview"><div class="dx-datagrid-content"><table class="dx-datagrid-table"><tbody>${each(
        (r, n) =>
          `<tr class="dx-row dx-data-row" role="row" aria-rowindex="${n + 2}">${cells(r)
            .map((cell, i) => `<td role="gridcell" aria-colindex="${i + 1}">${cell}</td>`)
            .join('')}</tr>`,
      )}<tr class="dx-row dx-freespace-row" role="presentation">${tds('', '', '', '')}</tr></tbody></table></div><div class="dx-datagrid-content dx-datagrid-content-fixed"><table class="dx-pointer-events-none"><tbody>${each((r, n) => `<tr class="dx-row dx-data-row" role="row" aria-rowindex="${n + 2}"><td role="gridcell" aria-colindex="1">${r.code}</td><td colspan="3"></td></tr>`)}</tbody></table></div></div><div class="dx-datagrid-total-footer"><table><tbody><tr>${tds('Tổng: 3', '', '', '')}</tr></tbody></table></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Kendo: rows grouped by procedure, a column of its own for the groups, group footers',
    html: page(
      `<div class="k-grid"><div class="k-grid-header"><table><thead><tr><th class="k-group-cell"></th>${ths(...HEAD.map((h) => `<span class="k-column-title">${h}</span><a class="k-grid-filter" title="Lọc"></a>`))}</tr></thead></table></div><div class="k-grid-content"><table><tbody>${each((r) => `<tr class="k-grouping-row"><td colspan="5"><p><a></a>Thủ tục: ${r.procedure} (1)</p></td></tr><tr class="k-master-row"><td class="k-group-cell"></td>${tds(...cells(r))}</tr><tr class="k-group-footer"><td class="k-group-cell"></td>${tds('Cộng: 1', '', '', '')}</tr>`)}</tbody></table></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Syncfusion: frozen and movable halves of head and body, a summary row',
    html: page(
      `<div class="e-grid"><div class="e-gridheader"><div class="e-frozenheader"><table><thead><tr class="e-columnheader"><th class="e-headercell"><div class="e-headertext">Mã hồ sơ</div></th></tr></thead></table></div><div class="e-movableheader"><table><thead><tr class="e-columnheader">${['Tiếp nhận lúc', 'Hẹn trả lúc', 'Trạng thái'].map((h) => `<th class="e-headercell"><div class="e-headertext">${h}</div></th>`).join('')}</tr></thead></table></div></div><div class="e-gridcontent"><div class="e-frozencontent"><table><tbody>${each((r, i) => `<tr class="e-row" data-uid="r${i}"><td class="e-rowcell">${r.code}</td></tr>`)}</tbody></table></div><div class="e-movablecontent"><table><tbody>${each((r, i) => `<tr class="e-row" data-uid="r${i}">${tds(at(r.received), at(r.due), r.status)}</tr>`)}</tbody></table></div></div><div class="e-gridfooter"><table><tfoot><tr class="e-summaryrow">${tds('Tổng: 3', '', '', '')}</tr></tfoot></table></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Vuetify on a narrow screen: head and value side by side in each cell',
    html: page(
      `<div class="v-data-table v-data-table--mobile"><table><thead class="v-data-table-header-mobile"><tr><th><div class="v-select">Sắp xếp theo</div></th></tr></thead><tbody>${each((r) => `<tr class="v-data-table__mobile-table-row">${HEAD.map((h, i) => `<td class="v-data-table__mobile-row"><div class="v-data-table__mobile-row__header">${h}</div><div class="v-data-table__mobile-row__cell">${cells(r)[i]}</div></td>`).join('')}</tr>`)}</tbody></table></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Liferay: search container, dates as the browser writes them in Vietnamese',
    html: page(
      `<div class="portlet-body"><div class="taglib-search-iterator"><table class="table"><thead><tr>${ths('', 'Số hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái')}</tr></thead><tbody>${each((r) => tr('<input type="checkbox">', `<a>${r.code}</a>`, `<span>${at(r.received, 'HH:mm d thg M, yyyy')}</span>`, `<span>${at(r.due, 'HH:mm d thg M, yyyy')}</span>`, r.status))}<tr class="lfr-template">${tds('', '', '', '', '')}</tr></tbody></table></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'DataTables on a narrow screen: the dates hidden in the row and shown in the child row',
    html: page(
      `<table class="dataTable dtr-inline collapsed"><thead><tr><th>Mã hồ sơ</th><th>Trạng thái</th><th style="display:none">Ngày tiếp nhận</th><th style="display:none">Ngày hẹn trả</th></tr></thead><tbody>${each((r) => `<tr class="parent"><td class="dtr-control">${r.code}</td><td>${r.status}</td><td style="display:none">${at(r.received)}</td><td style="display:none">${at(r.due)}</td></tr><tr class="child"><td class="child" colspan="2"><ul class="dtr-details"><li><span class="dtr-title">Ngày tiếp nhận</span> <span class="dtr-data">${at(r.received)}</span></li><li><span class="dtr-title">Ngày hẹn trả</span> <span class="dtr-data">${at(r.due)}</span></li></ul></td></tr>`)}</tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Element: the whole table once more for the fixed columns, its other cells hidden',
    html: page(
      `<div class="el-table"><div class="el-table__header-wrapper"><table><thead><tr>${ths(...HEAD)}</tr></thead></table></div><div class="el-table__body-wrapper"><table><tbody>${each((r) => `<tr class="el-table__row">${tds(...cells(r))}</tr>`)}</tbody></table></div><div class="el-table__fixed"><div class="el-table__fixed-header-wrapper"><table><thead><tr>${HEAD.map((h, i) => `<th class="${i > 0 ? 'is-hidden' : ''}">${h}</th>`).join('')}</tr></thead></table></div><div class="el-table__fixed-body-wrapper"><table><tbody>${each(
        (r) =>
          `<tr class="el-table__row">${cells(r)
            .map((c, i) => `<td class="${i > 0 ? 'is-hidden' : ''}">${c}</td>`)
            .join('')}</tr>`,
      )}</tbody></table></div></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Tabulator: grid of divs with field names, groups, sums at the bottom',
    html: page(
      `<div class="tabulator" role="grid"><div class="tabulator-header" role="rowgroup"><div class="tabulator-headers" role="row">${HEAD.map((h, i) => `<div class="tabulator-col" role="columnheader" tabulator-field="f${i}"><div class="tabulator-col-title">${h}</div><div class="tabulator-header-filter"><input></div></div>`).join('')}</div></div><div class="tabulator-tableholder"><div class="tabulator-table" role="rowgroup"><div class="tabulator-row tabulator-group" role="rowgroup">Lĩnh vực: Hộ tịch <span>(3 mục)</span></div>${each(
        (r) =>
          `<div class="tabulator-row" role="row">${cells(r)
            .map((c, i) => `<div class="tabulator-cell" role="gridcell" tabulator-field="f${i}">${c}</div>`)
            .join('')}</div>`,
      )}</div></div><div class="tabulator-footer"><div class="tabulator-calcs-holder"><div class="tabulator-row tabulator-calcs" role="row">${spans(['3', '', '', ''], 'div class="tabulator-cell" role="gridcell"')}</div></div></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'MUI X: grid with named fields, an empty cell that fills the width, a footer that counts',
    html: page(
      `<div class="MuiDataGrid-root" role="grid" aria-rowcount="4"><div class="MuiDataGrid-columnHeaders" role="rowgroup"><div role="row" aria-rowindex="1">${HEAD.map((h, i) => `<div role="columnheader" data-field="f${i}" aria-colindex="${i + 1}" aria-label="${h}"><div class="MuiDataGrid-columnHeaderTitle">${h}</div></div>`).join('')}<div role="presentation" class="MuiDataGrid-filler"></div></div></div><div role="rowgroup">${each(
        (r, n) =>
          `<div role="row" data-id="${n}" aria-rowindex="${n + 2}">${cells(r)
            .map(
              (c, i) =>
                `<div role="gridcell" data-field="f${i}" aria-colindex="${i + 1}" title="${c}">${c}</div>`,
            )
            .join('')}<div role="presentation" class="MuiDataGrid-cellEmpty"></div></div>`,
      )}</div><div class="MuiDataGrid-footerContainer">1–3 trên 3</div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'a list of items: code in the heading without a label, dates on one line with words',
    html: page(
      `<ul class="items">${each((r) => `<li><h4>${r.code}</h4><p>${r.procedure}</p><p>Tiếp nhận: ${at(r.received)} • Hẹn trả: ${at(r.due)}</p></li>`)}</ul>`,
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'split pane: dossiers as cards at the left, the chosen one in full at the right',
    html: page(
      `<div class="split"><aside>${each((r) => `<div class="item"><div>Mã hồ sơ: ${r.code}</div><div>Ngày tiếp nhận: ${day(r.received)}</div><div>Hẹn trả: ${day(r.due)}</div></div>`)}</aside><main><h2>Chi tiết hồ sơ</h2><div class="row"><label>Mã hồ sơ</label><span>${A.code}</span></div><div class="row"><label>Người nộp</label><span>${A.person}</span></div><div class="row"><label>Hẹn trả</label><span>${day(A.due)}</span></div></main></div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'Bootstrap definition lists: dt and dd in columns, between them labels nobody knows',
    html: page(
      each(
        (r, i) =>
          `<div class="panel"><div class="panel-heading">Hồ sơ ${i + 1}</div><dl class="row"><dt class="col-3">Mã hồ sơ</dt><dd class="col-9">${r.code}</dd><dt class="col-3">Cơ quan</dt><dd class="col-9">UBND xã Mẫu</dd><dt class="col-3">Thời gian tiếp nhận</dt><dd class="col-9">${at(r.received)}</dd><dt class="col-3">Thời gian hẹn trả</dt><dd class="col-9">${at(r.due)}</dd><dt class="col-3">Trạng thái</dt><dd class="col-9">${r.status}</dd></dl></div>`,
      ),
    ),
    says: says(['receivedAt', 'dueAt']),
  },
];
