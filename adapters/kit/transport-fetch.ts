import { DungHenError } from '@dung-hen/domain';
import { addressOf, bodyOf } from './address.ts';
import { collectBody, DEFAULT_MAX_BYTES, DEFAULT_TIMEOUT } from './answer.ts';
import type { Transport } from './transport.ts';

export interface FetchTransportOptions {
  /** The browser's fetch by default. */
  readonly fetch?: typeof globalThis.fetch;
  /** Whether the browser's own cookies go along. Default 'same-origin'. */
  readonly credentials?: RequestCredentials;
  /** Bytes (after decompression) above which an answer is refused. Default 32 MiB. */
  readonly maxBytes?: number;
}

/**
 * Transport over fetch for the browser. Same promises as the Node one, except that a browser neither lets a script
 * set the User-Agent nor see a redirect: `followRedirects: false` answered by a redirect is UNSUPPORTED.
 */
export function createFetchTransport(options: FetchTransportOptions = {}): Transport {
  const send = options.fetch ?? globalThis.fetch;
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;

  return async (request) => {
    request.signal?.throwIfAborted();
    const address = addressOf(request);
    const body = bodyOf(request);
    const deadline = AbortSignal.timeout(request.timeout ?? DEFAULT_TIMEOUT);
    try {
      const response = await send(address, {
        method: request.method,
        headers: { ...(body === null ? {} : { 'content-type': body.contentType }), ...request.headers },
        ...(body === null ? {} : { body: body.text }),
        redirect: request.followRedirects === false ? 'manual' : 'follow',
        credentials: options.credentials ?? 'same-origin',
        cache: 'no-store',
        signal: request.signal === undefined ? deadline : AbortSignal.any([request.signal, deadline]),
      });
      if (response.type === 'opaqueredirect') {
        throw new DungHenError('UNSUPPORTED', {
          step: 'request',
          url: address,
          detail: 'a browser does not show redirects',
        });
      }
      const headers = Object.fromEntries(response.headers);
      const { text, bytes } =
        response.body === null
          ? { text: '', bytes: new Uint8Array() }
          : await collectBody(response.body, maxBytes, () => headers['content-type'], address);
      const answer = { status: response.status, url: response.url || address, headers, text };
      return request.wantBytes === true ? { ...answer, bytes } : answer;
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      if (error instanceof DungHenError) throw error;
      const code = deadline.aborted ? 'TIMEOUT' : 'NETWORK';
      throw new DungHenError(code, { step: 'request', url: address, detail: 'no complete answer' });
    }
  };
}
