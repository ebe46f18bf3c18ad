import { html, raw } from 'hono/html';
import { digest } from '../chance.ts';
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
import { NOTE, type TableCell, type TableRow } from '../table.ts';
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

const LIST = '/bcth/index.php';
const FILTER: FilterNames = {
  year: 'nam_bc',
  period: 'ky_bc',
  state: 'tinh_trang',
  unit: 'don_vi',
  page: 'p',
};
const WORDS = { ...STATE_WORDS, draft: 'Đang nhập (Lưu nháp)', returned: 'Trả lại' };
const CODES: Readonly<Record<Action, string>> = {
  save: 'ghi',
  check: 'kiem_tra',
  submit: 'trinh',
  clear: 'xoa',
  approve: 'duyet',
  sendBack: 'tra_lai',
};

/**
 * A PHP system of a province: synonyms and abbreviations in the header, columns and groups in an order of its own
 * (only the number row tells which is which), extra columns, rows under group headings, decomposed Unicode, a total row
 * that is typed, header cells that are <td>, a step for the leader's approval, a redirect to the list after a submit.
 */
export function twoLevelSkin(seed: number): Skin {
  const short = (what: string | number) => digest('two-level', seed, what).slice(0, 8);
  const cellName = (_state: PageState, row: number, column: number) =>
    column === NOTE ? `gc[${short(`r${row}`)}]` : `d[${short(`r${row}`)}][${short(`c${column}`)}]`;
  const textName = (_state: PageState, section: number) => `nd[${short(`t${section}`)}]`;
  const buttons = (approval: boolean): Readonly<Record<Action, string>> => ({
    save: 'Ghi lại (lưu nháp)',
    check: 'Kiểm tra biểu',
    submit: approval ? 'Trình lãnh đạo' : 'Gửi cấp trên',
    clear: 'Làm trống biểu',
    approve: 'Duyệt và gửi',
    sendBack: 'Trả lại',
  });

  const shell = (title: string, body: Html, account: ListView['account'] | null): Html => html`<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<style>${raw(BASE_CSS)}:root{--chinh:#1b6e4b;--nhat:#e1f1e8;--goc:4px}.chi-in{display:none}@media print{.chi-in{display:block}form{display:none}}.tab a{display:inline-block;padding:6px 12px;border:1px solid #b9c3ce;border-bottom:0}</style></head>
<body><header class="trang"><h1>Báo cáo tổng hợp</h1>${
    account === null ? '' : html`<span>${account.fullName}</span><a href="/bcth/thoat.php">Thoát</a>`
  }</header><main><form method="get" action="${LIST}" style="float:right"><input type="text" name="tu_khoa" placeholder="Từ khóa"><input type="submit" value="Tìm"></form>${body}</main><footer class="trang">Môi trường thử nghiệm – không phải hệ thống thật</footer></body></html>`;

  const hidden = (state: PageState): Html =>
    html`<input type="hidden" name="_token" value="${state.token}"><input type="hidden" name="ma" value="${state.id}"><input type="hidden" name="phien_ban" value="${state.revision}">`;
  const readState = (fields: URLSearchParams): PageState | null => {
    const token = fields.get('_token');
    const id = fields.get('ma');
    const revision = Number(fields.get('phien_ban') ?? 'x');
    return token === null || id === null || !Number.isInteger(revision) ? null : { id, token, revision };
  };

  const control = (view: ReportView) => (cell: TableCell, row: TableRow) =>
    html`<input type="text" name="${cellName(view.page, row.index, cell.column.number)}" value="${cell.text}" title="${cell.column.title ?? cell.column.path.at(-1) ?? ''}" size="5">`;

  const reportPage = (view: ReportView): Html => {
    const { assignment, table } = view;
    const words = buttons(view.approval);
    const dress: TableDress = {
      attributes: 'class="luoi" border="1" cellspacing="0"',
      headTag: 'td',
      sections: false,
      mode: view.mode,
      control: control(view),
    };
    const facts = reportFacts(view, WORDS[view.state]);
    const texts = assignment.form.sections.map((section, index) => {
      const text = view.record.texts[section.id] ?? '';
      const area = html`<textarea name="${textName(view.page, index)}" cols="80" rows="4">${text}</textarea>`;
      return html`<tr><td valign="top" width="220">${section.label}</td><td>${view.mode === 'text' ? text : area}</td></tr>`;
    });
    const body = html`${messagesHtml(view.messages)}<p class="ma-bieu">${assignment.form.code}</p><h2>${assignment.form.title}</h2>
${facts.map(([label, value]) => html`<p>${label}: <b>${value}</b>${label === 'Kỳ báo cáo' ? html` <i>${windowWords(view)}</i>` : ''}</p>`)}
<form method="post" action="/bcth/nhap.php?ma=${view.page.id}">${hidden(view.page)}
<div class="tab"><a href="#bieu">Biểu số liệu</a> <a href="#loivan">Lời văn</a></div>
${table === null ? '' : html`<div id="bieu"><p style="text-align:right">Đơn vị tính: ${assignment.form.unitOfMeasure}</p>${tableHtml(table, dress)}</div>`}
<div id="loivan"><h3>Lời văn</h3><table width="100%">${texts}</table></div>
${view.buttons.includes('sendBack') ? html`<p>Lý do trả lại: <input type="text" name="ly_do" size="60"></p>` : ''}
<div class="cong-cu">${view.buttons.map((action) => html`<button name="hanh_dong" value="${CODES[action]}" class="${action === 'submit' ? 'chinh' : ''}">${words[action]}</button>`)}<a class="nut" href="${LIST}">Danh sách</a></div></form>
${table === null ? '' : html`<div class="chi-in"><h3>${assignment.form.title}</h3>${tableHtml(table, { ...dress, attributes: 'border="1"', mode: 'text' })}<table width="100%"><tr><td>NGƯỜI LẬP BIỂU</td><td>THỦ TRƯỞNG ĐƠN VỊ</td></tr></table></div>`}`;
    return shell(assignment.form.shortTitle, body, view.account);
  };

  const listPage = (view: ListView): Html => {
    const table = listTableHtml(
      view,
      (row) => WORDS[row.state],
      'class="luoi" border="1"',
      (row) => html`<a href="/bcth/nhap.php?ma=${row.id}">${row.editable ? 'Cập nhật' : 'Chi tiết'}</a>`,
    );
    const pager = pagerHtml(view, LIST, FILTER, 'Trang: ');
    return shell(
      'Danh sách báo cáo',
      html`<h2>Danh sách báo cáo</h2>${messagesHtml(view.messages)}${filterHtml(view, LIST, FILTER)}${pager}${table}`,
      view.account,
    );
  };

  const noticePage = (view: NoticeView): Html => shell(view.heading, noticeHtml(view), view.account);

  const route = ({ method, path, query, fields }: SkinRequest): Route | null => {
    if (path === '/bcth/thoat.php') return { page: 'logout' };
    if (path === LIST) {
      return {
        page: 'list',
        query: readListQuery(query, FILTER),
      };
    }
    if (path !== '/bcth/nhap.php') return null;
    const pressed = (Object.keys(CODES) as Action[]).find(
      (action) => CODES[action] === fields.get('hanh_dong'),
    );
    if (method === 'POST' && pressed !== undefined)
      return { page: 'act', action: pressed, state: readState(fields) };
    return { page: 'open', id: query.get('ma') ?? '' };
  };

  return {
    name: 'two-level',
    design: {
      rules: { sumsAreComputed: false, totalRow: 'typed' },
      wording: 'mixed',
      spelling: 'nfd',
      numberRow: 'brackets',
      shuffledColumns: true,
      extraColumns: true,
      groupRows: true,
      totalLabel: 'Cộng',
      decomposed: true,
    },
    approval: true,
    ssoReturn: 'form',
    expiry: 'form',
    conflictStatus: 200,
    afterSubmit: 'text',
    afterSave: 'redirect',
    afterSend: 'list',
    cookie: 'PHPSESSID',
    stateWords: WORDS,
    paths: { list: LIST, report: (id) => `/bcth/nhap.php?ma=${id}`, login: '/bcth/dang-nhap.php' },
    route,
    cellName,
    textName,
    reasonName: 'ly_do',
    listPage,
    reportPage,
    noticePage,
  };
}
