import { Hono } from 'hono';
import { html } from 'hono/html';
import type { SandboxClock } from '../clock.ts';
import type { SandboxEnv } from '../server.ts';
import type { Post } from './posts.ts';
import type { SiteSkin } from './skins.ts';

const PER_PAGE = 12;

/** The emulated site: one list, its articles, nothing else. */
export function communeSiteApp(
  skin: SiteSkin,
  clock: SandboxClock,
  posts: readonly Post[],
): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const shown = (): readonly Post[] => posts.filter(({ at }) => at <= clock.now());
  const list = (asked: number) => {
    const all = shown();
    const last = Math.max(1, Math.ceil(all.length / PER_PAGE));
    // A number beyond the end gives the last page again, as such sites do.
    const here = Math.min(Math.max(1, asked), last);
    const items = all.slice((here - 1) * PER_PAGE, here * PER_PAGE);
    const pages = [here - 1, here, here + 1].filter((one) => one >= 1 && one <= last);
    const links = pages.map((one) =>
      one === here
        ? html`<b>${one}</b> `
        : html`<a href="${skin.listPath}?${skin.pageParameter}=${one}">${one}</a> `,
    );
    const body = html`<h2>Cải cách hành chính</h2><div class="list">${items.map(skin.item)}</div><div>${links}</div>`;
    return skin.frame('Cải cách hành chính', clock.now(), body);
  };
  app.get('/', (c) => c.redirect(skin.listPath));
  app.get(skin.listPath, (c) => c.html(list(Number(c.req.query(skin.pageParameter) ?? 1) || 1)));
  app.get('*', (c) => {
    const all = shown();
    const at = all.findIndex((post) => skin.pathOf(post) === c.req.path);
    const post = all[at];
    if (post === undefined) return c.notFound();
    return c.html(skin.frame(post.title, clock.now(), skin.article(post, all.slice(at + 1, at + 4))));
  });
  return app;
}
