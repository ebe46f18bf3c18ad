import { A, at, B, C, each, page, says, tds, ths, tr, type UnseenList } from './list-kit.ts';

/** Server-rendered and old component lists, first batch. */
export const LISTS_A1: readonly UnseenList[] = [
  {
    name: 'Liferay portlet: search form in a table, pager, two names in the head',
    html: page(
      `<div class="portlet-body"><form><table class="search"><tr><td>Mã hồ sơ</td><td><input name="ma"></td><td>Ngày hẹn trả từ</td><td><input name="tu"></td></tr><tr><td>Lĩnh vực</td><td><select><option>Hộ tịch</option></select></td><td colspan="2"><button>Tìm kiếm</button></td></tr></table></form>
<div class="taglib-search-iterator"><table class="taglib-search-iterator-table"><tr class="portlet-section-header results-header">${ths('STT', 'Mã hồ sơ', 'Tên thủ tục', 'Người nộp', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái', 'Thao tác')}</tr>
${each((r, i) => `<tr class="portlet-section-body results-row">${tds(String(i + 1), `<a href="#">${r.code}</a>`, r.procedure, r.person, at(r.received), at(r.due), r.status, '<a title="Xem">Xem</a>')}</tr>`)}</table>
<div class="taglib-page-iterator">Hiển thị 3 kết quả. Trang <select><option>1</option></select> của 1</div></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'ASP.NET GridView: pager row, totals in a footer, "Số HS", time before the day',
    html: page(
      `<form method="post" id="aspnetForm"><div><table id="ctl00_ContentPlaceHolder1_grvHoSo" cellspacing="0" rules="all" border="1"><tbody><tr class="GridHeader"><th scope="col">TT</th><th scope="col"><a href="javascript:__doPostBack('grv','Sort$SoHS')">Số HS</a></th><th scope="col">Họ và tên</th><th scope="col">Loại hồ sơ</th><th scope="col"><a href="javascript:__doPostBack('grv','Sort$Nhan')">Ngày nhận</a></th><th scope="col"><a href="javascript:__doPostBack('grv','Sort$Hen')">Ngày hẹn</a></th><th scope="col">Tình trạng hồ sơ</th></tr>
${each((r, i) => tr(String(i + 1), r.code, r.person, r.procedure, at(r.received, 'HH:mm dd/MM/yyyy'), at(r.due, 'HH:mm dd/MM/yyyy'), r.status))}
<tr class="GridFooter"><td colspan="4">Tổng cộng: 3 hồ sơ</td><td></td><td></td><td></td></tr><tr class="GridPager"><td colspan="7"><table><tr><td><span>1</span></td><td><a href="#">2</a></td><td><a href="#">...</a></td></tr></table></td></tr></tbody></table></div></form>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Telerik RadGrid: header in its own table, filter row with inputs, command item',
    html: page(
      `<div class="RadGrid"><div class="rgHeaderDiv"><table class="rgMasterTable"><colgroup><col><col><col><col><col></colgroup><thead><tr><th class="rgHeader"><a title="Nhấp để sắp xếp">Mã hồ sơ</a></th><th class="rgHeader"><a>Chủ hồ sơ</a></th><th class="rgHeader"><a>Ngày nhận hồ sơ</a><button class="rgSortDesc" title="Đã sắp xếp giảm dần"></button></th><th class="rgHeader"><a>Ngày hẹn trả kết quả</a></th><th class="rgHeader">Trạng thái</th></tr><tr class="rgFilterRow"><td><input class="rgFilterBox"><button class="rgFilter" title="Lọc"></button></td><td><input></td><td><input value=""><a>Mở lịch</a></td><td><input></td><td><input></td></tr></thead><tbody style="display:none"><tr><td colspan="5"></td></tr></tbody></table></div>
<div class="rgDataDiv"><table class="rgMasterTable"><colgroup><col><col><col><col><col></colgroup><tbody>${each((r, i) => `<tr class="${i % 2 ? 'rgAltRow' : 'rgRow'}">${tds(r.code, r.person, at(r.received, 'dd/MM/yyyy'), at(r.due, 'dd/MM/yyyy'), r.status)}</tr>`)}</tbody></table></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }),
  },
  {
    name: 'ExtJS: columns locked at the left in a second grid of their own',
    html: page(
      `<div class="x-grid-lockable"><div class="x-grid-inner-locked"><div class="x-grid-header-ct"><div class="x-column-header"><span class="x-column-header-text">STT</span></div><div class="x-column-header"><span class="x-column-header-text">Mã hồ sơ</span></div></div><div class="x-grid-view">${each((r, i) => `<table class="x-grid-item" data-recordid="${i}"><tbody><tr class="x-grid-row"><td class="x-grid-cell"><div class="x-grid-cell-inner">${i + 1}</div></td><td class="x-grid-cell"><div class="x-grid-cell-inner">${r.code}</div></td></tr></tbody></table>`)}</div></div>
<div class="x-grid-inner-normal"><div class="x-grid-header-ct"><div class="x-column-header"><span class="x-column-header-text">Người nộp</span></div><div class="x-column-header"><span class="x-column-header-text">Ngày tiếp nhận</span></div><div class="x-column-header"><span class="x-column-header-text">Ngày hẹn trả</span></div></div><div class="x-grid-view">${each((r, i) => `<table class="x-grid-item" data-recordid="${i}"><tbody><tr class="x-grid-row"><td class="x-grid-cell"><div class="x-grid-cell-inner">${r.person}</div></td><td class="x-grid-cell"><div class="x-grid-cell-inner">${at(r.received)}</div></td><td class="x-grid-cell"><div class="x-grid-cell-inner">${at(r.due)}</div></td></tr></tbody></table>`)}</div></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'easyUI datagrid: frozen left pane, head and body tables apart in both',
    html: page(
      `<div class="datagrid-view"><div class="datagrid-view1"><div class="datagrid-header"><table class="datagrid-htable"><tbody><tr class="datagrid-header-row"><td><div class="datagrid-header-rownumber"></div></td><td field="ma"><div class="datagrid-cell"><span>Mã hồ sơ</span></div></td></tr></tbody></table></div><div class="datagrid-body"><table class="datagrid-btable"><tbody>${each((r, i) => `<tr datagrid-row-index="${i}"><td class="datagrid-td-rownumber"><div>${i + 1}</div></td><td field="ma"><div class="datagrid-cell">${r.code}</div></td></tr>`)}</tbody></table></div></div>
<div class="datagrid-view2"><div class="datagrid-header"><table class="datagrid-htable"><tbody><tr class="datagrid-header-row"><td field="nguoi"><div class="datagrid-cell"><span>Người nộp</span></div></td><td field="nhan"><div class="datagrid-cell"><span>Ngày tiếp nhận</span><span class="datagrid-sort-icon"></span></div></td><td field="hen"><div class="datagrid-cell"><span>Hẹn trả</span></div></td><td field="tt"><div class="datagrid-cell"><span>Trạng thái</span></div></td></tr></tbody></table></div><div class="datagrid-body"><table class="datagrid-btable"><tbody>${each((r, i) => `<tr datagrid-row-index="${i}">${tds(r.person, at(r.received), at(r.due), r.status)}</tr>`)}</tbody></table></div></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Ant Design with the left columns fixed in a copy of the table',
    html: page(
      `<div class="ant-table"><div class="ant-table-scroll"><div class="ant-table-body"><table class="ant-table-fixed"><thead class="ant-table-thead"><tr>${ths('<span>Mã hồ sơ</span>', '<span>Tên thủ tục hành chính</span>', '<span>Thời gian tiếp nhận</span>', '<span>Thời hạn trả kết quả</span>', '<span>Tình trạng xử lý</span>')}</tr></thead><tbody>${each((r, i) => `<tr data-row-key="${i}">${tds(r.code, r.procedure, at(r.received), at(r.due), r.status)}</tr>`)}</tbody></table></div></div><div class="ant-table-fixed-left"><div class="ant-table-body-outer"><table class="ant-table-fixed"><thead class="ant-table-thead"><tr>${ths('<span>Mã hồ sơ</span>')}</tr></thead><tbody>${each((r, i) => `<tr data-row-key="${i}">${tds(r.code)}</tr>`)}</tbody></table></div></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'iGate-like: code and procedure in one cell, both dates labelled in one cell, remaining time',
    html: page(
      `<table class="table"><thead><tr>${ths('STT', 'Số hồ sơ', 'Thông tin hồ sơ', 'Thời gian', 'Trạng thái')}</tr></thead><tbody>${each((r, i) => tr(String(i + 1), `<a>${r.code}</a>`, `<b>${r.procedure}</b><br>Chủ hồ sơ: ${r.person}`, `Ngày nhận: ${at(r.received)}<br>Hẹn trả: ${at(r.due)}<br><span class="con-han">Còn 2 ngày 3 giờ</span>`, r.status))}</tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Viettel-like: dates labelled in a combined cell, code and person in a combined cell',
    html: page(
      `<table class="tbl"><thead><tr>${ths('#', 'Mã HS / Người nộp', 'Thủ tục', 'Ngày nhận / Ngày hẹn trả', 'Tình trạng')}</tr></thead><tbody>${each((r, i) => tr(String(i + 1), `<span class="code">${r.code}</span><br>${r.person}`, r.procedure, `Ngày nhận: ${at(r.received, 'dd/MM/yyyy')}<br>Ngày hẹn trả: ${at(r.due, 'dd/MM/yyyy')}`, r.status))}</tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }),
  },
  {
    name: 'responsive table: head hidden on small screens, data-label on each cell',
    html: page(
      `<table class="rwd"><thead style="display:none"><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái')}</tr></thead><tbody>${each((r) => `<tr><td data-label="Mã hồ sơ">${r.code}</td><td data-label="Ngày tiếp nhận">${at(r.received)}</td><td data-label="Ngày hẹn trả">${at(r.due)}</td><td data-label="Trạng thái">${r.status}</td></tr>`)}</tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'responsive table without any head: data-title on each cell',
    html: page(
      `<div id="no-more-tables"><table><tbody>${each((r) => `<tr><td data-title="Số biên nhận">${r.code}</td><td data-title="Người nộp">${r.person}</td><td data-title="Ngày nhận">${at(r.received)}</td><td data-title="Ngày hẹn trả">${at(r.due)}</td><td data-title="Trạng thái">${r.status}</td></tr>`)}</tbody></table></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'cards: "Nhãn: giá trị" on lines of their own',
    html: page(
      `<h3>Danh sách hồ sơ</h3><div class="list-hoso">${each((r) => `<div class="card"><div class="card-header">${r.procedure}</div><div class="card-body"><p><b>Mã hồ sơ:</b> ${r.code}</p><p><b>Người nộp:</b> ${r.person}</p><p><b>Ngày tiếp nhận:</b> ${at(r.received)}</p><p><b>Ngày hẹn trả:</b> ${at(r.due)}</p><p><b>Trạng thái:</b> <span>${r.status}</span></p></div></div>`)}</div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'a definition list for each dossier',
    html: page(
      `<ul class="results">${each((r) => `<li><dl><dt>Mã hồ sơ</dt><dd>${r.code}</dd><dt>Lĩnh vực</dt><dd>Tư pháp</dd><dt>Ngày tiếp nhận</dt><dd>${at(r.received)}</dd><dt>Ngày hẹn trả kết quả</dt><dd>${at(r.due)}</dd><dt>Trạng thái</dt><dd>${r.status}</dd></dl></li>`)}</ul>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'cards of label and value columns (bootstrap row, col)',
    html: page(
      `<div class="ds">${each((r) => `<div class="item"><div class="row"><div class="col-4">Mã hồ sơ</div><div class="col-8">${r.code}</div></div><div class="row"><div class="col-4">Ngày nhận hồ sơ</div><div class="col-8">${at(r.received)}</div></div><div class="row"><div class="col-4">Ngày hẹn trả</div><div class="col-8">${at(r.due)}</div></div><div class="row"><div class="col-4">Tình trạng</div><div class="col-8">${r.status}</div></div></div>`)}</div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'a small table for each dossier, label cells at the left',
    html: page(
      each(
        (r) =>
          `<table class="hs"><tr><td>Mã hồ sơ</td><td>${r.code}</td><td>Trạng thái</td><td>${r.status}</td></tr><tr><td>Ngày tiếp nhận</td><td>${at(r.received)}</td><td>Ngày hẹn trả</td><td>${at(r.due)}</td></tr></table>`,
      ),
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'two-row head, group over the dates, capitals and NFD',
    html: page(
      `<table><thead><tr><th rowspan="2">STT</th><th rowspan="2">MÃ HỒ SƠ</th><th colspan="3">THỜI GIAN GIẢI QUYẾT</th><th rowspan="2">TRẠNG THÁI</th></tr><tr>${ths('NGÀY NHẬN', 'NGÀY HẸN TRẢ', 'SỐ NGÀY CÒN LẠI')}</tr></thead><tbody>${each((r, i) => tr(String(i + 1), r.code, at(r.received, 'dd/MM/yyyy'), at(r.due, 'dd/MM/yyyy'), String(i * 2), r.status))}</tbody></table>`.normalize(
        'NFD',
      ),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }),
  },
  {
    name: 'group rows by field, expandable detail rows, a totals row',
    html: page(
      `<table class="tree"><thead><tr>${ths('', 'Mã hồ sơ', 'Ngày tiếp nhận', 'Hạn trả kết quả', 'Trạng thái')}</tr></thead><tbody><tr class="group"><td colspan="5">Lĩnh vực: Hộ tịch (1)</td></tr>${tr('+', A.code, at(A.received), at(A.due), A.status)}<tr class="detail"><td></td><td colspan="4">Bước hiện tại: Chuyên viên thụ lý, hạn bước ${at(A.step)}</td></tr><tr class="group"><td colspan="5">Lĩnh vực: Đất đai (2)</td></tr>${tr('+', B.code, at(B.received), at(B.due), B.status)}${tr('+', C.code, at(C.received), at(C.due), C.status)}<tr class="total"><td></td><td>Tổng số</td><td></td><td></td><td>3</td></tr></tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'American dates that may be read two ways',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả')}</tr>${tr(A.code, '3/2/2026 8:30:00 AM', '4/7/2026 5:00:00 PM')}${tr(B.code, '3/3/2026 2:05:00 PM', '4/8/2026 4:30:00 PM')}</table>`,
    ),
    says: [],
    mustRefuse: 'month or day first',
  },
  {
    name: 'dates without a year',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả')}</tr>${each((r) => tr(r.code, at(r.received, 'dd/MM HH:mm'), at(r.due, 'dd/MM HH:mm')))}</table>`,
    ),
    says: [],
    mustRefuse: 'the year is not said',
  },
  {
    name: 'years of two digits',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái')}</tr>${each((r) => tr(r.code, at(r.received, 'dd/MM/yy'), at(r.due, 'dd/MM/yy'), r.status))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }),
  },
  {
    name: 'only the time that is left',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Thời gian còn lại', 'Trạng thái')}</tr>${tr(A.code, at(A.received), 'Còn 2 ngày 3 giờ', A.status)}${tr(B.code, at(B.received), 'Quá hạn 5 ngày', B.status)}${tr(C.code, at(C.received), 'Trễ hạn: 1 ngày làm việc', C.status)}</table>`,
    ),
    says: [],
    mustRefuse: 'no due date',
  },
];
