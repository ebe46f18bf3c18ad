import { type IsoLocal, reportWindow, toDay, toIso, yearOf } from '@dung-hen/calendar';
import type { CollectRefusal, CollectScope } from '../../app/collect-messages.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Batch, CollectOrder, Outcome } from './run.ts';
import type { CollectionRun, CollectionStore } from './state.ts';

/** What the desk works with. */
export interface DeskParts {
  readonly store: CollectionStore;
  readonly keep: (dossiers: readonly SeenDossier[], now: IsoLocal) => Promise<void>;
  /** When the oldest row that is kept was seen; null when none is. */
  readonly oldestSeen: () => Promise<IsoLocal | null>;
  readonly now: () => IsoLocal;
  readonly newId: () => string;
  /** Portal tabs, latest first. */
  readonly tabs: () => Promise<readonly number[]>;
  /** Starts a run in a tab; null when no script answers there. */
  readonly order: (
    tabId: number,
    order: CollectOrder,
  ) => Promise<{ readonly refused: CollectRefusal | null } | null>;
  readonly halt: (tabId: number, runId: string) => Promise<void>;
  readonly isAlive: (runId: string) => boolean;
}

/**
 * Keeps the one collection there is: gives orders to portal tabs, takes their batches, and knows where to go on.
 * Every step is stored before it is answered, so that a killed worker goes on where it was.
 */
export interface CollectionDesk {
  start(scope: CollectScope): Promise<CollectRefusal | null>;
  pause(): Promise<CollectRefusal | null>;
  resume(): Promise<CollectRefusal | null>;
  cancel(): Promise<CollectRefusal | null>;
  /**
   * Finds out whether somebody is still at work. A run nobody works on (the background was ended meanwhile) is given out
   * anew; it is broken off when no tab takes it.
   */
  check(): Promise<null>;
  /** A tab was loaded; what was broken off there goes on. */
  announced(tabId: number): Promise<void>;
  /** A tab is ready for a run. False where it is over; where it was broken off it goes on, under another id. */
  beat(tabId: number, runId: string): Promise<boolean>;
  take(batch: Batch): Promise<{ readonly goOn: boolean }>;
  ended(runId: string, outcome: Outcome): Promise<void>;
  /** The tab of the run does not answer any more. */
  lost(runId: string): Promise<void>;
  /** The tab was closed, or (null) the browser or the extension started anew. */
  brokenOff(tabId: number | null): Promise<void>;
}

/** Days after the end of a report year during which it is still the one that is reported on. */
const STILL_REPORTED = 31;

/**
 * The first day of returned results that belong to a collection. For the work at hand: the day since which this
 * computer may hold a dossier as running that was handed over meanwhile (all that is not handed over comes anyway). For
 * the year: the first day of the report year (15 December) in force a month ago, so that the reports made after its
 * last day find their dossiers.
 */
export function sinceOf(scope: CollectScope, now: IsoLocal, knownSince: IsoLocal | null): string {
  const today = now.slice(0, 10);
  if (scope === 'work') return knownSince === null || knownSince > now ? today : knownSince.slice(0, 10);
  const day = toDay(today) - STILL_REPORTED;
  const window = reportWindow('year', yearOf(day));
  return toIso(day) > window.to ? reportWindow('year', yearOf(day) + 1).from : window.from;
}

/** What a reloaded tab takes up again unasked: the officer neither paused it nor has anything to put right first. */
const GOES_ON_BY_ITSELF: ReadonlySet<CollectionRun['phase']> = new Set(['running', 'broken']);

export function createDesk(parts: DeskParts): CollectionDesk {
  const { store, now, newId } = parts;
  let queue: Promise<unknown> = Promise.resolve();

  /** One step after another: each reads the state and writes it. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = queue.then(step);
    queue = result.catch(() => undefined);
    return result;
  }

  async function put(run: CollectionRun | null): Promise<void> {
    await store.save({ ...(await store.load()), run });
  }

  /** Gives a run to the first portal tab that takes it. Stored before it starts: its first batch must be known. */
  async function give(run: CollectionRun): Promise<CollectRefusal | null> {
    const before = (await store.load()).run;
    let refused: CollectRefusal = 'noTab';
    for (const tabId of await parts.tabs()) {
      const next: CollectionRun = { ...run, runId: newId(), tabId, phase: 'running', failure: null };
      await put(next);
      const reply = await parts.order(tabId, {
        runId: next.runId,
        since: next.since,
        resume: next.resume,
      });
      if (reply?.refused === null) return null;
      if (reply !== null) refused = reply.refused ?? refused;
    }
    await put(before);
    return refused;
  }

  /** Goes on in the tab it was broken off in, unless the officer has something to do first. */
  async function goOn(run: CollectionRun): Promise<void> {
    if (!GOES_ON_BY_ITSELF.has(run.phase)) return;
    const next: CollectionRun = { ...run, runId: newId(), phase: 'running' };
    await put(next);
    const { runId, since, resume } = next;
    const reply = await parts.order(run.tabId, { runId, since, resume });
    if (reply === null) await put({ ...next, phase: 'broken' });
    else if (reply.refused !== null)
      await put({ ...next, phase: 'failed', failure: { code: 'LOGIN_REQUIRED', retryAfter: null } });
  }

  return {
    start: (scope) =>
      inTurn(async () => {
        const { run, last } = await store.load();
        if (run?.phase === 'running') return 'busy';
        const knownSince = last?.startedAt ?? (await parts.oldestSeen());
        return give({
          runId: '',
          scope,
          since: sinceOf(scope, now(), knownSince),
          tabId: 0,
          phase: 'running',
          startedAt: now(),
          resume: null,
          done: 0,
          total: null,
          stored: 0,
          unfit: 0,
          incomplete: 0,
          failure: null,
        });
      }),
    pause: () =>
      inTurn(async () => {
        const { run } = await store.load();
        if (run?.phase !== 'running') return 'nothing';
        await put({ ...run, phase: 'paused' });
        await parts.halt(run.tabId, run.runId);
        return null;
      }),
    resume: () =>
      inTurn(async () => {
        const { run } = await store.load();
        if (run === null) return 'nothing';
        return run.phase === 'running' ? 'busy' : give(run);
      }),
    cancel: () =>
      inTurn(async () => {
        const { run } = await store.load();
        if (run === null) return 'nothing';
        await put(null);
        await parts.halt(run.tabId, run.runId);
        return null;
      }),
    check: () =>
      inTurn(async () => {
        const { run } = await store.load();
        if (run?.phase !== 'running' || parts.isAlive(run.runId)) return null;
        if ((await give(run)) !== null) await put({ ...run, phase: 'broken' });
        return null;
      }),
    announced: (tabId) =>
      inTurn(async () => {
        const { run } = await store.load();
        if (run?.tabId === tabId) await goOn(run);
      }),
    beat: (tabId, runId) =>
      inTurn(async () => {
        if (parts.isAlive(runId)) return true;
        const { run } = await store.load();
        if (run?.tabId === tabId && run.runId === runId) await goOn(run);
        return false;
      }),
    lost: (runId) =>
      inTurn(async () => {
        const { run } = await store.load();
        if (run?.runId === runId && run.phase === 'running') await put({ ...run, phase: 'broken' });
      }),
    take: (batch) =>
      inTurn(async () => {
        const { run } = await store.load();
        if (run?.runId !== batch.runId) return { goOn: false };
        await parts.keep(batch.dossiers, now());
        await put({
          ...run,
          resume: batch.resume,
          done: batch.done,
          total: batch.total,
          stored: run.stored + batch.dossiers.length,
          unfit: run.unfit + batch.unfit,
          incomplete: run.incomplete + batch.incomplete,
        });
        return { goOn: run.phase === 'running' };
      }),
    ended: (runId, outcome) =>
      inTurn(async () => {
        const { run, last } = await store.load();
        if (run?.runId !== runId) return;
        if (outcome.kind === 'failed') {
          const { code, retryAfter } = outcome;
          await put({ ...run, phase: 'failed', failure: { code, retryAfter } });
          return;
        }
        const { startedAt, scope, stored, unfit, incomplete } = run;
        const { collected, passes } = outcome;
        const whole = scope === 'year' ? run.since : last?.wholeSince;
        const wholeSince = whole === undefined ? {} : { wholeSince: whole };
        await store.save({
          run: null,
          last: { startedAt, at: now(), scope, collected, stored, unfit, incomplete, passes, ...wholeSince },
        });
      }),
    brokenOff: (tabId) =>
      inTurn(async () => {
        const { run } = await store.load();
        if (run?.phase !== 'running' || (tabId !== null && run.tabId !== tabId)) return;
        await put({ ...run, phase: 'broken' });
      }),
  };
}
