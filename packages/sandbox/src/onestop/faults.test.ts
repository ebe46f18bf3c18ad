import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { at, rowsOf, Visitor } from './test-visitor.ts';

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.start({ dossiersPerQuarter: 400 });
});
afterAll(() => visitor.sandbox.close());
beforeEach(async () => {
  await visitor.send('/__sandbox/faults', { method: 'DELETE' });
  await visitor.send('/__sandbox/ledger', { method: 'DELETE' });
});

const LIST = '/api/v1/hosos?pageSize=5';
const order = (fault: unknown) => visitor.post('/__sandbox/faults', fault);

describe('faults', () => {
  it('hit the next requests to a path, as many as ordered, then all is well', async () => {
    await order({ kind: 'error500', count: 2, path: '/HoSos' });
    expect((await visitor.get('/api/v1/linhvucs')).status).toBe(200);
    const hit = [await visitor.get(LIST), await visitor.get(LIST), await visitor.get(LIST)];
    expect(hit.map((answer) => answer.status)).toEqual([500, 500, 200]);
    expect(typeof hit[0]?.body).toBe('string');
  });

  it('come in their order', async () => {
    await order([
      { kind: 'maintenance', retryAfter: 7 },
      { kind: 'tooMany', retryAfter: 3 },
      { kind: 'html' },
    ]);
    const [maintenance, tooMany, html] = [
      await visitor.get(LIST),
      await visitor.get(LIST),
      await visitor.get(LIST),
    ];
    expect([maintenance.status, maintenance.headers.get('retry-after')]).toEqual([503, '7']);
    expect(maintenance.text).toContain('Hệ thống đang bảo trì');
    expect([tooMany.status, tooMany.headers.get('retry-after')]).toEqual([429, '3']);
    expect([html.status, html.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('late answers come whole, truncated ones neatly cut in half', async () => {
    await order([{ kind: 'late', delayMs: 120 }, { kind: 'truncated' }]);
    const started = performance.now();
    expect(rowsOf(await visitor.get(LIST))).toHaveLength(5);
    expect(performance.now() - started).toBeGreaterThanOrEqual(115);
    const half = await visitor.get(LIST);
    expect([half.status, half.body]).toEqual([200, null]);
    expect(half.text.startsWith('{"data":[{')).toBe(true);
  });

  it('break the line before the answer, in the middle of it, or after the work is done', async () => {
    for (const kind of ['drop', 'cut', 'answerThenDrop']) {
      await order({ kind, path: '/linhvucs' });
      await expect(visitor.get('/api/v1/linhvucs?pageSize=100'), kind).rejects.toThrow();
      expect(rowsOf(await visitor.get('/api/v1/linhvucs?pageSize=100'))).toHaveLength(12);
    }
  });

  it('may be ordered by code, listed and called off; a wrong kind is refused', async () => {
    visitor.sandbox.fault({ kind: 'drop', count: 9 });
    expect((await visitor.get('/__sandbox/faults')).body).toMatchObject([
      { kind: 'drop', count: 9, path: '' },
    ]);
    await visitor.send('/__sandbox/faults', { method: 'DELETE' });
    expect((await visitor.get(LIST)).status).toBe(200);
    expect((await order({ kind: 'earthquake' })).status).toBe(400);
    expect((await order({ kind: 'late', delayMs: 'lâu' })).status).toBe(400);
  });
});

describe('the side door', () => {
  it('reads and sets the clock, and the portal follows', async () => {
    expect((await visitor.get('/__sandbox/clock')).body).toEqual({
      now: '2026-06-15T08:00:00',
      ticking: false,
    });
    const before = at((await visitor.get(LIST)).body, 'totalCount');
    const set = await visitor.send('/__sandbox/clock', {
      method: 'PUT',
      body: '{"now":"2026-06-17T17:00:00"}',
    });
    expect(set.body).toMatchObject({ now: '2026-06-17T17:00:00' });
    const answer = await visitor.get(LIST);
    expect(Number(at(answer.body, 'totalCount'))).toBeGreaterThan(Number(before));
    expect(answer.headers.get('date')).toBe('Wed, 17 Jun 2026 10:00:00 GMT');
    const wrong = await visitor.send('/__sandbox/clock', { method: 'PUT', body: '{"now":"hôm qua"}' });
    expect(wrong.status).toBe(400);
  });

  it('counts requests by path and keeps a ledger without queries, bodies or tokens', async () => {
    await order({ kind: 'error500', path: '/hosos' });
    await visitor.get(LIST);
    await visitor.get('/API/v1/HoSos?maHoSo=bí-mật');
    await visitor.post('/api/tokens', { userName: 'motcua', password: 'bí mật' });
    const counters = (await visitor.get('/__sandbox/counters')).body;
    expect(counters).toEqual({ 'GET /api/v1/hosos': 2, 'POST /api/tokens': 1 });
    const { body, text } = await visitor.get('/__sandbox/ledger');
    expect(body).toMatchObject([
      { method: 'GET', path: '/api/v1/hosos', status: 500, user: null, fault: 'error500' },
      { path: '/api/v1/hosos', status: 200, user: 'motcua', fault: null },
      { path: '/api/tokens', status: 500 },
    ]);
    expect(text).not.toMatch(/mật|eyJ/u);
  });
});
