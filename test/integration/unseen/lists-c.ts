import { A, ALL, at, B, C, each, page, says, tds, ths, tr, type UnseenList } from './list-kit.ts';

const day = (moment: string) => at(moment, 'dd/MM/yyyy');

/** Third batch: traps, and further systems. */
export const LISTS_C: readonly UnseenList[] = [
  {
    name: 'cards of feedback that name a dossier code each',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả')}</tr>${each((r) => tr(r.code, at(r.received), at(r.due)))}</table><div class="pa"><p>Mã hồ sơ: ${A.code}</p><p>Ngày hẹn trả: 01/01/2026</p></div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'a popup of one dossier over an empty list',
    html: page(
      `<table><thead><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả')}</tr></thead><tbody></tbody></table><div class="modal"><p>Mã hồ sơ: ${A.code}</p><p>Ngày tiếp nhận: ${day(A.received)}</p><p>Ngày hẹn trả: ${day(A.due)}</p></div>`,
    ),
    says: [],
    mustRefuse: 'the list is not there yet',
  },
  {
    name: 'cards in two sections, mine and others',
    html: page(
      `<h3>Chờ xử lý</h3><div>${each((r) => `<div class="c"><b>Mã hồ sơ</b>: ${r.code}<br><b>Ngày nhận</b>: ${day(r.received)}<br><b>Hẹn trả</b>: ${day(r.due)}</div>`, [A, B])}</div><h3>Đã trả</h3><div><div class="c"><b>Mã hồ sơ</b>: ${C.code}<br><b>Ngày nhận</b>: ${day(C.received)}<br><b>Hẹn trả</b>: ${day(C.due)}</div></div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'cards whose due date was extended under another label',
    html: page(
      each(
        (r, i) =>
          `<div class="c"><p>Mã hồ sơ: ${r.code}</p><p>Ngày tiếp nhận: ${day(r.received)}</p><p>Ngày hẹn trả: ${day(r.due)}</p>${i === 1 ? '<p>Ngày hẹn trả mới: 10/04/2026</p>' : ''}</div>`,
      ),
    ),
    says: [],
    mustRefuse: 'a new due date for one of them',
  },
  {
    name: 'labels without colon on a line above the value',
    html: page(
      `<div class="grid">${each((r) => `<div class="card"><div class="f"><small>Số hồ sơ</small><p>${r.code}</p></div><div class="f"><small>Tiếp nhận</small><p>${at(r.received)}</p></div><div class="f"><small>Hẹn trả</small><p>${at(r.due)}</p></div><div class="f"><small>Tình trạng</small><p>${r.status}</p></div></div>`)}</div>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'labels below the values',
    html: page(
      each(
        (r) =>
          `<div class="card"><div><b>${r.code}</b><span>Mã hồ sơ</span></div><div><b>${day(r.received)}</b><span>Ngày tiếp nhận</span></div><div><b>${day(r.due)}</b><span>Ngày hẹn trả</span></div></div>`,
      ),
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'one definition list for all dossiers, ruled off by lines',
    html: page(
      `<dl>${each((r) => `<dt>Mã hồ sơ</dt><dd>${r.code}</dd><dt>Ngày tiếp nhận</dt><dd>${day(r.received)}</dd><dt>Ngày hẹn trả</dt><dd>${day(r.due)}</dd>`)}</dl>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'transposed: a dossier in each column',
    html: page(
      `<table><tr>${ths('Mã hồ sơ')}${each((r) => tds(r.code))}</tr><tr>${ths('Ngày tiếp nhận')}${each((r) => tds(day(r.received)))}</tr><tr>${ths('Ngày hẹn trả')}${each((r) => tds(day(r.due)))}</tr></table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'rows of two lines: dates on a second row under the first',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Thủ tục', 'Trạng thái')}</tr>${each((r) => `${tr(r.code, r.procedure, r.status)}<tr class="sub"><td colspan="3">Ngày tiếp nhận: ${at(r.received)} | Ngày hẹn trả: ${at(r.due)}</td></tr>`)}</table>`,
    ),
    says: says(['receivedAt', 'dueAt']),
  },
  {
    name: 'a second date cell said by its label, deadline of the step in the head column',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Hạn xử lý bước', 'Thông tin')}</tr>${each((r) => tr(r.code, at(r.step), `Nhận: ${at(r.received)}<br>Hẹn trả: ${at(r.due)}`))}</table>`,
    ),
    says: says(['stepDueAt', 'receivedAt', 'dueAt'], { status: false }),
  },
  {
    name: 'labels that differ from row to row in one cell',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Thời gian')}</tr>${tr(A.code, `Ngày tiếp nhận: ${day(A.received)}<br>Ngày hẹn trả: ${day(A.due)}`)}${tr(B.code, `Ngày tiếp nhận: ${day(B.received)}<br>Hạn bổ sung: ${day(B.step)}`)}</table>`,
    ),
    says: [
      { code: A.code, receivedAt: A.received.slice(0, 10), dueAt: A.due.slice(0, 10) },
      { code: B.code, receivedAt: B.received.slice(0, 10) },
    ],
  },
  {
    name: 'head of labels drawn, cells with icons between, a row of sums below',
    html: page(
      `<div class="t"><div class="h"><span>STT</span><span>Số biên nhận</span><span>Ngày nhận</span><span>Hạn trả</span><span>Trạng thái</span></div>${each((r, i) => `<div class="r"><span>${i + 1}</span><span>${r.code}</span><span>${day(r.received)}</span><span>${day(r.due)}</span><span><i></i>${r.status}</span></div>`)}<div class="s"><span>Tổng: 3</span></div></div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true }),
  },
  {
    name: 'drawn head over rows that have one cell less',
    html: page(
      `<div class="t"><div class="h"><span>Chọn</span><span>Số biên nhận</span><span>Ngày nhận</span><span>Hạn trả</span></div>${each((r) => `<div class="r"><span>${r.code}</span><span>${day(r.received)}</span><span>${day(r.due)}</span></div>`)}</div>`,
    ),
    says: [],
    mustRefuse: 'cells do not stand under their heads',
  },
  {
    name: 'table whose body has one cell less than its head (checkbox drawn by script)',
    html: page(
      `<table><thead><tr>${ths('Chọn', 'Mã hồ sơ', 'Ngày nhận', 'Hạn trả')}</tr></thead><tbody>${each((r) => tr(r.code, day(r.received), day(r.due)))}</tbody></table>`,
    ),
    says: [],
    mustRefuse: 'cells do not stand under their heads',
  },
  {
    name: 'pinned right: actions and deadline in a pane of their own',
    html: page(
      `<div role="grid"><div class="c"><div role="row" aria-rowindex="1"><div role="columnheader" aria-colindex="1">Mã hồ sơ</div><div role="columnheader" aria-colindex="2">Ngày tiếp nhận</div></div>${each((r, i) => `<div role="row" aria-rowindex="${i + 2}"><div role="gridcell" aria-colindex="1">${r.code}</div><div role="gridcell" aria-colindex="2">${day(r.received)}</div></div>`)}</div><div class="p"><div role="row" aria-rowindex="1"><div role="columnheader" aria-colindex="3">Ngày hẹn trả</div></div>${each((r, i) => `<div role="row" aria-rowindex="${4 - i}"><div role="gridcell" aria-colindex="3">${day([...ALL].reverse()[i]?.due ?? r.due)}</div></div>`)}</div></div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: 'columns moved by style: aria-colindex says another order than the cells',
    html: page(
      `<div role="grid"><div role="row"><div role="columnheader" aria-colindex="2">Ngày tiếp nhận</div><div role="columnheader" aria-colindex="1">Mã hồ sơ</div><div role="columnheader" aria-colindex="3">Ngày hẹn trả</div></div>${each((r) => `<div role="row"><div role="gridcell" aria-colindex="1">${r.code}</div><div role="gridcell" aria-colindex="2">${day(r.received)}</div><div role="gridcell" aria-colindex="3">${day(r.due)}</div></div>`)}</div>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
  {
    name: '"Ngày hẹn" beside "Ngày hẹn lấy số"; hours only in one',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày hẹn lấy số', 'Ngày nhận', 'Ngày hẹn')}</tr>${each((r) => tr(r.code, day(r.submitted), day(r.received), at(r.due)))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: ['receivedAt'], status: false }),
  },
  {
    name: 'the due date before the received date (columns swapped by mistake)',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả')}</tr>${each((r) => tr(r.code, day(r.due), day(r.received)))}</table>`,
    ),
    says: [],
    mustRefuse: 'dates contradict one another',
  },
  {
    name: 'labels in a cell that end like a known one: "Gia hạn", "Không tiếp nhận"',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Thông tin')}</tr>${each((r) => tr(r.code, day(r.received), `Gia hạn: ${day(r.due)}<br>Không tiếp nhận: ${day(r.step)}`))}</table>`,
    ),
    says: [],
    mustRefuse: 'an extension is not the return date',
  },
  {
    name: 'a countdown under a label that ends like a known one',
    html: page(
      `<table><tr>${ths('Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Cảnh báo')}</tr>${each((r) => tr(r.code, day(r.received), `${day(r.due)}<br>Trễ hạn: 1 ngày làm việc`, 'Quá hạn: 2'))}</table>`,
    ),
    says: says(['receivedAt', 'dueAt'], { days: true, status: false }),
  },
];
