import { DungHenError, ERROR_CODES, type ErrorCode } from '@dung-hen/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RETRIED_CODES, retryRead } from './retry.ts';

const fast = { minDelay: 1, maxDelay: 1 };

function failing(times: number, code: ErrorCode, retryAfter?: number) {
  let calls = 0;
  const read = async () => {
    calls += 1;
    if (calls <= times) throw new DungHenError(code, retryAfter === undefined ? {} : { retryAfter });
    return 'read';
  };
  return { read, calls: () => calls };
}

describe('retryRead', () => {
  it.each([...RETRIED_CODES])('tries again after %s', async (code) => {
    const { read, calls } = failing(2, code);
    await expect(retryRead(read, fast)).resolves.toBe('read');
    expect(calls()).toBe(3);
  });

  it.each(ERROR_CODES.filter((code) => !RETRIED_CODES.has(code)))('never again after %s', async (code) => {
    const { read, calls } = failing(9, code);
    await expect(retryRead(read, fast)).rejects.toMatchObject({ code });
    expect(calls()).toBe(1);
  });

  it('never again after an error that is not ours', async () => {
    const read = vi.fn().mockRejectedValue(new Error('a bug'));
    await expect(retryRead(read, fast)).rejects.toThrow('a bug');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('gives the last failure after the last attempt', async () => {
    const { read, calls } = failing(99, 'TIMEOUT');
    await expect(retryRead(read, { ...fast, retries: 4 })).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(calls()).toBe(5);
  });

  it('a server asking for more than we wait gets no second request', async () => {
    const { read, calls } = failing(9, 'RATE_LIMITED', 3_600);
    await expect(retryRead(read, fast)).rejects.toMatchObject({ context: { retryAfter: 3_600 } });
    expect(calls()).toBe(1);
  });
});

describe('waiting', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('waits as long as the server asks', async () => {
    const { read, calls } = failing(1, 'RATE_LIMITED', 20);
    const told: number[] = [];
    const result = retryRead(read, { ...fast, onRetry: ({ delay }) => told.push(delay) });
    await vi.advanceTimersByTimeAsync(19_900);
    expect(calls()).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    await expect(result).resolves.toBe('read');
    expect(told).toEqual([20_000]);
  });

  it('waits longer from one attempt to the next', async () => {
    const told: number[] = [];
    const { read } = failing(3, 'NETWORK');
    const result = retryRead(read, { minDelay: 100, onRetry: ({ delay }) => told.push(delay) });
    await vi.runAllTimersAsync();
    await result;
    expect(told[0]).toBeGreaterThanOrEqual(100);
    expect(told[2]).toBeGreaterThanOrEqual(400);
  });

  it('an abort ends the wait with its own reason', async () => {
    const controller = new AbortController();
    const { read, calls } = failing(9, 'RATE_LIMITED', 60);
    const result = retryRead(read, { ...fast, signal: controller.signal });
    const caught = expect(result).rejects.toThrow('stopped by the officer');
    await vi.advanceTimersByTimeAsync(1_000);
    controller.abort(new Error('stopped by the officer'));
    await caught;
    expect(calls()).toBe(1);
  });
});
