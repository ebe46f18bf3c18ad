import { DungHenError, type ErrorContext } from '@dung-hen/domain';
import * as z from 'zod/mini';
import { errorOf, parseJson } from '../../kit/http-errors.ts';
import { type RetryOptions, retryRead } from '../../kit/retry.ts';
import { parseWire } from '../../kit/schema.ts';
import { Session } from '../../kit/session.ts';
import type { QueryValue, Transport, TransportResponse } from '../../kit/transport.ts';
import { feedbackThanhHoa } from '../adapter.ts';
import { refusal } from '../wire/envelope.ts';

/** An account, the token of a session already open, or nothing: the public lists need none. */
export type FeedbackCredentials =
  | { readonly userName: string; readonly password: string }
  | { readonly token: string }
  | null;

export interface GateOptions {
  readonly baseUrl: string;
  /** Already paced. */
  readonly transport: Transport;
  readonly credentials: FeedbackCredentials;
  /** Header the token travels in. */
  readonly tokenHeader: string;
  /** Path of the log-in. */
  readonly loginPath: string;
  readonly retry?: RetryOptions;
}

/** A read of the API. */
export interface ApiRead {
  readonly step: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly signal?: AbortSignal | undefined;
}

const loginAnswer = z.object({ token: z.string().check(z.minLength(1)) });

/** The one door to the API: puts the token into its header, retries reads, turns every refusal into a typed error. */
export class Gate {
  readonly #options: GateOptions;
  readonly #session = new Session<{ readonly token: string }>();

  constructor(options: GateOptions) {
    this.#options = options;
    const { credentials } = options;
    if (credentials !== null && 'token' in credentials) this.#session.open({ token: credentials.token });
  }

  /** Full address of a path of the system. */
  address(path: string): string {
    return `${this.#options.baseUrl.replace(/\/+$/u, '')}/${path}`;
  }

  /** Logs in once, never again by itself. @throws DungHenError CREDENTIALS_REJECTED, INVALID_INPUT without account. */
  async login(signal?: AbortSignal): Promise<void> {
    const { credentials, transport, loginPath } = this.#options;
    const context = { adapter: feedbackThanhHoa.id, step: 'login' };
    if (credentials === null)
      throw new DungHenError('INVALID_INPUT', { ...context, detail: 'no account is given' });
    if ('token' in credentials) {
      this.#session.open({ token: credentials.token });
      return;
    }
    const response = await transport({
      method: 'POST',
      url: this.address(loginPath),
      body: { kind: 'json', value: { username: credentials.userName, password: credentials.password } },
      ...(signal === undefined ? {} : { signal }),
    });
    const rejected =
      [400, 401, 403].includes(response.status) || z.safeParse(refusal, jsonOf(response)).success;
    if (rejected) {
      throw new DungHenError('CREDENTIALS_REJECTED', {
        ...context,
        url: response.url,
        status: response.status,
        detail: 'user name or password are not accepted',
      });
    }
    const error = errorOf(response, 'json', context);
    if (error !== null) throw error;
    this.#session.open(parseWire(loginAnswer, parseJson(response, context), context));
  }

  isOpen(): boolean {
    return this.#session.isOpen();
  }

  forget(): void {
    this.#session.close();
  }

  /** Reads parsed JSON. `success: false` is a refusal at any status: the system's own screens take it for an empty list. */
  read(request: ApiRead): Promise<unknown> {
    const { signal } = request;
    return retryRead(() => this.#readOnce(request), {
      ...this.#options.retry,
      ...(signal === undefined ? {} : { signal }),
    });
  }

  async #readOnce({ step, path, query, signal }: ApiRead): Promise<unknown> {
    const { transport, tokenHeader } = this.#options;
    const response = await transport({
      method: 'GET',
      url: this.address(path),
      headers: { [tokenHeader]: this.#session.secrets()?.token ?? '' },
      ...(query === undefined ? {} : { query }),
      ...(signal === undefined ? {} : { signal }),
    });
    const context: ErrorContext = { adapter: feedbackThanhHoa.id, step };
    if (response.status === 401) this.#session.close();
    const error = errorOf(response, 'json', context);
    if (error !== null) throw error;
    const answer = parseJson(response, context);
    const refused = z.safeParse(refusal, answer);
    if (refused.success) throw refusalError(refused.data.message ?? '', response, context);
    return answer;
  }
}

function jsonOf(response: TransportResponse): unknown {
  try {
    return JSON.parse(response.text);
  } catch {
    return null;
  }
}

/** What a refusal means, told by its words, which are never passed on. */
function refusalError(words: string, response: TransportResponse, context: ErrorContext): DungHenError {
  const code = /đăng nhập|token|jwt|phiên/iu.test(words)
    ? 'LOGIN_REQUIRED'
    : /quyền|permission|forbidden/iu.test(words)
      ? 'FORBIDDEN'
      : 'INVALID_INPUT';
  return new DungHenError(code, {
    ...context,
    url: response.url,
    status: response.status,
    detail: 'the system refused the request (success: false)',
  });
}
