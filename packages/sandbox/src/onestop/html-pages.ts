import { Hono } from 'hono';
import { dossierId } from '../data/dossier-id.ts';
import type { SandboxEnv } from '../server.ts';
import type { OneStopParts } from './app.ts';
import { asset } from './assets.ts';
import { Params } from './binding.ts';
import { detailBodyHtml, modalHtml, timelineHtml } from './client/detail.js';
import { listPageHtml } from './client/list.js';
import { LIST_PAGES, type ListPage, queryOf } from './client/pages.js';
import { defaultPeriod, reportPageHtml } from './client/report.js';
import { REPORT_PAGES, type ReportPage } from './client/report-pages.js';
import { layoutHtml, loginHtml, TITLE } from './client/shell.js';
import { detailDto } from './dossier-dto.ts';
import { DOSSIER_ENDPOINTS, DOSSIER_SEARCHES } from './dossier-endpoints.ts';
import type { Visit } from './endpoint.ts';
import { stepsOf } from './process.ts';
import { reminder } from './reminder.ts';
import { REPORTS } from './reports.ts';
import { DEFAULT_USER, type SandboxUser } from './users.ts';

const HOME = '/dvc/xu-ly-ho-so/dang-xu-ly';

/**
 * The officer's pages written on the server, for readers without a browser: `?page=` and `?size=` on lists,
 * `?tuNgay=&denNgay=` and unit parameters on reports, `?user=` for another officer, `?detail=<mã hồ sơ>` for the modal.
 * Without any of them the page also carries the live client, which empties `#root` at once and starts over by itself.
 */
export function pages(parts: OneStopParts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>({ getPath: (request) => new URL(request.url).pathname.toLowerCase() });
  app.get('/', (c) => c.redirect(HOME));
  app.get('/dvc', (c) => c.redirect(HOME));
  app.get('/assets/:name', async (c) => {
    const file = await asset(c.req.param('name'));
    return file === null ? c.notFound() : c.body(file.body, 200, { 'content-type': file.type });
  });
  app.get('/login', (c) => c.html(documentOf(loginHtml(parts.securityCode), true)));
  app.get('/dvc/*', (c) => {
    const params = Params.ofQuery(c.req.url);
    const user = parts.users.get(params.text('user')?.toLowerCase() ?? DEFAULT_USER);
    if (user === undefined) return c.notFound();
    const visit: Visit = { store: parts.store, user, dateStyle: parts.dateStyle };
    const live = [...new URL(c.req.url).searchParams].length === 0;
    return c.html(documentOf(bodyOf(visit, c.req.path, params), live));
  });
  return app;
}

function documentOf(root: string, live: boolean): string {
  const boot = live
    ? '<script>document.getElementById("root").textContent=""</script><script type="module" src="/assets/app.js"></script>'
    : '';
  return [
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${TITLE}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">',
    `<link rel="stylesheet" href="/assets/style.css"></head><body><div id="root">${root}</div>${boot}</body></html>`,
  ].join('');
}

function bodyOf(visit: Visit, path: string, params: Params): string {
  const list = LIST_PAGES.find((page) => page.path === path);
  const report = REPORT_PAGES.find((page) => page.path === path);
  const content =
    list !== undefined
      ? listOf(visit, list, params)
      : report !== undefined
        ? reportOf(visit, report, params)
        : '';
  const menus = LIST_PAGES.flatMap((page) => page.counter ?? []);
  const counted = reminder(visit, Params.of({ Menus: menus })) as { data: Record<string, number> };
  const layout = layoutHtml(content, { path, counters: counted.data, officer: visit.user.fullName });
  return layout + modalOf(visit, params);
}

interface Answer {
  readonly data: readonly unknown[] | null;
  readonly totalPages: number;
}

function listOf(visit: Visit, page: ListPage, params: Params): string {
  const { store, user } = visit;
  const now = store.clock.nowMs();
  const pageNumber = Math.max(1, params.int('page', 1));
  const pageSize = Math.max(1, params.int('size', page.size));
  const state = { pageNumber, pageSize, now };
  if (page.needsRole && user.roles.length === 0) return listPageHtml(page, null, { ...state, totalPages: 0 });
  const query = queryOf(page, contextOf(user, store.clock.now()));
  const endpoints = page.method === 'GET' ? DOSSIER_ENDPOINTS : DOSSIER_SEARCHES;
  const endpoint = endpoints[page.endpoint.toLowerCase()];
  if (endpoint === undefined) throw new Error(`No endpoint ${page.endpoint}`);
  const asked = { ...query, pageNumber: String(pageNumber), pageSize: String(pageSize) };
  const answer = endpoint(visit, Params.of(asked)) as Answer;
  return listPageHtml(page, answer.data, { ...state, totalPages: answer.totalPages });
}

const contextOf = (user: SandboxUser, now: string) => ({
  today: now.slice(0, 10),
  officeCode: user.unit.groupCode,
  userId: user.id,
  roles: user.roles,
});

function reportOf(visit: Visit, page: ReportPage, params: Params): string {
  const { store, user } = visit;
  const usual = defaultPeriod(page, store.clock.now().slice(0, 10));
  const period = { from: params.text('tuNgay') ?? usual.from, to: params.text('denNgay') ?? usual.to };
  const asked = params.with('tuNgay', period.from).with('denNgay', period.to);
  const given = ['maDinhDanh', 'maDinhDanhCha', 'catalog', 'maDonVi'].some(
    (name) => params.text(name) !== null,
  );
  const scoped = given ? asked : asked.with('maDinhDanhCha', user.unit.maDinhDanh ?? 'H56');
  const report = REPORTS[page.endpoint.split('/')[1]?.toLowerCase() ?? ''];
  if (report === undefined) throw new Error(`No report ${page.endpoint}`);
  return reportPageHtml(page, report(store, scoped), { period, unit: { name: user.unit.name } });
}

function modalOf(visit: Visit, params: Params): string {
  const wanted = params.text('detail');
  if (wanted === null) return '';
  const row = visit.store.byCode(wanted) ?? visit.store.byId(wanted);
  if (row === null) return modalHtml('Chi tiết hồ sơ undefined', '');
  const timeline = `<div class="ant-tabs-tabpane" data-pane="qua-trinh-xu-ly">${timelineHtml(stepsOf(row, visit.store.clock.nowMs()))}</div>`;
  return `<div data-dossier="${dossierId(row.life)}">${modalHtml(
    `Chi tiết hồ sơ ${row.life.code}`,
    detailBodyHtml(detailDto(row, true)) + timeline,
  )}</div>`;
}
