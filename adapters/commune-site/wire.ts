import { withoutQuery } from '@dung-hen/domain';

/**
 * The families of commune sites by their addresses. `slugId` (2025): '/chuyen-muc/tieu-de-636938', no ending; `trangChu`:
 * '/web/trang-chu/…/tieu-de.html', lists '/web/muc.htm?page=2'; `sharePoint`: '/portal/Pages/2024-3-5/tieu-de.aspx',
 * lists '/portal/KenhTin/muc.aspx?PageIndex=2'.
 */
export type SiteFamily = 'slugId' | 'trangChu' | 'sharePoint';

/** The family an address belongs to; null for one of none. */
export function familyOf(url: string): SiteFamily | null {
  const path = pathOf(url);
  if (/^\/portal\/(?:pages|kenhtin)\/.*\.aspx$/iu.test(path)) return 'sharePoint';
  if (/^\/web\/.*\.html?$/iu.test(path)) return 'trangChu';
  return /^\/(?:[^/.]+\/)+[^/.]*-\d{3,}$/u.test(path) ? 'slugId' : null;
}

/** What tells an article of a site from the others: the number at its end, else its path. */
export function articleId(url: string): string {
  const path = pathOf(url);
  return /-(\d{3,})$/u.exec(path)?.[1] ?? path;
}

/** The address a link leads to, without fragment; null for one that leaves the site or is none (javascript:, mailto:). */
export function linkOnSite(href: string | null, pageUrl: string): string | null {
  if (href === null || href.trim() === '' || href.startsWith('#')) return null;
  if (!URL.canParse(href, pageUrl)) return null;
  const url = new URL(href, pageUrl);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.host !== new URL(pageUrl).host)
    return null;
  url.hash = '';
  return url.href;
}

/** The number of a list's page in its address: '?page=2', '?PageIndex=2', '?trang=2'; 1 where it has none. */
export function pageNumberOf(url: string): number {
  return Number(/[?&](?:page(?:index)?|trang|p)=(\d{1,5})(?:&|$)/iu.exec(url)?.[1] ?? 1);
}

/** Kinds of file that are published beside an article. */
export const FILE_KINDS = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'zip', 'rar'] as const;

/** Kind of file of one published beside an article. */
export type FileKind = (typeof FILE_KINDS)[number];

/** Kind of the file an address leads to; null for a page. */
export function fileKindOf(url: string): FileKind | null {
  const ending = /\.([a-z]{3,4})$/u.exec(pathOf(url).toLowerCase())?.[1];
  return FILE_KINDS.find((kind) => kind === ending) ?? null;
}

function pathOf(url: string): string {
  return withoutQuery(url).replace(/^https?:\/\/[^/]+/iu, '');
}
