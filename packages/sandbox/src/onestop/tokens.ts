import { createHmac, randomBytes } from 'node:crypto';
import { localIso, type SandboxClock } from '../clock.ts';
import { middlewareError, validationError } from './answers.ts';
import type { Params } from './binding.ts';
import type { SandboxUser } from './users.ts';

const MINUTE = 60_000;
const LOCK_WINDOW = 10 * MINUTE;
const TRIES = 5;
const REFRESH_LIFE = 7 * 24 * 60 * MINUTE;
const HANOI = 7 * 3_600_000;

export interface TokenPair {
  readonly token: string;
  readonly refreshToken: string;
  readonly refreshTokenExpiryTime: string;
}

export interface TokenOptions {
  readonly clock: SandboxClock;
  readonly users: ReadonlyMap<string, SandboxUser>;
  /** Life of a token in minutes; the product's own is 3600. */
  readonly tokenMinutes: number;
  /** When set, every log-in needs it (config row 'security-code' = 1). */
  readonly securityCode: string | null;
}

/** Issues, checks and forgets bearer tokens. Time is the sandbox clock's. */
export class TokenDesk {
  readonly #options: TokenOptions;
  readonly #key = randomBytes(32);
  readonly #live = new Map<string, { user: SandboxUser; until: number }>();
  readonly #refresh = new Map<string, { user: SandboxUser; until: number }>();
  readonly #failures = new Map<string, number[]>();

  constructor(options: TokenOptions) {
    this.#options = options;
  }

  /** POST /api/tokens. Wrong password: HTTP 500 "Authentication Failed." (sic); five within ten minutes lock the user. */
  logIn(params: Params): TokenPair {
    const { clock, users, securityCode } = this.#options;
    const name = params.text('userName') ?? params.text('email');
    const password = params.text('password');
    const missing = [name === null ? 'UserName' : null, password === null ? 'Password' : null];
    const messages = missing
      .filter((member) => member !== null)
      .map((member) => `'${member}' must not be empty.`);
    if (name === null || password === null) throw validationError(messages);
    const key = name.toLowerCase();
    const now = clock.nowMs();
    const recent = (this.#failures.get(key) ?? []).filter((at) => now - at < LOCK_WINDOW && at <= now);
    if (recent.length >= TRIES) throw middlewareError(401, 'User is locked. Please try again later.');
    const user = users.get(key);
    if (user === undefined || user.password !== password) {
      this.#failures.set(key, [...recent, now]);
      throw middlewareError(500, 'Authentication Failed.');
    }
    if (securityCode !== null && params.text('securityCode') !== securityCode) {
      throw middlewareError(401, 'Security code is not correct.');
    }
    this.#failures.delete(key);
    return this.#issue(user);
  }

  /** POST /api/tokens/refresh: the old pair ends, a new one begins. */
  refresh(params: Params): TokenPair {
    const key = params.text('refreshToken') ?? '';
    const known = this.#refresh.get(key);
    if (known === undefined || known.until <= this.#options.clock.nowMs()) {
      throw middlewareError(401, 'Invalid Refresh Token.');
    }
    this.#refresh.delete(key);
    this.#live.delete(params.text('token') ?? '');
    return this.#issue(known.user);
  }

  /** Who a token belongs to; null when it is unknown, expired or logged out. */
  userOf(token: string): SandboxUser | null {
    const known = this.#live.get(token);
    return known !== undefined && known.until > this.#options.clock.nowMs() ? known.user : null;
  }

  /** Logged out: the token is black-listed. */
  forget(token: string): void {
    this.#live.delete(token);
  }

  /** Ends every token at once; refresh tokens too when asked. */
  expireAll(refreshToo: boolean): void {
    this.#live.clear();
    if (refreshToo) this.#refresh.clear();
  }

  #issue(user: SandboxUser): TokenPair {
    const { clock, tokenMinutes } = this.#options;
    const now = clock.nowMs();
    const until = now + tokenMinutes * MINUTE;
    const token = this.#sign({
      uid: user.id,
      sub: user.userName,
      email: `${user.userName}@example.invalid`,
      fullName: user.fullName,
      groupCode: user.unit.groupCode,
      groupName: user.unit.name,
      officeCode: user.unit.groupCode,
      officeName: user.unit.name,
      positionName: user.positionName,
      maDinhDanh: user.unit.maDinhDanh,
      typeUser: user.typeUser,
      tenant: 'root',
      ipAddress: '127.0.0.1',
      exp: Math.floor((until - HANOI) / 1_000),
      jti: randomBytes(9).toString('base64url'),
    });
    const refreshToken = randomBytes(32).toString('base64');
    this.#live.set(token, { user, until });
    this.#refresh.set(refreshToken, { user, until: now + REFRESH_LIFE });
    return { token, refreshToken, refreshTokenExpiryTime: localIso(now + REFRESH_LIFE) };
  }

  #sign(claims: Readonly<Record<string, unknown>>): string {
    const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
    return `${head}.${createHmac('sha256', this.#key).update(head).digest('base64url')}`;
  }
}
