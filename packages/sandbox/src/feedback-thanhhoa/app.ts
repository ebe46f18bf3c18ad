import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { SandboxClock } from '../clock.ts';
import { FEEDBACK_TOPICS, type FeedbackMatter } from '../data/feedback.ts';
import { guidOf } from '../data/random.ts';
import type { SandboxEnv } from '../server.ts';
import { matches, recordsAt, rowOf } from './records.ts';
import { detailPage, listPage, loginPage } from './screens.ts';
import { MOST_FILES, storedName } from './uploads.ts';

export interface FeedbackParts {
  readonly clock: SandboxClock;
  readonly matters: readonly FeedbackMatter[];
  readonly account: { readonly userName: string; readonly password: string };
}

/** Counts of what was written, for tests that nothing is. */
export interface Written {
  requests: number;
  uploads: number;
}

const refusal = (message: string) => ({ success: false, message });

/** The API and the officers' screens of the feedback system as of 2018–2021. */
export function feedbackThanhHoaApp(parts: FeedbackParts, written: Written): Hono<SandboxEnv> {
  const { clock, matters, account } = parts;
  const app = new Hono<SandboxEnv>();
  const token = `sandbox.${guidOf(account.userName)}`;
  const records = () => recordsAt(matters, clock.now());
  const knows = (userName: unknown, password: unknown) =>
    userName === account.userName && password === account.password;

  // An unknown token is refused even where none is needed; an empty one is nobody.
  app.use('/api/*', async (c, next) => {
    const given = c.req.header('token') ?? '';
    if (given !== '' && given !== token) return c.json({ message: 'Phiên đăng nhập hết hạn' }, 401);
    return next();
  });
  const logIn = async (c: Context<SandboxEnv>) => {
    const body: unknown = await c.req.json().catch(() => ({}));
    const { username, password } = body as { username?: unknown; password?: unknown };
    return c.json(knows(username, password) ? { token } : refusal('Tài khoản hoặc mật khẩu không đúng'));
  };
  app.post('/api/users/login', logIn);
  app.post('/api/citizen/login', logIn);

  app.get('/api/citizen/request', (c) => {
    const found = records().filter((record) => matches(record, (name) => c.req.query(name)));
    const limit = Number(c.req.query('limit') ?? 10);
    const page = Math.max(1, Number(c.req.query('page') ?? 1));
    const docs = limit === 0 ? found : found.slice((page - 1) * limit, page * limit);
    const pages = limit === 0 ? 1 : Math.max(1, Math.ceil(found.length / limit));
    return c.json({ docs: docs.map(rowOf), total: found.length, pages, page, limit });
  });
  app.get('/api/citizen/request/:id', (c) => {
    const found = records().find(({ id }) => id === c.req.param('id'));
    return c.json(found === undefined ? refusal('Không tìm thấy phản hồi') : rowOf(found));
  });
  app.get('/api/citizen/service', (c) =>
    c.json(FEEDBACK_TOPICS.map(({ id, name, days }) => ({ _id: id, name, process_time: days }))),
  );
  app.get('/api/citizen/unit', (c) =>
    c.json({
      docs: [{ _id: 'u1', code: 'XM', name: 'UBND xã Mẫu', phone: '' }],
      total: 1,
      pages: 1,
      page: 1,
      limit: 0,
    }),
  );
  app.get('/api/get-files/image/:name', (c) => c.body('GIF89a', 200, { 'content-type': 'image/gif' }));
  app.get('/api/get-files/:name', (c) => c.body('%PDF-1.4', 200, { 'content-type': 'application/pdf' }));

  app.post('/api/citizen/request-me', async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const missing = ['title', 'content', 'address', 'full_name', 'phone', 'service_id'].some(
      (name) => !given[name],
    );
    if (missing) return c.json(refusal('Thiếu thông tin bắt buộc'));
    const tooMany = ['files_req', 'images_req'].some(
      (name) => Array.isArray(given[name]) && given[name].length > MOST_FILES,
    );
    if (tooMany) return c.json(refusal('Tối đa 5 tệp và 5 ảnh'));
    written.requests += 1;
    return c.json({ success: true });
  });
  const upload = (kind: 'file' | 'image') => async (c: Context<SandboxEnv>) => {
    if ((c.req.header('token') ?? '') === '') return c.json({ message: 'Chưa đăng nhập' }, 401);
    const stored = storedName(await c.req.formData().catch(() => new FormData()), kind, clock.nowMs());
    if ('refused' in stored) return c.json(refusal(stored.refused));
    written.uploads += 1;
    return c.json({ file_id: stored.name });
  };
  app.post('/api/files', upload('file'));
  app.post('/api/files/image', upload('image'));

  app.get('/login', (c) => c.html(loginPage()));
  app.post('/login', async (c) => {
    const form = await c.req.parseBody();
    if (!knows(form.username, form.password)) return c.html(loginPage(), 401);
    setCookie(c, 'token', token, { httpOnly: true, sameSite: 'Lax' });
    return c.redirect('/requests');
  });
  const officer = (c: Context<SandboxEnv>) => getCookie(c, 'token') === token;
  app.get('/', (c) => c.redirect('/requests'));
  app.get('/requests', (c) => (officer(c) ? c.html(listPage(records())) : c.redirect('/login')));
  app.get('/request/:id', (c) => {
    if (!officer(c)) return c.redirect('/login');
    const found = records().find(({ id }) => id === c.req.param('id'));
    return found === undefined ? c.notFound() : c.html(detailPage(found));
  });
  return app;
}
