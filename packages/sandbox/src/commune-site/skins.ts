import { html, raw } from 'hono/html';
import type { Post } from './posts.ts';

/** Families of commune sites; see the adapter's README. */
export const SITE_FAMILIES = ['slugId', 'trangChu', 'sharePoint'] as const;

/** A family of commune sites: C (2025), A (older), B (SharePoint). */
export type SiteFamilyName = (typeof SITE_FAMILIES)[number];

type Markup = ReturnType<typeof html>;

/** How one family of sites looks. */
export interface SiteSkin {
  /** Path of the list; its page number comes as this parameter. */
  readonly listPath: string;
  readonly pageParameter: string;
  readonly pathOf: (post: Post) => string;
  /** One line of the list. */
  readonly item: (post: Post) => Markup;
  readonly article: (post: Post, others: readonly Post[]) => Markup;
  /** What stands around every page. */
  readonly frame: (title: string, today: string, body: Markup) => Markup;
}

const day = (moment: string): string => `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)}`;
const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const withWeekday = (moment: string): string =>
  `${WEEKDAYS[new Date(`${moment.slice(0, 10)}T00:00:00Z`).getUTCDay()]}, ${day(moment)}`;

/** A title as families make their addresses of it: no marks, at most 100 characters. */
export function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, 100)
    .replace(/^-|-$/gu, '');
}

const table = ({ table: rows }: Post): Markup =>
  rows === null
    ? html``
    : html`<table><thead><tr>${rows[0]?.map((head) => html`<th>${head}</th>`)}</tr></thead>
<tbody>${rows.slice(1).map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;

const page = (title: string, head: Markup, body: Markup): Markup =>
  html`<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:14px/1.5 sans-serif;margin:1rem 2rem}table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:.2rem .4rem}</style></head>
<body>${head}${body}</body></html>`;

/** C: no ending, id at the end of the address, weekday before the day, today's date in the head of every page. */
const slugId: SiteSkin = {
  listPath: '/cai-cach-hanh-chinh',
  pageParameter: 'page',
  pathOf: (post) => `/cai-cach-hanh-chinh/${slugOf(post.title)}-${636_000 + post.n}`,
  // Now and then an item shows no day.
  item: (post) => html`<article><h3><a href="${slugId.pathOf(post)}">${post.title}</a></h3>
${post.kind === 'notice' && post.n % 13 === 0 ? '' : html`<span>${withWeekday(post.at)}</span>`}<p>${post.paragraphs[0]}</p></article>`,
  article: (post, others) => html`<main><h1>${post.title}</h1><div><span>${withWeekday(post.at)}</span></div>
<div class="content">${post.paragraphs.map((text) => html`<p>${text}</p>`)}${table(post)}
${post.file === null ? '' : html`<p><a href="/upload/${post.file}">Tệp đính kèm: ${post.file}</a></p>`}</div>
<h2>Tin liên quan</h2><ul>${others.map((one) => html`<li><a href="${slugId.pathOf(one)}">${one.title}</a> <span>${withWeekday(one.at)}</span></li>`)}</ul></main>`,
  frame: (title, today, body) =>
    page(
      title,
      html`<header><a href="/">Trang thông tin điện tử xã Mẫu</a> <span>${withWeekday(today)}</span></header>`,
      html`${body}<footer>Trang thông tin điện tử UBND xã Mẫu (mô phỏng)</footer>`,
    ),
};

/** A: greeting, "Đăng lúc: … (GMT+7)", font size, pictures before titles. */
const trangChu: SiteSkin = {
  listPath: '/web/cai-cach-hanh-chinh.htm',
  pageParameter: 'page',
  pathOf: (post) => `/web/trang-chu/cai-cach-hanh-chinh/kiem-soat-tthc/${slugOf(post.title)}-${post.n}.html`,
  item: (
    post,
  ) => html`<div class="tin"><div><a href="${trangChu.pathOf(post)}"><img src="/file/thumb/500/${post.n}.jpg" alt=""></a></div>
<div><a href="${trangChu.pathOf(post)}">${post.title}</a><br><i>${postedAt(post)}</i></div></div>`,
  article: (post, others) => html`<div id="main"><div class="title">${post.title}</div>
<div><span>${postedAt(post)}</span> <span>100%</span> <a href="javascript:window.print()">In bài viết này</a></div>
<div class="noidung">${post.paragraphs.map((text) => html`<div>${text}</div>`)}${table(post)}
${post.file === null ? '' : html`<div>Tệp: <a href="/file/download/${post.n}/${post.file}">${post.file}</a></div>`}</div>
<div><b>Các tin khác</b></div>${others.map((one) => html`<div><a href="${trangChu.pathOf(one)}">${one.title}</a> <i>(${day(one.at)})</i></div>`)}</div>`,
  frame: (title, today, body) =>
    page(
      title,
      html`<div id="top"><marquee>Chào mừng bạn đến với Trang thông tin điện tử xã Mẫu</marquee><div>${withWeekday(today)}</div></div>`,
      body,
    ),
};

/** B: SharePoint; the whole page is one form, classes of the maker, "Đăng ngày". */
const sharePoint: SiteSkin = {
  listPath: '/portal/KenhTin/Cai-cach-hanh-chinh.aspx',
  pageParameter: 'PageIndex',
  pathOf: (post) => {
    const [year, month, date] = post.at.slice(0, 10).split('-').map(Number);
    return `/portal/Pages/${year}-${month}-${date}/${slugOf(post.title)}${post.n.toString(36)}.aspx`;
  },
  item: (post) =>
    html`<li><a href="${sharePoint.pathOf(post)}">${post.title}</a> <span class="tandan-span-date-publish">${day(post.at)}</span></li>`,
  article: (post, others) => html`<div class="tandan-p-article-news-title title">${post.title}</div>
<span class="tandan-span-date-publish">Đăng ngày ${day(post.at)}</span><div class="tandan-p-article-news-summary">${post.paragraphs[0]}</div>
<div class="tandan-p-article-main">${post.paragraphs.slice(1).map((text) => html`<p>${text}</p>`)}${table(post)}
${post.file === null ? '' : html`<p><a href="/portal/Documents/${post.file}">${post.file}</a></p>`}</div>
<h3>Các tin khác</h3>${others.map((one) => html`<div><a href="${sharePoint.pathOf(one)}">${one.title}</a></div>`)}`,
  frame: (title, _today, body) =>
    page(
      title,
      html``,
      html`<form action="#">${raw('<input type="hidden" name="__VIEWSTATE" value="">')}${body}</form>`,
    ),
};

const postedAt = ({ at }: Post): string => `Đăng lúc: ${at.slice(11, 19)} ${day(at)} (GMT+7)`;

/** The skins by family. */
export const SITE_SKINS: Readonly<Record<SiteFamilyName, SiteSkin>> = { slugId, trangChu, sharePoint };
