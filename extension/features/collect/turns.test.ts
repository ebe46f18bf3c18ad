import type { TransportRequest } from '@dung-hen/adapters/kit/transport';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTurns } from './turns.ts';

const ask = (path: string, signal?: AbortSignal): TransportRequest => ({
  method: 'GET',
  url: `https://motcua.example/${path}`,
  ...(signal === undefined ? {} : { signal }),
});
const answer = { status: 200, url: '', headers: {}, text: '' };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('turns', () => {
  it('send one request at a time, a start every interval, also after a failure', async () => {
    const started: [string, number][] = [];
    let running = 0;
    const send = createTurns(250)(async ({ url }) => {
      expect(++running).toBe(1);
      started.push([url.slice(-1), Date.now()]);
      await new Promise((resolve) => setTimeout(resolve, url.endsWith('b') ? 400 : 10));
      running -= 1;
      if (url.endsWith('a')) throw new Error('no line');
      return answer;
    });
    const begin = Date.now();
    const all = Promise.allSettled(['a', 'b', 'c'].map((path) => send(ask(path))));
    await vi.runAllTimersAsync();
    expect((await all).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(started.map(([path, at]) => [path, at - begin])).toEqual([
      ['a', 0],
      ['b', 250],
      ['c', 650],
    ]);
  });

  it('never send what was given up while it waited', async () => {
    const transport = vi.fn(async () => answer);
    const send = createTurns(250)(transport);
    const stop = new AbortController();
    const first = send(ask('a'));
    const second = send(ask('b', stop.signal));
    const refused = expect(second).rejects.toThrow('stop');
    stop.abort(new Error('stop'));
    await vi.runAllTimersAsync();
    await Promise.all([first, refused]);
    expect(transport).toHaveBeenCalledOnce();
  });
});
