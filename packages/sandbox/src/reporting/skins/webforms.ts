import { html, raw } from 'hono/html';
import { digest, draw } from '../chance.ts';
import {
  type FilterNames,
  filterHtml,
  listTableHtml,
  messagesHtml,
  noticeHtml,
  pagerSteps,
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

const LIST = '/BaoCao/DanhSachBaoCao.aspx';
const REPORT = '/BaoCao/NhapSoLieu.aspx';
const MAIN = 'ctl00$Main$';
const GRID = `${MAIN}gvBaoCao`;
const FILTER: FilterNames = { year: 'nam', period: 'ky', state: 'tt', unit: 'dv', page: 'trang' };

const CONTROLS: Readonly<Record<Action, string>> = {
  save: 'btnLuu',
  check: 'lbtKiemTra',
  submit: 'btnGui',
  clear: 'btnXoa',
  approve: 'btnDuyet',
  sendBack: 'btnTraLai',
};
const WORDS: Readonly<Record<Action, string>> = {
  save: 'Lưu nháp',
  check: 'Kiểm tra',
  submit: 'Gửi báo cáo',
  clear: 'Xóa số liệu',
  approve: 'Duyệt và gửi',
  sendBack: 'Trả lại',
};

/**
 * ASP.NET WebForms of the 2010s: one form around the whole page, a search box and its button first in it, view state,
 * postback links, a GridView without <thead>, sums reckoned by the server on save.
 */
export function webformsSkin(seed: number): Skin {
  /** By the seed the submit button is a real button or a postback link. */
  const submitIsLink = draw(2, 'submit-kind', seed) === 1;
  const isLink = (action: Action) => action === 'check' || (action === 'submit' && submitIsLink);

  const seal = (body: string) => digest('viewstate', seed, body).slice(0, 32);
  const viewState = (state: PageState): string => {
    const body = Buffer.from(JSON.stringify([state.id, state.revision, state.token])).toString('base64');
    const noise = Buffer.from(digest('noise', seed, body).repeat(6), 'hex').toString('base64');
    return Buffer.from(`${noise}|${body}|${seal(body)}`).toString('base64');
  };
  const readViewState = (fields: URLSearchParams): PageState | null => {
    const [, body, signature] = Buffer.from(fields.get('__VIEWSTATE') ?? '', 'base64')
      .toString()
      .split('|');
    if (body === undefined || signature !== seal(body)) return null;
    if (fields.get('__EVENTVALIDATION') !== eventValidation(body)) return null;
    const [id, revision, token] = JSON.parse(Buffer.from(body, 'base64').toString()) as [
      string,
      number,
      string,
    ];
    return { id, revision, token };
  };
  const eventValidation = (body: string) =>
    Buffer.from(digest('events', seed, body), 'hex').toString('base64');
  const validationOf = (viewstate: string) =>
    eventValidation(Buffer.from(viewstate, 'base64').toString().split('|')[1] ?? '');

  const shell = (title: string, body: Html, account: ListView['account'] | null): Html => html`<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${title}</title><style>${raw(BASE_CSS)}:root{--chinh:#0b5394;--nhat:#dce8f5}</style></head>
<body><header class="trang"><h1>Hệ thống thông tin báo cáo</h1>${
    account === null
      ? ''
      : html`<span>Xin chào: ${account.fullName}</span><a href="/DangXuat.aspx">Đăng xuất</a>`
  }</header><main>${body}</main><footer class="trang">Môi trường thử nghiệm – không phải hệ thống thật</footer></body></html>`;

  const serverForm = (action: string, state: PageState, inside: Html): Html => {
    const viewstate = viewState(state);
    return html`<form method="post" action="${action}" id="aspnetForm">
<input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value=""><input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="">
<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${viewstate}"><input type="hidden" name="__VIEWSTATEGENERATOR" value="${digest(action).slice(0, 8).toUpperCase()}">
<input type="hidden" name="__EVENTVALIDATION" id="__EVENTVALIDATION" value="${validationOf(viewstate)}">
<script>var theForm=document.forms['aspnetForm'];function __doPostBack(t,a){theForm.__EVENTTARGET.value=t;theForm.__EVENTARGUMENT.value=a;theForm.submit();}</script>
<div style="text-align:right"><input type="text" name="ctl00$txtTimKiem" title="Từ khóa tìm kiếm" placeholder="Nhập từ khóa…"> <input type="submit" name="ctl00$btnTimKiem" value="Tìm kiếm"></div>
${inside}</form>`;
  };

  const postBack = (target: string, argument: string, words: string, attributes = ''): Html =>
    html`<a ${raw(attributes)} href="javascript:__doPostBack('${raw(target)}','${raw(argument)}')">${words}</a>`;

  const button = (action: Action): Html => {
    const name = `${MAIN}${CONTROLS[action]}`;
    if (isLink(action)) return postBack(name, '', WORDS[action], `id="${idOf(name)}" class="nut"`);
    const ask = action === 'submit' ? ` onclick="return confirm('Bạn có chắc chắn muốn gửi báo cáo?');"` : '';
    return html`<input type="submit" name="${name}" id="${idOf(name)}" value="${WORDS[action]}" class="${
      action === 'submit' ? 'chinh' : ''
    }"${raw(ask)}>`;
  };

  const cellName = (_state: PageState, row: number, column: number) =>
    `${MAIN}gv$ctl${String(row + 3).padStart(2, '0')}$txt${column - 2}`;
  const textName = (_state: PageState, section: number) => `${MAIN}rptLoiVan$ctl0${section}$txtNoiDung`;

  const control = (view: ReportView) => (cell: TableCell, row: TableRow) => {
    const name = cellName(view.page, row.index, cell.column.number);
    const kind =
      view.mode === 'disabled'
        ? ' disabled="disabled"'
        : cell.content === 'computed'
          ? ' readonly="readonly"'
          : '';
    return html`<input name="${name}" type="text" value="${cell.text}" maxlength="15" id="${idOf(name)}"${raw(kind)}>`;
  };

  const reportPage = (view: ReportView): Html => {
    const { assignment } = view;
    const dress: TableDress = {
      attributes: 'class="luoi" cellspacing="0" rules="all" border="1" id="ctl00_Main_gv"',
      headTag: 'th',
      sections: false,
      mode: view.mode,
      control: control(view),
    };
    const facts = reportFacts(view, STATE_WORDS[view.state]);
    const locked = view.mode === 'edit' ? '' : ' disabled="disabled"';
    const body = html`${messagesHtml(view.messages, 'id="ctl00_Main_blThongBao"')}
${assignment.form.code === '' ? '' : html`<p class="ma-bieu">${assignment.form.code}</p>`}
<h2>${assignment.form.title}</h2><p class="giua">Kỳ báo cáo: ${assignment.periodLabel}</p><p class="giua">${windowWords(view)}</p>
<table cellpadding="3">${facts.map(([label, value]) => html`<tr><td>${label}:</td><td><b>${value}</b></td></tr>`)}</table>
<div class="cong-cu">${view.buttons.map(button)}${
      view.buttons.includes('sendBack')
        ? html`<input type="text" name="ctl00$Main$txtLyDo" title="Lý do trả lại" placeholder="Lý do trả lại">`
        : ''
    }<a class="nut" href="${LIST}">Quay lại danh sách</a></div>
${
  view.table === null
    ? ''
    : html`<fieldset id="tabSoLieu"><legend>Biểu số liệu</legend><p class="giua">Đơn vị tính: ${assignment.form.unitOfMeasure}</p>${tableHtml(view.table, dress)}
<div id="vungIn" style="display:none"><p>${assignment.form.code}</p>${tableHtml(view.table, { ...dress, attributes: 'border="1" id="tblIn"', mode: 'text' })}</div></fieldset>`
}
<fieldset id="tabLoiVan"><legend>Lời văn</legend>${assignment.form.sections.map((section, index) => {
      const name = textName(view.page, index);
      return html`<p><label for="${idOf(name)}">${section.label}</label><br><textarea name="${name}" id="${idOf(name)}" rows="4"${raw(locked)}>${view.record.texts[section.id] ?? ''}</textarea></p>`;
    })}</fieldset>`;
    const title = `${assignment.form.shortTitle} - ${assignment.periodLabel}`;
    return shell(
      title,
      serverForm(`.${REPORT.slice('/BaoCao'.length)}?id=${view.page.id}`, view.page, body),
      view.account,
    );
  };

  const listPage = (view: ListView): Html => {
    const target = (order: number) => `${GRID}$ctl${String(order + 2).padStart(2, '0')}$lbtMo`;
    const table = listTableHtml(
      view,
      (row) => STATE_WORDS[row.state],
      'class="luoi" id="ctl00_Main_gvBaoCao"',
      (row) => postBack(target(row.order), row.id, row.editable ? 'Nhập báo cáo' : 'Xem'),
    );
    const { page } = view.query;
    const pager = html`<div class="phan-trang">${pagerSteps(page, view.pages).map(({ to, words }) =>
      to === page ? html`<b>${words}</b>` : postBack(GRID, `Page$${to}`, words),
    )}</div>`;
    const { page: _page, ...kept } = view.query;
    const query = new URLSearchParams(
      Object.entries(kept).map(([key, value]) => [FILTER[key as keyof typeof kept], value]),
    );
    return shell(
      'Danh sách báo cáo',
      html`<h2>Danh sách báo cáo được giao</h2>${messagesHtml(view.messages)}${filterHtml(view, LIST, FILTER)}${serverForm(`${LIST}?${query}`, view.page, html`${table}${pager}`)}`,
      view.account,
    );
  };

  const noticePage = (view: NoticeView): Html => shell(view.heading, noticeHtml(view), view.account);

  const route = (request: SkinRequest): Route | null => {
    const { method, path, query, fields } = request;
    if (path === '/DangXuat.aspx') return { page: 'logout' };
    if (path === LIST) {
      const list = (page: number): Route => ({
        page: 'list',
        query: { ...readListQuery(query, FILTER), page },
      });
      if (method !== 'POST') return list(Number(query.get(FILTER.page) ?? 1));
      const argument = fields.get('__EVENTARGUMENT') ?? '';
      const target = fields.get('__EVENTTARGET') ?? '';
      if (target.endsWith('$lbtMo')) return { page: 'go', id: argument, state: readViewState(fields) };
      return list(Number(argument.replace('Page$', '')) || 1);
    }
    if (path !== REPORT) return null;
    const id = query.get('id') ?? '';
    if (method !== 'POST') return { page: 'open', id };
    const pressed = (Object.keys(CONTROLS) as Action[]).find((action) => {
      const name = `${MAIN}${CONTROLS[action]}`;
      return isLink(action) ? fields.get('__EVENTTARGET') === name : fields.has(name);
    });
    return pressed === undefined
      ? { page: 'open', id }
      : { page: 'act', action: pressed, state: readViewState(fields) };
  };

  return {
    name: 'webforms',
    design: {
      rules: { sumsAreComputed: true, totalRow: 'computed' },
      wording: 'official',
      spelling: 'same',
      numberRow: 'brackets',
      shuffledColumns: false,
      extraColumns: false,
      groupRows: false,
      totalLabel: 'Tổng số',
      decomposed: false,
    },
    approval: false,
    ssoReturn: 'form',
    expiry: 'redirect',
    conflictStatus: 200,
    afterSubmit: 'disabled',
    afterSave: 'page',
    afterSend: 'page',
    cookie: 'ASP.NET_SessionId',
    stateWords: STATE_WORDS,
    paths: { list: LIST, report: (id) => `${REPORT}?id=${id}`, login: '/DangNhap.aspx' },
    route,
    cellName,
    textName,
    reasonName: `${MAIN}txtLyDo`,
    listPage,
    reportPage,
    noticePage,
  };
}

/** 'ctl00$Main$btnLuu' → 'ctl00_Main_btnLuu', as WebForms makes ids of names. */
const idOf = (name: string): string => name.replaceAll('$', '_');
