import type { IsoLocal } from '@dung-hen/calendar';
import { addSeconds } from '../moment.ts';

/** A clock that moves only when told, and a sleep that moves it. */
export interface VirtualTime {
  now(): IsoLocal;
  pass(seconds: number): void;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Makes a clock that stands at `start`. */
export function createVirtualTime(start: IsoLocal = '2026-06-15T09:00:00'): VirtualTime {
  let at = start;
  const pass = (seconds: number) => {
    at = addSeconds(at, seconds);
  };
  return {
    now: () => at,
    pass,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      pass(Math.ceil(milliseconds / 1000));
    },
  };
}
