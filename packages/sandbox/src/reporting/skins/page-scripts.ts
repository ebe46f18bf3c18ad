import type { FormSpec } from '../forms.ts';
import type { TableModel } from '../table.ts';

/** Takes the content of a section out while the page loads and puts it back a moment later, as a client-side fetch would. */
export const lateTableScript = (sectionId: string): string => `
(function(){var s=document.getElementById('${sectionId}'),f=document.createDocumentFragment();
while(s.firstChild)f.appendChild(s.firstChild);s.setAttribute('aria-busy','true');
setTimeout(function(){s.removeAttribute('aria-busy');s.appendChild(f);document.dispatchEvent(new Event('bieu-san-sang'))},250);})();`;

/**
 * Reckons the read-only sums while the officer types, and groups thousands when a cell is left. Works on data-r (row)
 * and data-c (column) of the cells.
 */
export function liveTotalsScript(form: FormSpec, table: TableModel): string {
  const computed = new Set(
    table.rows.flatMap((row) =>
      row.kind === 'data'
        ? row.cells.filter((cell) => cell.content === 'computed').map((cell) => cell.column.number)
        : [],
    ),
  );
  const sums = form.sums.filter(
    (sum) => computed.has(sum.total) && !sum.parts.some((part) => computed.has(part)),
  );
  const dataRows = table.rows.filter((row) => row.kind === 'data').map((row) => row.index);
  const totalRow = table.rows.find((row) => row.kind === 'total')?.index ?? -1;
  return `
document.addEventListener('bieu-san-sang',function(){var sums=${JSON.stringify(sums)},rows=${JSON.stringify(dataRows)},total=${totalRow};
function cell(r,c){return document.querySelector('#so-lieu [data-r="'+r+'"][data-c="'+c+'"]')}
function num(e){var t=e?e.value.trim():'';return /^[0-9.]+$/.test(t)?Number(t.split('.').join('')):null}
function show(n){return n===null?'':String(n).replace(/\\B(?=([0-9]{3})+$)/g,'.')}
function add(list){var k=list.filter(function(n){return n!==null});return k.length?k.reduce(function(a,b){return a+b},0):null}
function reckon(){rows.forEach(function(r){sums.forEach(function(s){var t=cell(r,s.total);if(t)t.value=show(add(s.parts.map(function(p){return num(cell(r,p))})))})});
document.querySelectorAll('#so-lieu [data-r="'+total+'"]').forEach(function(t){t.value=show(add(rows.map(function(r){return num(cell(r,t.dataset.c))})))})}
var box=document.getElementById('so-lieu');box.addEventListener('input',reckon);
box.addEventListener('focusout',function(e){if(e.target.name){var n=num(e.target);if(n!==null)e.target.value=show(n)}});});`;
}
