// @vitest-environment node
import { createOneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import { findPersonalData, type OneStopSandbox, startOneStop } from '@dung-hen/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seenDossierSchema } from '../../app/seen-dossier.ts';
import { createDoor } from './door.ts';
import { type Batch, type CollectOrder, type RunParts, runCollection } from './run.ts';
import { createTabTransport } from './tab-transport.ts';

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/giu;
const NOW = '2026-06-15T08:00:00';
/** Everything not handed over, and what was handed over since the second quarter began. */
const ORDER: CollectOrder = { runId: 'run-1', since: '2026-03-15', resume: null };

let portal: OneStopSandbox;
let token = '';
/** Everything the tab handed on, as text. */
let handed = '';

async function logIn(): Promise<string> {
  const answer = await fetch(`${portal.url}/api/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(portal.credentials),
  });
  return String(((await answer.json()) as { token: unknown }).token);
}

/** A portal tab with an officer logged in, and how the background fetches through it. */
function fetchInTab() {
  const auth = JSON.stringify({ data: { token } });
  const door = createDoor({
    storage: { getItem: () => JSON.stringify({ auth }) },
    origin: portal.url,
    fetch,
  });
  expect(door.open({ runId: ORDER.runId })).toEqual({ refused: null, origin: portal.url });
  return createTabTransport(
    ORDER.runId,
    async (wanted) => {
      const reply = await door.fetch(wanted);
      handed += JSON.stringify([wanted, reply]);
      return reply;
    },
    () => expect.unreachable(),
  );
}

/** What a run needs, on the sandbox; batches are kept in `batches`, and `goOn` says when to stop. */
function partsFor(batches: Batch[], goOn: (batch: Batch) => boolean = () => true): RunParts {
  return {
    client: createOneStopThanhHoa({
      baseUrl: portal.url,
      transport: fetchInTab(),
      credentials: { token: null },
      now: () => NOW,
      pace: { concurrency: 1, interval: 0 },
      retry: { minDelay: 1, maxDelay: 1 },
    }),
    origin: 'https://motcua.thanhhoa.gov.vn',
    now: () => NOW,
    hand: async (batch) => {
      batches.push(batch);
      return { goOn: goOn(batch) };
    },
    pageSize: 10,
  };
}

const run = (parts: RunParts, order = ORDER, signal = new AbortController().signal) =>
  runCollection(order, parts, signal);
const codesOf = (batches: readonly Batch[]): string[] =>
  batches.flatMap(({ dossiers }) => dossiers.map(({ code }) => code)).sort();

beforeAll(async () => {
  portal = await startOneStop({
    dossiersPerQuarter: 90,
    otherDossiersPerQuarter: 12,
    communes: 3,
    quarters: 2,
  });
});
afterAll(() => portal.close());
beforeEach(async () => {
  handed = '';
  token = await logIn();
});

describe('a collection', () => {
  it('hands over every dossier once, counted, and nothing that names a citizen or gives access', async () => {
    const batches: Batch[] = [];
    const outcome = await run(partsFor(batches));
    const codes = codesOf(batches);
    expect(codes.length).toBeGreaterThan(20);
    expect(new Set(codes).size).toBe(codes.length);
    expect(outcome).toEqual({ kind: 'done', collected: codes.length, passes: 1 });
    expect(batches.at(-1)).toMatchObject({ done: codes.length, total: codes.length });

    const said = JSON.stringify(batches);
    expect(findPersonalData(said)).toEqual([]);
    expect(said).not.toContain(token);
    expect(handed.length).toBeGreaterThan(10_000);
    // Ids may hold digits that look like an invented identity number.
    expect(findPersonalData(handed.replace(ID, ''))).toEqual([]);
    expect(handed).not.toContain(token);
    for (const dossier of batches.flatMap((batch) => batch.dossiers)) {
      expect(Object.keys(dossier).sort()).toEqual(Object.keys(seenDossierSchema.def.shape).sort());
      expect(dossier).toMatchObject({ source: 'collected', seenAt: NOW });
    }
  });

  it('stops when it is told to and goes on where it was: together the same as in one go', async () => {
    const whole: Batch[] = [];
    await run(partsFor(whole));
    const parts: Batch[] = [];
    expect(await run(partsFor(parts, () => parts.length < 2))).toBeNull();
    expect(parts).toHaveLength(2);
    const outcome = await run(partsFor(parts), { ...ORDER, resume: parts.at(-1)?.resume ?? null });
    expect(outcome).toMatchObject({ kind: 'done', collected: codesOf(whole).length });
    expect(codesOf(parts)).toEqual(codesOf(whole));
  });

  it('ends without a word when it is aborted, and sends nothing any more', async () => {
    const stop = new AbortController();
    const batches: Batch[] = [];
    const parts = partsFor(batches, () => {
      stop.abort();
      return true;
    });
    expect(await run(parts, ORDER, stop.signal)).toBeNull();
    expect(batches).toHaveLength(1);
  });

  it('fails with LOGIN_REQUIRED once the token has ended, without touching the officer’s session', async () => {
    const batches: Batch[] = [];
    const parts = partsFor(batches, () => {
      portal.expireTokens();
      return true;
    });
    expect(await run(parts)).toEqual({ kind: 'failed', code: 'LOGIN_REQUIRED', retryAfter: null });
    token = await logIn();
    const outcome = await run(partsFor(batches), { ...ORDER, resume: batches.at(-1)?.resume ?? null });
    expect(outcome).toMatchObject({ kind: 'done', collected: codesOf(batches).length });
  });

  it('stops where it is told to go on no more', async () => {
    const parts = { ...partsFor([]), hand: async () => ({ goOn: false }) };
    expect(await run(parts)).toBeNull();
  });

  it('tells a damaged place to go on as a failure', async () => {
    expect(await run(partsFor([]), { ...ORDER, resume: 'x' })).toMatchObject({
      kind: 'failed',
      code: 'INVALID_INPUT',
    });
  });
});
