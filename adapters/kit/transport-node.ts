import { DungHenError } from '@dung-hen/domain';
import got, { MaxRedirectsError, RequestError, TimeoutError } from 'got';
import { CookieJar } from 'tough-cookie';
import { addressOf, bodyOf } from './address.ts';
import { collectBody, DEFAULT_MAX_BYTES, DEFAULT_TIMEOUT } from './answer.ts';
import type { Transport, TransportRequest } from './transport.ts';

export interface NodeTransportOptions {
  /** Where a portal's administrator can ask who calls: the office's own page or mail address, put in the User-Agent. */
  readonly contact?: string;
  /** Replaces the whole User-Agent. */
  readonly userAgent?: string;
  /** Cookies of the session, kept per host. A new, empty jar by default. */
  readonly cookieJar?: CookieJar;
  /** Bytes (after decompression) above which an answer is refused. Default 32 MiB. */
  readonly maxBytes?: number;
}

/** The name this software goes by, with the office's contact where one is set: 'dung-hen/0.1 (+https://…)'. */
export function userAgentOf(contact?: string): string {
  return contact === undefined ? 'dung-hen/0.1' : `dung-hen/0.1 (+${contact})`;
}

/**
 * Transport over got for Node. Sends once: got's own retry is off. Any HTTP status is an answer; redirects are
 * followed as a browser does (POST turns into GET on 301, 302, 303), with cookies per host and the Authorization
 * header dropped when the host changes. Throws NETWORK, TIMEOUT, INVALID_INPUT (bad address) or SITE_CHANGED (answer
 * too large, redirects without end). Nothing is logged and no error carries a header or a body.
 */
export function createNodeTransport(options: NodeTransportOptions = {}): Transport {
  const cookieJar = options.cookieJar ?? new CookieJar(undefined, { looseMode: true });
  const userAgent = options.userAgent ?? userAgentOf(options.contact);
  const maxBytes = options.maxBytes ?? DEFAULT_MAX_BYTES;

  return async (request) => {
    const { signal } = request;
    signal?.throwIfAborted();
    const address = addressOf(request);
    const body = bodyOf(request);
    const stream = got.stream(address, {
      method: request.method,
      headers: {
        'user-agent': userAgent,
        ...(body === null ? {} : { 'content-type': body.contentType }),
        ...request.headers,
      },
      ...(request.method === 'POST' ? { body: body?.text ?? '' } : {}),
      followRedirect: request.followRedirects ?? true,
      methodRewriting: true,
      maxRedirects: 20,
      throwHttpErrors: false,
      retry: { limit: 0 },
      timeout: { request: request.timeout ?? DEFAULT_TIMEOUT },
      cookieJar,
      ignoreInvalidCookies: true,
      ...(signal === undefined ? {} : { signal }),
    });
    try {
      let answer: { status: number; url: string; headers: Record<string, string> } | null = null;
      stream.once('response', (response: { statusCode: number; url: string; headers: RawHeaders }) => {
        answer = { status: response.statusCode, url: response.url, headers: plainHeaders(response.headers) };
      });
      const { text, bytes } = await collectBody(
        stream,
        maxBytes,
        () => answer?.headers['content-type'],
        request.url,
      );
      if (answer === null) throw new DungHenError('NETWORK', { step: 'request', url: address });
      const whole = { ...(answer as { status: number; url: string; headers: Record<string, string> }), text };
      return request.wantBytes === true ? { ...whole, bytes } : whole;
    } catch (error) {
      stream.destroy();
      throw failure(error, request);
    }
  };
}

type RawHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

function plainHeaders(headers: RawHeaders): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || name === 'set-cookie') continue;
    plain[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
  }
  return plain;
}

const TIMEOUT_CODES = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT']);

/** got's errors hold the request with its headers: only the short code of the failure is taken over. */
function failure(error: unknown, request: TransportRequest): unknown {
  if (request.signal?.aborted) return request.signal.reason;
  if (error instanceof DungHenError) return error;
  const context = { step: 'request', url: request.url };
  if (error instanceof MaxRedirectsError) {
    return new DungHenError('SITE_CHANGED', { ...context, detail: 'redirects without end' });
  }
  const code = error instanceof RequestError ? error.code : codeOf(error);
  if (error instanceof TimeoutError || TIMEOUT_CODES.has(code)) {
    return new DungHenError('TIMEOUT', { ...context, detail: 'no complete answer in time' });
  }
  return new DungHenError('NETWORK', { ...context, detail: `no complete answer (${code})` });
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/u.test(code) ? code : 'unknown';
}
