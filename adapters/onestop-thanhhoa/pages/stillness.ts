import { isEmptyNotice, type PageElement } from '@dung-hen/page';
import type { ListTable } from '../../kit/list-table.ts';
import type { ReadBeside } from '../../kit/uncoded-rows.ts';
import { pageError } from './changed.ts';

export interface ReadOptions extends ReadBeside {
  /**
   * The page has stood still for some hundred milliseconds, or was saved as a file. Only then does "Trống" mean that
   * there is nothing: the system shows it for a moment before every list (measured, February 2025).
   */
  readonly settled?: boolean;
  /** False: leave the hidden table for printing unread, which spares its time and leaves its facts out. Default true. */
  readonly printTwin?: boolean;
}

/** Throws EMPTY_UNCONFIRMED while the table is being filled. */
export function refuseWhileLoading(table: PageElement, step: string): void {
  if (isLoading(table)) throw pageError('EMPTY_UNCONFIRMED', step, 'the list is still being loaded');
}

/** Whether the component around a table says that it is busy. */
function isLoading(table: PageElement): boolean {
  let node = table.parent();
  for (let up = 0; node !== null && up < 8; up += 1, node = node.parent()) {
    if (node.attr('aria-busy') === 'true' || /(?:^|\s)ant-spin-blur(?:\s|$)/u.test(node.attr('class') ?? ''))
      return true;
    const busy = node
      .children()
      .some(
        (child) =>
          child.attr('aria-busy') === 'true' ||
          /(?:^|\s)ant-spin-spinning(?:\s|$)/u.test(child.attr('class') ?? ''),
      );
    if (busy) return true;
  }
  return false;
}

/**
 * A list without rows counts as empty only when it says so itself and the page has settled. Throws EMPTY_UNCONFIRMED
 * otherwise.
 */
export function confirmEmpty(table: ListTable, options: ReadOptions, step: string): void {
  const notices = table.rows.flatMap((row) => row.notice ?? []);
  if (!notices.some((notice) => isEmptyNotice(notice.text()))) {
    throw pageError('EMPTY_UNCONFIRMED', step, 'the list has no rows and does not say that it is empty');
  }
  if (options.settled !== true) {
    throw pageError(
      'EMPTY_UNCONFIRMED',
      step,
      'the list says it is empty; whether it stays so is not known yet',
    );
  }
}
