import { createFetchTransport } from '@dung-hen/adapters/kit/transport-fetch';
import { stripAnswer } from '@dung-hen/adapters/onestop-thanhhoa/collect/strip';
import { isDungHenError } from '@dung-hen/domain';
import type { Reply, Request } from '../../app/messages.ts';
import { readToken } from './token.ts';

/** What the portal tab works with; tests hand in their own. */
export interface DoorParts {
  readonly storage: Pick<Storage, 'getItem'>;
  /** Origin of the portal page: nothing is fetched from anywhere else. */
  readonly origin: string;
  readonly fetch: typeof globalThis.fetch;
}

/**
 * The portal tab's side of a collection: fetches for one run at a time, with the officer's own session. The token is
 * read anew for every run and goes into these requests alone; of an answer only what a collection reads is handed on.
 */
export interface Door {
  open(order: Request<'collect.open'>): Reply<'collect.open'>;
  fetch(wanted: Request<'collect.fetch'>): Promise<Reply<'collect.fetch'>>;
  halt(runId: string): void;
  /** The run this tab is ready for. */
  runId(): string | null;
}

interface Session {
  readonly runId: string;
  readonly token: string;
  readonly stop: AbortController;
}

export function createDoor({ storage, origin, fetch }: DoorParts): Door {
  const transport = createFetchTransport({ fetch });
  let current: Session | null = null;

  return {
    runId: () => current?.runId ?? null,
    open({ runId }) {
      const token = readToken(storage);
      if (token === null) return { refused: 'noToken', origin };
      current?.stop.abort();
      current = { runId, token, stop: new AbortController() };
      return { refused: null, origin };
    },
    async fetch({ runId, path, headers }) {
      const session = current;
      const url = new URL(path, origin);
      if (session?.runId !== runId) return { failed: 'LOGIN_REQUIRED' };
      // Only reads of the portal's own API ever carry the token, whatever is asked for.
      if (url.origin !== origin || !url.pathname.startsWith('/api/')) return { failed: 'INVALID_INPUT' };
      try {
        const { text, ...answer } = await transport({
          method: 'GET',
          url: url.href,
          headers: { ...headers, authorization: `Bearer ${session.token}` },
          signal: session.stop.signal,
        });
        return { ...answer, text: stripAnswer(text) };
      } catch (error) {
        return { failed: isDungHenError(error) ? error.code : 'NETWORK' };
      }
    },
    halt(runId) {
      if (current?.runId !== runId) return;
      current.stop.abort();
      current = null;
    },
  };
}
