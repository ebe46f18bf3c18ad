import { closest, isInside } from './closest.ts';
import type { PageElement } from './element.ts';
import { DOSSIER_LIST } from './glossary/dossier-list.ts';
import { conceptOf } from './match-columns.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';

const LEAST_COLUMNS = 3;
const NEAR = 4;

/**
 * Lists drawn of elements that say nothing of tables: a row of labels, among them that of codes and of a date, and below
 * it elements with as many children. As tables with that head.
 */
export function drawnTablesOf(root: PageElement): RawTable[] {
  return root.find().flatMap((head): RawTable[] => {
    if (!isDrawnHead(head)) return [];
    const rows = rowsBelow(head);
    return rows.length === 0
      ? []
      : [
          {
            rows: [rowOf(head, true), ...rows.map((row) => rowOf(row, false))],
            hidden: head.hidden(),
            caption: '',
            element: head.parent(),
          },
        ];
  });
}

function isDrawnHead(element: PageElement): boolean {
  if (element.tag === 'tr' ? !standsAlone(element) : element.attr('role') === 'row') return false;
  const cells = element.children();
  if (cells.length < LEAST_COLUMNS) return false;
  const texts = cells.map((cell) => cell.text());
  if (/[\d:]/u.test(element.text()) || texts.some((text) => text.length > 60)) return false;
  const concepts = texts.map((text) => conceptOf([text], DOSSIER_LIST));
  return concepts.some((one) => one?.id === 'code') && concepts.some((one) => one?.kind === 'date');
}

/** The head of a table that has no other row: its rows may be drawn below it of other elements. */
function standsAlone(head: PageElement): boolean {
  const table = closest(head, ({ tag }) => tag === 'table');
  return table?.find('tr').every((row) => row.is(head) || row.text() === '') === true;
}

/** The elements like one another with as many children, in the nearest box in which some stand after the head. */
function rowsBelow(head: PageElement): PageElement[] {
  const width = head.children().length;
  const inner: PageElement[] = [head];
  for (let box = head.parent(), up = 0; box && up < NEAR && box.tag !== 'body'; box = box.parent(), up += 1) {
    const all = box.find();
    const after = all.slice(all.findIndex((one) => one.is(head)) + 1);
    const like = after.filter(
      (one) => one.children().length === width && !inner.some((known) => isInside(one, known)),
    );
    const [first] = like;
    const rows = like.filter((one) => !like.some((other) => !other.is(one) && isInside(one, other)));
    if (first !== undefined) return rows.every(({ tag }) => tag === first.tag) ? rows : [];
  }
  return [];
}

function rowOf(row: PageElement, header: boolean): RawRow {
  const cells = row
    .children()
    .map((cell): RawCell => ({ text: cell.text(), colspan: 1, rowspan: 1, header, element: cell }));
  return { cells, section: header ? 'head' : 'body', hidden: row.hidden(), element: row };
}
