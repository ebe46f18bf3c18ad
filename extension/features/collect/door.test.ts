import { describe, expect, it, vi } from 'vitest';
import { createDoor } from './door.ts';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiIxIn0.c2lnbmF0dXJl';
const ORIGIN = 'https://motcua.example';

/** A tab whose officer is logged in, unless told otherwise, on a portal that answers with a name in it. */
function tab(auth: unknown = { data: { token: TOKEN } }) {
  const stored = { auth: JSON.stringify(auth) };
  const fetch = vi.fn(async (_url: unknown, init?: RequestInit) => {
    init?.signal?.throwIfAborted();
    return new Response('{"data":[{"maHoSo":"H56-1","hoTen":"Trần Thị Mẫu 1"}],"totalCount":1}');
  });
  const door = createDoor({ storage: { getItem: () => JSON.stringify(stored) }, origin: ORIGIN, fetch });
  return { door, fetch, stored };
}
const wanted = { runId: 'r1', path: '/api/v1/hosos?pageNumber=1', headers: { tenant: 'root' } };

describe('the door of the portal tab', () => {
  it('fetches with the officer’s token and hands on neither it nor a name', async () => {
    const { door, fetch } = tab();
    expect(door.open({ runId: 'r1' })).toEqual({ refused: null, origin: ORIGIN });
    const reply = await door.fetch(wanted);
    expect(reply).toMatchObject({ status: 200, text: '{"data":[{"maHoSo":"H56-1"}],"totalCount":1}' });
    expect(fetch.mock.calls[0]?.[0]).toBe(`${ORIGIN}${wanted.path}`);
    expect(fetch.mock.calls[0]?.[1]).toMatchObject({
      method: 'GET',
      headers: { tenant: 'root', authorization: `Bearer ${TOKEN}` },
    });
    expect(JSON.stringify(reply)).not.toContain(TOKEN);
  });

  it('is closed while nobody is logged in', () => {
    const { door } = tab({ data: null });
    expect(door.open({ runId: 'r1' })).toEqual({ refused: 'noToken', origin: ORIGIN });
    expect(door.runId()).toBeNull();
  });

  it.each([
    ['//elsewhere.example/api/v1/hosos', 'INVALID_INPUT'],
    ['https://elsewhere.example/api/v1/hosos', 'INVALID_INPUT'],
    ['/dvc/tra-cuu', 'INVALID_INPUT'],
    ['/api/../logout', 'INVALID_INPUT'],
  ])('never sends the token to %s', async (path, failed) => {
    const { door, fetch } = tab();
    door.open({ runId: 'r1' });
    expect(await door.fetch({ ...wanted, path })).toEqual({ failed });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('fetches for the run it was opened for and no other, and for none after its end', async () => {
    const { door, fetch } = tab();
    expect(await door.fetch(wanted)).toEqual({ failed: 'LOGIN_REQUIRED' });
    door.open({ runId: 'r1' });
    door.open({ runId: 'r2' });
    expect(await door.fetch(wanted)).toEqual({ failed: 'LOGIN_REQUIRED' });
    door.halt('r1');
    expect(door.runId()).toBe('r2');
    door.halt('r2');
    expect(await door.fetch({ ...wanted, runId: 'r2' })).toEqual({ failed: 'LOGIN_REQUIRED' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('keeps to the session a run began with; a new log-in counts for the next run', async () => {
    const { door, fetch, stored } = tab();
    door.open({ runId: 'r1' });
    stored.auth = JSON.stringify({ data: { token: 'eyJ.b.c' } });
    await door.fetch(wanted);
    door.open({ runId: 'r2' });
    await door.fetch({ ...wanted, runId: 'r2' });
    const sent = fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get('authorization'));
    expect(sent).toEqual([`Bearer ${TOKEN}`, 'Bearer eyJ.b.c']);
  });

  it('gives up what is under way when the run ends, and says why there is no answer', async () => {
    const { door, fetch } = tab();
    fetch.mockImplementation(
      (_url, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    );
    door.open({ runId: 'r1' });
    const coming = door.fetch(wanted);
    door.halt('r1');
    expect(await coming).toEqual({ failed: 'NETWORK' });
  });
});
