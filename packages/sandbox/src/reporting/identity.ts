import { Hono } from 'hono';
import type { SandboxEnv } from '../server.ts';
import { captchaPicture, loginPage, otpPage, postBackPage, wordsPage } from './identity-pages.ts';
import type { LoginDesk } from './login-attempts.ts';
import type { Html } from './skins/skin.ts';

export interface IdentityParts {
  readonly desk: LoginDesk;
  readonly ssoReturn: 'redirect' | 'form';
  /** Origins of the app and of the identity provider; known once both listen. */
  readonly origins: { readonly app: string; readonly identity: string };
}

const EXPIRED = 'Phiên đăng nhập không hợp lệ hoặc đã hết hạn. Vui lòng đăng nhập lại từ hệ thống báo cáo.';

/** "VNConnect": authorize → login page → (one-time password) → back to the app with a one-time ticket. */
export function identityApp({ desk, ssoReturn, origins }: IdentityParts): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  const answer = (body: Html | string, status = 200) =>
    new Response(String(body), {
      status,
      headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
    });
  const go = (location: string) => new Response(null, { status: 302, headers: { location } });
  const expired = () => answer(wordsPage('Đăng nhập', EXPIRED), 400);
  const form = async (request: Request) => new URLSearchParams(await request.text());

  app.get('/oauth2/authorize', (c) => {
    const redirectUri = c.req.query('redirect_uri') ?? '';
    if (!redirectUri.startsWith(`${origins.app}/`)) {
      return answer(wordsPage('Đăng nhập', 'Ứng dụng chưa được đăng ký.'), 400);
    }
    const attempt = desk.begin(redirectUri, c.req.query('state') ?? '');
    return go(`/dang-nhap?phien=${attempt.id}`);
  });

  app.get('/dang-nhap', (c) => {
    const attempt = desk.find(c.req.query('phien') ?? null);
    return attempt === null ? expired() : answer(loginPage(attempt, origins.identity, null));
  });

  app.post('/dang-nhap', async (c) => {
    const fields = await form(c.req.raw);
    const attempt = desk.find(fields.get('phien'));
    if (attempt === null || fields.get('__RequestVerificationToken') !== attempt.token) return expired();
    const username = fields.get('username') ?? '';
    const result = desk.password(
      attempt,
      username,
      fields.get('password') ?? '',
      fields.get('captcha') ?? '',
    );
    if (result.kind !== 'right') return answer(loginPage(attempt, origins.identity, result.words, username));
    return go(`/${attempt.passed ? 'oauth2/tiep-tuc' : 'otp'}?phien=${attempt.id}`);
  });

  app.get('/otp', (c) => {
    const attempt = desk.find(c.req.query('phien') ?? null);
    return attempt?.otp == null ? expired() : answer(otpPage(attempt, null));
  });

  app.post('/otp', async (c) => {
    const fields = await form(c.req.raw);
    const attempt = desk.find(fields.get('phien'));
    if (attempt?.otp == null || fields.get('__RequestVerificationToken') !== attempt.token) return expired();
    if (!desk.otp(attempt, fields.get('otp') ?? '')) {
      return answer(otpPage(attempt, 'Mã OTP không đúng hoặc đã hết hiệu lực.'));
    }
    return go(`/oauth2/tiep-tuc?phien=${attempt.id}`);
  });

  app.get('/oauth2/tiep-tuc', (c) => {
    const attempt = desk.find(c.req.query('phien') ?? null);
    if (attempt === null || !attempt.passed) return expired();
    const ticket = desk.ticket(attempt);
    if (ssoReturn === 'form') return answer(postBackPage(attempt.redirectUri, ticket, attempt.state));
    const query = new URLSearchParams({ ticket, state: attempt.state });
    return go(`${attempt.redirectUri}?${query}`);
  });

  app.get('/captcha.svg', (c) => {
    const attempt = desk.find(c.req.query('phien') ?? null);
    if (attempt?.captcha == null) return c.notFound();
    return new Response(captchaPicture(attempt.captcha), { headers: { 'content-type': 'image/svg+xml' } });
  });

  for (const path of ['/usb', '/vneid']) {
    app.get(path, () =>
      answer(wordsPage('Đăng nhập', 'Môi trường thử nghiệm không có cách đăng nhập này.'), 501),
    );
  }
  return app;
}
