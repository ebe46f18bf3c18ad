import type { FrontPage } from './front.ts';

/** A dossier as hand-made pages show it. Invented, all of it. */
export interface MadeDossier {
  readonly code: string;
  readonly received: string;
  readonly due: string;
  readonly summary?: string;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** 'dd/MM/yyyy HH:mm' so many days from now, Vietnamese time. */
export function daysFromNow(days: number, time = '16:30'): string {
  const day = new Date(Date.now() + 7 * 3_600_000 + days * 86_400_000);
  return `${pad(day.getUTCDate())}/${pad(day.getUTCMonth() + 1)}/${day.getUTCFullYear()} ${time}`;
}

/** `count` dossiers, the first of them late by ten days, the next less so. */
export function someDossiers(count: number, from = 1): MadeDossier[] {
  return Array.from({ length: count }, (_, index) => ({
    code: `H56.77.5-260101-${String(from + index).padStart(4, '0')}`,
    received: daysFromNow(-40, '08:00'),
    due: daysFromNow(-10 + 3 * index),
  }));
}

/** The page's own script helper: the inside of a dossier cell. */
const CELL = `
const cellHtml = (d) => '<div><div role="button">' + d.code + '</div></div>' +
  '<div class="typography">- ' + (d.summary ?? 'Hồ sơ mẫu') + '</div>' +
  '<div>- Trạng thái hồ sơ : Đang xử lý</div>' +
  '<div>- Tiếp nhận trực tiếp: ' + d.received + ', hẹn trả: ' + d.due + '</div>';
const rowHtml = (d, i) => '<td>' + (i + 1) + '</td><td class="info">' + cellHtml(d) + '</td><td>Người Mẫu (000000000000)</td>';
`;

/** A list page with a script of its own. \`pages\` are what it shows one after another when \`next()\` is called. */
function listPage(script: string, pages: readonly (readonly MadeDossier[])[], style = ''): FrontPage {
  return {
    body: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Danh sách</title>
<style>table{width:100%;border-collapse:collapse}td,th{border:1px solid #888;padding:6px;vertical-align:top;text-align:left}${style}</style></head>
<body><div id="root"><main class="content"><h1>Danh sách</h1><p id="clock">0</p><div class="table-wrapper"><table>
<thead><tr><th>STT</th><th>Thông tin hồ sơ</th><th>Chủ hồ sơ</th></tr></thead><tbody></tbody></table></div></main></div>
<script>const pages = ${JSON.stringify(pages).replaceAll('<', '\\u003c')};
let shown = 0; const body = document.querySelector('tbody'); window.errors = [];
addEventListener('error', (event) => errors.push(event.message));
addEventListener('securitypolicyviolation', (event) => errors.push('CSP ' + event.violatedDirective + ' ' + event.blockedURI));
${CELL}${script}</script></body></html>`,
  };
}

/** Like React: every row made anew with keys; keeps its nodes by hand and takes them out one by one. */
export const reactLike = (pages: readonly (readonly MadeDossier[])[]): FrontPage =>
  listPage(
    `let mine = [];
function draw() { for (const row of mine) body.removeChild(row);
  mine = pages[shown].map((d, i) => { const row = document.createElement('tr'); row.dataset.rowKey = d.code; row.innerHTML = rowHtml(d, i); return row; });
  for (const row of mine) body.insertBefore(row, null); }
window.next = () => { shown = (shown + 1) % pages.length; draw(); }; draw();`,
    pages,
  );

/** Like Vue: rows and cells stay, only the texts in them are rewritten. */
export const vueLike = (pages: readonly (readonly MadeDossier[])[]): FrontPage =>
  listPage(
    `function make(d, i) { const row = document.createElement('tr'); row.dataset.rowKey = String(i); row.innerHTML = rowHtml(d, i); body.append(row); }
function patch() { const list = pages[shown]; list.forEach((d, i) => { const row = body.children[i];
  row.querySelector('[role=button]').firstChild.data = d.code;
  const lines = row.querySelector('.info').children;
  lines[3].firstChild.data = '- Tiếp nhận trực tiếp: ' + d.received + ', hẹn trả: ' + d.due; }); }
pages[0].forEach(make); window.next = () => { shown = (shown + 1) % pages.length; patch(); };`,
    pages,
  );

/** Like Angular: rows stand before a comment that marks their end, and are moved about by insertBefore. */
export const angularLike = (pages: readonly (readonly MadeDossier[])[]): FrontPage =>
  listPage(
    `const end = document.createComment('ng-container'); body.append(end); const known = new Map();
function draw() { const wanted = pages[shown].map((d) => d.code);
  for (const [code, row] of known) if (!wanted.includes(code)) { row.parentNode.removeChild(row); known.delete(code); }
  pages[shown].forEach((d, i) => { let row = known.get(d.code);
    if (!row) { row = document.createElement('tr'); row.dataset.rowKey = d.code; row.innerHTML = rowHtml(d, i); known.set(d.code, row); }
    row.cells[0].firstChild.data = String(i + 1);
    end.parentNode.insertBefore(row, end); }); }
window.next = () => { shown = (shown + 1) % pages.length; draw(); }; draw();`,
    pages,
  );

/** Like many a jQuery page: every second the insides of the cells are written anew, changed or not. */
export const jqueryLike = (pages: readonly (readonly MadeDossier[])[]): FrontPage =>
  listPage(
    `function draw() { body.innerHTML = pages[shown].map((d, i) => '<tr data-row-key="' + d.code + '">' + rowHtml(d, i) + '</tr>').join(''); }
window.next = () => { shown = (shown + 1) % pages.length; draw(); }; draw();
window.rewrites = 0;
setInterval(() => { rewrites += 1; pages[shown].forEach((d, i) => { const cell = body.children[i]?.querySelector('.info'); if (cell) cell.innerHTML = cellHtml(d); }); }, 1000);`,
    pages,
  );

/** Takes out at once whatever it did not put into its cells itself. */
export const jealous = (pages: readonly (readonly MadeDossier[])[]): FrontPage =>
  listPage(
    `body.innerHTML = pages[0].map((d, i) => '<tr data-row-key="' + d.code + '">' + rowHtml(d, i) + '</tr>').join('');
window.removed = 0;
new MutationObserver((records) => { for (const record of records) for (const node of record.addedNodes)
  if (node.localName?.includes('-') && node.parentNode?.localName === 'td') { removed += 1; node.remove(); } }).observe(body, { childList: true, subtree: true });`,
    pages,
  );

/** Never rests: a clock writes to the page twenty times a second. */
export const restless = (pages: readonly (readonly MadeDossier[])[]): FrontPage =>
  listPage(
    `body.innerHTML = pages[0].map((d, i) => '<tr data-row-key="' + d.code + '">' + rowHtml(d, i) + '</tr>').join('');
let n = 0; setInterval(() => { document.getElementById('clock').textContent = String(n += 1); }, 50);`,
    pages,
  );

/** Plain rows, with a style sheet of the page's own and rows written as they are handed in. */
export const plain = (rows: readonly string[], style = '', csp?: string): FrontPage => {
  const page = listPage('', [[]], style);
  const filled = page.body.replace('<tbody></tbody>', () => `<tbody>${rows.join('')}</tbody>`);
  if (csp === undefined) return { body: filled };
  // A page under such a policy has no script of its own in it.
  return { body: filled.replace(/<script>.*<\/script>/su, '').replace(/<style>.*<\/style>/su, ''), csp };
};

/** A row of a plain page. */
export function rowOf(dossier: MadeDossier, cell?: string): string {
  const inside =
    cell ??
    `<div><div role="button">${dossier.code}</div></div><div>- ${dossier.summary ?? 'Hồ sơ mẫu'}</div><div>- Trạng thái hồ sơ : Đang xử lý</div><div>- Tiếp nhận trực tiếp: ${dossier.received}, hẹn trả: ${dossier.due}</div>`;
  return `<tr data-row-key="${dossier.code}"><td>1</td><td class="info">${inside}</td><td>Người Mẫu (000000000000)</td></tr>`;
}
