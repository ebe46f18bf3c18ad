import type { IsoLocal } from '@dung-hen/calendar';
import { feedbackTitle } from '@dung-hen/domain';
import { isEmptyNotice, type PageDocument, type PageElement } from '@dung-hen/page';
import { contains, listTablesOf } from '../../kit/list-table.ts';
import { fileKindOf, linkOnSite } from '../wire.ts';
import { pageError } from './failure.ts';
import { inFrame, saysItIsSite } from './frame.ts';
import { publishedAt } from './published-at.ts';

/** An article as a list names it. */
export interface ListedArticle {
  /** Address with its query, which is all that tells articles of some sites apart ('NewsDetail.aspx?Id=8522'). */
  readonly address: string;
  /** What names people masked as far as it can be told, 160 characters at most. */
  readonly title: string;
  /** Moment of publication, the beginning of the day where only that is told; null where the list has none. */
  readonly publishedAt: IsoLocal | null;
}

/** The shortest text of a link that names an article; menus and "Xem chi tiết" are shorter. */
const SHORTEST_TITLE = 15;
/** How far above a link its date may stand. */
const HIGHEST = 4;

interface TitleLink {
  readonly element: PageElement;
  readonly address: string;
  readonly text: string;
}

interface Item extends TitleLink {
  readonly at: IsoLocal | null;
  /** The box of the item: link and date, and no other article. */
  readonly box: PageElement;
}

/** Links that may name articles: on the same site, outside header, menu and footer, outside tables of data. */
export function titleLinks(page: PageDocument): TitleLink[] {
  const tables = listTablesOf(page.root).map(({ element }) => element);
  return page.root.find('a').flatMap((element) => {
    const address = linkOnSite(element.attr('href'), page.url);
    if (address === null || fileKindOf(address) !== null) return [];
    const text = element.text();
    if (text.length < SHORTEST_TITLE || element.hidden() || inFrame(element)) return [];
    return tables.some((table) => contains(table, element)) ? [] : [{ element, address, text }];
  });
}

/** The dated items of a list, each article once; [] for a page that is no list. */
export function itemsOn(page: PageDocument): readonly ListedArticle[] {
  const links = titleLinks(page);
  const dated = links.flatMap((link) => itemOf(link, links));
  const boxes = dated.map(({ box }) => box);
  const undated = dated.length === 0 ? [] : undatedBeside(links, boxes);
  const order = (one: TitleLink) => links.findIndex(({ element }) => element.is(one.element));
  const all = [...dated, ...undated].sort((a, b) => order(a) - order(b));
  const seen = new Set<string>();
  return all.flatMap(({ address, text, at }) => {
    if (seen.has(address)) return [];
    seen.add(address);
    return [{ address, title: feedbackTitle(text), publishedAt: at }];
  });
}

/** The least box above a link that holds a date and no other article. */
function itemOf(link: TitleLink, links: readonly TitleLink[]): Item[] {
  let box = link.element.parent();
  for (let up = 0; up < HIGHEST && box !== null; up += 1, box = box.parent()) {
    const here = box;
    if (links.some((other) => other.address !== link.address && contains(here, other.element))) return [];
    const at = dateIn(here);
    if (at !== null) return [{ ...link, at, box: here }];
  }
  return [];
}

function dateIn(box: PageElement): IsoLocal | null {
  for (const element of box.find()) {
    if (element.hidden()) continue;
    const said = element.tag === 'a' ? null : publishedAt(element.text(), true);
    const at = said ?? publishedAt(element.textAfter(), true);
    if (at !== null) return at;
  }
  return null;
}

/** Articles in boxes beside those of dated ones: they are of the list, too. */
function undatedBeside(links: readonly TitleLink[], boxes: readonly PageElement[]): Item[] {
  const rest = links.filter(({ element }) => !boxes.some((box) => contains(box, element)));
  return rest.flatMap((link) => {
    const box = boxBeside(link.element, boxes);
    if (box === null) return [];
    const alone = rest.every((other) => other.address === link.address || !contains(box, other.element));
    return alone ? [{ ...link, at: null, box }] : [];
  });
}

function boxBeside(link: PageElement, boxes: readonly PageElement[]): PageElement | null {
  for (let node: PageElement | null = link; node; node = node.parent()) {
    const [here, parent] = [node, node.parent()];
    if (parent === null) return null;
    if (boxes.some((box) => box.tag === here.tag && box.parent()?.is(parent) === true)) return here;
  }
  return null;
}

/**
 * The articles of a list. @throws DungHenError SITE_CHANGED for a page without dated articles, unless it is a site's and
 * says that it is empty.
 */
export function readArticleList(page: PageDocument): readonly ListedArticle[] {
  const items = itemsOn(page);
  if (items.length > 0) return items;
  const notices = page.root.find('p', 'div', 'span', 'li').filter((one) => one.children().length === 0);
  const saysEmpty = notices.some((one) => !one.hidden() && isEmptyNotice(one.text()));
  if (saysEmpty && saysItIsSite(page.root)) return [];
  throw pageError('SITE_CHANGED', 'no articles with their days of publication', page, 'Đăng ngày');
}
