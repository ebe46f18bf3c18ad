import { feedbackTitle } from '@dung-hen/domain';
import { normalizeLabel, type PageDocument, type PageElement } from '@dung-hen/page';
import { OTHERS_LABELS } from '../fields.ts';
import { type FileKind, fileKindOf, linkOnSite } from '../wire.ts';
import type { ListedArticle } from './article-list.ts';
import { pageError } from './failure.ts';
import { inFrame, isSiteName } from './frame.ts';
import { publishedAt } from './published-at.ts';

/** A file published beside an article. */
export interface ArticleFile {
  /** As the link names it, what names people masked. */
  readonly name: string;
  readonly kind: FileKind;
}

/** An article. Nothing of its body is kept: bodies name citizens and where they live (land, adoption, bids). */
export interface SiteArticle extends ListedArticle {
  readonly files: readonly ArticleFile[];
  /** Words of its body: an article of a few words and no file says nothing. */
  readonly bodyWords: number;
}

const SHORTEST_TITLE = 10;
const SHORTEST_OF_PAGE = 20;
const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'li', 'td', 'table', 'ul', 'ol', 'tr', 'tbody']);
const TEXT_TAGS: ReadonlySet<string> = new Set(['p', 'div', 'li', 'td']);
const OTHERS: readonly string[] = OTHERS_LABELS.map(normalizeLabel);

interface Found {
  readonly title: string;
  readonly at: string;
  /** Everything that follows the date, up to the heading of other articles. */
  readonly body: readonly PageElement[];
}

/** The article of a page: a heading that is no link, its day of publication after it, then a body; null for another. */
export function articleOn(page: PageDocument): Found | null {
  const all = page.root.find();
  let title: string | null = null;
  for (const [index, element] of all.entries()) {
    if (isTitle(element, page)) {
      title = element.text();
      continue;
    }
    if (title === null) continue;
    if (element.tag === 'a' && namesAnother(element, page.url)) title = null;
    const at = title === null || holdsHeading(element) ? null : publishedAt(element.text(), false);
    if (at !== null && title !== null && !element.hidden() && !inFrame(element)) {
      const rest = all.slice(index + 1);
      const end = rest.findIndex((one) => one.text().length < 40 && OTHERS.includes(labelOf(one)));
      return { title, at, body: end < 0 ? rest : rest.slice(0, end) };
    }
  }
  return null;
}

const withoutHash = (url: string): string => url.replace(/#.*$/u, '');

const labelOf = (element: PageElement): string => normalizeLabel(element.text().replace(/\s*:\s*$/u, ''));

const holdsHeading = (element: PageElement): boolean => element.find('h1', 'h2', 'h3').length > 0;

function isTitle(element: PageElement, page: PageDocument): boolean {
  const block = /^(?:div|p|span|strong|b|td)$/u.test(element.tag) && !holdsHeading(element);
  const titled =
    /^h[1-4]$/u.test(element.tag) ||
    (block && /title|tieu-?de/iu.test(element.attr('class') ?? '')) ||
    (block && element.children().length === 0 && isTitleOfPage(element.text(), page.title));
  if (!titled) return false;
  const text = element.text();
  if (text.length < SHORTEST_TITLE || text.length > 400 || isSiteName(text)) return false;
  if (element.find('a').some((link) => namesAnother(link, page.url))) return false;
  const parent = element.parent();
  if (parent?.tag === 'a' && namesAnother(parent, page.url)) return false;
  return !element.hidden() && !inFrame(element);
}

/** Whether a text is what the page is called: its title, or its title before the name of the site. */
function isTitleOfPage(text: string, title: string): boolean {
  return text.length >= SHORTEST_OF_PAGE && normalizeLabel(title).startsWith(normalizeLabel(text));
}

function namesAnother(link: PageElement, pageUrl: string): boolean {
  const address = linkOnSite(link.attr('href'), pageUrl);
  if (address === null || fileKindOf(address) !== null || link.text().length < SHORTEST_TITLE) return false;
  return address !== withoutHash(pageUrl);
}

/**
 * Reads an article. @throws DungHenError SITE_CHANGED for a page that has no heading with a day of publication under it,
 * or neither body nor file.
 */
export function readArticle(page: PageDocument): SiteArticle {
  const found = articleOn(page);
  if (found === null)
    throw pageError('SITE_CHANGED', 'no heading with its day of publication', page, 'Đăng ngày');
  const shown = found.body.filter((element) => !inFrame(element) && !element.hidden());
  const paragraphs = shown.filter(isParagraph).map((element) => element.text());
  const files = filesIn(shown, page.url);
  const words = paragraphs.join(' ').split(/\s+/u).filter(Boolean).length;
  if (words === 0 && files.length === 0)
    throw pageError('SITE_CHANGED', 'the article has neither text nor file', page);
  return {
    address: withoutHash(page.url),
    title: feedbackTitle(found.title),
    publishedAt: found.at,
    files,
    bodyWords: words,
  };
}

function isParagraph(element: PageElement): boolean {
  if (!TEXT_TAGS.has(element.tag) || element.children().some(({ tag }) => BLOCKS.has(tag))) return false;
  const text = element.text();
  const links = element
    .find('a')
    .map((link) => link.text())
    .join('');
  return /\p{L}/u.test(text) && links.length < text.length / 2;
}

function filesIn(shown: readonly PageElement[], pageUrl: string): ArticleFile[] {
  const known = new Set<string>();
  return shown.flatMap((element) => {
    const href = element.tag === 'a' ? element.attr('href') : null;
    // A file may lie on another host of the province: only its ending counts.
    if (href === null || !URL.canParse(href, pageUrl)) return [];
    const { href: address } = new URL(href, pageUrl);
    const kind = fileKindOf(address);
    if (kind === null || known.has(address)) return [];
    known.add(address);
    return [{ name: feedbackTitle(element.text()) || kind, kind }];
  });
}
