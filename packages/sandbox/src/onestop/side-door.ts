import { type Context, Hono } from 'hono';
import type { SandboxClock } from '../clock.ts';
import type { SandboxEnv } from '../server.ts';
import { FAULT_KINDS, type FaultBox, type FaultOption } from './faults.ts';
import type { TokenDesk } from './tokens.ts';

/** One request as the ledger keeps it: no query, no body, no token. */
export interface LedgerEntry {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly user: string | null;
  readonly fault: string | null;
}

/** What was asked of the sandbox, the last ten thousand requests. */
export class Ledger {
  #entries: LedgerEntry[] = [];
  #counters = new Map<string, number>();

  add(entry: LedgerEntry): void {
    if (this.#entries.length >= 10_000) this.#entries.shift();
    this.#entries.push(entry);
    const key = `${entry.method} ${entry.path}`;
    this.#counters.set(key, (this.#counters.get(key) ?? 0) + 1);
  }

  entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  /** Requests by 'METHOD /path', paths in lower case. */
  counters(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counters);
  }

  clear(): void {
    this.#entries = [];
    this.#counters.clear();
  }
}

export interface SideDoorParts {
  readonly clock: SandboxClock;
  readonly desk: TokenDesk;
  readonly faults: FaultBox;
  readonly ledger: Ledger;
}

/**
 * The sandbox's own door, which no portal has: /__sandbox/clock (GET, PUT {now}), expire-tokens (POST {refresh?}),
 * faults (GET, POST one or many, DELETE), counters, ledger (GET, DELETE).
 */
export function sideDoor({ clock, desk, faults, ledger }: SideDoorParts): Hono<SandboxEnv> {
  const door = new Hono<SandboxEnv>();
  const time = () => ({ now: clock.now(), ticking: clock.ticking });
  door.get('/clock', (c) => c.json(time()));
  door.put('/clock', async (c) => {
    const now = Reflect.get(await bodyOf(c), 'now');
    try {
      clock.set(typeof now === 'string' ? now : '');
    } catch {
      return c.json({ error: "now: 'YYYY-MM-DDTHH:mm:ss'" }, 400);
    }
    return c.json(time());
  });
  door.post('/expire-tokens', async (c) => {
    desk.expireAll(Reflect.get(await bodyOf(c), 'refresh') === true);
    return c.body(null, 204);
  });
  door.get('/faults', (c) => c.json(faults.list()));
  door.post('/faults', async (c) => {
    const body = await bodyOf(c);
    const ordered: unknown[] = Array.isArray(body) ? body : [body];
    if (!ordered.every(isFault)) return c.json({ error: `kind: ${FAULT_KINDS.join(' | ')}` }, 400);
    for (const fault of ordered) faults.add(fault);
    return c.json(faults.list());
  });
  door.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });
  door.get('/counters', (c) => c.json(ledger.counters()));
  door.get('/ledger', (c) => c.json(ledger.entries()));
  door.delete('/ledger', (c) => {
    ledger.clear();
    return c.body(null, 204);
  });
  return door;
}

async function bodyOf(c: Context<SandboxEnv>): Promise<object> {
  const body: unknown = await c.req.json().catch(() => null);
  return typeof body === 'object' && body !== null ? body : {};
}

function isFault(value: unknown): value is FaultOption {
  if (typeof value !== 'object' || value === null) return false;
  const number = (name: string) => ['undefined', 'number'].includes(typeof Reflect.get(value, name));
  return (
    FAULT_KINDS.some((kind) => kind === Reflect.get(value, 'kind')) &&
    ['undefined', 'string'].includes(typeof Reflect.get(value, 'path')) &&
    ['count', 'delayMs', 'retryAfter'].every(number)
  );
}
