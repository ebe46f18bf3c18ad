// @vitest-environment node
import type { OneStopThanhHoa } from '@dung-hen/adapters/onestop-thanhhoa/client';
import { DungHenError } from '@dung-hen/domain';
import { describe, expect, it, vi } from 'vitest';
import type { CollectOrder } from './run.ts';
import { createRunner, type RunnerParts } from './runner.ts';

const ORDER: CollectOrder = { runId: 'r1', since: '2026-06-15', resume: null };

/** A runner on a portal whose first answer, to the catalogue, is under the test's hand. */
function stand(more: Partial<RunnerParts> = {}, procedures: () => Promise<never[]> = async () => []) {
  const parts = {
    now: () => '2026-06-15T08:00:00',
    open: vi.fn(async () => ({ refused: null, origin: 'https://motcua.example' })),
    fetch: vi.fn<RunnerParts['fetch']>(async () => null),
    halt: vi.fn<RunnerParts['halt']>(async () => undefined),
    take: vi.fn(async () => ({ goOn: true })),
    ended: vi.fn<RunnerParts['ended']>(async () => undefined),
    lost: vi.fn<RunnerParts['lost']>(async () => undefined),
    stayAwake: vi.fn(),
  } satisfies RunnerParts;
  const client = () => ({
    procedures,
    forget: () => undefined,
    dossiers: async function* () {
      yield* [];
      return { distinct: 0, total: 0, passes: 1 };
    },
  });
  return { parts, fake: { ...parts, ...more, client: client as unknown as () => OneStopThanhHoa } };
}

describe('the runner', () => {
  it('carries a run out, tells its end and lets the tab go', async () => {
    const { parts, fake } = stand();
    const runner = createRunner(fake);
    expect(await runner.start(7, ORDER)).toMatchObject({ refused: null });
    expect(runner.has('r1')).toBe(true);
    await expect
      .poll(() => parts.ended.mock.calls)
      .toEqual([['r1', { kind: 'done', collected: 0, passes: 1 }]]);
    await expect.poll(() => parts.halt.mock.calls).toEqual([[7, 'r1']]);
    expect(runner.has('r1')).toBe(false);
    expect(parts.lost).not.toHaveBeenCalled();
  });

  it.each([
    ['nothing answers', null],
    ['nobody is logged in', { refused: 'noToken' as const, origin: '' }],
  ])('starts nothing where %s', async (_what, reply) => {
    const { parts, fake } = stand({ open: async () => reply });
    const runner = createRunner(fake);
    expect(await runner.start(7, ORDER)).toEqual(reply);
    expect(runner.has('r1')).toBe(false);
    expect(parts.halt).not.toHaveBeenCalled();
  });

  it('fetches through the tab; a tab that is gone loses the run at once, without a failure', async () => {
    const { parts } = stand();
    const runner = createRunner(parts);
    await runner.start(7, ORDER);
    await expect.poll(() => parts.lost.mock.calls).toEqual([['r1']]);
    expect(parts.fetch).toHaveBeenCalledOnce();
    expect(parts.fetch.mock.calls[0]).toMatchObject([7, { runId: 'r1' }]);
    expect(JSON.stringify(parts.fetch.mock.calls)).not.toMatch(/authorization|bearer/iu);
    expect(parts.ended).not.toHaveBeenCalled();
    expect(runner.has('r1')).toBe(false);
  });

  it('tells a failure as the end, and says nothing of a run that was stopped', async () => {
    const failing = stand({}, async () => {
      throw new DungHenError('LOGIN_REQUIRED');
    });
    await createRunner(failing.fake).start(7, ORDER);
    await expect
      .poll(() => failing.parts.ended.mock.calls)
      .toEqual([['r1', { kind: 'failed', code: 'LOGIN_REQUIRED', retryAfter: null }]]);

    let answer: (rows: never[]) => void = () => undefined;
    const waiting = stand({}, () => new Promise((resolve) => (answer = resolve)));
    const runner = createRunner(waiting.fake);
    await runner.start(7, ORDER);
    runner.stop('other');
    runner.stop('r1');
    answer([]);
    await expect.poll(() => waiting.parts.halt.mock.calls.length).toBe(1);
    expect(waiting.parts.ended).not.toHaveBeenCalled();
    expect(waiting.parts.lost).not.toHaveBeenCalled();
  });

  it('keeps the background awake while a run is under way, and no longer', async () => {
    vi.useFakeTimers();
    let answer: (rows: never[]) => void = () => undefined;
    const { parts, fake } = stand({}, () => new Promise((resolve) => (answer = resolve)));
    await createRunner(fake).start(7, ORDER);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(parts.stayAwake).toHaveBeenCalledTimes(3);
    answer([]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(parts.stayAwake).toHaveBeenCalledTimes(3);
    vi.useRealTimers();
  });
});
