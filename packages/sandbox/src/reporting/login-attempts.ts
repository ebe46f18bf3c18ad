import { randomUUID } from 'node:crypto';
import type { SandboxClock } from '../clock.ts';
import type { Account } from './accounts.ts';
import { draw } from './chance.ts';

const WRONG_LIMIT = 5;
const LOCK_MS = 15 * 60_000;
const TICKET_MS = 60_000;

/** One visit to the login pages, from the app's redirect to the ticket. */
export interface LoginAttempt {
  readonly id: string;
  /** Anti-forgery token of its forms. */
  readonly token: string;
  readonly redirectUri: string;
  /** What the app wants back unchanged. */
  readonly state: string;
  /** The characters of the picture; null without captcha. */
  captcha: string | null;
  /** Who gave the right password; null before. */
  account: Account | null;
  /** The one-time password sent to them; null when none is asked. */
  otp: string | null;
  passed: boolean;
}

export type PasswordAnswer =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong' | 'locked' | 'captcha'; readonly words: string };

export interface LoginDesk {
  begin(redirectUri: string, state: string): LoginAttempt;
  find(id: string | null): LoginAttempt | null;
  password(attempt: LoginAttempt, username: string, password: string, captcha: string): PasswordAnswer;
  otp(attempt: LoginAttempt, code: string): boolean;
  /** A ticket for a passed attempt; the attempt is over. */
  ticket(attempt: LoginAttempt): string;
  /** The account behind a ticket; null when it was used before, is older than a minute, or never was. */
  redeem(ticket: string): Account | null;
  /** The answers a person would read off a picture and a phone, for tests that act as that person. */
  challenges(): { readonly captcha: string | null; readonly otp: string | null };
  reset(): void;
}

export interface LoginDeskOptions {
  readonly accounts: readonly Account[];
  readonly clock: SandboxClock;
  readonly seed: number;
  readonly otp: boolean;
  readonly captcha: boolean;
}

/** Passwords, locks, one-time passwords and tickets of the identity provider, without its pages. */
export function createLoginDesk({ accounts, clock, seed, otp, captcha }: LoginDeskOptions): LoginDesk {
  const attempts = new Map<string, LoginAttempt>();
  const wrong = new Map<string, { count: number; lockedUntilMs: number }>();
  const tickets = new Map<string, { readonly account: Account; readonly untilMs: number }>();
  let drawn = 0;
  const challenges: { captcha: string | null; otp: string | null } = { captcha: null, otp: null };
  const digits = (what: string, count: number): string => {
    drawn += 1;
    return String(draw(9 * 10 ** (count - 1), what, seed, drawn) + 10 ** (count - 1));
  };
  const newCaptcha = (): string | null => {
    challenges.captcha = captcha ? digits('captcha', 5) : null;
    return challenges.captcha;
  };

  return {
    begin: (redirectUri, state) => {
      const attempt: LoginAttempt = {
        id: randomUUID(),
        token: randomUUID(),
        redirectUri,
        state,
        captcha: newCaptcha(),
        account: null,
        otp: null,
        passed: false,
      };
      attempts.set(attempt.id, attempt);
      return attempt;
    },
    find: (id) => (id === null ? null : (attempts.get(id) ?? null)),
    password: (attempt, username, password, typed) => {
      const expected = attempt.captcha;
      attempt.captcha = newCaptcha();
      if (expected !== null && typed.trim() !== expected) {
        return { kind: 'captcha', words: 'Mã xác nhận không đúng.' };
      }
      const name = username.trim().toLowerCase();
      const record = wrong.get(name) ?? { count: 0, lockedUntilMs: 0 };
      const locked = {
        kind: 'locked' as const,
        words: `Tài khoản đã bị tạm khóa do nhập sai mật khẩu ${WRONG_LIMIT} lần. Vui lòng thử lại sau 15 phút.`,
      };
      if (record.lockedUntilMs > clock.nowMs()) return locked;
      const account = accounts.find((one) => one.username === name && one.password === password);
      if (account !== undefined) {
        wrong.delete(name);
        attempt.account = account;
        attempt.otp = otp ? digits('otp', 6) : null;
        challenges.otp = attempt.otp;
        attempt.passed = !otp;
        return { kind: 'right' };
      }
      const count = record.count + 1;
      const isLocked = count >= WRONG_LIMIT;
      wrong.set(name, {
        count: isLocked ? 0 : count,
        lockedUntilMs: isLocked ? clock.nowMs() + LOCK_MS : 0,
      });
      if (isLocked) return locked;
      return {
        kind: 'wrong',
        words: `Tên đăng nhập hoặc mật khẩu không đúng. Bạn còn ${WRONG_LIMIT - count} lần thử.`,
      };
    },
    otp: (attempt, code) => {
      attempt.passed = attempt.otp !== null && code.trim() === attempt.otp;
      return attempt.passed;
    },
    ticket: (attempt) => {
      const { account } = attempt;
      if (account === null || !attempt.passed) throw new Error('No ticket before the login is through');
      attempts.delete(attempt.id);
      const ticket = `ST-${randomUUID()}`;
      tickets.set(ticket, { account, untilMs: clock.nowMs() + TICKET_MS });
      return ticket;
    },
    redeem: (ticket) => {
      const found = tickets.get(ticket);
      tickets.delete(ticket);
      return found === undefined || found.untilMs < clock.nowMs() ? null : found.account;
    },
    challenges: () => ({ ...challenges }),
    reset: () => {
      attempts.clear();
      wrong.clear();
      tickets.clear();
    },
  };
}
