import { esc, HASH } from './markup.js';
import { LISTS } from './pages.js';
import { REPORT_PAGES } from './report-pages.js';

export const TITLE = 'Hệ thống thông tin giải quyết thủ tục hành chính tỉnh Thanh Hóa';

const count = (counters, page) => {
  const n = page.counter ? (counters[page.counter] ?? 0) : 0;
  return n > 0 ? ` <span style="color:red">(${n})</span>` : '';
};

const item = (page, path, counters) => {
  const selected = page.path === path ? ' ant-menu-item-selected' : '';
  return `<li class="ant-menu-item${selected}" role="menuitem"><span class="ant-menu-title-content"><a href="${page.path}">${esc(page.label)}</a>${count(counters, page)}</span></li>`;
};

const group = (label, pages, path, counters) =>
  `<li class="ant-menu-submenu ant-menu-submenu-inline ant-menu-submenu-open"><div class="ant-menu-submenu-title" role="menuitem"><span class="ant-menu-title-content">${esc(label)}</span></div><ul class="ant-menu ant-menu-sub ant-menu-inline">${pages.map((page) => item(page, path, counters)).join('')}</ul></li>`;

/** The side menu; the selected item and the counters are all that names the page. */
export function menuHtml(path, counters) {
  return [
    ...LISTS.map(({ label, pages }) => group(label, pages, path, counters)),
    group('Thống kê', REPORT_PAGES, path, counters),
  ].join('');
}

/** Layout around the content: sider, header, content. */
export function layoutHtml(content, { path, counters, officer }) {
  return [
    `<div class="ant-layout ant-layout-has-sider main-layout ${HASH}">`,
    '<aside class="ant-layout-sider ant-layout-sider-dark layout-sider-fixed"><div class="demo-logo"><img alt="Hành chính công" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="></div>',
    `<div class="aside-content"><ul class="ant-menu ant-menu-root ant-menu-inline" role="menu">${menuHtml(path, counters)}</ul></div></aside>`,
    '<div class="ant-layout layout-collapse-marginleft-animate main-content-page">',
    '<header class="ant-layout-header layout-header-sticky"><span class="module">HT Một cửa điện tử</span>',
    `<span class="ant-badge"><span role="img" class="anticon anticon-bell"></span></span><span class="ant-dropdown-trigger user">${esc(officer)}</span></header>`,
    `<main class="ant-layout-content">${content}</main></div></div>`,
  ].join('');
}

/** The log-in form; the security code only where the configuration asks for it. */
export function loginHtml(securityCode) {
  const field = (name, label, type) =>
    `<div class="ant-form-item"><label for="${name}" title="${label}">${label}</label><input id="${name}" name="${name}" class="ant-input" type="${type}" autocomplete="off" value=""></div>`;
  return [
    '<div class="login-page"><form class="ant-form" id="login"><h3>HỆ THỐNG MỘT CỬA ĐIỆN TỬ</h3>',
    field('userName', 'Tài khoản', 'text'),
    field('password', 'Mật khẩu', 'password'),
    securityCode ? field('securityCode', 'Mã bảo mật', 'text') : '',
    '<button type="submit" class="ant-btn ant-btn-primary">Đăng nhập</button></form></div>',
  ].join('');
}
