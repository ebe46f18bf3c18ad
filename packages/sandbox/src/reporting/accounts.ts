import { randomUUID } from 'node:crypto';
import type { SandboxClock } from '../clock.ts';
import { draw } from './chance.ts';
import type { Message } from './check.ts';
import type { ReportingUnit } from './units.ts';

/** What a person types to log in. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Who may log in, and the units whose reports they see. A leader approves, the others fill and send. */
export interface Account extends Credentials {
  readonly fullName: string;
  readonly role: 'officer' | 'province' | 'leader';
  readonly units: readonly string[];
}

/** An officer and a leader per unit ('cb.h56.101', 'ld.h56.101') and one account of the province that fills for all. */
export function makeAccounts(units: readonly ReportingUnit[], seed: number): readonly Account[] {
  const password = (username: string) => `Dh@${draw(900_000, 'password', seed, username) + 100_000}`;
  const account = (username: string, rest: Omit<Account, keyof Credentials>): Account => ({
    username,
    password: password(username),
    ...rest,
  });
  return [
    account('tinh.tonghop', {
      fullName: 'Cán bộ tổng hợp tỉnh',
      role: 'province',
      units: units.map((unit) => unit.code),
    }),
    ...units.flatMap((unit) => {
      const code = unit.code.toLowerCase();
      return [
        account(`cb.${code}`, { fullName: `Cán bộ ${unit.name}`, role: 'officer', units: [unit.code] }),
        account(`ld.${code}`, { fullName: `Lãnh đạo ${unit.name}`, role: 'leader', units: [unit.code] }),
      ];
    }),
  ];
}

export interface Session {
  readonly id: string;
  readonly account: Account;
  /** Anti-forgery token of every form of this session. */
  readonly token: string;
  lastSeenMs: number;
  /** Messages for the next page (post, redirect, get). */
  flash: readonly Message[];
}

export interface Sessions {
  open(account: Account): Session;
  /** The session of a cookie, if there is one and it has not run out; finding it keeps it alive. */
  find(id: string | undefined): Session | null;
  drop(id: string): void;
  /** Forgets every session. */
  dropAll(): void;
}

/** Sessions in memory: a restart forgets them, as it does in most real systems. */
export function createSessions(clock: SandboxClock, minutes: number): Sessions {
  const sessions = new Map<string, Session>();
  return {
    open: (account) => {
      const session: Session = {
        id: randomUUID().replaceAll('-', ''),
        account,
        token: randomUUID().replaceAll('-', ''),
        lastSeenMs: clock.nowMs(),
        flash: [],
      };
      sessions.set(session.id, session);
      return session;
    },
    find: (id) => {
      const session = id === undefined ? undefined : sessions.get(id);
      if (session === undefined) return null;
      if (clock.nowMs() - session.lastSeenMs > minutes * 60_000) {
        sessions.delete(session.id);
        return null;
      }
      session.lastSeenMs = clock.nowMs();
      return session;
    },
    drop: (id) => {
      sessions.delete(id);
    },
    dropAll: () => sessions.clear(),
  };
}
