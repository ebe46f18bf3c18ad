import type { SandboxClock } from '../clock.ts';
import type { Account, Sessions } from './accounts.ts';
import type { Desk, ShownState } from './actions.ts';
import type { Assignment, Assignments } from './assignments.ts';
import { type Faults, REQUEST_KINDS, type RequestKind } from './faults.ts';
import type { LoginDesk } from './login-attempts.ts';
import type { ReportRef } from './options.ts';
import type { LedgerRow, ReportReceipt, ReportStore } from './store.ts';

/** Where a report stands, for tests and demos. */
export interface ReportStatus extends ReportRef {
  readonly unitName: string;
  readonly state: ShownState;
  readonly version: number;
  readonly receipt: ReportReceipt | null;
  /** Figures as they would be typed, by row label and column number. */
  readonly cells: Readonly<Record<string, Readonly<Record<number, string>>>>;
}

/** What happens behind the pages: the acts of the level above, of time and of bad luck. */
export interface ReportingControl {
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly accounts: readonly Account[];
  /** Every accepted submit since the start (or in the state file), oldest first. A doubled report is there twice. */
  ledger(): readonly LedgerRow[];
  /** Every report whose data window has begun. */
  reports(): readonly ReportStatus[];
  /** How many requests of each kind arrived, those cut by a fault included. */
  requests(): Readonly<Record<RequestKind, number>>;
  /** Sends a report back to its unit. Throws `RangeError` when there is none or it was not sent. */
  returnReport(ref: ReportRef, reason: string): void;
  /** The leader approves. Throws `RangeError` when the report does not wait for that. */
  approve(ref: ReportRef): void;
  /** Closes or reopens the reports of a period, of all units or one, of all forms or one; tells how many. */
  setClosed(
    which: { readonly period: string; readonly unit?: string; readonly form?: string },
    closed: boolean,
  ): number;
  /** Logs everybody out of the app. */
  expireSessions(): void;
  /** The captcha and the one-time password last shown, as a person would read them. */
  challenges(): { readonly captcha: string | null; readonly otp: string | null };
  /** Forgets reports, ledger, sessions, faults and counters; the clock goes on. */
  reset(): void;
}

export interface ControlParts {
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly accounts: readonly Account[];
  readonly store: ReportStore;
  readonly assignments: Assignments;
  readonly desk: Desk;
  readonly sessions: Sessions;
  readonly loginDesk: LoginDesk;
  readonly counters: Map<RequestKind, number>;
}

/** The side door's acts over the parts of a running emulator. */
export function createControl(parts: ControlParts): ReportingControl {
  const { clock, faults, accounts, store, assignments, desk, sessions, loginDesk, counters } = parts;
  const find = (ref: ReportRef): Assignment => {
    const found = assignments.byRef(ref);
    if (found === null) throw new RangeError(`No report ${ref.unit} ${ref.form} ${ref.period}`);
    return found;
  };
  return {
    clock,
    faults,
    accounts,
    ledger: () => store.ledger(),
    reports: () =>
      assignments.list().map((assignment) => {
        const { version, receipt, cells } = desk.record(assignment);
        const state = desk.shownState(assignment);
        return { ...assignment.ref, unitName: assignment.unit.name, state, version, receipt, cells };
      }),
    requests: () =>
      Object.fromEntries(REQUEST_KINDS.map((kind) => [kind, counters.get(kind) ?? 0])) as Record<
        RequestKind,
        number
      >,
    returnReport: (ref, reason) => mustBeDone(desk.sendBack(find(ref), reason)),
    approve: (ref) => mustBeDone(desk.approve(find(ref))),
    setClosed: ({ period, unit, form }, closed) => {
      const chosen = assignments
        .list()
        .filter(
          ({ ref }) =>
            ref.period === period &&
            (unit === undefined || ref.unit === unit) &&
            (form === undefined || ref.form === form),
        );
      for (const assignment of chosen) desk.setClosed(assignment, closed);
      return chosen.length;
    },
    expireSessions: () => sessions.dropAll(),
    challenges: () => loginDesk.challenges(),
    reset: () => {
      store.reset();
      sessions.dropAll();
      loginDesk.reset();
      faults.clear();
      counters.clear();
    },
  };
}

function mustBeDone(outcome: ReturnType<Desk['approve']>): void {
  if (outcome.kind !== 'done') throw new RangeError(outcome.messages.map(({ text }) => text).join(' '));
}
