import { beforeEach, describe, expect, it } from 'vitest';
import type { CollectRefusal } from '../../app/collect-messages.ts';
import { seenDossier } from '../../app/synthetic-seen.ts';
import { type CollectionDesk, createDesk, type DeskParts, sinceOf } from './desk.ts';
import type { Batch, CollectOrder } from './run.ts';
import { type CollectionResult, type CollectionState, isBalanced } from './state.ts';

const NOW = '2026-06-15T08:00:00';

let state: CollectionState;
let kept: string[];
let orders: { tabId: number; order: CollectOrder }[];
let halted: string[];
let tabs: number[];
let answers: Map<number, { refused: CollectRefusal | null }>;
let alive: boolean;
let ids: number;
let oldest: string | null;

/** A worker that starts, or starts again after it was killed: only what was stored is left. */
function startWorker(): CollectionDesk {
  const parts: DeskParts = {
    store: {
      load: async () => state,
      save: async (next) => {
        state = structuredClone(next);
      },
    },
    keep: async (dossiers) => {
      kept.push(...dossiers.map(({ code }) => code));
    },
    oldestSeen: async () => oldest,
    now: () => NOW,
    newId: () => `run-${++ids}`,
    tabs: async () => tabs,
    order: async (tabId, order) => {
      orders.push({ tabId, order });
      return answers.get(tabId) ?? null;
    },
    halt: async (_tabId, runId) => {
      halted.push(runId);
    },
    isAlive: () => alive,
  };
  return createDesk(parts);
}

const runId = (): string => state.run?.runId ?? '';
const batch = (code: string, more: Partial<Batch> = {}): Batch => ({
  runId: runId(),
  dossiers: [seenDossier({ code, source: 'collected' })],
  unfit: 0,
  incomplete: 0,
  resume: `after ${code}`,
  done: kept.length + 1,
  total: 3,
  ...more,
});

beforeEach(() => {
  state = { run: null, last: null };
  oldest = null;
  [kept, orders, halted, tabs, ids, alive] = [[], [], [], [7], 0, true];
  answers = new Map([[7, { refused: null }]]);
});

describe('the desk', () => {
  it('gives the order to the latest tab that answers, keeps what comes and tells the count', async () => {
    tabs = [9, 7];
    let desk = startWorker();
    expect(await desk.start('work')).toBeNull();
    expect(orders.map(({ tabId }) => tabId)).toEqual([9, 7]);
    expect(orders.at(-1)?.order).toMatchObject({ since: '2026-06-15', resume: null });
    expect(await desk.start('work')).toBe('busy');
    for (const code of ['H56-1', 'H56-2', 'H56-3']) {
      desk = startWorker();
      expect(await desk.take(batch(code))).toEqual({ goOn: true });
    }
    await desk.ended(runId(), { kind: 'done', collected: 3, passes: 1 });
    expect(kept).toEqual(['H56-1', 'H56-2', 'H56-3']);
    expect(state.run).toBeNull();
    expect(state.last).toMatchObject({ at: NOW, scope: 'work', collected: 3, stored: 3 });
  });

  it.each([
    ['no tab is there', [], new Map(), 'noTab'],
    ['no tab answers', [7], new Map(), 'noTab'],
    ['nobody is logged in', [7], new Map([[7, { refused: 'noToken' as const }]]), 'noToken'],
  ])('refuses to start when %s, and leaves no trace', async (_name, there, said, refusal) => {
    tabs = there;
    answers = said;
    expect(await startWorker().start('year')).toBe(refusal);
    expect(state).toEqual({ run: null, last: null });
  });

  it('keeps the batch that was on its way when paused, and goes on after it', async () => {
    const desk = startWorker();
    await desk.start('work');
    await desk.take(batch('H56-1'));
    const coming = batch('H56-2');
    expect(await desk.pause()).toBeNull();
    expect(halted).toEqual([coming.runId]);
    expect(await desk.take(coming)).toEqual({ goOn: false });
    expect(kept).toEqual(['H56-1', 'H56-2']);
    expect(state.run).toMatchObject({ phase: 'paused', resume: 'after H56-2', stored: 2 });

    const later = startWorker();
    expect(await later.resume()).toBeNull();
    expect(orders.at(-1)?.order.resume).toBe('after H56-2');
    expect(await later.take({ ...coming, resume: 'stale' })).toEqual({ goOn: false });
    expect(state.run).toMatchObject({ phase: 'running', resume: 'after H56-2', stored: 2 });
  });

  it('forgets the run when cancelled, keeps what was read, and takes nothing more of it', async () => {
    const desk = startWorker();
    await desk.start('work');
    const first = batch('H56-1');
    await desk.take(first);
    expect(await desk.cancel()).toBeNull();
    expect(await desk.take(first)).toEqual({ goOn: false });
    expect(kept).toEqual(['H56-1']);
    expect(state).toEqual({ run: null, last: null });
    expect(await desk.pause()).toBe('nothing');
    expect(await desk.resume()).toBe('nothing');
    expect(await desk.cancel()).toBe('nothing');
  });

  it('keeps a failed run, and goes on when the officer is logged in again', async () => {
    const desk = startWorker();
    await desk.start('work');
    await desk.take(batch('H56-1'));
    const outcome = { kind: 'failed', code: 'LOGIN_REQUIRED', retryAfter: null } as const;
    await desk.ended(runId(), outcome);
    expect(state.run).toMatchObject({ phase: 'failed', failure: { code: 'LOGIN_REQUIRED' } });
    answers.set(7, { refused: 'noToken' });
    expect(await desk.resume()).toBe('noToken');
    expect(state.run).toMatchObject({ phase: 'failed', resume: 'after H56-1' });
    answers.set(7, { refused: null });
    expect(await desk.resume()).toBeNull();
    expect(state.run).toMatchObject({ phase: 'running', failure: null, resume: 'after H56-1' });
  });

  it('goes on in a reloaded tab where it was; in another tab, or paused, it does not', async () => {
    const desk = startWorker();
    await desk.start('work');
    await desk.take(batch('H56-1'));
    const before = runId();
    await desk.announced(8);
    expect(orders).toHaveLength(1);
    alive = false; // It is just reloading when it is asked: it hears neither the question nor the order.
    answers.clear();
    await desk.check();
    expect(state.run?.phase).toBe('broken');
    answers.set(7, { refused: null });
    await desk.announced(7);
    expect(orders.at(-1)?.order).toMatchObject({ runId: runId(), resume: 'after H56-1' });
    expect(state.run?.phase).toBe('running');
    expect(runId()).not.toBe(before);
    await desk.pause();
    const given = orders.length;
    await desk.announced(7);
    expect(orders).toHaveLength(given);
  });

  it('goes on where the worker was killed as soon as the tab gives a sign of life', async () => {
    const first = startWorker();
    await first.start('work');
    await first.take(batch('H56-1'));
    expect(await first.beat(7, runId())).toBe(true);
    alive = false;
    const before = runId();
    const desk = startWorker();
    expect(await desk.beat(8, before)).toBe(false);
    expect(await desk.beat(7, 'other')).toBe(false);
    expect(orders).toHaveLength(1);
    expect(await desk.beat(7, before)).toBe(false);
    expect(orders.at(-1)?.order).toMatchObject({ runId: runId(), resume: 'after H56-1' });
    expect(runId()).not.toBe(before);
    expect(state.run?.phase).toBe('running');
  });

  it('says so when it cannot go on by itself: nobody is logged in, or nothing answers', async () => {
    const desk = startWorker();
    await desk.start('work');
    await desk.lost(runId());
    expect(state.run?.phase).toBe('broken');
    answers.clear();
    await desk.announced(7);
    expect(state.run?.phase).toBe('broken');
    answers.set(7, { refused: 'noToken' });
    await desk.announced(7);
    expect(state.run).toMatchObject({ phase: 'failed', failure: { code: 'LOGIN_REQUIRED' } });
    await desk.announced(7);
    expect(state.run?.phase).toBe('failed');
  });

  it('gives a run out anew that was stored but never given out, from where it stood', async () => {
    const desk = startWorker();
    await desk.start('work');
    await desk.take(batch('H56-1'));
    alive = false;
    orders = [];
    await startWorker().check();
    expect(state.run).toMatchObject({ phase: 'running', resume: 'after H56-1', done: 1 });
    expect(orders).toEqual([{ tabId: 7, order: expect.objectContaining({ runId: runId() }) }]);
    expect(await desk.take({ ...batch('H56-2'), runId: 'run-1' })).toEqual({ goOn: false });
  });

  it('breaks off a run whose tab is closed or silent, never another', async () => {
    const desk = startWorker();
    await desk.start('work');
    await desk.check();
    await desk.brokenOff(8);
    expect(state.run?.phase).toBe('running');
    await desk.brokenOff(7);
    expect(state.run?.phase).toBe('broken');
    await desk.resume();
    await desk.brokenOff(null);
    expect(state.run?.phase).toBe('broken');
  });

  it('hears of the end of a run only from that run', async () => {
    const desk = startWorker();
    await desk.start('work');
    await desk.ended('other', { kind: 'done', collected: 0, passes: 1 });
    expect(state.last).toBeNull();
  });
});

describe('the count check', () => {
  const result: CollectionResult = {
    startedAt: NOW,
    at: NOW,
    scope: 'work',
    collected: 10,
    stored: 10,
    unfit: 0,
    incomplete: 0,
    passes: 1,
  };
  it('holds only when all that was given out is kept', () => {
    expect(isBalanced(result)).toBe(true);
    expect(isBalanced({ ...result, incomplete: 2 })).toBe(true);
    expect(isBalanced({ ...result, stored: 9 })).toBe(false);
    expect(isBalanced({ ...result, stored: 9, unfit: 1 })).toBe(false);
  });
});

describe('the first day', () => {
  it.each([
    ['work', '2026-06-15T08:00:00', null, '2026-06-15'],
    ['work', '2026-06-15T08:00:00', '2026-06-10T16:00:00', '2026-06-10'],
    ['work', '2026-06-15T08:00:00', '2026-07-01', '2026-06-15'],
    ['year', '2026-06-15T08:00:00', null, '2025-12-15'],
    ['year', '2026-12-20T08:00:00', '2026-12-19T08:00:00', '2025-12-15'],
    ['year', '2027-01-14T08:00:00', null, '2025-12-15'],
    ['year', '2027-01-15T08:00:00', null, '2026-12-15'],
  ] as const)('of %s on %s with rows since %s is %s', (scope, now, knownSince, since) => {
    expect(sinceOf(scope, now, knownSince)).toBe(since);
  });

  it('reaches back to what is kept here, or to the last whole collection: what was returned meanwhile comes', async () => {
    oldest = '2026-06-01T09:00:00';
    const desk = startWorker();
    await desk.start('work');
    expect(orders.at(-1)?.order.since).toBe('2026-06-01');
    await desk.ended(runId(), { kind: 'done', collected: 0, passes: 1 });
    await desk.start('work');
    expect(orders.at(-1)?.order.since).toBe('2026-06-15');
  });
});
