import type { OutlinedTable } from './outline.ts';
import { childrenOf } from './snapshot.ts';

const LEAST_COLUMNS = 3;
const LONGEST_LABEL = 60;

/**
 * Whether the first row of a table without th is its head: words without a digit in at least three cells, above a row of
 * as many cells. A row of a dossier list always has digits.
 */
export function isHeadByWords([first, second]: readonly HTMLElement[]): boolean {
  if (first === undefined || second === undefined) return false;
  const cells = childrenOf(first);
  if (cells.length < LEAST_COLUMNS || childrenOf(second).length !== cells.length) return false;
  if (first.querySelector('table, input, select') !== null || second.querySelector('table') !== null)
    return false;
  const texts = cells.map((cell) => cell.textContent?.trim() ?? '').filter((text) => text !== '');
  return (
    texts.length >= LEAST_COLUMNS && texts.every((text) => text.length <= LONGEST_LABEL && !/\d/u.test(text))
  );
}

/** How far up one box holds the table of heads and that of rows. */
const NEAR = 4;

/** Whether a table without head continues the one before it, which has a head and no row that says anything. */
export function isBodyOf(before: OutlinedTable | undefined, table: Element): boolean {
  if (before === undefined || table.querySelector('th, thead') !== null) return false;
  if (before.rows.some((row) => (row.textContent ?? '').trim() !== '')) return false;
  const cells = table.querySelector('tr')?.childElementCount ?? 0;
  const heads = before.element.querySelector('tr')?.childElementCount ?? 0;
  if (cells < LEAST_COLUMNS || heads < cells || heads > cells + 1) return false;
  let box: Element | null = table.parentElement;
  for (let up = 0; box !== null && up < NEAR && box.localName !== 'body'; up += 1, box = box.parentElement) {
    if (box.contains(before.element)) return true;
  }
  return false;
}
