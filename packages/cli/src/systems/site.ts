import { readFile } from 'node:fs/promises';
import type { ListedArticle } from '@dung-hen/adapters/commune-site/pages';
import type { IsoDate } from '@dung-hen/calendar';
import { DungHenError, isDungHenError } from '@dung-hen/domain';
import type { Context } from '../context.ts';
import { isThisComputer, publicAddress } from '../settings/address.ts';
import { checkInput, textInput, wholeNumber } from '../settings/input.ts';

/** Where the articles of a site are taken from. */
export interface SiteSource {
  readonly url?: string;
  /** Paths of lists on the site. */
  readonly list?: readonly string[];
  readonly allowHost?: readonly string[];
  readonly contact?: string;
  readonly maxPages?: string;
  /** Saved pages of lists or articles, instead of the site. */
  readonly pages?: readonly string[];
}

/** Articles and how far back they were read. */
export interface SiteReading {
  readonly articles: readonly ListedArticle[];
  /** First day from which nothing is missing; null: the whole lists. */
  readonly readBackTo: IsoDate | null;
}

const DEFAULT_PAGES = '30';

/** The articles of a site's lists, or those on saved pages. Nobody is logged in, nothing is kept or written. */
export async function gatherArticles(context: Context, source: SiteSource): Promise<SiteReading> {
  return source.pages === undefined ? fromSite(context, source) : fromPages(context, source.pages);
}

async function fromSite(context: Context, source: SiteSource): Promise<SiteReading> {
  const { env, t, signal } = context;
  const [{ communeSite }, { createCommuneSite }, { createNodeTransport }, { parsePage }] = await Promise.all([
    import('@dung-hen/adapters/commune-site/adapter'),
    import('@dung-hen/adapters/commune-site/client'),
    import('@dung-hen/adapters/kit/transport-node'),
    import('@dung-hen/page/html'),
  ]);
  const named = checkInput(textInput, source.url ?? env.DUNG_HEN_SITE_URL ?? '', '--url', t);
  const address = publicAddress(named, communeSite, source.allowHost ?? [], t);
  const maxPages = checkInput(wholeNumber(1, 500), source.maxPages ?? DEFAULT_PAGES, '--max-pages', t);
  const contact = source.contact ?? env.DUNG_HEN_CONTACT;
  const client = createCommuneSite({
    baseUrl: new URL(address).origin,
    transport: createNodeTransport(contact === undefined ? {} : { contact }),
    parse: parsePage,
    ...(isThisComputer(new URL(address).hostname) ? { pace: { concurrency: 4, interval: 0 } } : {}),
  });
  const lists = source.list ?? [new URL(address).pathname];
  const readings: SiteReading[] = [];
  const progress = context.progress(t('site.progress'));
  try {
    for (const list of lists) {
      readings.push(
        await client.articles(list, {
          maxPages,
          signal,
          onProgress: ({ done, total }) => progress.update(done, total),
        }),
      );
    }
  } finally {
    progress.stop();
  }
  const known = new Map(readings.flatMap(({ articles }) => articles).map((one) => [one.address, one]));
  const back = readings.flatMap(({ readBackTo }) => readBackTo ?? []).sort();
  return { articles: [...known.values()], readBackTo: back.at(-1) ?? null };
}

async function fromPages({ t }: Context, paths: readonly string[]): Promise<SiteReading> {
  const [{ openSavedPage }, { readPage }] = await Promise.all([
    import('@dung-hen/adapters/kit/saved-page'),
    import('@dung-hen/adapters/commune-site/pages'),
  ]);
  const found = new Map<string, ListedArticle>();
  for (const path of paths) {
    const html = await readFile(path, 'utf8').catch((cause: unknown) => {
      throw new DungHenError('INVALID_INPUT', { label: '--pages', detail: t('site.noPage'), cause });
    });
    const reading = readPage(openSavedPage(html, savedFrom(html)));
    if (!reading.ok) {
      // A page of something else is named, not passed over: what stands on it would be called missing.
      if (!isDungHenError(reading.error, 'SITE_CHANGED')) throw reading.error;
      throw new DungHenError('SITE_CHANGED', {
        ...reading.error.context,
        label: path,
        detail: t('site.notRead'),
      });
    }
    for (const one of reading.records) if ('address' in one) found.set(one.address, one);
  }
  const articles = [...found.values()];
  const days = articles.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []).sort();
  return { articles, readBackTo: days[0] ?? '9999-12-31' };
}

/** The address browsers write into a page they save; a stand-in where there is none. */
function savedFrom(html: string): string {
  return /<!-- saved from url=\(\d+\)(https?:\/\/\S+) -->/u.exec(html)?.[1] ?? 'https://saved.invalid/';
}
