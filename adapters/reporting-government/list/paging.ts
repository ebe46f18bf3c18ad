import type { PageDocument, PageElement } from '@dung-hen/page';
import { type Action, actionsFor, actionsOf } from '../page/actions.ts';
import { textBlocks } from '../page/text-blocks.ts';
import { clickOf } from '../wire/scripted-click.ts';

/** How to go on in a list of several pages. */
export interface Paging {
  /** What opens the next page; null on the last one and in a list of one page. */
  readonly next: Action | null;
  /** There is a next page, but only the page's script knows the way. */
  readonly blocked: boolean;
  /** How many reports the page says there are in all; null where it does not say. */
  readonly total: number | null;
}

/** Reads the pager of a page; `rows` are the records, whose own links are no page numbers. */
export function pagingOf(page: PageDocument, rows: readonly PageElement[]): Paging {
  const actions = actionsOf(page).filter((action) => !rows.some((row) => isInside(action.element, row)));
  const numbers = actions.filter((action) => /^\d{1,4}$/u.test(action.label) && action.element.tag !== 'td');
  const next = byNumber(numbers, actions, page) ?? byWord(actions, page);
  const works = next !== null && clickOf(next.element, page).kind !== 'script';
  return { next: works ? next : null, blocked: next !== null && !works, total: totalSaid(page) };
}

function byNumber(numbers: readonly Action[], actions: readonly Action[], page: PageDocument): Action | null {
  const current = currentPage(numbers, page);
  if (current === null) return null;
  const next = numbers.find((action) => Number(action.label) === current + 1 && action.enabled);
  if (next !== undefined) return next;
  const dots = actions.findLast((action) => /^(?:\.\.\.|…)$/u.test(action.label.trim()) && action.enabled);
  const click = dots === undefined ? null : clickOf(dots.element, page);
  const leadsOn = click?.kind === 'postback' ? click.argument === `Page$${current + 1}` : false;
  return dots !== undefined && leadsOn ? dots : null;
}

/** The page that is open: the number marked as such, else the one number of the row of numbers that is no link. */
function currentPage(numbers: readonly Action[], page: PageDocument): number | null {
  const marked = numbers.find((action) => isMarked(action.element));
  if (marked !== undefined) return Number(marked.label);
  const [first] = numbers;
  if (first === undefined) return null;
  for (let at = first.element.parent(), up = 0; at !== null && up < 5; at = at.parent(), up += 1) {
    const bare = at
      .find('span', 'b', 'strong', 'li', 'td', 'em', 'div', 'font')
      .filter(
        (one) => /^\d{1,4}$/u.test(one.text()) && one.find('a', 'button').length === 0 && one.tag !== 'a',
      )
      .map((one) => Number(one.text()));
    const alone = [...new Set(bare)].filter(
      (number) => !numbers.some((action) => Number(action.label) === number),
    );
    if (alone.length === 1 && alone[0] !== undefined) return alone[0];
    if (alone.length > 1) break;
  }
  return pageInAddress(page.url);
}

function isMarked(element: PageElement): boolean {
  const carriers = [element, element.parent()].filter((one) => one !== null);
  return carriers.some(
    (one) =>
      (one.attr('aria-current') ?? 'false') !== 'false' ||
      (/^(?:li|a|button|span)$/u.test(one.tag) &&
        /(?:^|[\s_-])(?:active|current|selected)(?:$|[\s_-])/iu.test(one.attr('class') ?? '')),
  );
}

function pageInAddress(url: string): number | null {
  const { searchParams } = new URL(url);
  for (const [name, value] of searchParams)
    if (/^(?:p|page|trang|pageindex|pagenumber)$/iu.test(name) && /^\d+$/u.test(value)) return Number(value);
  return null;
}

function byWord(actions: readonly Action[], page: PageDocument): Action | null {
  const [next] = actionsFor(actions, 'nextPage').filter((action) => action.enabled);
  if (next === undefined) return null;
  const click = clickOf(next.element, page);
  if (
    click.kind === 'script' &&
    /^#?$/u.test(next.element.attr('href') ?? '') &&
    next.element.attr('onclick') === null
  )
    return null;
  return click.kind === 'visit' && new URL(click.address, page.url).href === page.url ? null : next;
}

function totalSaid(page: PageDocument): number | null {
  for (const block of textBlocks(page)) {
    const said =
      /(?:tổng\s*(?:số|cộng)?|trong\s*(?:tổng\s*số)?|trên\s*(?:tổng\s*số)?|of)\s*:?\s*(\d{1,5})\s*(?:bản ghi|báo cáo|kết quả|dòng|mục|records|entries)/iu.exec(
        block.text,
      ) ?? /(?:tìm thấy|có)\s+(\d{1,5})\s+(?:bản ghi|báo cáo|kết quả)/iu.exec(block.text);
    if (said !== null && block.text.length < 120) return Number(said[1]);
  }
  return null;
}

function isInside(inner: PageElement, outer: PageElement): boolean {
  for (let at: PageElement | null = inner; at !== null; at = at.parent()) if (at.is(outer)) return true;
  return false;
}
