import { parsePage } from '@dung-hen/page/html';
import { describe, expect, it } from 'vitest';
import type { Transport } from '../kit/transport.ts';
import { createCommuneSite } from './client.ts';

const item = (n: number, day: string) =>
  `<li><a href="/cchc/bai-viet-ve-thu-tuc-so-${n}-6300${n}">Bài viết về thủ tục số ${n}</a> <i>${day}</i></li>`;
const list = (items: readonly string[], next: string | null) =>
  `<html><body><ul>${items.join('')}</ul>${next === null ? '' : `<a href="${next}">2</a>`}</body></html>`;

/** A site of fixed pages by path; `moved` answers from another host than asked. */
function siteOf(pages: Readonly<Record<string, string>>, moved?: string) {
  const asked: string[] = [];
  const transport: Transport = async ({ url }) => {
    asked.push(url);
    const { pathname, search } = new URL(url);
    const text = pages[pathname + search];
    const final = moved === undefined ? url : `${moved}${pathname}${search}`;
    return { status: text === undefined ? 404 : 200, url: final, headers: {}, text: text ?? '' };
  };
  const client = createCommuneSite({
    baseUrl: 'https://xamau.invalid',
    transport,
    parse: parsePage,
    pace: { concurrency: 1, interval: 0 },
    retry: { retries: 0 },
  });
  return { client, asked };
}

describe('a list', () => {
  const pages = {
    '/cchc': list([item(1, '12/06/2026'), item(2, '01/06/2026')], '/cchc?page=2'),
    '/cchc?page=2': list([item(3, '20/05/2026'), item(4, '01/05/2026')], null),
  };

  it('is read page after page to its end', async () => {
    const { client, asked } = siteOf(pages);
    const { articles, readBackTo } = await client.articles('/cchc');
    expect([articles.length, readBackTo]).toEqual([4, null]);
    expect(asked).toEqual(['https://xamau.invalid/cchc', 'https://xamau.invalid/cchc?page=2']);
  });

  it('is read to a day, or as far as allowed, and says how far', async () => {
    const { client, asked } = siteOf(pages);
    expect((await client.articles('/cchc', { since: '2026-06-20' })).readBackTo).toBe('2026-06-20');
    expect(asked).toHaveLength(1);
    expect((await client.articles('/cchc', { maxPages: 1 })).readBackTo).toBe('2026-06-02');
  });

  it('may come from another name the site leads to, and from no other', async () => {
    const { client } = siteOf(pages, 'https://www.xamau.invalid');
    const { articles } = await client.articles('/cchc');
    expect(articles.map(({ address }) => new URL(address).host)).toEqual(
      Array.from({ length: 4 }, () => 'www.xamau.invalid'),
    );
    await expect(client.article('https://elsewhere.invalid/a-6301')).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    // A path that is not there fails for what it is, not for where it stands.
    await expect(client.article(articles[0]?.address ?? '')).rejects.toMatchObject({ code: 'SITE_CHANGED' });
  });
});

it('ends at a page that gives its last one again', async () => {
  const same = list([item(1, '12/06/2026')], '/cchc?page=2');
  const { client, asked } = siteOf({ '/cchc': same, '/cchc?page=2': same });
  expect((await client.articles('/cchc')).readBackTo).toBeNull();
  expect(asked).toHaveLength(2);
});

it('passes failures of the line on as they are', async () => {
  const cut = { '/cchc': '<html><body><ul><li><a href="/x">Bài' };
  await expect(siteOf(cut).client.articles('/cchc')).rejects.toMatchObject({ code: 'NETWORK' });
  await expect(siteOf({}).client.articles('javascript:alert(1)')).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
});
