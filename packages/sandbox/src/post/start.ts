import { type IsoLocal, toDay, toIso } from '@dung-hen/calendar';
import { createClock, type SandboxClock } from '../clock.ts';
import { listen, type RunningServer } from '../server.ts';
import { type PostLedger, postApp } from './app.ts';
import { itemOf, type PostItem } from './items.ts';

export interface PostSandboxOptions {
  /** 0 (default) = any free port. */
  readonly port?: number;
  /** Where the clock starts; not looked at with `clock`. Default 2026-06-15T08:00:00. */
  readonly now?: IsoLocal;
  readonly clock?: SandboxClock;
  /** Items under way or arrived in the last 30 days. Default 40. */
  readonly items?: number;
}

/** A running emulated post. */
export interface PostSandbox extends RunningServer {
  readonly clock: SandboxClock;
  /** Value of the header `access_token` of orders. */
  readonly accessToken: string;
  /** Path orders are posted to. */
  readonly orderPath: string;
  readonly items: readonly PostItem[];
  /** Item numbers ordered so far. */
  readonly ordered: () => readonly string[];
}

const DAYS = 30;

/** Starts the emulated post: orders as of February 2025, a tracking page whose looks are invented. */
export async function startPost(options: PostSandboxOptions = {}): Promise<PostSandbox> {
  const clock = options.clock ?? createClock({ start: options.now ?? '2026-06-15T08:00:00', ticking: false });
  const today = toDay(clock.now());
  const items = Array.from({ length: options.items ?? 40 }, (_, n) =>
    itemOf(n, `${toIso(today - 1 - ((n * 7) % DAYS))}T00:00:00`),
  );
  const ledger: PostLedger = { orders: new Map() };
  const accessToken = 'the-mo-phong';
  const server = await listen(
    postApp(clock, items, accessToken, ledger),
    options.port === undefined ? {} : { port: options.port },
  );
  return {
    ...server,
    clock,
    accessToken,
    orderPath: '/lgsp/bcci/order',
    items,
    ordered: () => [...ledger.orders.keys()],
  };
}
