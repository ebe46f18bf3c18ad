import { CalendarError } from '@dung-hen/calendar';

/** The closed union of everything that can go wrong. A new code is a breaking change. */
export const ERROR_CODES = [
  'SITE_CHANGED',
  'EMPTY_UNCONFIRMED',
  'CHALLENGE',
  'LOGIN_REQUIRED',
  'OTP_REQUIRED',
  'CREDENTIALS_REJECTED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'MAINTENANCE',
  'NETWORK',
  'TIMEOUT',
  'INVALID_INPUT',
  'CALENDAR_MISSING',
  'FORM_UNBALANCED',
  'SUBMISSION_REJECTED',
  'SUBMISSION_UNKNOWN',
  'CONFLICT',
  'UNSUPPORTED',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * Where and why something failed. Never holds a body, a header, a token or a citizen's data:
 * `detail` is our own words, `label` a column or field name, `url` has no query.
 */
export interface ErrorContext {
  /** Adapter or package the error comes from, e.g. 'onestop-thanhhoa'. */
  readonly adapter?: string;
  /** The step under way, e.g. 'dossiers', 'login'. */
  readonly step?: string;
  /** The label that was looked for or found wrong. */
  readonly label?: string;
  /** Address without query or fragment. */
  readonly url?: string;
  /** HTTP status, where there was one. */
  readonly status?: number;
  /** Seconds the server asked to wait. */
  readonly retryAfter?: number;
  /** One sentence in English for developers and logs. */
  readonly detail?: string;
  readonly cause?: unknown;
}

/** The one kind of failure the product knows: a code of the closed union and where it happened. */
export class DungHenError extends Error {
  override readonly name = 'DungHenError';
  readonly code: ErrorCode;
  readonly context: Omit<ErrorContext, 'cause'>;

  constructor(code: ErrorCode, context: ErrorContext = {}) {
    const { cause, ...rest } = context;
    const where = [rest.adapter, rest.step].filter(Boolean).join('/');
    super(`${code}${where ? ` (${where})` : ''}${rest.detail ? `: ${rest.detail}` : ''}`, { cause });
    this.code = code;
    this.context = rest.url === undefined ? rest : { ...rest, url: withoutQuery(rest.url) };
  }
}

/** Whether `value` is one of our own errors, optionally of one code. */
export function isDungHenError(value: unknown, code?: ErrorCode): value is DungHenError {
  return value instanceof DungHenError && (code === undefined || value.code === code);
}

/** Brings a calendar error into the union; leaves our own errors as they are; anything else is a bug and passes through. */
export function adoptError(error: unknown, context: ErrorContext = {}): unknown {
  if (error instanceof CalendarError) {
    return new DungHenError(error.code, { detail: error.message, ...context, cause: error });
  }
  return error;
}

/** An address without query, fragment or credentials: what may be shown and logged. */
export function withoutQuery(url: string): string {
  try {
    const { origin, pathname } = new URL(url);
    return origin === 'null' ? pathname : origin + pathname;
  } catch {
    return url.replace(/[?#].*$/u, '');
  }
}

/**
 * Runs `work` and brings what it throws into the union.
 * @throws DungHenError with the calendar's code for a calendar error; anything else as it came.
 */
export function adopted<T>(context: ErrorContext, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw adoptError(error, context);
  }
}
