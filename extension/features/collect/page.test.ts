import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDoor, type Door } from './door.ts';
import { startCollector } from './page.ts';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJ1aWQiOiIxIn0.c2lnbmF0dXJl';

let end: AbortController;
let door: Door;
let goOn: boolean;
/** Messages of the tab, by name. */
let said: string[];

/** What the tab answers to a message of `sender`; nothing where it takes no notice. */
async function tell(name: string, body: object, sender = fakeBrowser.runtime.id): Promise<unknown[]> {
  const replies: unknown[] = [];
  await fakeBrowser.runtime.onMessage.trigger(
    { dungHen: name, body },
    { id: sender },
    (reply?: unknown) => void replies.push(reply),
  );
  await vi.advanceTimersByTimeAsync(0);
  return replies;
}

beforeEach(() => {
  vi.useFakeTimers();
  fakeBrowser.reset();
  [end, said, goOn] = [new AbortController(), [], true];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    const { dungHen } = message as { dungHen: string };
    said.push(dungHen);
    return dungHen === 'collect.beat' ? { goOn } : {};
  });
  const auth = JSON.stringify({ data: { token: TOKEN } });
  door = createDoor({
    storage: { getItem: () => JSON.stringify({ auth }) },
    origin: 'https://motcua.example',
    fetch: async () => new Response('{"data":[]}'),
  });
  startCollector(end.signal, door);
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the portal tab', () => {
  it('announces itself, and fetches for the run it is opened for', async () => {
    expect(said).toEqual(['collect.announce']);
    expect(await tell('collect.open', { runId: 'r1' })).toEqual([
      { refused: null, origin: 'https://motcua.example' },
    ]);
    const wanted = { runId: 'r1', path: '/api/v1/hosos', headers: {} };
    await expect
      .poll(() => tell('collect.fetch', wanted))
      .toMatchObject([{ status: 200, text: '{"data":[]}' }]);
  });

  it('takes no notice of other extensions and of messages of another shape', async () => {
    expect(await tell('collect.open', { runId: 'r1' }, 'someone-else')).toEqual([]);
    expect(await tell('collect.open', {})).toEqual([]);
    expect(await tell('collect.fetch', { runId: 'r1', path: '/api/', headers: { a: 1 } })).toEqual([]);
    expect(door.runId()).toBeNull();
  });

  it('gives signs of life while a run is under way, until it is over', async () => {
    await vi.advanceTimersByTimeAsync(20_000);
    expect(said).toEqual(['collect.announce']);
    await tell('collect.open', { runId: 'r1' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(said.filter((name) => name === 'collect.beat')).toHaveLength(2);
    goOn = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(door.runId()).toBeNull();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(said.filter((name) => name === 'collect.beat')).toHaveLength(3);
  });

  it('lets go of everything when it is told to, or its script ends', async () => {
    await tell('collect.open', { runId: 'r1' });
    await tell('collect.halt', { runId: 'other' });
    expect(door.runId()).toBe('r1');
    await tell('collect.halt', { runId: 'r1' });
    expect(door.runId()).toBeNull();
    await tell('collect.open', { runId: 'r2' });
    end.abort();
    expect(door.runId()).toBeNull();
    expect(await tell('collect.open', { runId: 'r3' })).toEqual([]);
  });
});
