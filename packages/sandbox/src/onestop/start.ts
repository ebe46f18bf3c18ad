import type { IsoLocal } from '@dung-hen/calendar';
import { createClock, type SandboxClock } from '../clock.ts';
import type { Scenario } from '../data/month-of-dossiers.ts';
import { DossierStore } from '../data/store.ts';
import { listen, type RunningServer } from '../server.ts';
import { oneStopApp } from './app.ts';
import { FaultBox, type FaultOption } from './faults.ts';
import { Ledger } from './side-door.ts';
import { TokenDesk } from './tokens.ts';
import { buildUsers, DEFAULT_USER, SAMPLE_PASSWORD, type UserOption } from './users.ts';
import type { DateStyle } from './wire-dates.ts';

/** Monday morning after the window of the second quarter of 2026 (15/03–14/06) closed. */
export const DEFAULT_NOW: IsoLocal = '2026-06-15T08:00:00';

export interface OneStopOptions {
  /** 0 (default) = any free port. */
  readonly port?: number;
  /** Same seed, same province. Default 'dung-hen'. */
  readonly seed?: string | number;
  /** Where the clock starts. Default `DEFAULT_NOW`. */
  readonly now?: IsoLocal;
  /** Whether the clock ticks. Default false: figures hold still until somebody sets it. */
  readonly ticking?: boolean;
  /** A clock shared with another sandbox; `now` and `ticking` are then not looked at. */
  readonly clock?: SandboxClock;
  /** Dossiers a quarter in the demo commune. Default 4000. */
  readonly dossiersPerQuarter?: number;
  /** … in each other commune and department. Default 60. */
  readonly otherDossiersPerQuarter?: number;
  /** Communes of the province, the demo commune included. Default 166. */
  readonly communes?: number;
  /** Quarters of history, the present one included. Default 6. */
  readonly quarters?: number;
  readonly scenario?: Scenario;
  /** Life of a bearer token in minutes of the sandbox clock. Default 3600, the product's own. */
  readonly tokenMinutes?: number;
  /** How lists write dates. Default 'invariant' (MM/dd/yyyy HH:mm:ss). */
  readonly dateStyle?: DateStyle;
  /** Log-ins beside (or instead of) the built-in ones. */
  readonly users?: readonly UserOption[];
  /** Makes the log-in ask for a security code. */
  readonly securityCode?: string;
}

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

/** A running one-stop portal. */
export interface OneStopSandbox extends RunningServer {
  readonly clock: SandboxClock;
  /** The one-stop officer of the demo commune. */
  readonly credentials: Credentials;
  /** Sees every unit and every report. */
  readonly adminCredentials: Credentials;
  /** The demo commune. */
  readonly unit: { readonly maDinhDanh: string; readonly groupCode: string; readonly name: string };
  /** Communes with their codes, demo commune first; for batches over the province. */
  readonly communes: readonly {
    readonly maDinhDanh: string;
    readonly groupCode: string;
    readonly name: string;
  }[];
  readonly store: DossierStore;
  readonly ledger: Ledger;
  /** Orders a fault for the next requests. */
  fault(option: FaultOption): void;
  /** Ends every bearer token now, as after an idle night. */
  expireTokens(): void;
}

/** Starts the emulated province one-stop system. Nothing is generated before it is asked for. */
export async function startOneStop(options: OneStopOptions = {}): Promise<OneStopSandbox> {
  const clock =
    options.clock ?? createClock({ start: options.now ?? DEFAULT_NOW, ticking: options.ticking ?? false });
  const others = options.otherDossiersPerQuarter ?? 60;
  const store = new DossierStore({
    seed: String(options.seed ?? 'dung-hen'),
    clock,
    scenario: options.scenario ?? 'usual',
    volume: { demo: options.dossiersPerQuarter ?? 4_000, commune: others, department: others },
    communes: options.communes ?? 166,
    quarters: options.quarters ?? 6,
  });
  const users = buildUsers(store.units, store.demo, options.users ?? []);
  const securityCode = options.securityCode ?? null;
  const desk = new TokenDesk({ clock, users, tokenMinutes: options.tokenMinutes ?? 3_600, securityCode });
  const faults = new FaultBox();
  const ledger = new Ledger();
  const dateStyle = options.dateStyle ?? 'invariant';
  const app = oneStopApp({
    store,
    desk,
    users,
    faults,
    ledger,
    dateStyle,
    securityCode: securityCode !== null,
  });
  const server = await listen(app, options.port === undefined ? {} : { port: options.port });
  const named = store.units.filter((unit) => unit.catalog === 'xa-phuong');
  const communes = named.map(({ maDinhDanh, groupCode, name }) => ({
    maDinhDanh: maDinhDanh ?? '',
    groupCode,
    name,
  }));
  const [unit] = communes;
  if (unit === undefined) throw new Error('The province has no commune');
  return {
    ...server,
    clock,
    credentials: { userName: DEFAULT_USER, password: SAMPLE_PASSWORD },
    adminCredentials: { userName: 'quantri', password: SAMPLE_PASSWORD },
    unit,
    communes,
    store,
    ledger,
    fault: (option) => faults.add(option),
    expireTokens: () => desk.expireAll(false),
  };
}
