import { A, ALL, at, B, C, each, page, says, tds, ths, tr, type UnseenList } from './list-kit.ts';

const day = (moment: string) => at(moment, 'dd/MM/yyyy');
const HEAD = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'] as const;

/** Written after the first batch was mended, and never seen while it was. */
export const LISTS_B: readonly UnseenList[] = [
  {
    name: 'cards with icons in place of some labels',
    html: page(
      `<div class="wrap">${each((r) => `<article class="hs"><header><span>Số hồ sơ: ${r.code}</span><span class="tag">${r.status}</span></header><section><i class="fa fa-user"></i> ${r.person}<br>Tiếp nhận: ${at(r.received)} - Hẹn trả: ${at(r.due)}</section></article>`)}</div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'cards in a list of links, labels in capitals, values bold',
    html: page(
      `<div class="list-group">${each((r) => `<a class="list-group-item" href="#"><h5>${r.procedure}</h5><div>MÃ HỒ SƠ: <b>${r.code}</b></div><div>NGÀY TIẾP NHẬN: <b>${day(r.received)}</b></div><div>NGÀY HẸN TRẢ: <b>${day(r.due)}</b></div><div>TRẠNG THÁI: <b>${r.status}</b></div></a>`)}</div><nav><a>1</a><a>2</a></nav>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }),
  },
  {
    name: 'cards with a search form of the same labels above',
    html: page(
      `<form><label>Mã hồ sơ</label><input><label>Ngày hẹn trả</label><input value="01/01/2026"><button>Tìm</button></form>${each((r) => `<div class="card"><table><tr><th>Mã hồ sơ</th><td>${r.code}</td></tr><tr><th>Ngày nhận hồ sơ</th><td>${at(r.received)}</td></tr><tr><th>Ngày hẹn trả</th><td>${at(r.due)}</td></tr></table></div>`)}`,
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'cards that show two return dates, the second after an extension',
    html: page(
      each(
        (r) =>
          `<div class="card"><p>Mã hồ sơ: ${r.code}</p><p>Ngày hẹn trả: ${day(r.due)}</p><p>Ngày hẹn trả: 20/04/2026</p></div>`,
      ),
    ),
    says: [],
    mustRefuse: 'two return dates',
  },
  {
    name: 'cards whose only deadline is the step’s',
    html: page(
      each(
        (r) =>
          `<div class="card"><p>Mã hồ sơ: ${r.code}</p><p>Ngày nhận: ${day(r.received)}</p><p>Hạn xử lý bước: ${day(r.step)}</p></div>`,
      ),
    ),
    says: [],
    mustRefuse: 'no return date',
  },
  {
    name: 'one dossier open on screen, its history below',
    html: page(
      `<div class="detail"><p>Mã hồ sơ: ${A.code}</p><p>Ngày tiếp nhận: ${at(A.received)}</p><p>Ngày hẹn trả: ${at(A.due)}</p></div><table><tr>${ths('Bước', 'Người xử lý', 'Thời gian')}</tr>${tr('Tiếp nhận', 'Một cửa', at(A.received))}${tr('Thụ lý', 'Chuyên viên', at(A.step))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { rows: [A], status: false }),
  },
  {
    name: 'DataTables with a scrolling head, footer copy of the head, responsive child rows',
    html: page(
      `<div class="dataTables_wrapper"><div class="dataTables_filter"><label>Tìm kiếm:<input type="search"></label></div><div class="dataTables_scroll"><div class="dataTables_scrollHead"><div class="dataTables_scrollHeadInner"><table class="dataTable"><thead><tr role="row">${HEAD.map((h) => `<th class="sorting" aria-label="${h}: sắp xếp tăng dần">${h}</th>`).join('')}</tr></thead></table></div></div><div class="dataTables_scrollBody"><table class="dataTable"><thead><tr style="height:0px">${HEAD.map((h) => `<th style="height:0"><div class="dataTables_sizing" style="height:0;overflow:hidden">${h}</div></th>`).join('')}</tr></thead><tfoot><tr>${ths(...HEAD)}</tr></tfoot><tbody>${each((r, i) => `<tr class="${i % 2 ? 'even' : 'odd'}">${tds(r.code, at(r.received), at(r.due), r.status)}</tr><tr class="child"><td class="child" colspan="4"><ul><li><span class="dtr-title">Người nộp</span> <span class="dtr-data">${r.person}</span></li></ul></td></tr>`)}</tbody></table></div></div><div class="dataTables_info">Đang xem 1 đến 3 trong tổng số 3 mục</div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'bootstrap-table with fixed columns cloned at the left and a sticky header clone',
    html: page(
      `<div class="bootstrap-table"><div class="fixed-table-header"><table><thead><tr>${ths(...HEAD)}</tr></thead></table></div><div class="fixed-table-body"><table id="t"><thead><tr>${HEAD.map((h) => `<th data-field="x"><div class="th-inner sortable">${h}</div><div class="fht-cell"></div></th>`).join('')}</tr></thead><tbody>${each((r, i) => `<tr data-index="${i}">${tds(r.code, at(r.received), at(r.due), r.status)}</tr>`)}</tbody></table></div><div class="fixed-columns"><table><thead><tr>${ths(HEAD[0])}</tr></thead><tbody>${each((r, i) => `<tr data-index="${i}">${tds(r.code)}</tr>`)}</tbody></table></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'jqGrid: head table apart, a first row that only sizes, frozen copy',
    html: page(
      `<div class="ui-jqgrid"><div class="ui-jqgrid-hdiv"><table class="ui-jqgrid-htable" role="presentation"><thead><tr class="ui-jqgrid-labels" role="row">${HEAD.map((h) => `<th role="columnheader"><span class="ui-jqgrid-resize"></span><div class="ui-jqgrid-sortable">${h}<span class="s-ico" style="display:none"></span></div></th>`).join('')}</tr></thead></table></div><div class="ui-jqgrid-bdiv"><table role="grid"><tbody><tr class="jqgfirstrow" role="row">${tds('', '', '', '')}</tr>${each((r, i) => `<tr role="row" id="${i}" class="jqgrow">${tds(r.code, at(r.received), at(r.due), r.status)}</tr>`)}</tbody></table></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'easyUI without frozen columns: head and body tables of td',
    html: page(
      `<div class="datagrid-view2"><div class="datagrid-header"><div class="datagrid-header-inner"><table class="datagrid-htable"><tbody><tr class="datagrid-header-row">${HEAD.map((h) => `<td><div class="datagrid-cell"><span>${h}</span></div></td>`).join('')}</tr></tbody></table></div></div><div class="datagrid-body"><table class="datagrid-btable"><tbody>${each((r, i) => `<tr datagrid-row-index="${i}">${tds(r.code, at(r.received), at(r.due), r.status)}</tr>`)}</tbody></table></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'vue-good-table: vgt header, filter row, group header',
    html: page(
      `<div class="vgt-wrap"><table class="vgt-table"><thead><tr>${ths('<span>#</span>', ...HEAD.map((h) => `<span>${h}</span><button><span class="sr-only">Sắp xếp theo ${h} giảm dần</span></button>`))}</tr><tr>${ths('', '<input>', '<input>', '<input>', '<input>')}</tr></thead><tbody>${each((r, i) => tr(String(i + 1), `<span>${r.code}</span>`, at(r.received), at(r.due), r.status))}</tbody></table></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'virtual grid of divs with roles and absolute rows, gaps in row numbers',
    html: page(
      `<div role="table" aria-rowcount="300"><div role="rowgroup"><div role="row">${HEAD.map((h) => `<span role="columnheader">${h}</span>`).join('')}</div></div><div role="rowgroup" style="height:9000px">${each((r, i) => `<div role="row" aria-rowindex="${i + 41}" style="top:${i * 30}px">${[r.code, at(r.received), at(r.due), r.status].map((t) => `<span role="cell">${t}</span>`).join('')}</div>`)}</div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'panes whose rows are out of step while one scrolls',
    html: page(
      `<div class="grid"><div class="left"><table><thead><tr>${ths('STT', 'Mã hồ sơ')}</tr></thead><tbody>${each((r, i) => `<tr data-row-key="${i}">${tds(String(i + 1), r.code)}</tr>`)}</tbody></table></div><div class="right"><table><thead><tr>${ths('Ngày tiếp nhận', 'Ngày hẹn trả')}</tr></thead><tbody>${each((r, i) => `<tr data-row-key="${i + 1}">${tds(at(r.received), at(r.due))}</tr>`)}</tbody></table></div></div>`,
    ),
    says: [],
    mustRefuse: 'rows of the panes do not match',
  },
  {
    name: 'tabs: the list of another tab hidden with other dossiers',
    html: page(
      `<div class="tab" style="display:none"><table><tr>${ths(...HEAD)}</tr>${tr(C.code, at(C.received), at(C.due), C.status)}</table></div><div class="tab"><table><tr>${ths(...HEAD)}</tr>${each((r) => tr(r.code, at(r.received), at(r.due), r.status), [A, B])}</table></div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { rows: [A, B] }),
  },
  {
    name: 'two lists side by side: mine and the unit’s',
    html: page(
      `<h3>Hồ sơ của tôi</h3><table><tr>${ths(...HEAD)}</tr>${tr(A.code, at(A.received), at(A.due), A.status)}</table><h3>Hồ sơ phối hợp</h3><table><tr>${ths(...HEAD)}</tr>${tr(B.code, at(B.received), at(B.due), B.status)}</table>`,
    ),
    says: [],
    mustRefuse: 'two lists',
  },
  {
    name: 'head in two lines with hours: "Ngày, giờ nhận" and "Ngày, giờ hẹn trả"',
    html: page(
      `<table><tr>${ths('TT', 'Mã số HS', 'Tên TTHC', 'Ngày, giờ nhận', 'Ngày, giờ hẹn trả', 'Ghi chú')}</tr>${each((r, i) => tr(String(i + 1), r.code, r.procedure, at(r.received, 'HH:mm, dd/MM/yyyy'), at(r.due, 'HH:mm, dd/MM/yyyy'), ''))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'abbreviated heads: "Ngày TN", "Ngày HT", "TT xử lý"',
    html: page(
      `<table><tr>${ths('STT', 'Mã HS', 'Ngày TN', 'Ngày HT', 'Tình trạng')}</tr>${each((r, i) => tr(String(i + 1), r.code, day(r.received), day(r.due), r.status))}</table>`,
    ),
    says: [],
    mustRefuse: 'HT may be "hoàn thành" or "hẹn trả"',
  },
  {
    name: 'due in words: a weekday before the day',
    html: page(
      `<table><tr>${ths(...HEAD)}</tr>${each((r) => tr(r.code, `Thứ Hai, ${day(r.received)}`, `17h00, thứ Ba ngày ${day(r.due)}`, r.status))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }).map((one, i) => ({
      ...one,
      dueAt: `${ALL[i]?.due.slice(0, 10)}T17:00:00`,
    })),
  },
  {
    name: 'due date on one line, deadline of the step on the next, no labels',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Hạn trả', 'Trạng thái')}</tr>${each((r) => tr(r.code, at(r.received), `${at(r.due)}<br>${at(r.step)}`, r.status))}</table>`,
    ),
    says: [],
    mustRefuse: 'two dates in the due cell',
  },
  {
    name: 'rows grouped by dossier: the code cell reaches over the rows of its steps',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày hẹn trả', 'Bước xử lý', 'Hạn bước')}</tr>${each((r) => `<tr><td rowspan="2">${r.code}</td><td rowspan="2">${at(r.due)}</td><td>Tiếp nhận</td><td>${at(r.received)}</td></tr><tr><td>Thụ lý</td><td>${at(r.step)}</td></tr>`)}</table>`,
    ),
    says: says(['dueAt'], { status: false }),
  },
  {
    name: 'sorting words in the head cells for screen readers only',
    html: page(
      `<table><thead><tr>${HEAD.map((h) => `<th title="Sắp xếp">${h} <span class="sr-only">(nhấn để sắp xếp)</span> ⇅</th>`).join('')}</tr></thead><tbody>${each((r) => tr(`${r.code} <button>Sao chép</button>`, at(r.received), at(r.due), r.status))}</tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'labelled dates in a cell under "Thời gian", unknown labels between them',
    html: page(
      `<table><tr>${ths('STT', 'Mã hồ sơ', 'Thời gian', 'Trạng thái')}</tr>${each((r, i) => tr(String(i + 1), r.code, `<ul><li>Nộp hồ sơ: ${at(r.submitted)}</li><li>Ngày tiếp nhận: ${at(r.received)}</li><li>Hạn bước: ${at(r.step)}</li><li>Ngày hẹn trả: ${at(r.due)}</li><li>Đếm ngược: 3 ngày</li></ul>`, r.status))}</table>`,
    ),
    says: says(['receivedAt', 'stepDueAt', 'dueAt']),
  },
];
