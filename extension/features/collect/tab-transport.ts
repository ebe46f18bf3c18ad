import { addressOf } from '@dung-hen/adapters/kit/address';
import type { Transport } from '@dung-hen/adapters/kit/transport';
import { DungHenError } from '@dung-hen/domain';
import type { Reply, Request } from '../../app/messages.ts';

/** Hands a request to the portal tab; null when no script answers there. */
export type FetchInTab = (wanted: Request<'collect.fetch'>) => Promise<Reply<'collect.fetch'> | null>;

/**
 * A transport that fetches in the portal tab, which adds the officer's token by itself. Reads only: anything but GET is
 * UNSUPPORTED. Where the tab is gone `gone` is told, which should abort the run; the request fails with NETWORK.
 */
export function createTabTransport(runId: string, fetchInTab: FetchInTab, gone: () => void): Transport {
  return async (request) => {
    request.signal?.throwIfAborted();
    const url = addressOf(request);
    const failure = (code: DungHenError['code'], detail: string): DungHenError =>
      new DungHenError(code, { step: 'request', url, detail });
    if (request.method !== 'GET') throw failure('UNSUPPORTED', 'a portal tab only reads');
    const { pathname, search } = new URL(url);
    const answer = await fetchInTab({
      runId,
      path: `${pathname}${search}`,
      headers: { ...request.headers },
    });
    if (answer === null) gone();
    request.signal?.throwIfAborted();
    if (answer === null) throw failure('NETWORK', 'the portal tab is gone');
    if ('failed' in answer) throw failure(answer.failed, 'the portal tab got no answer');
    return answer;
  };
}
