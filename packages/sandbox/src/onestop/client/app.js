// The officer's single page: History API routing, nothing polls, one request per action.

import { LiveList } from './live-list.js';
import { LiveReport } from './live-report.js';
import { LIST_PAGES } from './pages.js';
import { REPORT_PAGES } from './report-pages.js';
import { api, logIn, officer, whenExpired } from './session.js';
import { layoutHtml, loginHtml, menuHtml } from './shell.js';
import { toast } from './toast.js';

const HOME = '/dvc/xu-ly-ho-so/dang-xu-ly';
const root = document.getElementById('root');
let shown = null;

async function showLogin() {
  shown?.unmount();
  shown = null;
  const config = await api('/api/v1/configs/PublicModule').catch(() => []);
  root.innerHTML = loginHtml(config.some((row) => row.code === 'security-code' && row.content === '1'));
  root.querySelector('#login').addEventListener('submit', async (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    if (await logIn(Object.fromEntries(form))) go(HOME);
    else toast('Tài khoản hoặc mật khẩu không chính xác');
  });
}

/** Menu counters: asked after every change of route. */
async function remind(path) {
  const names = LIST_PAGES.map((page) => page.counter).filter(Boolean);
  const answer = await api('/api/v1/thongkehosotructuyens/NhacViec', { query: { Menus: names } }).catch(
    () => null,
  );
  const menu = root.querySelector('.ant-menu-root');
  if (answer !== null && menu !== null && path === location.pathname)
    menu.innerHTML = menuHtml(path, answer.data);
}

/** Everything inside `.ant-layout-content` is replaced; the layout around it stays. */
async function route() {
  const path = location.pathname;
  const me = officer();
  if (me === null) {
    if (path !== '/login') history.replaceState(null, '', '/login');
    return showLogin();
  }
  if (me.typeUser === 'CongDan') {
    root.textContent = '';
    return undefined;
  }
  shown?.unmount();
  shown = null;
  let content = root.querySelector('.ant-layout-content');
  if (content === null) {
    root.innerHTML = layoutHtml('', { path, counters: {}, officer: me.fullName });
    content = root.querySelector('.ant-layout-content');
  }
  root.querySelector('.ant-menu-root').innerHTML = menuHtml(path, {});
  content.replaceChildren();
  void remind(path);
  const list = LIST_PAGES.find((page) => page.path === path);
  const report = REPORT_PAGES.find((page) => page.path === path);
  if (list !== undefined) shown = new LiveList(content, list);
  else if (report !== undefined) shown = new LiveReport(content, report);
  return shown?.mount();
}

function go(path) {
  history.pushState(null, '', path);
  void route();
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('.ant-menu a');
  if (link === null || event.metaKey || event.ctrlKey) return;
  event.preventDefault();
  go(new URL(link.href).pathname);
});
window.addEventListener('popstate', () => void route());
whenExpired(() => {
  toast('Hết phiên đăng nhập, vui lòng đăng nhập lại');
  go('/login');
});

// The router's own: one same-path replaceState at load, and /dvc leads to the first work list.
const start = ['/', '/dvc', '/dvc/'].includes(location.pathname) ? HOME : location.pathname;
history.replaceState(null, '', start === '/login' && officer() !== null ? HOME : start);
void route();
