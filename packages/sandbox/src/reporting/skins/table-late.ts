import { html, raw } from 'hono/html';
import { digest } from '../chance.ts';
import {
  type FilterNames,
  filterHtml,
  listHref,
  listTableHtml,
  messagesHtml,
  noticeHtml,
  readListQuery,
  reportFacts,
  type TableDress,
  tableHtml,
  windowWords,
} from '../parts.ts';
import { BASE_CSS } from '../styles.ts';
import type { TableCell, TableRow } from '../table.ts';
import { lateTableScript, liveTotalsScript } from './page-scripts.ts';
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

const LIST = '/app/reports';
const FILTER: FilterNames = { year: 'year', period: 'period', state: 'status', unit: 'unit', page: 'page' };
const BUTTONS: Readonly<Record<Action, string>> = {
  save: 'Lưu tạm',
  check: 'Kiểm tra',
  submit: 'Gửi báo cáo',
  clear: 'Xóa số liệu',
  approve: 'Duyệt và gửi',
  sendBack: 'Trả lại',
};

/**
 * A React application rendered on the server: hashed classes, aria-labels instead of <label>, names of controls that
 * change with every save, a target address per button (formaction). In a browser the table appears a little after the
 * page, and a script reckons the totals while one types; the server reckons them again on save.
 */
export function tableLateSkin(seed: number): Skin {
  const css = (part: string) => `css-${digest('css', seed, part).slice(0, 6)}`;
  const opaque = (state: PageState, what: string) =>
    `f${digest('name', seed, state.id, state.revision, what).slice(0, 10)}`;
  const cellName = (state: PageState, row: number, column: number) => opaque(state, `cell:${row}:${column}`);
  const textName = (state: PageState, section: number) => opaque(state, `text:${section}`);

  const shell = (title: string, body: Html, account: ListView['account'] | null): Html => html`<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${raw(BASE_CSS)}:root{--chinh:#1565c0;--nhat:#e3f0fc;--goc:8px}.an{position:absolute;left:-9999px;top:0}.khung{display:grid;grid-template-columns:repeat(3,1fr);gap:6px 24px;margin:12px 0}.khung span{color:#52606d;margin-right:6px}[aria-busy=true]::before{content:"Đang tải biểu số liệu…";color:#6b7785}</style></head>
<body><div id="root" data-reactroot=""><header class="trang ${css('bar')}"><h1>Hệ thống thông tin báo cáo</h1><form role="search" action="${LIST}" method="get"><input name="keyword" aria-label="Tìm kiếm" placeholder="Tìm kiếm"></form>${
    account === null ? '' : html`<span>${account.fullName}</span><a href="/app/logout">Đăng xuất</a>`
  }</header><main class="${css('main')}">${body}</main><footer class="trang">Môi trường thử nghiệm – không phải hệ thống thật</footer></div></body></html>`;

  const hidden = (state: PageState): Html =>
    html`<input type="hidden" name="_csrf" value="${state.token}"><input type="hidden" name="rid" value="${state.id}"><input type="hidden" name="etag" value="W/&quot;${state.revision}&quot;">`;
  const readState = (fields: URLSearchParams): PageState | null => {
    const token = fields.get('_csrf');
    const id = fields.get('rid');
    const revision = /^W\/"(\d+)"$/u.exec(fields.get('etag') ?? '')?.[1];
    return token === null || id === null || revision === undefined
      ? null
      : { id, token, revision: Number(revision) };
  };

  const control = (view: ReportView) => (cell: TableCell, row: TableRow) => {
    const sums = `data-r="${row.index}" data-c="${cell.column.number}"`;
    if (cell.content === 'computed') {
      return html`<input class="${css('sum')}" readonly tabindex="-1" aria-readonly="true" ${raw(sums)} aria-label="${cell.label}" value="${cell.text}">`;
    }
    return html`<input class="${css('cell')}" type="text" inputmode="numeric" ${raw(sums)} name="${cellName(view.page, row.index, cell.column.number)}" aria-label="${cell.label}" value="${cell.text}"${raw(view.mode === 'disabled' ? ' disabled' : '')}>`;
  };

  const button =
    (view: ReportView) =>
    (action: Action): Html =>
      html`<button type="submit" class="${css('button')} ${action === 'submit' ? 'chinh' : ''}" formaction="${LIST}/${view.page.id}/${action}" aria-label="${BUTTONS[action]}"><span class="${css('label')}">${BUTTONS[action]}</span></button>`;

  const reportPage = (view: ReportView): Html => {
    const { assignment, table } = view;
    const dress: TableDress = {
      attributes: `class="luoi ${css('table')}" role="grid" aria-label="Biểu số liệu"`,
      headTag: 'th',
      sections: true,
      mode: view.mode,
      control: control(view),
    };
    const texts = assignment.form.sections.map(
      (section, index) =>
        html`<div class="${css('field')}"><div id="s${index}">${section.label}</div><textarea aria-labelledby="s${index}" name="${textName(view.page, index)}"${raw(view.mode === 'edit' ? '' : ' readonly')}>${view.record.texts[section.id] ?? ''}</textarea></div>`,
    );
    const body = html`${messagesHtml(view.messages, 'role="status" aria-live="polite"')}
<div class="ma-bieu">${assignment.form.code}</div><h2>${assignment.form.title}</h2><p class="giua">${windowWords(view)}</p>
<div class="khung">${reportFacts(view, STATE_WORDS[view.state]).map(([label, value]) => html`<div><span>${label}:</span><strong>${value}</strong></div>`)}${
      assignment.form.unitOfMeasure === ''
        ? ''
        : html`<div><span>Đơn vị tính:</span><strong>${assignment.form.unitOfMeasure}</strong></div>`
    }</div>
<form method="post" action="${LIST}/${view.page.id}/noop">${hidden(view.page)}
${table === null ? '' : html`<section role="tabpanel" aria-label="Biểu số liệu" id="so-lieu"><h3>Biểu số liệu</h3>${tableHtml(table, dress)}</section>`}
<section role="tabpanel" aria-label="Lời văn"><h3>Lời văn</h3>${texts}</section>
${view.buttons.includes('sendBack') ? html`<input name="reason" aria-label="Lý do trả lại" placeholder="Lý do trả lại">` : ''}
<div class="cong-cu" role="toolbar">${view.buttons.map(button(view))}<a class="nut" href="${LIST}">Quay lại</a></div></form>
${
  table === null
    ? ''
    : html`<div class="an" aria-hidden="true">${tableHtml(table, { ...dress, attributes: 'class="print-only"', mode: 'text' })}</div>
<script>${raw(lateTableScript('so-lieu'))}${view.mode === 'edit' ? raw(liveTotalsScript(assignment.form, table)) : ''}</script>`
}`;
    return shell(`${assignment.form.shortTitle} – ${assignment.periodLabel}`, body, view.account);
  };

  const listPage = (view: ListView): Html => {
    const table = listTableHtml(
      view,
      (row) => STATE_WORDS[row.state],
      `class="luoi ${css('list')}" aria-label="Danh sách báo cáo"`,
      (row) =>
        html`<a class="${css('link')}" href="${LIST}/${row.id}" aria-label="${row.editable ? 'Nhập' : 'Xem'} ${row.title} ${row.periodLabel}">${row.editable ? 'Nhập báo cáo' : 'Xem'}</a>`,
    );
    const step = (to: number, words: string) =>
      to < 1 || to > view.pages
        ? ''
        : html`<a rel="${words === 'Trang sau' ? 'next' : 'prev'}" href="${listHref(LIST, view, to, FILTER)}">${words}</a>`;
    return shell(
      'Báo cáo của đơn vị',
      html`<h2>Báo cáo của đơn vị</h2>${messagesHtml(view.messages, 'role="status"')}${filterHtml(view, LIST, FILTER)}${table}
<nav class="phan-trang" aria-label="Phân trang">${step(view.query.page - 1, 'Trang trước')}<span>Trang ${view.query.page}/${view.pages}</span>${step(view.query.page + 1, 'Trang sau')}</nav>`,
      view.account,
    );
  };

  const noticePage = (view: NoticeView): Html =>
    shell(view.heading, noticeHtml(view, 'role="status"'), view.account);

  const route = ({ method, path, query, fields }: SkinRequest): Route | null => {
    if (path === '/app/logout') return { page: 'logout' };
    if (path === LIST) {
      return {
        page: 'list',
        query: readListQuery(query, FILTER),
      };
    }
    const [, id, verb] = new RegExp(`^${LIST}/([0-9a-f]+)(?:/([a-zA-Z]+))?$`, 'u').exec(path) ?? [];
    if (id === undefined) return null;
    const action = (Object.keys(BUTTONS) as Action[]).find((one) => one === verb);
    if (method === 'POST' && action !== undefined) return { page: 'act', action, state: readState(fields) };
    return { page: 'open', id };
  };

  return {
    name: 'table-late',
    design: {
      rules: { sumsAreComputed: true, totalRow: 'computed' },
      wording: 'counted',
      spelling: 'tone',
      numberRow: 'brackets',
      shuffledColumns: false,
      extraColumns: false,
      groupRows: false,
      totalLabel: 'Tổng',
      decomposed: false,
    },
    approval: false,
    ssoReturn: 'redirect',
    expiry: 'redirect',
    conflictStatus: 409,
    afterSubmit: 'disabled',
    afterSave: 'page',
    afterSend: 'notice',
    cookie: 'sid',
    stateWords: STATE_WORDS,
    paths: { list: LIST, report: (id) => `${LIST}/${id}`, login: '/app/login' },
    route,
    cellName,
    textName,
    reasonName: 'reason',
    listPage,
    reportPage,
    noticePage,
  };
}
