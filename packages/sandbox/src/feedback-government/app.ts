import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { SandboxClock } from '../clock.ts';
import type { FeedbackMatter } from '../data/feedback.ts';
import { guidOf } from '../data/random.ts';
import type { SandboxEnv } from '../server.ts';
import { governmentRecordsAt } from './records.ts';
import * as screens from './screens.ts';

export interface GovernmentParts {
  readonly clock: SandboxClock;
  readonly matters: readonly FeedbackMatter[];
  readonly account: { readonly userName: string; readonly password: string };
}

const JSP = '/p/phananhkiennghi/jsp';

/** The public pages as of 2022, and officers' screens in plain dress. */
export function feedbackGovernmentApp({ clock, matters, account }: GovernmentParts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const token = guidOf(`pakn/${account.userName}`);
  const records = () => governmentRecordsAt(matters, clock.now());
  const published = () => records().filter((record) => record.published);

  app.get(`${JSP}/pakn_just_answer.jsp`, (c) => {
    const size = Number(c.req.query('record_per_page') ?? 10);
    const index = Math.max(1, Number(c.req.query('page_index') ?? 1));
    const keyword = (c.req.query('keyword') ?? '').toLowerCase();
    const found = published().filter(({ title }) => title.toLowerCase().includes(keyword));
    return c.html(screens.publishedList(found.slice((index - 1) * size, index * size)));
  });
  const byId = (id: string | undefined) => published().find((record) => String(record.id) === id);
  app.get(`${JSP}/pakn-detail.jsp`, (c) => {
    const found = byId(c.req.query('id'));
    return found === undefined ? c.notFound() : c.html(screens.publishedDetail(found));
  });
  app.get(`${JSP}/pakn_answer_byid.jsp`, (c) => {
    const found = byId(c.req.query('pakn_id'));
    return found === undefined ? c.notFound() : c.html(screens.publishedAnswer(found));
  });

  app.get('/login', (c) => c.html(screens.loginPage()));
  app.post('/login', async (c) => {
    const { username, password } = await c.req.parseBody();
    if (username !== account.userName || password !== account.password)
      return c.html(screens.loginPage(), 401);
    setCookie(c, 'pakn', token, { httpOnly: true, sameSite: 'Lax' });
    return c.redirect('/can-bo/pakn');
  });
  const officer = (c: Context<SandboxEnv>) => getCookie(c, 'pakn') === token;
  app.get('/', (c) => c.redirect('/can-bo/pakn'));
  app.get('/can-bo/pakn', (c) =>
    officer(c) ? c.html(screens.officerList(records())) : c.redirect('/login'),
  );
  app.get('/can-bo/pakn/:code', (c) => {
    if (!officer(c)) return c.redirect('/login');
    const found = records().find(({ code }) => code === c.req.param('code'));
    return found === undefined ? c.notFound() : c.html(screens.officerDetail(found));
  });
  return app;
}
