import { esc, show, thousands } from './markup.js';

const span = ([text, columns, rows]) => {
  const wide = columns > 1 ? ` colspan="${columns}"` : '';
  const tall = rows > 1 ? ` rowspan="${rows}"` : '';
  return `<td${wide}${tall}><strong>${esc(text)}</strong></td>`;
};

const headRows = (rows) => rows.map((row) => `<tr>${row.map(span).join('')}</tr>`).join('');

/** "98.36%", a dot for the decimals where counts have one for thousands; '0' when nothing was done. */
function rate(item) {
  const good = item.daXuLyTruocHan + item.daXuLyDungHan;
  const all = good + item.daXuLyQuaHan;
  return all === 0 ? '0' : `${Math.round((good / all) * 10_000) / 100}%`;
}

const RIGHT = ' style="text-align:right"';

/** A figure: bare 0, a link that leads nowhere for anything else. */
function figure(page, item, field, linked) {
  if (field === null) return `<td${RIGHT}></td>`;
  if (field === 'rate') return `<td${RIGHT}>${rate(item)}</td>`;
  const value = item[field] ?? 0;
  if (value === 0) return `<td${RIGHT}>0</td>`;
  const text = thousands(value);
  if (!linked) return `<td${RIGHT}><strong>${text}</strong></td>`;
  return `<td${RIGHT}><a href="${page.path}">${text}</a></td>`;
}

const line = (page, item, number, fields, linked = true) =>
  `<tr><td style="text-align:center">${number}</td><td>${linked ? esc(item.tenThongKe) : `<strong>${esc(item.tenThongKe)}</strong>`}</td>${fields.map((field) => figure(page, item, field, linked)).join('')}</tr>`;

const GROUPS = [['so-ban-nganh', 'cnvpdk'], ['quan-huyen'], ['xa-phuong']];
const groupsOf = (items) => GROUPS.map((catalogs) => items.filter((item) => catalogs.includes(item.catalog)));

/** Items in the order their rows stand on the page. */
export const inRowOrder = (page, items) => (page.groups ? groupsOf(items).flat() : items);

function bodyRows(page, items, fields) {
  const numbered = (group) => group.map((item, i) => line(page, item, i + 1, fields)).join('');
  if (!page.groups) return numbered(items);
  return groupsOf(items)
    .map((group, i) => {
      if (group.length === 0) return '';
      const title = `<tr><td colspan="${fields.length + 2}"><strong>${page.groupNames[i]}</strong></td></tr>`;
      return title + numbered(group);
    })
    .join('');
}

function totalRow(page, items, fields) {
  const names = new Set([...fields, 'daXuLyTruocHan', 'daXuLyDungHan', 'daXuLyQuaHan'].filter(Boolean));
  const sums = Object.fromEntries(
    [...names].map((name) => [name, items.reduce((sum, item) => sum + (item[name] ?? 0), 0)]),
  );
  const total = { ...sums, tenThongKe: page.totalLabel };
  return line(page, total, page.totalNumbered ? String(items.length + 1) : '', fields, false);
}

/** The table on screen. It names no period. */
function screenTable(page, items) {
  const width = page.fields.length + 2;
  const title = `<tr><td colspan="${page.titleSpan ?? width}" style="text-align:center"><strong>${esc(page.title)}</strong></td></tr>`;
  const head = title + headRows(page.head);
  const total = totalRow(page, items, page.fields);
  const body = bodyRows(page, items, page.fields) + (page.totalOutside ? '' : total);
  const opening = page.headOutside ? head : `<thead>${head}</thead>`;
  return `<table class="scrollTable">${opening}<tbody id="data">${body}</tbody>${page.totalOutside ? total : ''}</table>`;
}

/** The hidden export twin: other headers, the same `tbody#data`, and the period as the form has it now. */
function exportTwin(page, items, period, unitName) {
  const fields = page.twinFields ?? page.fields;
  const width = fields.length + 2;
  const row = (text) =>
    `<tr><td colspan="${width}" style="text-align:center"><strong>${esc(text)}</strong></td></tr>`;
  const head = [
    row('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    row(unitName),
    row(page.title),
    row(`(Từ ngày ${show(period.from, 'day')} đến ngày ${show(period.to, 'day')} )`),
    headRows(page.twinHead ?? page.head),
  ].join('');
  const body = bodyRows(page, items, fields) + totalRow(page, items, fields);
  return `<div id="ContainerSwapper1" style="display:none"><table class="scrollTable"><thead>${head}</thead><tbody id="data">${body}</tbody></table></div>`;
}

const input = (name, label, value) =>
  `<div class="ant-form-item"><label for="ThongKeSearch_${name}" title="${label}">${label}</label><input id="ThongKeSearch_${name}" class="ant-input" type="text" value="${esc(value)}"></div>`;

/** Filter form, screen copy and export copy; `items` null = nothing asked for yet, a lone row of zeros. */
export function reportPageHtml(page, items, { period, unit }) {
  const form = [
    '<form class="ant-form" id="ThongKeSearch">',
    '<div class="ant-radio-group" id="ThongKeSearch_loaiThoiGianThongKe"><label class="ant-radio-button-wrapper">Cố định</label><label class="ant-radio-button-wrapper ant-radio-button-wrapper-checked">Bất kỳ</label></div>',
    input('loaiDonViThongKe', 'Loại', 'Toàn bộ'),
    input('MaDinhDanhCha', 'Đơn vị', unit.name),
    input('tuNgay', 'Từ ngày', show(period.from, 'day')),
    input('denNgay', 'Đến ngày', show(period.to, 'day')),
    '<button type="button" class="ant-btn ant-btn-primary btnThongKe">Thống kê</button>',
    '<div class="ant-dropdown-trigger btnXuatBaoCao">In báo cáo</div></form>',
  ].join('');
  return [
    `<div class="thongKeSwapper table-responsive"><div class="title">${esc(page.heading)}</div>${form}`,
    `<div id="ContainerSwapper">${screenTable(page, items ?? [])}</div>`,
    `${exportTwin(page, items ?? [], period, unit.name)}</div>`,
  ].join('');
}

/** First day of the year (or month) up to today: what a report page opens with. */
export function defaultPeriod(page, today) {
  return {
    from: page.period === 'month' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`,
    to: today,
  };
}
