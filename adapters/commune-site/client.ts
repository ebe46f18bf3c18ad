import { type IsoDate, toDay, toIso } from '@dung-hen/calendar';
import { DungHenError, type ListedProcedure } from '@dung-hen/domain';
import type { PageDocument } from '@dung-hen/page';
import { readHtml } from '../kit/http-errors.ts';
import { createPacer, type PaceLimit, type Pacer } from '../kit/pace.ts';
import type { OnProgress } from '../kit/progress.ts';
import { type RetryOptions, retryRead } from '../kit/retry.ts';
import type { Transport } from '../kit/transport.ts';
import { communeSite } from './adapter.ts';
import {
  type ListedArticle,
  nextPageOf,
  readArticle,
  readArticleList,
  readProcedureList,
  recognise,
  type SiteArticle,
} from './pages.ts';
import { linkOnSite } from './wire.ts';

export interface CommuneSiteOptions {
  /** Origin of the site, e.g. 'https://hacthanh.thanhhoa.gov.vn'. */
  readonly baseUrl: string;
  readonly transport: Transport;
  /** Makes a page of an HTML text: `parsePage` of '@dung-hen/page/html' in Node. */
  readonly parse: (html: string, url: string) => PageDocument;
  readonly pace?: PaceLimit | Pacer;
  readonly retry?: RetryOptions;
}

interface Abortable {
  readonly signal?: AbortSignal;
}

export interface ListOptions extends Abortable {
  /** First day of publication that matters: reading stops at the first page whose articles are all older. */
  readonly since?: IsoDate;
  /** Pages read at most. Default 20. */
  readonly maxPages?: number;
  readonly onProgress?: OnProgress;
}

/** Articles of a list. */
export interface ArticleListing {
  readonly articles: readonly ListedArticle[];
  /**
   * First day from which the list was read without a gap: `since` where that was reached; null for the whole list; after
   * `maxPages` the day after the last dated article, by which some of its own day may be missing.
   */
  readonly readBackTo: IsoDate | null;
}

/** A commune's site, read as its visitors do. There is no way to write: articles are pasted by the officer. */
export interface CommuneSite {
  /** The articles under a path of the site ('/cai-cach-hanh-chinh', '/web/cchc.htm'), page after page, each once. */
  articles(path: string, options?: ListOptions): Promise<ArticleListing>;
  article(address: string, options?: Abortable): Promise<SiteArticle>;
  /** The posted list of procedures: a page with a table of them. */
  procedures(address: string, options?: Abortable): Promise<readonly ListedProcedure[]>;
}

const DEFAULT_PAGES = 20;

/** A client of a commune's site. Nothing is sent before the first call; nothing is ever posted. */
export function createCommuneSite(options: CommuneSiteOptions): CommuneSite {
  const { parse, retry, baseUrl } = options;
  const pace = options.pace ?? communeSite.pace;
  const transport = (typeof pace === 'function' ? pace : createPacer(pace))(options.transport);
  // A site may answer from another name ('www.'): where it has led by itself is the same site.
  const hosts = new Set<string>();
  let base = `${baseUrl.replace(/\/+$/u, '')}/`;
  const resolved = (step: string, address: string): string => {
    const url = linkOnSite(address, base) ?? (URL.canParse(address) ? address : null);
    if (url === null || (linkOnSite(url, base) === null && !hosts.has(new URL(url).host)))
      throw new DungHenError('INVALID_INPUT', {
        adapter: communeSite.id,
        step,
        detail: 'the address is not on this site',
      });
    return url;
  };
  const open = (step: string, address: string, signal?: AbortSignal): Promise<PageDocument> => {
    const abort = signal === undefined ? {} : { signal };
    return retryRead(
      async () => {
        const response = await transport({ method: 'GET', url: resolved(step, address), ...abort });
        const page = parse(readHtml(response, { adapter: communeSite.id, step }), response.url);
        hosts.add(new URL(base).host).add(new URL(page.url).host);
        base = `${new URL(page.url).origin}/`;
        return page;
      },
      { ...retry, ...abort },
    );
  };
  return {
    articles: async (path, { since, maxPages = DEFAULT_PAGES, signal, onProgress } = {}) => {
      const found = new Map<string, ListedArticle>();
      let next: string | null = path;
      let reached = false;
      for (let done = 0; next !== null && !reached && done < maxPages; done += 1) {
        const page: PageDocument = await open('articles', next, signal);
        const items = readArticleList(page);
        const fresh = items.filter(({ address }) => !found.has(address));
        for (const one of fresh) found.set(one.address, one);
        onProgress?.({ step: 'articles', done: found.size, total: null });
        reached = isOlder(items, since);
        // A site that gives its last page again for every number beyond it has come to its end.
        next = fresh.length === 0 ? null : nextPageOf(page);
      }
      const articles = [...found.values()];
      if (next === null) return { articles, readBackTo: null };
      return { articles, readBackTo: reached && since !== undefined ? since : dayAfterLast(articles) };
    },
    article: async (address, { signal } = {}) => readArticle(await open('article', address, signal)),
    procedures: async (address, { signal } = {}) => {
      const page = await open('procedures', address, signal);
      if (recognise(page) === 'articleList')
        throw new DungHenError('UNSUPPORTED', {
          adapter: communeSite.id,
          step: 'procedures',
          url: page.url,
          detail: 'the page lists articles; give the address of the one that holds the table',
        });
      return readProcedureList(page);
    },
  };
}

/** Whether every article of a page is dated before a day: pinned ones may be old, so one old article is no end. */
function isOlder(items: readonly ListedArticle[], since: IsoDate | undefined): boolean {
  if (since === undefined || items.length === 0) return false;
  return items.every(({ publishedAt }) => publishedAt !== null && publishedAt.slice(0, 10) < since);
}

/** The day after the last dated article of a list that goes back in time; the end of time where none is dated. */
function dayAfterLast(articles: readonly ListedArticle[]): IsoDate {
  const last = articles.findLast(({ publishedAt }) => publishedAt !== null)?.publishedAt;
  return last == null ? '9999-12-31' : toIso(toDay(last) + 1);
}
