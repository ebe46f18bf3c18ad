import type { IsoLocal } from '@dung-hen/calendar';
import { DungHenError, type ErrorContext, isDungHenError } from '@dung-hen/domain';
import { errorOf, parseJson } from '../../kit/http-errors.ts';
import { type RetryOptions, retryRead } from '../../kit/retry.ts';
import { parseWire } from '../../kit/schema.ts';
import { Session } from '../../kit/session.ts';
import type { QueryValue, Transport, TransportRequest, TransportResponse } from '../../kit/transport.ts';
import { onestopThanhHoa } from '../adapter.ts';
import { type Account, accountOf, type Tokens, tokens } from '../wire/tokens.ts';
import { failedAnswer, isRefusedText, loginRefusal, refusedAnswer } from './refusals.ts';
import { securityCodeIsOn } from './security-code.ts';

/**
 * How to get in: an account, or the token of a session that is already open (the officer's own, in the browser).
 * A handed-in token is never refreshed: that would end the officer's session in the page it came from.
 */
export type Credentials =
  | {
      readonly userName: string;
      readonly password: string;
      /** Asked for at each log-in where the portal wants a "Mã bảo mật". Nothing of it is kept. */
      readonly securityCode?: () => Promise<string>;
    }
  /** Null: the transport adds the token itself, because it must not leave the page that makes the call. */
  | { readonly token: string | null };

/** What a request is sent with. */
type Held = Omit<Tokens, 'token'> & { readonly token: string | null };

export interface GateOptions {
  /** Origin (and path, if any) the API stands under, e.g. 'https://motcua.thanhhoa.gov.vn'. */
  readonly baseUrl: string;
  /** Already paced. */
  readonly transport: Transport;
  readonly credentials: Credentials;
  /** Vietnam time. */
  readonly now: () => IsoLocal;
  readonly retry?: RetryOptions;
}

/** A read of the API below `/api/v1/`. */
export interface ApiRead {
  /** The operation, for errors: 'dossiers', 'detail'. */
  readonly step: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  /** Sent as POST (reports are asked for that way); still a read. */
  readonly body?: unknown;
  /** 404 means a record that is not there, not a changed site. */
  readonly missing?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The one door to the API: keeps the tokens, refreshes them once for all requests refused at the same time, retries
 * reads, and turns every kind of refusal into a typed error.
 */
export class Gate {
  readonly #options: GateOptions;
  readonly #base: string;
  readonly #session = new Session<Held>();

  constructor(options: GateOptions) {
    this.#options = options;
    this.#base = options.baseUrl.replace(/\/+$/u, '');
    const { credentials } = options;
    if ('token' in credentials) {
      this.#session.open({ token: credentials.token, refreshToken: null, refreshTokenExpiryTime: null });
    }
  }

  isOpen(): boolean {
    return this.#session.isOpen();
  }

  forget(): void {
    this.#session.close();
  }

  /**
   * Logs in, once and without any retry: five wrong passwords in ten minutes lock the account. Throws
   * CREDENTIALS_REJECTED, OTP_REQUIRED, or what the line and the portal fail with.
   */
  async login(signal?: AbortSignal): Promise<Account> {
    const { credentials } = this.#options;
    const step = 'login';
    if ('token' in credentials) {
      this.#session.open({ token: credentials.token, refreshToken: null, refreshTokenExpiryTime: null });
      return accountOf(credentials.token ?? '');
    }
    const { userName, password, securityCode } = credentials;
    if (securityCode === undefined && (await this.#securityCodeIsOn(signal))) {
      throw this.#error('OTP_REQUIRED', step, 'the portal asks for a security code at log-in');
    }
    const secret = securityCode === undefined ? {} : { securityCode: await securityCode() };
    const response = await this.#send(
      { step, path: '../tokens', body: { userName, password, ...secret }, signal },
      null,
    );
    if (response.status < 200 || response.status >= 300 || isRefusedText(response.text)) {
      throw loginRefusal(response, this.#context(step));
    }
    const given = this.#tokensOf(response, step);
    this.#session.open(given);
    return accountOf(given.token);
  }

  /** Reads and gives the parsed JSON with its envelope. */
  read(request: ApiRead): Promise<unknown> {
    return retryRead(() => this.#readOnce(request), {
      ...this.#options.retry,
      ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
  }

  async #readOnce(request: ApiRead): Promise<unknown> {
    const response = await this.#sendLoggedIn(request);
    const context = this.#context(request.step, response);
    if (response.status < 200 || response.status >= 300) {
      throw failedAnswer(response, { ...context, missing: request.missing ?? false });
    }
    const error = errorOf(response, 'json', context);
    if (error !== null) throw error;
    const answer = parseJson(response, context);
    const refusal = refusedAnswer(answer, context);
    if (refusal !== null) throw refusal;
    return answer;
  }

  async #sendLoggedIn(request: ApiRead): Promise<TransportResponse> {
    const held = this.#session.secrets();
    if (held === null) throw this.#error('LOGIN_REQUIRED', request.step, 'nobody is logged in');
    const first = await this.#send(request, held);
    if (first.status !== 401) return first;
    const renewed = await this.#session.renew(held, () => this.#refresh(held));
    const second = await this.#send(request, renewed);
    if (second.status !== 401) return second;
    this.#session.close();
    throw this.#error('LOGIN_REQUIRED', request.step, 'the portal refuses even a fresh token');
  }

  async #refresh(held: Held): Promise<Tokens> {
    const step = 'refresh';
    const { token, refreshToken, refreshTokenExpiryTime: until } = held;
    if (refreshToken === null) throw this.#error('LOGIN_REQUIRED', step, 'the session has ended');
    if (until !== null && until <= this.#options.now()) {
      throw this.#error('LOGIN_REQUIRED', step, 'the session has run out');
    }
    const response = await this.#send(
      { step, path: '../tokens/refresh', body: { token, refreshToken } },
      null,
    );
    if (response.status >= 200 && response.status < 300) return this.#tokensOf(response, step);
    if ([408, 429, 502, 503, 504].includes(response.status))
      throw failedAnswer(response, this.#context(step));
    throw this.#error('LOGIN_REQUIRED', step, 'the portal does not prolong the session');
  }

  #tokensOf(response: TransportResponse, step: string): Tokens {
    const context = this.#context(step, response);
    const error = errorOf(response, 'json', context);
    if (error !== null) throw error;
    return parseWire(tokens, parseJson(response, context), context);
  }

  async #send(request: ApiRead, held: Held | null): Promise<TransportResponse> {
    const { step, path, query, body, signal } = request;
    const exchange: TransportRequest = {
      method: body === undefined ? 'GET' : 'POST',
      url: new URL(`api/v1/${path}`, `${this.#base}/`).href,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        tenant: 'root',
        ...(held === null || held.token === null ? {} : { authorization: `Bearer ${held.token}` }),
      },
      ...(query === undefined ? {} : { query }),
      ...(body === undefined ? {} : { body: { kind: 'json', value: body } }),
      ...(signal === undefined ? {} : { signal }),
    };
    try {
      return await this.#options.transport(exchange);
    } catch (error) {
      if (!isDungHenError(error)) throw error;
      throw new DungHenError(error.code, { ...error.context, adapter: onestopThanhHoa.id, step });
    }
  }

  #securityCodeIsOn(signal: AbortSignal | undefined): Promise<boolean> {
    return securityCodeIsOn(() => this.#send({ step: 'login', path: 'configs/PublicModule', signal }, null));
  }

  #context(step: string, response?: TransportResponse): ErrorContext {
    const url = response?.url ?? this.#base;
    return { adapter: onestopThanhHoa.id, step, url, ...(response ? { status: response.status } : {}) };
  }

  #error(code: DungHenError['code'], step: string, detail: string): DungHenError {
    return new DungHenError(code, { ...this.#context(step), detail });
  }
}
