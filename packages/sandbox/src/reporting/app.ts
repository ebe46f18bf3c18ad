import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import type { SandboxEnv } from '../server.ts';
import type { Sessions } from './accounts.ts';
import type { Assignments } from './assignments.ts';
import type { Fault, Faults, RequestKind } from './faults.ts';
import { loginPage } from './identity-pages.ts';
import { type Later, underFaults } from './line-faults.ts';
import type { LoginDesk } from './login-attempts.ts';
import { type Portal, pageResponse, redirect } from './portal.ts';
import type { Route, Skin } from './skins/skin.ts';

export interface AppParts {
  readonly skin: Skin;
  readonly portal: Portal;
  readonly sessions: Sessions;
  readonly assignments: Assignments;
  readonly loginDesk: LoginDesk;
  readonly origins: { readonly app: string; readonly identity: string };
  readonly faults: Faults;
  readonly later: Later;
  readonly counters: Map<RequestKind, number>;
}

interface Arrival {
  readonly kind: RequestKind;
  /** Code of the unit whose report it is about. */
  readonly unit: string | null;
}

const CALLBACK = '/sso/callback';
const NO_FIELDS = new URLSearchParams();

/** The reporting application as a server: login by the identity provider, sessions, faults, and the portal's pages. */
export function reportingApp(parts: AppParts): Hono<SandboxEnv> {
  const { skin, portal, sessions, assignments, loginDesk, origins } = parts;
  /** Where a login under way leads to, by its state parameter. */
  const returns = new Map<string, string>();

  const remember = (returnTo: string): string => {
    const state = randomUUID();
    returns.set(state, returnTo.startsWith('/') && !returnTo.startsWith('//') ? returnTo : skin.paths.list);
    return state;
  };
  const toIdentity = (returnTo: string): Response => {
    const query = new URLSearchParams({
      client_id: 'he-thong-bao-cao',
      response_type: 'ticket',
      redirect_uri: `${origins.app}${CALLBACK}`,
      state: remember(returnTo),
    });
    return redirect(`${origins.identity}/oauth2/authorize?${query}`);
  };
  const loginHref = (returnTo: string) =>
    `${skin.paths.login}?${new URLSearchParams({ ReturnUrl: returnTo })}`;

  /** What somebody without a valid session gets. */
  const comeIn = (returnTo: string, hadSession: boolean): Response => {
    if (hadSession && skin.expiry === 'form') {
      const attempt = loginDesk.begin(`${origins.app}${CALLBACK}`, remember(returnTo));
      const words = 'Phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.';
      return pageResponse(loginPage(attempt, origins.identity, words));
    }
    if (hadSession && skin.expiry === 'link') {
      return portal.notice({
        account: null,
        heading: 'Đăng nhập',
        messages: [{ tone: 'warning', text: 'Phiên làm việc đã hết hạn. Vui lòng đăng nhập lại.' }],
        link: { href: loginHref(returnTo), label: 'Đăng nhập với VNConnect' },
      });
    }
    return redirect(loginHref(returnTo));
  };

  const callback = (ticket: string, state: string): Response => {
    const account = loginDesk.redeem(ticket);
    const returnTo = returns.get(state);
    returns.delete(state);
    if (account === null || returnTo === undefined) {
      const text = 'Phiên xác thực không hợp lệ hoặc đã được sử dụng.';
      const link = { href: loginHref(skin.paths.list), label: 'Đăng nhập lại' };
      return portal.notice(
        { account: null, heading: 'Đăng nhập', messages: [{ tone: 'error', text }], link },
        400,
      );
    }
    const session = sessions.open(account);
    const answer = redirect(returnTo);
    answer.headers.set('set-cookie', `${skin.cookie}=${session.id}; Path=/; HttpOnly; SameSite=Lax`);
    return answer;
  };

  const app = new Hono<SandboxEnv>();

  app.get('/favicon.ico', () => new Response(null, { status: 204 }));
  app.get('/', () => redirect(skin.paths.list));
  app.get(skin.paths.login, (c) =>
    answered(c, parts, { kind: 'login', unit: null }, async () =>
      toIdentity(c.req.query('ReturnUrl') ?? skin.paths.list),
    ),
  );
  app.get(CALLBACK, (c) =>
    answered(c, parts, { kind: 'login', unit: null }, async () =>
      callback(c.req.query('ticket') ?? '', c.req.query('state') ?? ''),
    ),
  );
  app.post(CALLBACK, async (c) => {
    const fields = new URLSearchParams(await c.req.text());
    return answered(c, parts, { kind: 'login', unit: null }, async () =>
      callback(fields.get('SAMLResponse') ?? '', fields.get('RelayState') ?? ''),
    );
  });

  app.all('*', async (c) => {
    const url = new URL(c.req.url);
    const posts = c.req.method === 'POST';
    const fields = posts ? new URLSearchParams(await c.req.text()) : NO_FIELDS;
    const route = skin.route({ method: c.req.method, path: url.pathname, query: url.searchParams, fields });
    const cookie = getCookie(c, skin.cookie);
    return answered(c, parts, arrivalOf(route, assignments), async (faults) => {
      if (cookie !== undefined && faults.some(({ kind }) => kind === 'expireSession')) sessions.drop(cookie);
      const session = sessions.find(cookie);
      if (session === null) {
        return comeIn(
          posts || route === null ? skin.paths.list : url.pathname + url.search,
          cookie !== undefined,
        );
      }
      if (route === null) {
        return portal.notice(
          {
            account: session.account,
            heading: 'Không tìm thấy trang',
            messages: [{ tone: 'error', text: 'Trang bạn yêu cầu không tồn tại.' }],
            link: { href: skin.paths.list, label: 'Danh sách báo cáo' },
          },
          404,
        );
      }
      const answer = await portal.answer(route, fields, session, faults);
      if (route.page === 'logout') {
        sessions.drop(session.id);
        answer.headers.set('set-cookie', `${skin.cookie}=; Path=/; Max-Age=0`);
      }
      return answer;
    });
  });
  return app;
}

function arrivalOf(route: Route | null, assignments: Assignments): Arrival {
  const unitOf = (id: string | undefined) =>
    id === undefined ? null : (assignments.byId(id)?.unit.code ?? null);
  switch (route?.page) {
    case 'list':
      return { kind: 'list', unit: null };
    case 'open':
    case 'go':
      return { kind: route.page === 'open' ? 'open' : 'other', unit: unitOf(route.id) };
    case 'act':
      return { kind: route.action, unit: unitOf(route.state?.id) };
    default:
      return { kind: 'other', unit: null };
  }
}

/** Counts a request, lets the faults set for it happen, and answers. */
export async function answered(
  c: Context<SandboxEnv>,
  { faults, later, counters }: Pick<AppParts, 'faults' | 'later' | 'counters'>,
  { kind, unit }: Arrival,
  apply: (faults: readonly Fault[]) => Promise<Response>,
): Promise<Response> {
  counters.set(kind, (counters.get(kind) ?? 0) + 1);
  const taken = faults.take(kind, unit);
  return underFaults(c, taken, later, () => apply(taken));
}
