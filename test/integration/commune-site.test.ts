import { createCommuneSite } from '@dung-hen/adapters/commune-site/client';
import { createNodeTransport } from '@dung-hen/adapters/kit/transport-node';
import { parsePage } from '@dung-hen/page/html';
import { findPersonalData, SITE_FAMILIES, startCommuneSite } from '@dung-hen/sandbox';
import { describe, expect, it } from 'vitest';

describe.each(SITE_FAMILIES)('a commune site of family %s', (family) => {
  const withSite = async (work: (site: Awaited<ReturnType<typeof startCommuneSite>>) => Promise<void>) => {
    const site = await startCommuneSite({ family });
    try {
      await work(site);
    } finally {
      await site.close();
    }
  };
  const clientOf = (baseUrl: string) =>
    createCommuneSite({
      baseUrl,
      transport: createNodeTransport(),
      parse: parsePage,
      pace: { concurrency: 4, interval: 0 },
      retry: { retries: 0 },
    });

  it('gives every article once with its day, and nobody it names', () =>
    withSite(async (site) => {
      const { articles, readBackTo } = await clientOf(site.url).articles(site.listPath);
      expect(readBackTo).toBeNull();
      expect(articles.map(({ address }) => address)).toEqual(
        site.posts.map((post) => site.url + site.pathOf(post)),
      );
      const dates = articles.filter(({ publishedAt }) => publishedAt !== null);
      expect(dates.length).toBeGreaterThan(articles.length * 0.9);
      for (const [at, { publishedAt }] of articles.entries()) {
        if (publishedAt !== null) expect(publishedAt.slice(0, 10)).toBe(site.posts[at]?.at.slice(0, 10));
      }
      expect(findPersonalData(JSON.stringify(articles))).toEqual([]);
    }));

  it('stops at a day, and says when it gave up before', () =>
    withSite(async (site) => {
      const client = clientOf(site.url);
      const recent = await client.articles(site.listPath, { since: '2026-05-01' });
      expect(recent.readBackTo).toBe('2026-05-01');
      expect(recent.articles.length).toBeLessThan(site.posts.length / 2);
      const due = site.posts.filter(({ at }) => at >= '2026-05-01').length;
      expect(recent.articles.length).toBeGreaterThanOrEqual(due);
      const short = await client.articles(site.listPath, { since: '2020-01-01', maxPages: 2 });
      expect(short.readBackTo?.slice(0, 5)).toBe('2026-');
    }));

  it('reads articles of every kind and the posted list of procedures', () =>
    withSite(async (site) => {
      const client = clientOf(site.url);
      for (const kind of ['quarterlyResult', 'weeklyBulletin', 'notice'] as const) {
        const post = site.posts.find((one) => one.kind === kind);
        if (post === undefined) throw new Error(`no ${kind}`);
        const article = await client.article(site.pathOf(post));
        expect(article.publishedAt?.slice(0, 10)).toBe(post.at.slice(0, 10));
        expect(article.bodyWords).toBeGreaterThan(9);
        expect(article.files).toHaveLength(post.file === null ? 0 : 1);
        if (kind !== 'notice') expect(article.title).toBe(post.title);
        expect(findPersonalData(JSON.stringify(article))).toEqual([]);
      }
      const listed = site.posts.find(({ kind }) => kind === 'procedureList');
      if (listed === undefined) throw new Error('no list of procedures');
      const procedures = await client.procedures(site.pathOf(listed));
      expect(procedures).toHaveLength((listed.table?.length ?? 0) - 1);
      expect(procedures[0]).toMatchObject({ code: '1.001193', name: 'Đăng ký khai sinh', fee: null });
    }));

  it('fails typed for addresses of other sites and of nothing', () =>
    withSite(async (site) => {
      const client = clientOf(site.url);
      await expect(client.article('https://elsewhere.invalid/a')).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
      await expect(client.article('/khong-co-bai-nay')).rejects.toMatchObject({ code: 'SITE_CHANGED' });
      await expect(client.procedures(site.listPath)).rejects.toMatchObject({ code: 'UNSUPPORTED' });
    }));
});
