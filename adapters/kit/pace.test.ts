import { describe, expect, it } from 'vitest';
import { createPacer } from './pace.ts';
import type { Transport } from './transport.ts';

/** A transport that answers when told, and remembers how many requests were under way at once. */
function gauge() {
  const started: string[] = [];
  const starts: number[] = [];
  let under = 0;
  let most = 0;
  const transport: Transport = async (request) => {
    started.push(request.url);
    starts.push(performance.now());
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 5));
    under -= 1;
    return { status: 200, url: request.url, headers: {}, text: '' };
  };
  return { transport, started, starts, most: () => most };
}

const get = (url: string, signal?: AbortSignal) => ({
  method: 'GET' as const,
  url,
  ...(signal === undefined ? {} : { signal }),
});

describe('createPacer', () => {
  it('keeps one request in flight per host, in order, also over several transports', async () => {
    const { transport, started, most } = gauge();
    const pacer = createPacer({ concurrency: 1, interval: 0 });
    const [one, two] = [pacer(transport), pacer(transport)];
    await Promise.all([1, 2, 3, 4].map((n) => (n % 2 ? one : two)(get(`https://a.example/${n}`))));
    expect(most()).toBe(1);
    expect(started).toEqual([1, 2, 3, 4].map((n) => `https://a.example/${n}`));
  });

  it('hosts do not wait for each other', async () => {
    const { transport, most } = gauge();
    const paced = createPacer({ concurrency: 1, interval: 0 })(transport);
    await Promise.all([paced(get('https://a.example/')), paced(get('https://b.example/'))]);
    expect(most()).toBe(2);
  });

  it('keeps the gap between two starts', async () => {
    const { transport, starts } = gauge();
    const paced = createPacer({ concurrency: 5, interval: 40 })(transport);
    await Promise.all([1, 2, 3].map((n) => paced(get(`https://a.example/${n}`))));
    const gaps = starts.slice(1).map((at, index) => at - (starts[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(38);
  });

  it('a request aborted while it waits is never sent', async () => {
    const { transport, started } = gauge();
    const paced = createPacer({ concurrency: 1, interval: 0 })(transport);
    const controller = new AbortController();
    const first = paced(get('https://a.example/1'));
    const second = paced(get('https://a.example/2', controller.signal));
    controller.abort(new Error('stopped'));
    await expect(second).rejects.toThrow('stopped');
    await first;
    expect(started).toEqual(['https://a.example/1']);
  });

  it('refuses an address that is none', async () => {
    const paced = createPacer({ concurrency: 1, interval: 0 })(gauge().transport);
    await expect(paced(get('motcua'))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
