import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import type { TransportRequest } from '../../kit/transport.ts';
import { ACCOUNT, type Answer, clientOf, drain, fakePortal, type Responder, sample } from './fake-portal.ts';

const tokens = { body: sample('tokens') };
const list = { body: sample('hosos') };
const wrongPassword = { status: 500, body: sample('wrong-password') };

const login = (answers: Record<string, Responder>, credentials = {}) => {
  const portal = fakePortal(answers);
  return { portal, client: clientOf(portal, { credentials: { ...ACCOUNT, ...credentials } }) };
};

const bearer = (request: TransportRequest) => request.headers?.authorization;

describe('login', () => {
  it('gives the account behind the token, and sends what the product expects', async () => {
    const { portal, client } = login({ tokens });
    await expect(client.login()).resolves.toEqual({
      userType: 'CanBo',
      unitSystemId: '11111111-2222-3333-4444-55555555555a',
      unitName: 'UBND Xã Mẫu',
      unitCode: 'H56.77.5',
    });
    expect(client.isLoggedIn()).toBe(true);
    const [request] = portal.to('tokens');
    expect(request?.body).toEqual({ kind: 'json', value: ACCOUNT });
    expect(request?.headers).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      tenant: 'root',
    });
  });

  it.each<[string, Answer, string]>([
    ['a wrong password (HTTP 500)', wrongPassword, 'CREDENTIALS_REJECTED'],
    [
      'a refused user (HTTP 401)',
      { status: 401, body: { messages: [], exception: 'User Not Active.' } },
      'CREDENTIALS_REJECTED',
    ],
    [
      'a locked user',
      { status: 500, body: { messages: ['Tài khoản đã bị khóa tạm thời'], exception: '' } },
      'CREDENTIALS_REJECTED',
    ],
    [
      'a refusal with HTTP 200',
      { body: { succeeded: false, message: 'Tài khoản hoặc mật khẩu không chính xác' } },
      'CREDENTIALS_REJECTED',
    ],
    ['a missing security code', { status: 400, body: 'Mã bảo mật không chính xác' }, 'OTP_REQUIRED'],
    ['an account without right', { status: 403, text: '503 Forbidden' }, 'FORBIDDEN'],
    ['a broken portal', { status: 500, body: { exception: 'Timeout expired.' } }, 'MAINTENANCE'],
    ['too many attempts', { status: 429, headers: { 'retry-after': '600' } }, 'RATE_LIMITED'],
    ['a captcha page', { status: 403, text: '<html><div class="g-recaptcha"></div></html>' }, 'CHALLENGE'],
    ['an answer without token', { body: { refreshToken: 'x' } }, 'SITE_CHANGED'],
    ['an answer cut off', { text: '{"token":"ey' }, 'NETWORK'],
  ])('%s is %s and is not tried again', async (_, answer, code) => {
    const { portal, client } = login({ tokens: answer });
    await expect(client.login()).rejects.toMatchObject({
      code,
      context: { adapter: 'onestop-thanhhoa', step: 'login' },
    });
    expect(portal.to('tokens')).toHaveLength(1);
    expect(client.isLoggedIn()).toBe(false);
  });

  it('asks for the security code before it spends an attempt', async () => {
    const settings = { body: { data: [{ code: 'security-code', content: '1' }] } };
    const { portal, client } = login({ tokens, 'v1/configs/PublicModule': settings });
    await expect(client.login()).rejects.toMatchObject({ code: 'OTP_REQUIRED' });
    expect(portal.to('tokens')).toHaveLength(0);
  });

  it('sends the security code it is given', async () => {
    const securityCode = vi.fn(async () => '123456');
    const { portal, client } = login({ tokens }, { securityCode });
    await client.login();
    expect(portal.to('tokens')[0]?.body).toEqual({
      kind: 'json',
      value: { ...ACCOUNT, securityCode: '123456' },
    });
    expect(securityCode).toHaveBeenCalledTimes(1);
  });

  it('nothing of it can be printed', async () => {
    const { client } = login({ tokens: wrongPassword });
    const error = await client.login().catch((thrown: unknown) => thrown);
    const ready = login({ tokens });
    await ready.client.login();
    const shown = [error, client, ready.client].map((one) => inspect(one, { depth: 9, showHidden: true }));
    expect(shown.join() + JSON.stringify(ready.client)).not.toMatch(/bi-mat|eyJhbG|refresh-1/u);
  });
});

describe('session', () => {
  /** Refuses every token but the newest, and hands out numbered ones. */
  function expiring(answers: Record<string, Responder> = {}) {
    let serial = 0;
    let valid = '';
    const give = () => {
      serial += 1;
      valid = `token-${serial}`;
      return {
        body: {
          token: valid,
          refreshToken: `refresh-${serial}`,
          refreshTokenExpiryTime: '2025-06-23T09:00:00',
        },
      };
    };
    const guarded = (request: TransportRequest) =>
      bearer(request) === `Bearer ${valid}`
        ? list
        : { status: 401, body: { exception: 'Authentication Failed.' } };
    const portal = fakePortal({ tokens: give, 'tokens/refresh': give, 'v1/hosos': guarded, ...answers });
    const client = clientOf(portal, { credentials: ACCOUNT, pace: { concurrency: 8, interval: 0 } });
    return { portal, client, expire: () => (valid = 'none') };
  }

  it('nobody logged in is LOGIN_REQUIRED without a request', async () => {
    const { portal, client } = expiring();
    await expect(client.units()).rejects.toMatchObject({
      code: 'LOGIN_REQUIRED',
      context: { step: 'units' },
    });
    expect(portal.requests).toHaveLength(0);
  });

  it('refreshes once for all requests refused at the same time', async () => {
    const { portal, client, expire } = expiring();
    await client.login();
    expire();
    const results = await Promise.all([1, 2, 3, 4].map(() => drain(client.dossiers())));
    expect(results.map(({ all }) => all[0]?.records.length)).toEqual([2, 2, 2, 2]);
    expect(portal.to('tokens/refresh')).toHaveLength(1);
    expect(portal.to('tokens/refresh')[0]?.body).toEqual({
      kind: 'json',
      value: { token: 'token-1', refreshToken: 'refresh-1' },
    });
  });

  it('a refused refresh is LOGIN_REQUIRED for all, and asked for once', async () => {
    const refused = { status: 500, body: { exception: 'Authentication Failed.' } };
    const { portal, client, expire } = expiring({ 'tokens/refresh': refused });
    await client.login();
    expire();
    const results = await Promise.allSettled([1, 2, 3].map(() => drain(client.dossiers())));
    expect(results.every((one) => one.status === 'rejected' && one.reason.code === 'LOGIN_REQUIRED')).toBe(
      true,
    );
    expect(portal.to('tokens/refresh')).toHaveLength(1);
    expect(client.isLoggedIn()).toBe(false);
  });

  it('a fresh token refused as well is LOGIN_REQUIRED, not a loop', async () => {
    const { portal, client } = expiring({ 'v1/hosos': { status: 401, body: {} } });
    await client.login();
    await expect(drain(client.dossiers())).rejects.toMatchObject({ code: 'LOGIN_REQUIRED' });
    expect(portal.to('tokens/refresh')).toHaveLength(1);
    expect(portal.to('v1/hosos')).toHaveLength(2);
  });

  it('a refresh lost on the line is tried again with the read', async () => {
    let lost = 1;
    const { client, expire } = expiring({
      'tokens/refresh': () =>
        lost-- > 0 ? { status: 502 } : { body: { token: 'token-1', refreshToken: 'r' } },
      'v1/hosos': (request) => (bearer(request) === 'Bearer token-1' && lost < 0 ? list : { status: 401 }),
    });
    await client.login();
    expire();
    await expect(drain(client.dossiers())).resolves.toMatchObject({ result: { distinct: 2 } });
  });

  it('does not even ask when the refresh token has run out', async () => {
    const { portal, client } = expiring({
      tokens: { body: { token: 't', refreshToken: 'r', refreshTokenExpiryTime: '2025-06-16T08:59:59' } },
    });
    await client.login();
    await expect(drain(client.dossiers())).rejects.toMatchObject({ code: 'LOGIN_REQUIRED' });
    expect(portal.to('tokens/refresh')).toHaveLength(0);
  });

  it('a token borrowed from the officer’s page is never refreshed', async () => {
    const portal = fakePortal({ 'v1/hosos': { status: 401 } });
    const client = clientOf(portal, { credentials: { token: 'borrowed' } });
    await expect(drain(client.dossiers())).rejects.toMatchObject({ code: 'LOGIN_REQUIRED' });
    expect(portal.requests.map(bearer)).toEqual(['Bearer borrowed']);
  });

  it('forgets when told', async () => {
    const { client } = expiring();
    await client.login();
    client.forget();
    await expect(client.fields()).rejects.toMatchObject({ code: 'LOGIN_REQUIRED' });
  });
});

describe('refusals', () => {
  const read = (answer: Responder) => {
    const portal = fakePortal({ 'v1/hosos/detail': answer, 'v1/hosos': answer });
    return { portal, client: clientOf(portal, { retry: { retries: 1, minDelay: 1, maxDelay: 1 } }) };
  };

  it.each<[string, Answer, string]>([
    ['no right on a dossier (200)', { body: sample('no-right') }, 'FORBIDDEN'],
    ['no right on a dossier (403)', { status: 403, body: sample('no-right') }, 'FORBIDDEN'],
    ['a citizen on the officers’ host', { status: 403, text: '503 Forbidden' }, 'FORBIDDEN'],
    ['an unknown dossier (200, empty message)', { body: sample('detail-missing') }, 'INVALID_INPUT'],
    [
      'an unknown dossier (404 with a result)',
      { status: 404, body: sample('detail-missing') },
      'INVALID_INPUT',
    ],
    ['an unknown dossier (404 with a text)', { status: 404, body: 'Không tìm thấy hồ sơ' }, 'INVALID_INPUT'],
    ['an address that is gone', { status: 404, text: '' }, 'SITE_CHANGED'],
    ['problem details', { status: 400, body: sample('problem-details') }, 'INVALID_INPUT'],
    [
      'a refusal in other words',
      { body: { succeeded: false, message: 'Hồ sơ của Nguyễn Văn Mẫu đang bị giữ' } },
      'CONFLICT',
    ],
    ['a conflict', { status: 409, body: {} }, 'CONFLICT'],
    ['a text for an error', { status: 500, body: 'Object reference not set' }, 'MAINTENANCE'],
    [
      'maintenance',
      { status: 503, text: '<h1>Bảo trì</h1>', headers: { 'retry-after': '0' } },
      'MAINTENANCE',
    ],
    [
      'what is not implemented',
      { status: 400, body: 'The method or operation is not implemented.' },
      'UNSUPPORTED',
    ],
    ['too many requests', { status: 429, text: '' }, 'RATE_LIMITED'],
    [
      'a robot check',
      { status: 200, text: '<!doctype html><html><title>Just a moment...</title></html>' },
      'CHALLENGE',
    ],
    ['the log-in page', { text: '<!doctype html><html><input type="password"></html>' }, 'LOGIN_REQUIRED'],
    ['the start page', { text: '<!doctype html><html><div id="root"></div></html>' }, 'SITE_CHANGED'],
    ['half an answer', { text: '{"data":{"id":"5b0f' }, 'NETWORK'],
    ['another shape', { body: { data: { id: 1 }, succeeded: true } }, 'SITE_CHANGED'],
  ])('%s is %s', async (_, answer, code) => {
    const { client } = read(answer);
    const error = await client.detail('5b0f').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, context: { step: 'detail' } });
    expect(inspect(error, { depth: 9 })).not.toMatch(/Nguyễn|token-1/u);
  });

  it('reads are tried again after what may pass, and only then', async () => {
    let calls = 0;
    const passing = read(() => (++calls === 1 ? { status: 502 } : { body: sample('detail') }));
    await expect(passing.client.detail('x')).resolves.toMatchObject({ caseCode: 'TH-0001' });
    const final = read({ status: 403, text: '' });
    await expect(final.client.detail('x')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(final.portal.requests).toHaveLength(1);
  });

  it('a line that fails carries adapter and step', async () => {
    const portal = fakePortal({});
    const { DungHenError } = await import('@dung-hen/domain');
    const client = clientOf(
      { ...portal, transport: () => Promise.reject(new DungHenError('TIMEOUT', { step: 'request' })) },
      { retry: { retries: 0 } },
    );
    await expect(client.units()).rejects.toMatchObject({
      code: 'TIMEOUT',
      context: { adapter: 'onestop-thanhhoa', step: 'units' },
    });
  });
});
