import { COLUMNS, rowClass, TWIN_TITLES, twinCells } from './cells.js';
import { esc, HASH } from './markup.js';

const cell = (html, more = '') => `<td class="ant-table-cell"${more}>${html}</td>`;

function header({ title, filter, plain }) {
  const label = plain ? esc(title) : `<p style="font-size:16px;text-align:center">${esc(title)}</p>`;
  const inner = filter
    ? `<div class="ant-table-filter-column"><span class="ant-table-column-title">${label}</span><span role="button" tabindex="-1" class="ant-dropdown-trigger ant-table-filter-trigger"><span role="img" aria-label="filter" class="anticon anticon-filter"></span></span></div>`
    : label;
  return `<th class="ant-table-cell" scope="col">${inner}</th>`;
}

const CHECKBOX =
  '<label class="ant-checkbox-wrapper"><span class="ant-checkbox"><input type="checkbox" class="ant-checkbox-input"><span class="ant-checkbox-inner"></span></span></label>';

const columnsOf = (page) => page.columns.map((id) => COLUMNS[id]);

function headHtml(page) {
  const select = page.noSelection
    ? ''
    : `<th class="ant-table-cell ant-table-selection-column" scope="col"><div class="ant-table-selection">${CHECKBOX}</div></th>`;
  const titles = [{ title: 'STT' }, ...columnsOf(page)].map(header).join('');
  return `<thead class="ant-table-thead"><tr>${select}${titles}</tr></thead>`;
}

/** One `tr` per record; STT counts on across pages, except on "Hồ sơ tới hạn". */
export function rowsHtml(page, rows, { pageNumber, pageSize, now }) {
  const start = page.restartsNumber ? 0 : (pageNumber - 1) * pageSize;
  return rows
    .map((row, i) => {
      const colour = rowClass(row, page, now);
      const kind = `ant-table-row ant-table-row-level-0${colour === '' ? '' : ` ${colour}`}`;
      const select = page.noSelection
        ? ''
        : `<td class="ant-table-cell ant-table-selection-column">${CHECKBOX}</td>`;
      const cells = columnsOf(page).map(({ html }) => cell(html(row, page, now)));
      return `<tr data-row-key="${esc(row.id)}" class="${kind}">${select}${cell(String(start + i + 1))}${cells.join('')}</tr>`;
    })
    .join('');
}

export function emptyRowHtml(page) {
  const width = page.columns.length + (page.noSelection ? 1 : 2);
  return `<tr class="ant-table-placeholder"><td class="ant-table-cell" colspan="${width}"><div class="ant-empty ant-empty-normal ${HASH}"><div class="ant-empty-image"></div><div class="ant-empty-description">Trống</div></div></td></tr>`;
}

/** Numbers the pager shows; 0 stands for a jump. */
function numbers(current, last) {
  const wanted = new Set([1, last, ...[-2, -1, 0, 1, 2].map((step) => current + step)]);
  const shown = [...wanted].filter((n) => n >= 1 && n <= last).sort((a, b) => a - b);
  return shown.flatMap((n, i) => (i > 0 && n - shown[i - 1] > 1 ? [0, n] : [n]));
}

const SIZES = [10, 20, 50, 100, 200, 500, 1_000, 10_000];

/** One of the two pagers. No total stands anywhere; with nothing to show there is no pager. */
export function pagerHtml(side, { pageNumber, pageSize, totalPages }) {
  if (totalPages === 0) return '';
  const off = (yes) => (yes ? ' ant-pagination-disabled" aria-disabled="true' : '" aria-disabled="false');
  const items = numbers(pageNumber, totalPages).map((n) =>
    n === 0
      ? '<li class="ant-pagination-jump-next" tabindex="0"><a class="ant-pagination-item-link">•••</a></li>'
      : `<li title="${n}" class="ant-pagination-item ant-pagination-item-${n}${n === pageNumber ? ' ant-pagination-item-active' : ''}" tabindex="0"><a rel="nofollow">${n}</a></li>`,
  );
  const sizes = SIZES.map(
    (size) => `<option value="${size}"${size === pageSize ? ' selected' : ''}>${size} / trang</option>`,
  );
  return [
    `<ul class="ant-pagination ant-table-pagination ant-table-pagination-${side} ${HASH}">`,
    `<li title="Trang trước" class="ant-pagination-prev${off(pageNumber <= 1)}"><button class="ant-pagination-item-link" type="button" tabindex="-1">‹</button></li>`,
    ...items,
    `<li title="Trang sau" class="ant-pagination-next${off(pageNumber >= totalPages)}"><button class="ant-pagination-item-link" type="button" tabindex="-1">›</button></li>`,
    `<li class="ant-pagination-options"><div class="ant-select ant-pagination-options-size-changer" aria-label="kích thước trang"><span class="ant-select-selection-item" title="${pageSize} / trang">${pageSize} / trang</span><select class="ant-select-selection-search-input">${sizes.join('')}</select></div></li>`,
    '</ul>',
  ].join('');
}

/** The hidden twin in `div#ContainerSwapper`: the same page of records under other headers. */
export function twinHtml(page, rows) {
  if (page.twinId) {
    const titles = ['STT', ...columnsOf(page).map(({ title }) => title)].slice(0, -1);
    const body = rows.map((row, i) => [
      i + 1,
      ...columnsOf(page)
        .slice(0, -1)
        .map(({ html }) => html(row, page, 0)),
    ]);
    return hiddenTable(page.twinId, titles, body);
  }
  if (!page.twin) return '';
  const body = rows.map((row, i) => [i + 1, ...twinCells(row).map(esc)]);
  return hiddenTable('danhSachHoSoTable', TWIN_TITLES, body);
}

function hiddenTable(id, titles, body) {
  const head = titles.map((title) => `<td><strong>${esc(title)}</strong></td>`).join('');
  const lines = body.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  return `<div id="ContainerSwapper"><table id="${id}" style="display:none"><thead><tr>${head}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

/** The antd table with both pagers; `rows` null or empty shows "Trống", `loading` blurs it. */
export function tableHtml(page, rows, state, loading = false) {
  const filled = (rows ?? []).length > 0;
  const pager = (side) => (filled ? pagerHtml(side, state) : '');
  const spin = loading
    ? '<div><div class="ant-spin ant-spin-spinning" aria-live="polite" aria-busy="true"><span class="ant-spin-dot ant-spin-dot-spin"></span></div></div>'
    : '';
  return [
    `<div class="ant-table-wrapper table-responsive ${HASH}"><div class="ant-spin-nested-loading ${HASH}">${spin}`,
    `<div class="ant-spin-container${loading ? ' ant-spin-blur' : ''}">${pager('left')}`,
    '<div class="ant-table ant-table-bordered"><div class="ant-table-container"><div class="ant-table-content">',
    `<table style="table-layout:auto">${headHtml(page)}<tbody class="ant-table-tbody">`,
    filled ? rowsHtml(page, rows, state) : emptyRowHtml(page),
    `</tbody></table></div></div></div>${pager('right')}</div></div></div>`,
  ].join('');
}

const LEGEND = ['Tới hạn', 'Quá hạn', 'Trong hạn']
  .map((word, i) => {
    const colour = ['rgb(248, 121, 3)', 'rgb(233, 19, 19)', '#333'][i];
    return `<span class="ant-badge ant-badge-status"><span class="ant-badge-status-dot" style="background:${colour}"></span><span class="ant-badge-status-text">${word}</span></span>`;
  })
  .join('');

const SEARCH_FIELDS = [
  ['searchText', 'Tìm kiếm theo'],
  ['maLinhVucChinh', 'Lĩnh vực'],
  ['thuTucId', 'Thủ tục'],
  ['trangThaiHoSoId', 'Trạng thái'],
  ['soGiayToChuHoSo', 'Số giấy tờ chủ hồ sơ'],
  ['kenhThucHien', 'Loại tiếp nhận'],
  ['tiepNhanFrom', 'Tiếp nhận ngày'],
  ['tiepNhanTo', 'Đến ngày'],
  ['henTraFrom', 'Hẹn trả ngày'],
  ['henTraTo', 'Đến ngày'],
];

/** Search box: closed by height only, its form is laid out all the same. */
function searchHtml() {
  const fields = SEARCH_FIELDS.map(
    ([name, label]) =>
      `<div class="ant-form-item"><div class="ant-form-item-label"><label for="SearchHoSo__${name}" title="${label}">${label}</label></div><input id="SearchHoSo__${name}" class="ant-input" type="text" value=""></div>`,
  ).join('');
  return `<div class="ant-affix"><div class="noteColorHoSo">${LEGEND}</div><button type="button" class="ant-btn search-collapse-btn"><i class="fa-solid fa-magnifying-glass"></i> Tìm kiếm</button></div><div class="collapse-content-wrapper"><div class="childSearch"><form class="ant-form" id="SearchHoSo_">${fields}<button type="button" class="ant-btn ant-btn-primary" data-do="search">Xác nhận</button><button type="button" class="ant-btn" data-do="reload">Tải lại</button></form></div></div>`;
}

/** All of a list page inside `.ant-layout-content`. No heading, no breadcrumb. */
export function listPageHtml(page, rows, state, loading = false) {
  return `<div class="list-page">${searchHtml()}${tableHtml(page, rows, state, loading)}${twinHtml(page, rows ?? [])}</div>`;
}
