import { afterEach, describe, expect, it } from 'vitest';
import { createClock } from '../clock.ts';
import { REPORTING_SKINS, type ReportingOptions, type ReportingSandbox, startReporting } from './index.ts';
import { TestOfficer } from './test-officer.ts';

const running: ReportingSandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

async function start(options: ReportingOptions = {}) {
  const clock = createClock({ start: '2026-06-14T16:00:00', ticking: false });
  const sandbox = await startReporting({ clock, ...options });
  running.push(sandbox);
  return { sandbox, clock, officer: new TestOfficer(sandbox) };
}

describe('the login over two origins', () => {
  it('leads from the app to the identity provider and back, each hop a redirect', async () => {
    const { sandbox, officer } = await start({ skin: 'mvc' });
    await officer.send(sandbox.url);
    expect(new URL(officer.now.url).origin).toBe(sandbox.identityUrl);
    expect(sandbox.identityUrl).not.toBe(sandbox.url);
    expect(officer.now.words).toContain('Tên đăng nhập');
    await officer.giveCredentials(sandbox.credentials);
    expect(officer.now.url).toBe(`${sandbox.url}/bao-cao`);
    expect(officer.now.words).toContain('Báo cáo được giao');
  });

  it.each(REPORTING_SKINS)(
    'lets the officer in by the form that posts itself or by redirects (%s)',
    async (skin) => {
      for (const ssoReturn of ['redirect', 'form'] as const) {
        const { sandbox, officer } = await start({ skin, ssoReturn });
        await officer.send(sandbox.url);
        await officer.press('Đăng nhập', { ...sandbox.credentials });
        expect(officer.now.html.includes('SAMLResponse')).toBe(ssoReturn === 'form');
        await officer.comeBack();
        expect(officer.now.words).toContain('Hạn nộp');
      }
    },
  );

  it('gives the app a cookie scripts of the page cannot read', async () => {
    const { sandbox, officer } = await start({ ssoReturn: 'form' });
    await officer.send(sandbox.url);
    await officer.press('Đăng nhập', { ...sandbox.credentials });
    const { $ } = officer.now;
    const answer = await fetch($('form').attr('action') ?? '', {
      method: 'POST',
      body: officer.fieldsOf($('form')),
      redirect: 'manual',
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('set-cookie')).toContain('HttpOnly');
    const again = await fetch($('form').attr('action') ?? '', {
      method: 'POST',
      body: officer.fieldsOf($('form')),
      redirect: 'manual',
    });
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('đã được sử dụng');
  });

  it('says in words that the password is wrong, and locks after five', async () => {
    const { sandbox, clock, officer } = await start();
    const wrong = { username: sandbox.credentials.username, password: 'sai' };
    await officer.send(sandbox.url);
    for (const left of [4, 3, 2, 1]) {
      await officer.giveCredentials(wrong);
      expect(officer.now.status).toBe(200);
      expect(officer.now.words).toContain(`không đúng. Bạn còn ${left} lần thử`);
    }
    await officer.giveCredentials(wrong);
    expect(officer.now.words).toContain('tạm khóa');
    await officer.giveCredentials(sandbox.credentials);
    expect(officer.now.words).toContain('tạm khóa');
    clock.advance(15 * 60_000);
    await officer.giveCredentials(sandbox.credentials);
    expect(officer.now.words).toContain('Danh sách báo cáo');
  });

  it('refuses a login form without its anti-forgery token', async () => {
    const { sandbox, officer } = await start();
    await officer.send(sandbox.url);
    await officer.press('Đăng nhập', { ...sandbox.credentials, __RequestVerificationToken: 'x' });
    expect(officer.now.status).toBe(400);
  });

  it('stops a script at the captcha and at the one-time password, and lets a person through', async () => {
    const { sandbox, officer } = await start({ captcha: true, otp: true });
    await officer.send(sandbox.url);
    const picture = await fetch(new URL(officer.now.$('img').attr('src') ?? '', officer.now.url));
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    await officer.giveCredentials(sandbox.credentials);
    expect(officer.now.words).toContain('Mã xác nhận không đúng');
    await officer.giveCredentials(sandbox.credentials, { captcha: sandbox.challenges().captcha ?? '' });
    expect(officer.now.words).toContain('Mã OTP');
    await officer.press('Xác nhận', { otp: '000' });
    expect(officer.now.words).toContain('Mã OTP không đúng');
    await officer.press('Xác nhận', { otp: sandbox.challenges().otp ?? '' });
    await officer.comeBack();
    expect(officer.now.words).toContain('Danh sách báo cáo');
  });

  it('does not send a ticket to a site it does not know', async () => {
    const { sandbox, officer } = await start();
    await officer.send(`${sandbox.identityUrl}/oauth2/authorize?redirect_uri=https://example.org/&state=1`);
    expect(officer.now.status).toBe(400);
  });
});

describe('the session', () => {
  it.each([
    ['webforms', 'identity'],
    ['mvc', 'link'],
    ['table-late', 'identity'],
    ['two-level', 'form'],
  ] as const)('runs out after the given minutes of silence (%s: %s)', async (skin, how) => {
    const { sandbox, clock, officer } = await start({ skin, sessionMinutes: 20 });
    await officer.login();
    const { url } = officer.now;
    clock.advance(19 * 60_000);
    await officer.send(url);
    expect(officer.now.words).toContain('Hạn nộp');
    clock.advance(20 * 60_000 + 1_000);
    await officer.send(url);
    expect(officer.now.status).toBe(200);
    expect(new URL(officer.now.url).origin).toBe(how === 'identity' ? sandbox.identityUrl : sandbox.url);
    if (how !== 'identity') expect(officer.now.words).toContain('Phiên làm việc đã hết hạn');
    if (how === 'link') await officer.press('Đăng nhập với VNConnect');
    await officer.giveCredentials(sandbox.credentials);
    expect(officer.now.url).toBe(url);
    expect(officer.now.words).toContain('Hạn nộp');
  });

  it('ends when the officer logs out or the side door ends it', async () => {
    const { sandbox, officer } = await start({ skin: 'mvc' });
    await officer.login();
    const { url } = officer.now;
    await officer.press('Đăng xuất');
    await officer.send(url);
    expect(officer.now.words).not.toContain('Hạn nộp');
    await officer.login();
    sandbox.expireSessions();
    await officer.send(url);
    expect(officer.now.words).toContain('Đăng nhập với VNConnect');
  });
});
