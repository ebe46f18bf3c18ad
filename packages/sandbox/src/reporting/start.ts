import { Hono } from 'hono';
import { listen, type SandboxEnv } from '../server.ts';
import { type Credentials, createSessions, makeAccounts } from './accounts.ts';
import { createDesk } from './actions.ts';
import { answered, reportingApp } from './app.ts';
import { createAssignments } from './assignments.ts';
import { createControl, type ReportingControl } from './control.ts';
import { createFaults, type RequestKind } from './faults.ts';
import { createHistory } from './history.ts';
import { identityApp } from './identity.ts';
import { createLater } from './line-faults.ts';
import { createLoginDesk } from './login-attempts.ts';
import { type ReportingOptions, type SkinName, settle } from './options.ts';
import { createPortal } from './portal.ts';
import { sideDoor } from './side-door.ts';
import { skinOf } from './skins/skins.ts';
import { createStore } from './store.ts';
import type { TableDesign } from './table.ts';
import type { ReportingUnit } from './units.ts';

/** A running emulator of a government reporting system. */
export interface ReportingSandbox extends ReportingControl {
  /** Where a person or a script starts: 'http://127.0.0.1:PORT'. */
  readonly url: string;
  /** Origin of the identity provider. */
  readonly identityUrl: string;
  readonly skin: SkinName;
  readonly units: readonly ReportingUnit[];
  /** The unit's own account when there is one unit, else the account of the province, which sees all. */
  readonly credentials: Credentials;
  /** The account of an officer of a unit. Throws `RangeError` on an unknown code. */
  credentialsOf(unit: string): Credentials;
  /** Ends both servers at once, requests in flight included; work put off by a fault never happens. */
  close(): Promise<void>;
}

/**
 * Starts one plausible government reporting system on two ports of this machine: the application and the identity
 * provider. Nothing of the real system's pages is known; the skins differ so that whoever reads them must read words.
 * Rejects when a port is taken; throws `RangeError` on options that make no sense.
 */
export async function startReporting(options: ReportingOptions = {}): Promise<ReportingSandbox> {
  const settings = settle(options);
  const { clock, seed, units } = settings;
  const skin = skinOf(settings.skin, seed);
  const approval = options.approval ?? skin.approval;
  const design: TableDesign = {
    ...skin.design,
    spelling: options.rowSpelling ?? skin.design.spelling,
    numberRow: options.numberRow ?? skin.design.numberRow,
  };
  const assignments = createAssignments(settings);
  const store = createStore(createHistory(settings, assignments), options.stateFile ?? null);
  const desk = createDesk({ settings, assignments, store, rules: design.rules, approval });
  const accounts = makeAccounts(units, seed);
  const sessions = createSessions(clock, settings.sessionMinutes);
  const { otp, captcha } = settings;
  const loginDesk = createLoginDesk({ accounts, clock, seed, otp, captcha });
  const faults = createFaults();
  const later = createLater();
  const counters = new Map<RequestKind, number>();
  const origins = { app: '', identity: '' };
  const portal = createPortal({ settings, assignments, store, desk, skin, design, approval });
  const control = createControl({
    clock,
    faults,
    accounts,
    store,
    assignments,
    desk,
    sessions,
    loginDesk,
    counters,
  });

  const pages = identityApp({ desk: loginDesk, ssoReturn: options.ssoReturn ?? skin.ssoReturn, origins });
  const identity = new Hono<SandboxEnv>().all('*', async (c) => {
    const body = c.req.method === 'POST' ? await c.req.text() : null;
    const request = new Request(c.req.url, { method: c.req.method, headers: c.req.header(), body });
    return answered(c, { faults, later, counters }, { kind: 'login', unit: null }, async () =>
      pages.fetch(request, c.env),
    );
  });
  const app = new Hono<SandboxEnv>()
    .route('/__sandbox', sideDoor(control))
    .route(
      '/',
      reportingApp({ skin, portal, sessions, assignments, loginDesk, origins, faults, later, counters }),
    );

  const identityServer = await listen(identity, { port: options.identityPort ?? 0 });
  const appServer = await listen(app, { port: options.port ?? 0 }).catch(async (error: unknown) => {
    await identityServer.close();
    throw error;
  });
  origins.app = appServer.url;
  origins.identity = identityServer.url;

  const officerOf = (unit: string): Credentials => {
    const account = accounts.find((one) => one.role === 'officer' && one.units[0] === unit);
    if (account === undefined) throw new RangeError(`No such unit: ${unit}`);
    return { username: account.username, password: account.password };
  };
  const [first, second] = units;
  const province = accounts.find((account) => account.role === 'province');
  const credentials =
    (second === undefined || province === undefined) && first !== undefined
      ? officerOf(first.code)
      : { username: province?.username ?? '', password: province?.password ?? '' };

  return {
    ...control,
    url: appServer.url,
    identityUrl: identityServer.url,
    skin: settings.skin,
    units,
    credentials,
    credentialsOf: officerOf,
    close: async () => {
      later.stop();
      await Promise.all([appServer.close(), identityServer.close()]);
    },
  };
}
