import { isEmptyNotice, normalizeLabel, type PageDocument, type PageElement } from '@dung-hen/page';
import type { ListTable } from '../../kit/list-table.ts';
import type { ReadBeside } from '../../kit/uncoded-rows.ts';
import { failure } from '../failure.ts';

export interface ReadOptions extends ReadBeside {
  /** The page has stood still for some hundred milliseconds, or was saved as a file: only then does "empty" count. */
  readonly settled?: boolean;
}

const STEP = 'dossierList';
const EMPTY = normalizeLabel('Không có kết quả tìm kiếm');
const LEVELS = 6;

/** A page that asks for a password: the system's own or that of its Keycloak realm. */
export function isLoginPage(page: PageDocument): boolean {
  return page.root
    .find('input')
    .some((input) => input.attr('type')?.toLowerCase() === 'password' && !input.hidden());
}

/** Throws EMPTY_UNCONFIRMED while something beside or around the table says that it is being loaded. */
export function refuseWhileLoading(table: PageElement): void {
  let node = table.parent();
  for (let up = 0; node !== null && up < LEVELS; up += 1, node = node.parent()) {
    if ([node, ...node.children()].some(isBusy)) {
      throw failure('EMPTY_UNCONFIRMED', STEP, { detail: 'the list is still being loaded' });
    }
  }
}

function isBusy(element: PageElement): boolean {
  return (
    element.attr('aria-busy') === 'true' ||
    /(?:^|\s)(?:mat-progress-spinner|mat-spinner|mat-progress-bar|loading|loader)(?:\s|$)/u.test(
      element.attr('class') ?? '',
    )
  );
}

/** A list without rows is empty only when the page says so and has settled. Throws EMPTY_UNCONFIRMED otherwise. */
export function confirmEmpty(page: PageDocument, table: ListTable, { settled }: ReadOptions): void {
  const inside = table.rows.some(({ notice }) => notice !== null && saysEmpty(notice.text()));
  const beside = page.root
    .find('div', 'p', 'span', 'td')
    .some((element) => element.children().length === 0 && !element.hidden() && isWord(element.text()));
  if (settled === true && (inside || beside)) return;
  throw failure('EMPTY_UNCONFIRMED', STEP, {
    detail: 'the list has no rows and does not say, or not for long, that it is empty',
  });
}

function saysEmpty(text: string): boolean {
  return isEmptyNotice(text) || isWord(text);
}

function isWord(text: string): boolean {
  return text.length <= 80 && normalizeLabel(text) === EMPTY;
}
