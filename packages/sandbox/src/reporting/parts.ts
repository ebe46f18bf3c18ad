import { html, raw } from 'hono/html';
import { localMs } from '../clock.ts';
import { showDay, showMoment } from './assignments.ts';
import type { Message } from './check.ts';
import type { Choice, Html, ListQuery, ListView, NoticeView, ReportView } from './skins/skin.ts';
import type { TableCell, TableModel, TableRow } from './table.ts';

/** How a skin writes a table of figures. */
export interface TableDress {
  /** Attributes of <table>, written by us. */
  readonly attributes: string;
  readonly headTag: 'th' | 'td';
  /** Whether the table has <thead> and <tbody>; a GridView has neither. */
  readonly sections: boolean;
  readonly mode: ReportView['mode'];
  /** The control of a cell; `computed` ones must not be typed into. */
  control(cell: TableCell, row: TableRow): Html;
}

/** The table as markup; in 'text' mode every figure is text. */
export function tableHtml(model: TableModel, dress: TableDress): Html {
  const tag = raw(dress.headTag);
  const head = html`${model.header.map(
    (cells) =>
      html`<tr class="dau">${cells.map(
        (cell) =>
          html`<${tag}${raw(span('colspan', cell.colspan))}${raw(span('rowspan', cell.rowspan))}${
            cell.title === null ? '' : html` title="${cell.title}"`
          }>${cell.text}</${tag}>`,
      )}</tr>`,
  )}${
    model.numbers === null
      ? ''
      : html`<tr class="so-cot">${model.numbers.map((number) => html`<${tag}>${number}</${tag}>`)}</tr>`
  }`;
  const body = html`${model.rows.map((row) => rowHtml(row, model, dress))}`;
  const inside = dress.sections ? html`<thead>${head}</thead><tbody>${body}</tbody>` : html`${head}${body}`;
  return html`<table ${raw(dress.attributes)}>${inside}</table>`;
}

const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');

function rowHtml(row: TableRow, model: TableModel, dress: TableDress): Html {
  if (row.kind === 'group') {
    return html`<tr class="nhom"><td colspan="${model.columns.length}"><b>${row.label}</b></td></tr>`;
  }
  return html`<tr class="${row.kind === 'total' ? 'tong' : 'dong'}">${row.cells.map((cell) => {
    const side = cell.column.kind === 'label' || cell.column.kind === 'note' ? 'trai' : 'so';
    const plain = cell.content === 'text' || dress.mode === 'text';
    return html`<td class="${side}">${plain ? cell.text : dress.control(cell, row)}</td>`;
  })}</tr>`;
}

/** Words to the officer as a list, each with its tone as class. */
export function messagesHtml(messages: readonly Message[], attributes = ''): Html {
  if (messages.length === 0) return html``;
  return html`<ul class="thong-bao" ${raw(attributes)}>${messages.map(
    ({ tone, text }) => html`<li class="${tone}">${tone === 'warning' ? 'Cảnh báo: ' : ''}${text}</li>`,
  )}</ul>`;
}

/** What stands over the figures, label by label. */
export function reportFacts(view: ReportView, stateWords: string): readonly (readonly [string, string])[] {
  const { assignment, record } = view;
  const receipt = record.state === 'pending' || record.state === 'submitted' ? record.receipt : null;
  const facts: (readonly [string, string])[] = [
    ['Kỳ báo cáo', assignment.periodLabel],
    ['Đơn vị báo cáo', assignment.unit.name],
    ['Đơn vị nhận báo cáo', view.receiver],
    ['Hạn nộp', showMoment(assignment.deadlineMs)],
    ['Trạng thái', stateWords],
  ];
  if (record.version > 1) facts.push(['Phiên bản', String(record.version)]);
  if (view.state === 'returned') facts.push(['Lý do trả lại', record.reason ?? '']);
  if (receipt !== null) {
    facts.push(['Mã biên nhận', receipt.number], ['Thời điểm gửi', showMoment(localMs(receipt.at))]);
  }
  return facts;
}

/** '(Từ ngày 15/03/2026 đến ngày 14/06/2026)'. */
export const windowWords = ({ assignment }: ReportView): string =>
  `(Từ ngày ${showDay(assignment.from)} đến ngày ${showDay(assignment.to)})`;

/** Options of a <select>, the chosen one marked. */
export function optionsHtml(choices: readonly Choice[], chosen: string): Html {
  return html`${choices.map(
    ({ value, label }) =>
      html`<option value="${value}"${value === chosen ? raw(' selected') : ''}>${label}</option>`,
  )}`;
}

/** Names of the filter's controls, by skin. */
export type FilterNames = Readonly<Record<'year' | 'period' | 'state' | 'unit' | 'page', string>>;

/** The filter over the list: a GET form with the labels Năm, Kỳ báo cáo, Trạng thái, Đơn vị. */
export function filterHtml(view: ListView, action: string, names: FilterNames): Html {
  const field = (key: 'year' | 'period' | 'state' | 'unit', label: string) =>
    html`<span class="o-loc"><label for="loc-${key}">${label}</label> <select id="loc-${key}" name="${
      names[key]
    }">${optionsHtml(view.choices[key], view.query[key])}</select></span>`;
  return html`<form class="bo-loc" method="get" action="${action}">${field('year', 'Năm')}${field(
    'period',
    'Kỳ báo cáo',
  )}${field('state', 'Trạng thái')}${field('unit', 'Đơn vị')}<button type="submit">Lọc</button></form>`;
}

/** Address of a page of the filtered list. */
export function listHref(path: string, view: ListView, page: number, names: FilterNames): string {
  const query = new URLSearchParams();
  for (const key of ['year', 'period', 'state', 'unit'] as const) {
    if (view.query[key] !== '') query.set(names[key], view.query[key]);
  }
  query.set(names.page, String(page));
  return `${path}?${query}`;
}

/** The table of assigned reports; the skin says what stands in "Thao tác" and how the table is dressed. */
export function listTableHtml(
  view: ListView,
  stateWords: (row: ListView['rows'][number]) => string,
  attributes: string,
  actionOf: (row: ListView['rows'][number]) => Html,
): Html {
  const heads = ['STT', 'Tên báo cáo', 'Kỳ báo cáo', 'Đơn vị', 'Hạn nộp', 'Trạng thái', 'Thao tác'];
  const none = html`<tr><td colspan="${heads.length}">Không có báo cáo nào phù hợp.</td></tr>`;
  return html`<table ${raw(attributes)}><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${
    view.rows.length === 0
      ? none
      : view.rows.map(
          (row) =>
            html`<tr><td class="so">${row.order}</td><td>${row.title}</td><td>${row.periodLabel}</td><td>${
              row.unitName
            }</td><td>${row.deadline}</td><td><span class="tt-${row.state}">${stateWords(row)}</span></td><td>${actionOf(
              row,
            )}</td></tr>`,
        )
  }</tbody></table><p class="tong-so">Tổng số: ${view.total} báo cáo</p>`;
}

/** What the filter and the pager of a skin ask for. */
export const readListQuery = (query: URLSearchParams, names: FilterNames): ListQuery => ({
  year: query.get(names.year) ?? '',
  period: query.get(names.period) ?? '',
  state: query.get(names.state) ?? '',
  unit: query.get(names.unit) ?? '',
  page: Number(query.get(names.page) ?? 1),
});

/** The page numbers a pager shows: blocks of ten, with '...' to the blocks before and after, as a GridView does. */
export function pagerSteps(
  page: number,
  pages: number,
): readonly { readonly to: number; readonly words: string }[] {
  const first = Math.floor((page - 1) / 10) * 10 + 1;
  const last = Math.min(pages, first + 9);
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [
    ...(first > 1 ? [{ to: first - 1, words: '...' }] : []),
    ...numbers.map((to) => ({ to, words: String(to) })),
    ...(last < pages ? [{ to: last + 1, words: '...' }] : []),
  ];
}

/** A pager whose steps are links. */
export function pagerHtml(view: ListView, path: string, names: FilterNames, before = ''): Html {
  const { page } = view.query;
  return html`<div class="phan-trang">${before}${pagerSteps(page, view.pages).map(({ to, words }) =>
    to === page ? html`<b>${words}</b>` : html`<a href="${listHref(path, view, to, names)}">${words}</a>`,
  )}</div>`;
}

/** The body of a page of a few words. */
export function noticeHtml(view: NoticeView, attributes = ''): Html {
  const { link } = view;
  return html`<h2>${view.heading}</h2>${messagesHtml(view.messages, attributes)}${
    link === null ? '' : html`<p class="giua"><a class="nut chinh" href="${link.href}">${link.label}</a></p>`
  }`;
}
