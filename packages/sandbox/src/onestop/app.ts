import { type Context, Hono } from 'hono';
import { guidOf } from '../data/random.ts';
import type { DossierStore } from '../data/store.ts';
import type { SandboxEnv } from '../server.ts';
import { middlewareError, textError, WireError } from './answers.ts';
import { Params } from './binding.ts';
import { CATALOGUE_ENDPOINTS, publicConfig } from './catalogue-endpoints.ts';
import { DOSSIER_ENDPOINTS, DOSSIER_SEARCHES } from './dossier-endpoints.ts';
import type { Endpoint, Endpoints, Visit } from './endpoint.ts';
import { type FaultBox, play } from './faults.ts';
import { pages } from './html-pages.ts';
import { reminder } from './reminder.ts';
import { reportDesk } from './report-desk.ts';
import { type Ledger, sideDoor } from './side-door.ts';
import type { TokenDesk } from './tokens.ts';
import type { SandboxUser } from './users.ts';
import type { DateStyle } from './wire-dates.ts';

export interface OneStopParts {
  readonly store: DossierStore;
  readonly desk: TokenDesk;
  readonly users: ReadonlyMap<string, SandboxUser>;
  readonly faults: FaultBox;
  readonly ledger: Ledger;
  readonly dateStyle: DateStyle;
  readonly securityCode: boolean;
}

type Env = SandboxEnv & { Variables: { user: SandboxUser } };

const HANOI = 7 * 3_600_000;

const HEADERS = {
  'X-Frame-Options': 'SAMEORIGIN',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'accelerometer=(), camera=(), geolocation=(), microphone=()',
};

/** The whole portal: API, pages, side door. Paths in any case, as on the servers it stands for. */
export function oneStopApp(parts: OneStopParts): Hono<Env> {
  const { store, desk, users, faults, ledger } = parts;
  const app = new Hono<Env>({ getPath: (request) => new URL(request.url).pathname.toLowerCase() });
  const visit = (c: Context<Env>): Visit => ({ store, user: c.get('user'), dateStyle: parts.dateStyle });
  const query = (c: Context<Env>) =>
    Object.entries(c.req.param()).reduce(
      (all, [name, value]) => all.with(name, value),
      Params.ofQuery(c.req.url),
    );

  app.onError((error) => errorResponse(error));
  app.route('/__sandbox', sideDoor({ clock: store.clock, desk, faults, ledger }));
  app.use(async (c, next) => {
    const path = c.req.path;
    if (path.startsWith('/__sandbox')) return next();
    const fault = faults.take(path);
    if (fault === null) await next();
    else {
      const played = await play(fault, c.env, async () => {
        await next();
        return c.res;
      });
      c.res = undefined;
      c.res = played;
    }
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
    c.res.headers.set('Date', new Date(store.clock.nowMs() - HANOI).toUTCString());
    const user = c.get('user')?.userName ?? null;
    ledger.add({
      at: store.clock.now(),
      method: c.req.method,
      path,
      status: c.res.status,
      user,
      fault: fault?.kind ?? null,
    });
  });

  app.get('/api/health', (c) => c.text('Healthy'));
  app.get('/api/v1/configs/publicmodule', (c) => c.json(publicConfig(parts.securityCode)));
  app.post('/api/tokens', async (c) => c.json(desk.logIn(await Params.ofBody(c.req))));
  app.post('/api/tokens/refresh', async (c) => c.json(desk.refresh(await Params.ofBody(c.req))));
  const bearer = (c: Context<Env>) =>
    c.req.header('authorization')?.replace(/^bearer /iu, '') ?? c.req.header('x-jwt-token') ?? '';
  app.use('/api/*', async (c, next) => {
    const user = desk.userOf(bearer(c));
    if (user === null) throw middlewareError(401, 'Authentication Failed.');
    if (user.typeUser === 'CongDan') throw new WireError(403, '503 Forbidden', true);
    c.set('user', user);
    await next();
  });
  app.post('/api/tokens/logout', (c) => {
    desk.forget(bearer(c));
    return c.json(true);
  });
  app.get('/api/users/:id/roles', (c) => {
    const wanted = [...users.values()].find((user) => user.id === c.req.param('id').toLowerCase());
    if (wanted === undefined) throw middlewareError(404, 'User Not Found.');
    const roles = wanted.roles.map((roleName) => ({
      roleId: guidOf(`role/${roleName}`),
      roleName,
      description: null,
      enabled: true,
    }));
    return c.json(roles);
  });

  const serve = (method: 'GET' | 'POST', endpoints: Endpoints, failure: 400 | 500) => {
    for (const [path, endpoint] of Object.entries(endpoints)) {
      app.on(method, `/api/v1/${path}`, async (c) => {
        const params = method === 'GET' ? query(c) : await Params.ofBody(c.req);
        return c.json(caught(endpoint, visit(c), params, failure) as object);
      });
    }
  };
  serve('GET', DOSSIER_ENDPOINTS, 500);
  serve('POST', DOSSIER_SEARCHES, 500);
  serve('GET', CATALOGUE_ENDPOINTS, 500);
  serve('GET', { 'thongkehosotructuyens/nhacviec': reminder }, 500);
  serve('POST', reportDesk(store), 400);
  app.route('/', pages(parts));
  return app;
}

/** Controllers catch everything and answer a JSON string; our own bugs look like theirs, as they would there. */
function caught(endpoint: Endpoint, visit: Visit, params: Params, failure: 400 | 500): unknown {
  try {
    return endpoint(visit, params);
  } catch (error) {
    if (error instanceof WireError) throw error;
    throw textError(failure, error instanceof Error ? error.message : 'Unknown error');
  }
}

function errorResponse(error: unknown): Response {
  if (!(error instanceof WireError)) throw error;
  if (error.plain) return new Response(String(error.body), { status: error.status });
  return Response.json(error.body, { status: error.status });
}
