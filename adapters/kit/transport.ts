/**
 * The one small door to the network: got in Node (`kit/transport-node`), fetch in the browser (`kit/transport-fetch`).
 * It sends once and never retries; retrying reads is `kit/retry`'s work alone.
 */
export interface TransportRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Query parameters; arrays become repeated keys without brackets. */
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?:
    | { readonly kind: 'json'; readonly value: unknown }
    | { readonly kind: 'form'; readonly fields: readonly (readonly [string, string])[] };
  /** Follow redirects by itself (default true). A log-in chain across hosts is followed with cookies kept per host. */
  readonly followRedirects?: boolean;
  /** Milliseconds for the whole exchange. Default 30 000. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
  /** Whether the answer is wanted as bytes too: a file to be kept as it is. */
  readonly wantBytes?: boolean;
}

export type QueryValue = string | number | boolean | readonly (string | number)[] | undefined;

export interface TransportResponse {
  readonly status: number;
  /** Final address after redirects. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as it came, decompressed; only where the request wanted bytes. */
  readonly bytes?: Uint8Array;
}

/**
 * Sends one request. Any HTTP status is an answer. Throws `DungHenError` only when there is no answer:
 * NETWORK (refused, reset, no route) or TIMEOUT. An aborted signal throws its reason.
 */
export type Transport = (request: TransportRequest) => Promise<TransportResponse>;
