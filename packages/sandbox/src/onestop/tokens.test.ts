import { afterEach, describe, expect, it } from 'vitest';
import type { OneStopOptions } from './start.ts';
import { at, Visitor } from './test-visitor.ts';

const open: Visitor[] = [];
async function start(options: OneStopOptions = {}): Promise<Visitor> {
  const visitor = await Visitor.start({ dossiersPerQuarter: 30, ...options });
  open.push(visitor);
  return visitor;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((visitor) => visitor.sandbox.close()));
});

const LIST = '/api/v1/hosos?pageSize=1';

describe('log-in', () => {
  it('answers a bare object with a token whose claims say who and where', async () => {
    const { sandbox, token } = await start();
    const response = await fetch(`${sandbox.url}/api/tokens`, {
      method: 'POST',
      body: JSON.stringify(sandbox.credentials),
    });
    const pair: unknown = await response.json();
    expect(Object.keys(pair as object)).toEqual(['token', 'refreshToken', 'refreshTokenExpiryTime']);
    expect(at(pair, 'refreshTokenExpiryTime')).toBe('2026-06-22T08:00:00');
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims).toMatchObject({
      sub: 'motcua',
      typeUser: 'CanBo',
      maDinhDanh: 'H56.77.5',
      tenant: 'root',
    });
    expect(at(claims, 'exp')).toBe(Date.parse('2026-06-15T08:00:00+07:00') / 1_000 + 3_600 * 60);
  });

  it('a wrong password is HTTP 500 "Authentication Failed." (sic), five of them lock the user for ten minutes', async () => {
    const visitor = await start();
    const attempt = (password: string) => visitor.post('/api/tokens', { userName: 'MotCua', password });
    for (let i = 0; i < 5; i += 1) {
      const answer = await attempt('sai');
      expect(answer.status).toBe(500);
      expect(answer.body).toMatchObject({
        messages: [],
        exception: 'Authentication Failed.',
        statusCode: 500,
      });
    }
    expect((await attempt(visitor.sandbox.credentials.password)).status).toBe(401);
    visitor.sandbox.clock.advance(10 * 60_000);
    expect((await attempt(visitor.sandbox.credentials.password)).status).toBe(200);
  });

  it('missing members are a validation error', async () => {
    const visitor = await start();
    const answer = await visitor.post('/api/tokens', { userName: 'motcua' });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ exception: 'One or More Validations failed.' });
    expect(at(answer.body, 'messages')).toEqual(["'Password' must not be empty."]);
  });

  it('asks for a security code where it is switched on', async () => {
    const visitor = await start({ securityCode: '2468' });
    const config = await visitor.get('/api/v1/configs/PublicModule');
    expect(config.body).toContainEqual(expect.objectContaining({ code: 'security-code', content: '1' }));
    const body = visitor.sandbox.credentials;
    expect((await visitor.post('/api/tokens', body)).status).toBe(401);
    expect((await visitor.post('/api/tokens', { ...body, securityCode: '2468' })).status).toBe(200);
  });
});

describe('tokens', () => {
  it('end by the sandbox clock; a refresh gives a new pair once', async () => {
    const visitor = await start({ tokenMinutes: 1 });
    const pair = (await visitor.post('/api/tokens', visitor.sandbox.credentials)).body;
    visitor.token = String(at(pair, 'token'));
    expect((await visitor.get(LIST)).status).toBe(200);
    visitor.sandbox.clock.advance(60_000);
    const ended = await visitor.get(LIST);
    expect(ended.status).toBe(401);
    expect(ended.body).toMatchObject({ statusCode: 401 });
    const fresh = await visitor.post('/api/tokens/refresh', pair);
    visitor.token = String(at(fresh.body, 'token'));
    expect((await visitor.get(LIST)).status).toBe(200);
    expect((await visitor.post('/api/tokens/refresh', pair)).status).toBe(401);
  });

  it('are black-listed by a log-out, ended by the side door, and also taken from x-jwt-token', async () => {
    const visitor = await start();
    const { token } = visitor;
    const own = await visitor.send(LIST, { method: 'GET', headers: { 'x-jwt-token': token } });
    expect(own.status).toBe(200);
    await visitor.post('/api/tokens/logout', {});
    expect((await visitor.get(LIST)).status).toBe(401);
    await visitor.logIn('motcua');
    await visitor.post('/__sandbox/expire-tokens', {});
    expect((await visitor.get(LIST)).status).toBe(401);
    expect((await visitor.send(LIST, { method: 'GET', headers: {} })).status).toBe(401);
  });

  it('of a citizen are refused with status 403 and the text "503 Forbidden"', async () => {
    const visitor = await start();
    await visitor.logIn('congdan');
    const answer = await visitor.get(LIST);
    expect([answer.status, answer.text]).toEqual([403, '503 Forbidden']);
  });

  it('roles are a bare array; a user may have none', async () => {
    const visitor = await start();
    const idOf = async (userName: string) => {
      await visitor.logIn(userName);
      const claims: unknown = JSON.parse(
        Buffer.from(visitor.token.split('.')[1] ?? '', 'base64url').toString(),
      );
      return String(at(claims, 'uid'));
    };
    const roles = await visitor.get(`/api/users/${await idOf('motcua')}/roles`);
    expect(roles.body).toContainEqual(
      expect.objectContaining({ roleName: 'Theo dõi hồ sơ tới hạn, quá hạn đơn vị', enabled: true }),
    );
    expect((await visitor.get(`/api/users/${await idOf('khongquyen')}/roles`)).body).toEqual([]);
  });

  it('users of one’s own may be given', async () => {
    const visitor = await start({ users: [{ userName: 'toi', password: 'riêng', roles: ['Cán bộ xử lý'] }] });
    expect((await visitor.post('/api/tokens', { email: 'TOI', password: 'riêng' })).status).toBe(200);
  });
});
