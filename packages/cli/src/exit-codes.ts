import type { ErrorCode } from '@dung-hen/domain';

/** Everything went as asked. */
export const EXIT_OK = 0;
/** A bug of ours. */
export const EXIT_BUG = 1;
/** `doctor` found something that must be mended. */
export const EXIT_UNWELL = 11;
/** Stopped by Ctrl-C; what was done is kept. As shells have it: 128 + SIGINT. */
export const EXIT_INTERRUPTED = 130;

/** What the command ends with for every error code; the same table stands in README.md. */
export const EXIT_CODES: Readonly<Record<ErrorCode, number>> = {
  // wrong use: correct the command
  INVALID_INPUT: 2,
  // no way in: log in, answer the challenge, ask for the right
  LOGIN_REQUIRED: 3,
  CREDENTIALS_REJECTED: 3,
  OTP_REQUIRED: 3,
  CHALLENGE: 3,
  FORBIDDEN: 3,
  // may pass: try again later
  NETWORK: 4,
  TIMEOUT: 4,
  MAINTENANCE: 4,
  RATE_LIMITED: 4,
  // the page or the wish is not understood: do it by hand
  SITE_CHANGED: 5,
  EMPTY_UNCONFIRMED: 5,
  UNSUPPORTED: 5,
  CALENDAR_MISSING: 6,
  FORM_UNBALANCED: 7,
  SUBMISSION_REJECTED: 8,
  SUBMISSION_UNKNOWN: 9,
  CONFLICT: 10,
};

/** Of several failures the one to end with: doubt about what was sent comes first, wrong use last. */
const GRAVITY: readonly number[] = [9, 10, 8, 7, 5, 3, 6, 4, 2];

/** The exit code of a batch: 0 when all went well, else that of its gravest failure. */
export function gravest(codes: readonly number[]): number {
  if (codes.includes(EXIT_BUG)) return EXIT_BUG;
  if (codes.includes(EXIT_INTERRUPTED)) return EXIT_INTERRUPTED;
  return GRAVITY.find((code) => codes.includes(code)) ?? EXIT_OK;
}
