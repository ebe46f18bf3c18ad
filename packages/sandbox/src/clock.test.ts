import { describe, expect, it } from 'vitest';
import { createClock, localIso, localMs, vietnamTime } from './clock.ts';

describe('the sandbox clock', () => {
  it('stands still where it is told to, and can be set and moved', () => {
    const clock = createClock({ start: '2025-06-16T08:30:00', ticking: false });
    expect(clock.now()).toBe('2025-06-16T08:30:00');
    clock.advance(90_000);
    expect(clock.now()).toBe('2025-06-16T08:31:30');
    clock.set('2025-12-31T23:59:59');
    clock.advance(1_000);
    expect(clock.now()).toBe('2026-01-01T00:00:00');
  });

  it('ticks with its source, from the moment it was last set', () => {
    let passed = 1_000;
    const clock = createClock({ start: '2025-06-16T08:30:00', source: () => passed });
    passed += 2_500;
    expect(clock.now()).toBe('2025-06-16T08:30:02');
    clock.set('2025-06-17T00:00:00');
    passed += 1_000;
    expect(clock.now()).toBe('2025-06-17T00:00:01');
  });

  it('reads bare dates and refuses what is no date', () => {
    expect(localIso(localMs('2025-02-28'))).toBe('2025-02-28T00:00:00');
    for (const wrong of ['2025-02-30T08:00:00', '2025-13-01', '16/06/2025', '2025-06-16T08:30:00Z', '']) {
      expect(() => localMs(wrong), wrong).toThrow(RangeError);
    }
  });

  it('tells Vietnamese wall-clock time of an instant', () => {
    expect(vietnamTime(Date.UTC(2025, 5, 16, 18, 30, 5))).toBe('2025-06-17T01:30:05');
  });
});
