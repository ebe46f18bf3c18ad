import { Hono } from 'hono';
import type { SandboxEnv } from '../server.ts';
import type { ReportingControl } from './control.ts';
import { FAULT_KINDS, type Fault, REQUEST_KINDS, type RequestKind } from './faults.ts';
import { FORMS } from './forms.ts';
import { NUMBER_STYLES } from './numbers.ts';
import type { ReportRef } from './options.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The side door /__sandbox/, for tests and demos only; JSON in and out. What does not read is answered with 400:
 * GET, PUT clock {now} or {advanceSeconds} · GET ledger, reports, requests, challenges, accounts ·
 * POST return {unit, form, period, reason}, approve {unit, form, period}, close and reopen {period, unit?, form?},
 * expire, reset · GET, POST, DELETE faults.
 */
export function sideDoor(control: ReportingControl): Hono<SandboxEnv> {
  const door = new Hono<SandboxEnv>();
  const read = async (request: Request): Promise<Json> => {
    const body: unknown = await request.json();
    if (typeof body !== 'object' || body === null) throw new RangeError('A JSON object is expected');
    return body as Json;
  };
  door.onError((error, c) => {
    const ours = error instanceof RangeError || error instanceof SyntaxError;
    return c.json({ error: error.message }, ours ? 400 : 500);
  });

  door.get('/clock', (c) => c.json({ now: control.clock.now() }));
  door.put('/clock', async (c) => {
    const { now, advanceSeconds } = await read(c.req.raw);
    if (typeof now === 'string') control.clock.set(now);
    else if (typeof advanceSeconds === 'number') control.clock.advance(advanceSeconds * 1_000);
    else throw new RangeError('now or advanceSeconds is expected');
    return c.json({ now: control.clock.now() });
  });
  door.get('/ledger', (c) => c.json(control.ledger()));
  door.get('/reports', (c) => c.json(control.reports()));
  door.get('/requests', (c) => c.json(control.requests()));
  door.get('/challenges', (c) => c.json(control.challenges()));
  door.get('/accounts', (c) => c.json(control.accounts));
  door.post('/return', async (c) => {
    const body = await read(c.req.raw);
    control.returnReport(readRef(body), text(body, 'reason') ?? '');
    return c.json({ ok: true });
  });
  door.post('/approve', async (c) => {
    control.approve(readRef(await read(c.req.raw)));
    return c.json({ ok: true });
  });
  for (const [path, closed] of [
    ['/close', true],
    ['/reopen', false],
  ] as const) {
    door.post(path, async (c) => {
      const body = await read(c.req.raw);
      const period = text(body, 'period');
      if (period === undefined) throw new RangeError('period is expected');
      const unit = text(body, 'unit');
      const form = text(body, 'form');
      const which = {
        period,
        ...(unit === undefined ? {} : { unit }),
        ...(form === undefined ? {} : { form }),
      };
      return c.json({ reports: control.setClosed(which, closed) });
    });
  }
  door.post('/expire', (c) => {
    control.expireSessions();
    return c.json({ ok: true });
  });
  door.post('/reset', (c) => {
    control.reset();
    return c.json({ ok: true });
  });
  door.get('/faults', (c) => c.json(control.faults.pending()));
  door.post('/faults', async (c) => {
    control.faults.add(readFault(await read(c.req.raw)));
    return c.json(control.faults.pending());
  });
  door.delete('/faults', (c) => {
    control.faults.clear();
    return c.json([]);
  });
  return door;
}

function text(body: Json, key: string): string | undefined {
  const value = body[key];
  return typeof value === 'string' ? value : undefined;
}

function readRef(body: Json): ReportRef {
  const unit = text(body, 'unit');
  const period = text(body, 'period');
  const form = FORMS.find(({ id }) => id === body.form)?.id;
  if (unit === undefined || period === undefined || form === undefined) {
    throw new RangeError('unit, form and period are expected');
  }
  return { unit, form, period };
}

/** A fault as JSON. Throws `RangeError` on an unknown kind or a field of the wrong type. */
function readFault(body: Json): Fault {
  const kind = FAULT_KINDS.find((one) => one === body.kind);
  if (kind === undefined) throw new RangeError(`kind is one of ${FAULT_KINDS.join(', ')}`);
  const wrong = Object.entries(body).find(([key, value]) => {
    switch (key) {
      case 'kind':
        return false;
      case 'times':
      case 'ms':
      case 'retryAfter':
      case 'column':
        return typeof value !== 'number';
      case 'unit':
      case 'label':
        return typeof value !== 'string';
      case 'style':
        return !NUMBER_STYLES.some((style) => style === value);
      case 'on':
        return value !== 'any' && ![value].flat().every((one) => REQUEST_KINDS.includes(one as RequestKind));
      default:
        return true;
    }
  });
  if (wrong !== undefined)
    throw new RangeError(`A fault cannot have ${wrong[0]}: ${JSON.stringify(wrong[1])}`);
  return body as unknown as Fault;
}
