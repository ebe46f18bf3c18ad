import { A, at, B, C, each, page, says, tds, ths, tr, type UnseenList } from './list-kit.ts';

/** Lists of web components, decoys and odd texts, first batch. */
export const LISTS_A2: readonly UnseenList[] = [
  {
    name: 'ag-Grid: divs with roles, columns pinned at the left, col-id and row-index',
    html: page(
      `<div class="ag-root" role="grid" aria-colcount="5"><div class="ag-header" role="presentation"><div class="ag-pinned-left-header" role="rowgroup"><div class="ag-header-row" role="row" aria-rowindex="1"><div role="columnheader" col-id="ma" aria-colindex="1"><span>Mã hồ sơ</span></div></div></div><div class="ag-header-container" role="rowgroup"><div class="ag-header-row" role="row" aria-rowindex="1"><div role="columnheader" col-id="nhan" aria-colindex="2">Ngày tiếp nhận</div><div role="columnheader" col-id="hen" aria-colindex="3">Ngày hẹn trả</div><div role="columnheader" col-id="tt" aria-colindex="4">Trạng thái</div></div></div></div><div class="ag-body" role="presentation"><div class="ag-pinned-left-cols-container" role="rowgroup">${each((r, i) => `<div role="row" row-index="${i}" aria-rowindex="${i + 2}"><div role="gridcell" col-id="ma" aria-colindex="1">${r.code}</div></div>`)}</div><div class="ag-center-cols-container" role="rowgroup">${each((r, i) => `<div role="row" row-index="${i}" aria-rowindex="${i + 2}"><div role="gridcell" col-id="nhan" aria-colindex="2">${at(r.received)}</div><div role="gridcell" col-id="hen" aria-colindex="3">${at(r.due)}</div><div role="gridcell" col-id="tt" aria-colindex="4">${r.status}</div></div>`)}</div></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Kendo grid: header wrap, locked header, filter menus, ISO dates',
    html: page(
      `<div class="k-grid"><div class="k-grid-header"><div class="k-grid-header-wrap"><table role="grid"><thead role="rowgroup"><tr role="row"><th role="columnheader" data-title="Mã hồ sơ"><a class="k-header-column-menu" title="Cài đặt cột"><span class="k-icon"></span></a><a class="k-link">Mã hồ sơ</a></th><th role="columnheader" data-title="Ngày nộp"><a class="k-link">Ngày nộp</a></th><th role="columnheader"><a class="k-link">Ngày tiếp nhận</a></th><th role="columnheader"><a class="k-link">Ngày hẹn trả</a></th><th role="columnheader">Trạng thái</th></tr></thead></table></div></div><div class="k-grid-content"><table role="grid"><tbody role="rowgroup">${each((r) => `<tr class="k-master-row" data-uid="x">${['code', 'submitted', 'received', 'due', 'status'].map((key) => `<td role="gridcell">${String(r[key as 'code']).replace('T', ' ')}</td>`).join('')}</tr>`)}</tbody></table></div></div>`,
    ),
    says: says(['submittedAt', 'receivedAt', 'dueAt']),
  },
  {
    name: 'PrimeFaces: ui-column-title repeated in each cell, sort icons',
    html: page(
      `<div class="ui-datatable"><table role="grid"><thead><tr role="row"><th role="columnheader" aria-label="Mã hồ sơ: activate to sort column ascending"><span class="ui-column-title">Mã hồ sơ</span><span class="ui-sortable-column-icon"></span></th><th role="columnheader"><span class="ui-column-title">Ngày tiếp nhận</span></th><th role="columnheader"><span class="ui-column-title">Ngày hẹn trả</span></th><th><span class="ui-column-title">Trạng thái</span></th></tr></thead><tbody>${each((r) => `<tr role="row"><td role="gridcell"><span class="ui-column-title">Mã hồ sơ</span>${r.code}</td><td role="gridcell"><span class="ui-column-title">Ngày tiếp nhận</span>${at(r.received)}</td><td role="gridcell"><span class="ui-column-title">Ngày hẹn trả</span>${at(r.due)}</td><td role="gridcell"><span class="ui-column-title">Trạng thái</span>${r.status}</td></tr>`)}</tbody></table></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'ZK listbox: head table, faker rows, body table',
    html: page(
      `<div class="z-listbox"><div class="z-listbox-header"><table><colgroup><col><col><col><col></colgroup><tbody><tr class="z-listhead"><th class="z-listheader"><div class="z-listheader-content">Số hồ sơ</div></th><th class="z-listheader"><div>Ngày tiếp nhận</div></th><th class="z-listheader"><div>Ngày hẹn trả KQ</div></th><th class="z-listheader"><div>Trạng thái xử lý</div></th><th class="z-listhead-bar"></th></tr></tbody></table></div><div class="z-listbox-body"><table><tbody class="z-rows">${each((r) => `<tr class="z-listitem">${[r.code, at(r.received), at(r.due), r.status].map((text) => `<td class="z-listcell"><div class="z-listcell-content">${text}</div></td>`).join('')}</tr>`)}</tbody></table></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'Angular Material table with mat-sort-header and expandable detail rows',
    html: page(
      `<table mat-table class="mat-table"><thead role="rowgroup"><tr role="row" class="mat-header-row"><th mat-header-cell role="columnheader" aria-sort="none"><div class="mat-sort-header-container"><div role="button" class="mat-sort-header-content">Mã hồ sơ</div><div class="mat-sort-header-arrow"></div></div></th><th role="columnheader">Ngày nhận</th><th role="columnheader">Ngày hẹn trả <mat-icon>info_outline</mat-icon></th><th role="columnheader">Trạng thái</th><th role="columnheader"></th></tr></thead><tbody role="rowgroup">${each((r) => `<tr role="row" class="mat-row">${tds(r.code, at(r.received), at(r.due), `<mat-chip>${r.status}</mat-chip>`, '<button><mat-icon>more_vert</mat-icon></button>')}</tr><tr role="row" class="detail-row"><td colspan="5"><div style="height:0px"></div></td></tr>`)}</tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'PrimeNG: responsive p-column-title, toggle filters in the head',
    html: page(
      `<p-table><div class="p-datatable"><table role="table"><thead><tr><th>STT</th><th>Mã hồ sơ <p-sorticon><i class="pi"></i></p-sorticon><p-columnfilter><button aria-label="Show Filter Menu"></button></p-columnfilter></th><th>Đơn vị xử lý</th><th>Ngày tiếp nhận</th><th>Ngày hẹn trả</th><th>Trạng thái</th></tr><tr><th></th><th><input placeholder="Tìm mã hồ sơ"></th><th><select><option>Tất cả</option><option>UBND phường Mẫu</option></select></th><th></th><th></th><th><select><option>Tất cả</option><option>Đang xử lý</option></select></th></tr></thead><tbody>${each(
        (r, i) =>
          `<tr>${[
            ['STT', String(i + 1)],
            ['Mã hồ sơ', r.code],
            ['Đơn vị xử lý', 'UBND phường Mẫu'],
            ['Ngày tiếp nhận', at(r.received)],
            ['Ngày hẹn trả', at(r.due)],
            ['Trạng thái', r.status],
          ]
            .map(
              ([label, text]) =>
                `<td><span class="p-column-title" style="display:none">${label}</span>${text}</td>`,
            )
            .join('')}</tr>`,
      )}</tbody></table></div></p-table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'a grid of divs by classes alone, no roles',
    html: page(
      `<div class="grid"><div class="grid-header"><div class="cell">Mã hồ sơ</div><div class="cell">Ngày tiếp nhận</div><div class="cell">Ngày hẹn trả</div><div class="cell">Trạng thái</div></div>${each((r) => `<div class="grid-row">${[r.code, at(r.received), at(r.due), r.status].map((text) => `<div class="cell">${text}</div>`).join('')}</div>`)}</div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'days written out in words and hours before them',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Thời điểm tiếp nhận', 'Thời điểm hẹn trả', 'Trạng thái')}</tr>${each((r) => tr(r.code, at(r.received, 'HH giờ mm, ngày dd tháng MM năm yyyy').replace('HH', ''), at(r.due, 'HH giờ mm, ngày dd tháng MM năm yyyy'), r.status))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: '"08:30 ngày 12/03/2026" and "12-03-2026"',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày nhận', 'Ngày hẹn trả', 'Trạng thái')}</tr>${each((r) => tr(r.code, at(r.received, 'dd-MM-yyyy'), at(r.due, 'HH:mm ngày dd/MM/yyyy'), r.status))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: ['receivedAt'] }),
  },
  {
    name: 'soft hyphens, NBSP and zero-width characters in heads and cells',
    html: page(
      `<table><tr>${ths('Mã\u00a0hồ\u00a0sơ', 'Ngày tiếp\u00ad\u200b nhận', 'Ngày\u00a0hẹn\u00a0trả\u200b', 'Trạng\u00a0thái')}</tr>${each((r) => tr(`\u200b${r.code}\u200b`, at(r.received).replace(' ', '\u00a0'), `\ufeff${at(r.due)}`.replace('/', '/\u200b'), r.status.replace(' ', '\u00a0')))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'step deadline beside the return date, received by the officer beside received by the office',
    html: page(
      `<table><tr>${ths('STT', 'Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày chuyển đến', 'Hạn xử lý', 'Hạn trả', 'Trạng thái')}</tr>${each((r, i) => tr(String(i + 1), r.code, at(r.received), at(r.received, 'dd/MM/yyyy 11:11'), at(r.step), at(r.due), r.status))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt']).map((one, i) => ({ ...one, stepDueAt: `${[A, B, C][i]?.step}:00` })),
  },
  {
    name: '"Hạn xử lý" alone: whose deadline it is nobody can say',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Hạn xử lý', 'Trạng thái')}</tr>${each((r) => tr(r.code, at(r.received), at(r.step), r.status))}</table>`,
    ),
    says: [],
    mustRefuse: 'step or dossier',
  },
  {
    name: '"Ngày hẹn bổ sung" beside "Ngày hẹn trả"; empty where none',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn bổ sung', 'Ngày hẹn trả', 'Trạng thái')}</tr>${each((r, i) => tr(r.code, at(r.received), i === 1 ? '20/03/2026' : '', at(r.due), r.status))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: '"Ngày hẹn bổ sung" alone',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn bổ sung', 'Trạng thái')}</tr>${each((r) => tr(r.code, at(r.received), at(r.step), r.status))}</table>`,
    ),
    says: [],
    mustRefuse: 'no due date',
  },
  {
    name: 'summary table, calendar and feedback list around the list',
    html: page(
      `<table class="summary"><tr>${ths('Trạng thái', 'Số hồ sơ')}</tr>${tr('Đang xử lý', '12')}${tr('Quá hạn', '3')}</table><table class="calendar"><tr>${ths('T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN')}</tr>${tr('2', '3', '4', '5', '6', '7', '8')}</table><table class="gopy"><tr>${ths('Mã phản ánh', 'Nội dung', 'Ngày gửi', 'Hạn xử lý')}</tr>${tr('PAKN-260301-0001', 'Chậm trả kết quả', '01/03/2026', '10/03/2026')}</table><table class="list"><tr>${ths('STT', 'Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái')}</tr>${each((r, i) => tr(String(i + 1), r.code, at(r.received), at(r.due), r.status))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'a list of official documents with dates and numbers',
    html: page(
      `<table><tr>${ths('STT', 'Số ký hiệu', 'Trích yếu', 'Ngày ban hành', 'Hạn xử lý')}</tr>${tr('1', '15/UBND-VP', 'Về việc báo cáo', '01/03/2026', '10/03/2026')}</table>`,
    ),
    says: [],
    mustRefuse: 'no dossiers',
  },
  {
    name: 'English list: Application No., Received, Due date',
    html: page(
      `<table><thead><tr>${ths('No.', 'Application No.', 'Received date', 'Due date', 'Status')}</tr></thead><tbody>${each((r, i) => tr(String(i + 1), r.code, at(r.received), at(r.due), ['Processing', 'Waiting for supplement', 'Returned'][i] ?? ''))}</tbody></table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'status by icon and colour alone',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái')}</tr>${each((r) => tr(r.code, at(r.received), at(r.due), '<i class="fa fa-circle text-danger"></i>'))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'due cell with remaining time in words below the date',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái')}</tr>${tr(A.code, at(A.received), `${at(A.due)}<br><small>Còn 2 ngày 3 giờ</small>`, A.status)}${tr(B.code, at(B.received), `${at(B.due)}<br><small>Quá hạn 5 ngày</small>`, B.status)}${tr(C.code, at(C.received), `${at(C.due)}<br><small>Trễ hạn: 1 ngày làm việc</small>`, C.status)}</table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'empty list in a page that is at rest',
    html: page(
      `<table><thead><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái')}</tr></thead><tbody><tr><td colspan="4">Không có dữ liệu</td></tr></tbody></table>`,
    ),
    says: [],
  },
  {
    name: 'skeleton rows',
    html: page(
      `<table><thead><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái')}</tr></thead><tbody>${'<tr><td><span class="skeleton"></span></td><td><span class="skeleton"></span></td><td></td><td></td></tr>'.repeat(3)}</tbody></table>`,
    ),
    says: [],
    mustRefuse: 'still loading',
  },
];
