import { type DungHenError, type ErrorCode, isDungHenError } from '@dung-hen/domain';
import pRetry from 'p-retry';

/** Failures that may pass by themselves. Every other one is final. */
export const RETRIED_CODES: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NETWORK',
  'TIMEOUT',
  'RATE_LIMITED',
  'MAINTENANCE',
]);

export interface RetryOptions {
  /** Further attempts after the first. Default 3. */
  readonly retries?: number;
  /** Milliseconds before the first further attempt; doubled each time. Default 1 000. */
  readonly minDelay?: number;
  /** Milliseconds no wait of our own exceeds. Default 30 000. */
  readonly maxDelay?: number;
  /** Seconds of Retry-After we are ready to wait; a server asking for more gets no further attempt. Default 120. */
  readonly maxRetryAfter?: number;
  readonly signal?: AbortSignal;
  /** Told before each wait; `delay` in milliseconds. */
  readonly onRetry?: (retry: { code: ErrorCode; attempt: number; delay: number }) => void;
}

/**
 * Runs a read again when it failed with a passing failure (NETWORK, TIMEOUT, RATE_LIMITED, MAINTENANCE). The only
 * place in the product that retries. Never hand it something that writes. A server's Retry-After is honoured in full
 * or, above the cap, by giving up: the error then goes to the caller with `retryAfter` in its context.
 */
export function retryRead<T>(read: (attempt: number) => Promise<T>, options: RetryOptions = {}): Promise<T> {
  const maxRetryAfter = options.maxRetryAfter ?? 120;
  return pRetry(read, {
    retries: options.retries ?? 3,
    minTimeout: options.minDelay ?? 1_000,
    maxTimeout: options.maxDelay ?? 30_000,
    factor: 2,
    randomize: true,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    shouldRetry: async ({ error, attemptNumber, retryDelay }) => {
      if (!mayPass(error)) return false;
      const asked = (error.context.retryAfter ?? 0) * 1_000;
      if (asked > maxRetryAfter * 1_000) return false;
      const delay = Math.max(asked, retryDelay);
      options.onRetry?.({ code: error.code, attempt: attemptNumber, delay });
      await wait(delay - retryDelay, options.signal);
      return true;
    },
  });
}

/** Whether an error is one that may pass by itself. */
export function mayPass(error: unknown): error is DungHenError {
  return isDungHenError(error) && RETRIED_CODES.has(error.code);
}

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
