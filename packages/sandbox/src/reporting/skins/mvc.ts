import { html, raw } from 'hono/html';
import {
  type FilterNames,
  filterHtml,
  listTableHtml,
  messagesHtml,
  noticeHtml,
  pagerHtml,
  readListQuery,
  reportFacts,
  type TableDress,
  tableHtml,
  windowWords,
} from '../parts.ts';
import { BASE_CSS } from '../styles.ts';
import type { TableCell, TableRow } from '../table.ts';
import type {
  Action,
  Html,
  ListView,
  NoticeView,
  PageState,
  ReportView,
  Route,
  Skin,
  SkinRequest,
} from './skin.ts';
import { STATE_WORDS } from './states.ts';

const LIST = '/bao-cao';
const FILTER: FilterNames = {
  year: 'Nam',
  period: 'MaKy',
  state: 'TrangThai',
  unit: 'DonViId',
  page: 'Trang',
};
const WORDS = { ...STATE_WORDS, draft: 'Lưu nháp' };
const BUTTONS: Readonly<Record<Action, string>> = {
  save: 'Lưu nháp',
  check: 'Kiểm tra số liệu',
  submit: 'Gửi báo cáo',
  clear: 'Xóa trắng',
  approve: 'Duyệt và gửi',
  sendBack: 'Trả lại',
};

/** The row version as SQL Server writes one: eight bytes in base64. */
const rowVersion = (revision: number): string => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(2_000 + revision));
  return bytes.toString('base64');
};

/**
 * ASP.NET MVC with Bootstrap: `__RequestVerificationToken`, names like rows[3].Values[5], a command button per action,
 * a form of its own for "Gửi báo cáo" that sends the saved draft, redirects after every post, 409 on a conflict.
 */
export function mvcSkin(): Skin {
  const shell = (title: string, body: Html, account: ListView['account'] | null): Html => html`<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - Hệ thống báo cáo</title>
<style>${raw(BASE_CSS)}:root{--chinh:#a61c1c;--nhat:#f7e3e0;--goc:6px}.nav-tabs{display:flex;gap:4px;list-style:none;margin:16px 0 0;padding:0;border-bottom:1px solid #d8dee6}.nav-tabs a{display:block;padding:8px 16px;text-decoration:none;color:#52606d}.nav-tabs a.active{border:1px solid #d8dee6;border-bottom:2px solid #fff;color:var(--chinh);font-weight:600}.tab-pane{display:none;padding-top:12px}.tab-pane.active{display:block}dl.row{display:grid;grid-template-columns:180px 1fr 180px 1fr;gap:4px 12px}dt{color:#52606d}dd{margin:0;font-weight:600}.navbar{display:flex;gap:8px}</style></head>
<body><header class="trang navbar"><h1><a href="${LIST}" style="text-decoration:none">Hệ thống báo cáo</a></h1><form class="d-flex" role="search" method="get" action="/tim-kiem"><input type="search" name="q" placeholder="Tìm kiếm báo cáo" aria-label="Tìm kiếm báo cáo"> <button type="submit">Tìm</button></form>${
    account === null ? '' : html`<span>${account.fullName}</span><a href="/tai-khoan/dang-xuat">Đăng xuất</a>`
  }</header><main class="container">${body}</main><footer class="trang">Môi trường thử nghiệm – không phải hệ thống thật</footer>
<script>document.querySelectorAll('.nav-tabs a').forEach(function(a){a.addEventListener('click',function(e){e.preventDefault();document.querySelectorAll('.nav-tabs a,.tab-pane').forEach(function(x){x.classList.remove('active')});a.classList.add('active');document.querySelector(a.getAttribute('href')).classList.add('active')})})</script></body></html>`;

  const hidden = (state: PageState): Html =>
    html`<input name="__RequestVerificationToken" type="hidden" value="${state.token}"><input type="hidden" name="Id" value="${state.id}"><input type="hidden" name="RowVersion" value="${rowVersion(state.revision)}">`;

  const readState = (fields: URLSearchParams): PageState | null => {
    const token = fields.get('__RequestVerificationToken');
    const id = fields.get('Id');
    const bytes = Buffer.from(fields.get('RowVersion') ?? '', 'base64');
    if (token === null || id === null || bytes.length !== 8) return null;
    return { id, token, revision: Number(bytes.readBigUInt64BE()) - 2_000 };
  };

  const cellName = (_state: PageState, row: number, column: number) => `rows[${row}].Values[${column - 3}]`;
  const textName = (_state: PageState, section: number) => `Sections[${section}].Content`;

  const control = (view: ReportView) => (cell: TableCell, row: TableRow) => {
    if (cell.content === 'computed') return html`<span class="form-control-plaintext">${cell.text}</span>`;
    const name = cellName(view.page, row.index, cell.column.number);
    return html`<input class="form-control form-control-sm" name="${name}" value="${cell.text}" inputmode="numeric" autocomplete="off" data-val="true"${raw(view.mode === 'disabled' ? ' disabled' : '')}>`;
  };

  const command = (action: Action): Html =>
    html`<button type="submit" class="btn ${action === 'save' ? 'chinh' : ''}" name="command" value="${action}">${BUTTONS[action]}</button>`;

  const reportPage = (view: ReportView): Html => {
    const { assignment } = view;
    const here = `${LIST}/chi-tiet/${view.page.id}`;
    const dress: TableDress = {
      attributes: 'class="luoi table table-bordered"',
      headTag: 'th',
      sections: true,
      mode: view.mode,
      control: control(view),
    };
    const inForm = view.buttons.filter(
      (action) => action === 'clear' || action === 'save' || action === 'check',
    );
    const apart = view.buttons.filter((action) => ['submit', 'approve', 'sendBack'].includes(action));
    const tabs = view.table !== null;
    const texts = assignment.form.sections.map((section, index) => {
      const name = textName(view.page, index);
      const text = view.record.texts[section.id] ?? '';
      return html`<div class="mb-3"><label class="form-label" for="muc-${index}">${section.label}</label>${
        view.mode === 'text'
          ? html`<p class="form-control-plaintext" id="muc-${index}">${text}</p>`
          : html`<textarea class="form-control" id="muc-${index}" name="${name}">${text}</textarea>`
      }</div>`;
    });
    const body = html`${messagesHtml(view.messages, 'role="alert"')}
${assignment.form.code === '' ? '' : html`<p class="ma-bieu">${assignment.form.code}</p>`}<h2>${assignment.form.title}</h2><p class="giua">${windowWords(view)}</p>
<dl class="row">${reportFacts(view, WORDS[view.state]).map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`)}</dl>
<form method="post" action="${here}" id="frmBaoCao">${hidden(view.page)}
${inForm.length === 0 ? '' : html`<div class="cong-cu">${inForm.map(command)}</div>`}
${tabs ? html`<ul class="nav-tabs"><li><a class="active" href="#loi-van">Lời văn</a></li><li><a href="#so-lieu">Biểu số liệu</a></li></ul>` : ''}
<div class="tab-pane active" id="loi-van">${texts}</div>
${
  view.table === null
    ? ''
    : html`<div class="tab-pane" id="so-lieu"><p class="giua">Đơn vị tính: ${assignment.form.unitOfMeasure}</p>${tableHtml(view.table, dress)}</div>`
}</form>
${apart.map(
  (action) =>
    html`<form method="post" action="${LIST}/${action === 'submit' ? 'gui' : action === 'approve' ? 'duyet' : 'tra-lai'}" class="cong-cu">${hidden(view.page)}${
      action === 'sendBack' ? html`<label>Lý do trả lại <input name="LyDo"></label>` : ''
    }<button type="submit" class="btn chinh">${BUTTONS[action]}</button></form>`,
)}
<p><a href="${LIST}">Quay lại danh sách</a></p>
${view.table === null ? '' : html`<section id="print-area" hidden><h3>${assignment.form.title}</h3>${tableHtml(view.table, { ...dress, attributes: 'class="print"', mode: 'text' })}</section>`}`;
    return shell(assignment.form.shortTitle, body, view.account);
  };

  const listPage = (view: ListView): Html => {
    const table = listTableHtml(
      view,
      (row) => WORDS[row.state],
      'class="luoi table table-striped"',
      (row) =>
        html`<a href="${LIST}/chi-tiet/${row.id}">${row.editable ? 'Nhập số liệu' : 'Xem báo cáo'}</a>`,
    );
    return shell(
      'Báo cáo được giao',
      html`<h2>Báo cáo được giao</h2>${messagesHtml(view.messages, 'role="alert"')}${filterHtml(view, LIST, FILTER)}${table}<nav aria-label="Phân trang">${pagerHtml(view, LIST, FILTER)}</nav>`,
      view.account,
    );
  };

  const noticePage = (view: NoticeView): Html =>
    shell(view.heading, noticeHtml(view, 'role="alert"'), view.account);

  const route = ({ method, path, query, fields }: SkinRequest): Route | null => {
    const post = method === 'POST';
    const act = (action: Action): Route => ({ page: 'act', action, state: readState(fields) });
    if (path === '/tai-khoan/dang-xuat') return { page: 'logout' };
    if (path === '/tim-kiem') return { page: 'list', query: readListQuery(new URLSearchParams(), FILTER) };
    if (path === LIST && !post) return { page: 'list', query: readListQuery(query, FILTER) };
    if (post && path === `${LIST}/gui`) return act('submit');
    if (post && path === `${LIST}/duyet`) return act('approve');
    if (post && path === `${LIST}/tra-lai`) return act('sendBack');
    const id = new RegExp(`^${LIST}/chi-tiet/([0-9a-f]+)$`, 'u').exec(path)?.[1];
    if (id === undefined) return null;
    if (!post) return { page: 'open', id };
    const pressed = fields.get('command');
    return pressed === 'save' || pressed === 'check' || pressed === 'clear'
      ? act(pressed)
      : { page: 'open', id };
  };

  return {
    name: 'mvc',
    design: {
      rules: { sumsAreComputed: false, totalRow: 'computed' },
      wording: 'printed',
      spelling: 'case',
      numberRow: 'plain',
      shuffledColumns: false,
      extraColumns: false,
      groupRows: false,
      totalLabel: 'TỔNG CỘNG',
      decomposed: false,
    },
    approval: false,
    ssoReturn: 'redirect',
    expiry: 'link',
    conflictStatus: 409,
    afterSubmit: 'text',
    afterSave: 'redirect',
    afterSend: 'report',
    cookie: '.AspNetCore.Cookies',
    stateWords: WORDS,
    paths: { list: LIST, report: (id) => `${LIST}/chi-tiet/${id}`, login: '/tai-khoan/dang-nhap' },
    route,
    cellName,
    textName,
    reasonName: 'LyDo',
    listPage,
    reportPage,
    noticePage,
  };
}
