import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrontPage } from './front.ts';
import type { MadeDossier } from './made-pages.ts';
import { bundle, ROOT } from './skins/bundle.ts';

/** The same list of dossiers drawn by real frameworks; `next()` turns to the next page, `shown()` tells its state. */
const REACT = `
import { createElement as e, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

function List() {
  const [at, turn] = useState(0);
  const [picked, pick] = useState([]);
  window.next = () => flushSync(() => turn((at + 1) % window.pages.length));
  window.shown = () => window.pages[at].map((d) => d.code);
  return e('table', null, e('thead', null, e('tr', null, window.HEADS.map((head) => e('th', { key: head }, head)))),
    e('tbody', null, window.pages[at].map((d, i) => e('tr', { key: d.code, 'data-row-key': d.code },
      e('td', null, e('input', { type: 'checkbox', 'aria-label': d.code, checked: picked.includes(d.code), onChange: () => pick([...picked, d.code]) }), i + 1),
      e('td', { className: 'info' }, e('div', null, d.code), window.linesOf(d).map((line) => e('div', { key: line }, line))),
      e('td', null, 'Người Mẫu')))));
}
createRoot(document.querySelector('#root')).render(e(List));
`;

const VUE = `
const { createApp, ref, computed } = Vue;
const at = ref(0);
window.next = () => { at.value = (at.value + 1) % pages.length; };
window.shown = () => pages[at.value].map((d) => d.code);
createApp({
  setup: () => ({ rows: computed(() => pages[at.value]), HEADS, linesOf }),
  template: '<table><thead><tr><th v-for="head in HEADS" :key="head">{{ head }}</th></tr></thead><tbody><tr v-for="(d, i) in rows" :key="d.code" :data-row-key="d.code"><td>{{ i + 1 }}</td><td class="info"><div>{{ d.code }}</div><div v-for="line in linesOf(d)">{{ line }}</div></td><td>Người Mẫu</td></tr></tbody></table>',
}).mount('#root');`;

/** Rows without a key: nodes are used again for other dossiers. */
const VUE_REUSED = VUE.replace(' :key="d.code" :data-row-key="d.code"', ' :data-row-key="d.code"');

const ANGULAR_JS = `
document.querySelector('#root').innerHTML = '<table ng-controller="list as page"><thead><tr><th ng-repeat="head in page.heads">{{ head }}</th></tr></thead><tbody><tr ng-repeat="d in page.rows() track by d.code" data-row-key="{{ d.code }}"><td>{{ $index + 1 }}</td><td class="info"><div>{{ d.code }}</div><div ng-repeat="line in page.lines(d)">{{ line }}</div></td><td>Người Mẫu</td></tr></tbody></table>';
let at = 0;
const lines = new Map();
angular.module('trang', []).controller('list', function ($scope) {
  this.heads = HEADS;
  this.rows = () => pages[at];
  this.lines = (d) => { if (!lines.has(d)) lines.set(d, linesOf(d)); return lines.get(d); };
  window.next = () => $scope.$apply(() => { at = (at + 1) % pages.length; });
  window.shown = () => pages[at].map((d) => d.code);
});
angular.bootstrap(document.querySelector('#root'), ['trang']);`;

const JQUERY = `
let at = 0;
const draw = () => {
  const body = $('<tbody>');
  pages[at].forEach((d, i) => $('<tr>').attr('data-row-key', d.code).append($('<td>').text(i + 1),
    $('<td class="info">').append($('<div>').text(d.code), linesOf(d).map((line) => $('<div>').text(line))), $('<td>').text('Người Mẫu')).appendTo(body));
  $('#root').empty().append($('<table>').append($('<thead>').append($('<tr>').append(HEADS.map((head) => $('<th>').text(head)))), body));
};
window.next = () => { at = (at + 1) % pages.length; draw(); };
window.shown = () => pages[at].map((d) => d.code);
draw();`;

const library = (path: string): string => readFileSync(join(ROOT, 'node_modules', path), 'utf8');

/** Scripts by framework: the library, then the page. */
export async function frameworkScripts(): Promise<Readonly<Record<string, readonly string[]>>> {
  const vue = library('vue/dist/vue.global.prod.js');
  return {
    'React 19': [await bundle({ source: REACT })],
    'Vue 3': [vue, VUE],
    'Vue 3, rows used again': [vue, VUE_REUSED],
    AngularJS: [library('angular/angular.min.js'), ANGULAR_JS],
    jQuery: [library('jquery/dist/jquery.min.js'), JQUERY],
  };
}

/** The page of such scripts over these dossiers. */
export function frameworkList(
  scripts: readonly string[],
  pages: readonly (readonly MadeDossier[])[],
): FrontPage {
  const shared = `
const pages = window.pages = ${JSON.stringify(pages).replaceAll('<', '\\u003c')};
const HEADS = window.HEADS = ['STT', 'Thông tin hồ sơ', 'Chủ hồ sơ'];
const linesOf = window.linesOf = (d) => ['- Hồ sơ mẫu', '- Trạng thái hồ sơ : Đang xử lý', '- Tiếp nhận trực tiếp: ' + d.received + ', hẹn trả: ' + d.due];
window.errors = [];
addEventListener('error', (event) => errors.push(event.message));
console.error = (...said) => errors.push(said.map(String).join(' '));`;
  const inline = [shared, ...scripts].map(
    (script) => `<script>${script.replaceAll('</script', '<\\/script')}</script>`,
  );
  return {
    body: `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Danh sách</title></head><body><h1>Danh sách</h1><div id="root"></div>${inline.join('')}</body></html>`,
  };
}
