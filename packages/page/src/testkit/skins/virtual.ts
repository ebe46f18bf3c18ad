import type { Field, Manner } from './manner.ts';
import { SERVER } from './manners.ts';

/**
 * A spreadsheet in the page (Handsontable and the like): cells are texts, an editor is laid over one of them on a double
 * click. There is nothing to type into before, and what cannot be told is not done.
 */
export const SPREADSHEET: Manner = {
  name: 'spreadsheet with an editor overlay (Handsontable)',
  markup: 'table',
  wishes: { sums: 'text', totals: 'text', labelInInput: false },
  cells: () => ({ typed: (app, place) => app.shown(place), around: ' class="htNumeric" data-cell="$"' }),
  start: () => undefined,
};

/** Puts the pieces of such a page around its table: a copy of the head laid over it, and the editor kept aside. */
export function spreadsheetHtml(table: string): string {
  const head = /<thead>.*<\/thead>/su.exec(table)?.[0] ?? '';
  const clone =
    head === '' ? '' : `<div class="ht_clone_top"><table class="htCore">${head}<tbody></tbody></table></div>`;
  const editor =
    '<div class="handsontableInputHolder" style="display:none"><textarea class="handsontableInput" tabindex="-1"></textarea></div>';
  return `<div class="handsontable"><div class="ht_master"><div class="wtHolder">${table}</div></div>${clone}${editor}</div>`;
}

/** Rows drawn as far as they show: on scrolling the same nodes are given other rows. */
export const VIRTUAL: Manner = {
  ...SERVER,
  name: 'virtual rows put into the same nodes',
  wishes: { sectionRow: 'roman', labelInInput: false },
};

/** How many rows such a page holds at a time. */
export const WINDOW = 7;

/** Gives the nodes of the rows that show to other rows, cell by cell, as such a grid does on scrolling. */
export function recycle(body: Element, html: string): void {
  const next = body.ownerDocument.createElement('tbody');
  next.innerHTML = html;
  for (const [at, row] of [...body.children].entries()) {
    for (const [index, cell] of [...row.children].entries()) {
      const other = next.children[at]?.children[index];
      if (other !== undefined) giveCell(cell, other);
    }
  }
}

function giveCell(cell: Element, other: Element): void {
  const [field, wanted] = [cell.querySelector('input'), other.querySelector('input')];
  if (field === null || wanted === null || field.type === 'checkbox') {
    cell.innerHTML = other.innerHTML;
    for (const name of ['data-sum']) {
      const given = other.getAttribute(name);
      if (given === null) cell.removeAttribute(name);
      else cell.setAttribute(name, given);
    }
    return;
  }
  for (const name of ['data-place', 'data-sum', 'readonly', 'maxlength', 'aria-invalid', 'type']) {
    const given = wanted.getAttribute(name);
    if (given === null) field.removeAttribute(name);
    else field.setAttribute(name, given);
  }
  (field as Field).value = wanted.getAttribute('value') ?? '';
}
