/** A page a test fills. Scripts are served from `node_modules`; `script` runs after the common one. */
export interface SkinPage {
  readonly name: string;
  readonly libraries: readonly string[];
  readonly script: string;
  /** The page saves by itself; its requests are its own. */
  readonly saves?: true;
  readonly small?: true;
  /** What has to be pressed before there is anything to fill. */
  readonly opens?: string;
}

const JQUERY = 'jquery/dist/jquery.min.js';
const INPUTMASK = 'inputmask/dist/inputmask.min.js';
const ANGULAR = 'angular/angular.min.js';
const VUE = 'vue/dist/vue.global.prod.js';

const show = (inner: string) => `document.body.innerHTML = pageHtml(${inner});`;

const vue = (modifier: string) => String.raw`
const { createApp, reactive, watchEffect, nextTick } = Vue;
const state = reactive(JSON.parse(JSON.stringify(model)));
window.believes = () => figures(state);
document.body.innerHTML = '<div id="app"></div>';
createApp({
  setup: () => ({ state, ROWS, COLUMNS, SUMS, sumOf: (row, number) => SUMS[number].reduce((all, one) => all + Number(digits(state[row][one])), 0) }),
  template: '<form action="/gui" method="post"><table border="1"><thead>' + HEAD + '</thead><tbody><tr v-for="(row, at) in ROWS" :key="row"><td>{{ at + 1 }}</td><td>{{ row }}</td><td v-for="number in COLUMNS" :key="number"><span v-if="number in SUMS" :data-sum="row + \'|\' + number">{{ sumOf(row, number) }}</span><input v-else v-model${modifier}="state[row][number]"></td></tr></tbody></table><button>Gửi</button></form>',
}).mount('#app');`;

const angular = (options: string) => `
document.body.innerHTML = '<div ng-controller="bao-cao as page"><form action="/gui" method="post"><table border="1"><thead>' + HEAD + '</thead><tbody><tr ng-repeat="row in page.rows"><td>{{ $index + 1 }}</td><td>{{ row }}</td><td ng-repeat="number in page.columns"><span ng-if="page.sums[number]" data-sum="{{ row }}|{{ number }}">{{ page.sumOf(row, number) }}</span><input ng-if="!page.sums[number]" ng-model="page.model[row][number]"${options}></td></tr></tbody></table><button>Gửi</button></form></div>';
angular.module('trang', []).controller('bao-cao', function () {
  Object.assign(this, { rows: ROWS, columns: COLUMNS, sums: SUMS, model });
  this.sumOf = (row, number) => SUMS[number].reduce((all, one) => all + Number(digits(model[row][one])), 0);
});
angular.bootstrap(document.body, ['trang']);`;

export const PAGES: readonly SkinPage[] = [
  { name: 'server-rendered form', libraries: [], script: `${show('tableHtml(field)')} keep('input');` },
  {
    name: 'WebForms panel, rows sent anew by the server after each change',
    libraries: [],
    saves: true,
    script: `
      const named = (row, number) => field(row, number).replace('<input', '<input name="ctl00$gv$ctl0' + number + '$txt"');
      ${show('\'<input type="hidden" name="__VIEWSTATE" value="x">\' + tableHtml(named)')}
      on('change', (cell, row, number) => {
        model[row][number] = cell.value;
        window.onItsWay += 1;
        fetch('/tu-luu', { method: 'POST', body: cell.value }).then(() => {
          window.onItsWay -= 1;
          if (window.onItsWay > 0) return;
          document.querySelector('tbody').innerHTML = bodyHtml(named);
          reckon();
        });
      });`,
  },
  { name: 'React 19, controlled', libraries: ['react'], script: "mountReact('controlled');" },
  {
    name: 'React 19, controlled and reformatted "1.234"',
    libraries: ['react'],
    script: "mountReact('formatted');",
  },
  { name: 'React 19, taken on blur', libraries: ['react'], script: "mountReact('blur');" },
  {
    name: 'React 19, in a tab mounted late',
    libraries: ['react'],
    opens: '#mo',
    script: "mountReact('late');",
  },
  { name: 'Vue 3, v-model', libraries: [VUE], script: vue('') },
  { name: 'Vue 3, v-model.lazy.number', libraries: [VUE], script: vue('.lazy.number') },
  { name: 'AngularJS, ng-model', libraries: [ANGULAR], script: angular('') },
  {
    name: 'AngularJS, taken on blur',
    libraries: [ANGULAR],
    script: angular(' ng-model-options="{ updateOn: \\\'blur\\\' }"'),
  },
  {
    name: 'jQuery and select2',
    libraries: [JQUERY, 'select2/dist/js/select2.min.js'],
    small: true,
    script: `
      const list = (row, number) => '<select' + place(row, number) + '><option value="">Chọn</option>' + Array.from({ length: 31 }, (_, at) => '<option value="m' + ((at * 7) % 31) + '">' + at + '</option>').join('') + '</select>';
      ${show('tableHtml(list)')}
      jQuery('select').select2().on('change', function () {
        model[this.dataset.row][this.dataset.column] = digits(this.value) === '' ? '' : jQuery(this).find(':selected').text();
        reckon();
      });`,
  },
  {
    name: 'Inputmask, numeric with thousands',
    libraries: [INPUTMASK],
    script: `${show('tableHtml(field)')}
      Inputmask({ alias: 'numeric', groupSeparator: '.', radixPoint: ',', digits: 0, rightAlign: false }).mask(document.querySelectorAll('[data-row]'));
      keep('input'); keep('blur');`,
  },
  {
    name: 'jQuery and Inputmask, digits',
    libraries: [JQUERY, 'inputmask/dist/jquery.inputmask.min.js'],
    script: `${show('tableHtml(field)')}
      jQuery('[data-row]').inputmask('9{1,7}', { placeholder: '' });
      jQuery('[data-row]').on('keyup', function () { model[this.dataset.row][this.dataset.column] = this.value; reckon(); });
      keep('blur');`,
  },
  {
    name: 'a mask that knows keys alone',
    libraries: [],
    script: String.raw`
      ${show('tableHtml(field)')}
      const buffer = new WeakMap();
      on('focus', (cell) => buffer.set(cell, digits(cell.value)));
      on('keydown', (cell, row, number, event) => {
        if (event.key === 'Backspace') buffer.set(cell, '');
        else if (/^\d$/.test(event.key)) buffer.set(cell, buffer.get(cell) + event.key);
        else return;
        event.preventDefault();
        cell.value = buffer.get(cell);
      });
      on('input', (cell) => { cell.value = buffer.get(cell); });
      on('blur', (cell, row, number) => { cell.value = model[row][number] = buffer.get(cell); reckon(); });`,
  },
  {
    name: 'editable cells',
    libraries: [],
    script: `${show("tableHtml((row, number) => '<div contenteditable=\"true\"' + place(row, number) + '></div>')")} keep('input');`,
  },
  {
    name: 'grid of div elements, taken on blur',
    libraries: [],
    script: `
      const cell = (role, inner) => '<div role="' + role + '">' + inner + '</div>';
      const groups = ['Tiếp nhận', 'Tiếp nhận', 'Tiếp nhận', 'Tiếp nhận', 'Đã giải quyết', 'Đã giải quyết', 'Đã giải quyết', 'Đã giải quyết', 'Đang giải quyết', 'Đang giải quyết', 'Đang giải quyết'];
      const heads = ['STT', 'Lĩnh vực', ...LEAVES.map((leaf, at) => groups[at] + ' - ' + leaf)].map((text) => cell('columnheader', text)).join('');
      const lines = ROWS.map((row, at) => cell('row', cell('cell', at + 1) + cell('cell', row) + COLUMNS.map((number) => cell('cell', number in SUMS ? sum(row, number) : field(row, number))).join(''))).join('');
      ${show("cell('table', cell('rowgroup', cell('row', heads)) + cell('rowgroup', lines))")}
      keep('blur');`,
  },
  {
    name: 'hidden copy for printing, and a page that saves by itself',
    libraries: [],
    saves: true,
    script: `${show("'<div style=\"display:none\">' + tableHtml((row, number) => '<input>') + '</div>' + tableHtml(field)")}
      keep('input');
      on('change', () => void fetch('/tu-luu', { method: 'POST', body: JSON.stringify(model) }));`,
  },
  {
    name: 'frame of the same origin',
    libraries: [],
    script: `document.body.innerHTML = pageHtml('<iframe width="1300" height="400"></iframe>');
      const inner = document.querySelector('iframe').contentDocument;
      inner.body.innerHTML = tableHtml(field);
      keep('input', inner);
      window.sums = () => Object.fromEntries([...inner.querySelectorAll('[data-sum]')].map((cell) => [cell.dataset.sum, Number(cell.textContent)]));`,
  },
];
