import type { IsoLocal } from '@dung-hen/calendar';

/**
 * The clock of a sandbox portal. It tells Vietnamese wall-clock time (no zone suffix) and can be set, so that
 * a demo or a test can live on any day: dossiers, reports and tokens all follow it.
 */
export interface SandboxClock {
  /** 'YYYY-MM-DDTHH:mm:ss'. */
  now(): IsoLocal;
  /** The same moment in milliseconds; only differences and comparisons between such numbers mean anything. */
  nowMs(): number;
  /** Jumps to a moment; a ticking clock goes on from there. Throws `RangeError` on anything but an IsoLocal. */
  set(moment: IsoLocal): void;
  /** Moves on (or back) by milliseconds. */
  advance(milliseconds: number): void;
  readonly ticking: boolean;
}

export interface ClockOptions {
  readonly start: IsoLocal;
  /** Whether time passes by itself (default true). Tests that compare figures want false. */
  readonly ticking?: boolean;
  /** Monotonic milliseconds, for a ticking clock. Default `performance.now`. */
  readonly source?: () => number;
}

/** Makes a clock standing at (or ticking from) `start`. */
export function createClock(options: ClockOptions): SandboxClock {
  const ticking = options.ticking ?? true;
  const source = options.source ?? (() => performance.now());
  let base = localMs(options.start);
  let baseAt = source();
  const nowMs = () => (ticking ? base + Math.floor(source() - baseAt) : base);
  const moveTo = (ms: number) => {
    base = ms;
    baseAt = source();
  };
  return {
    ticking,
    nowMs,
    now: () => localIso(nowMs()),
    set: (moment) => moveTo(localMs(moment)),
    advance: (milliseconds) => moveTo(nowMs() + milliseconds),
  };
}

const ISO_LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/u;

/** Wall-clock milliseconds of an IsoLocal (a bare date is its midnight). Throws `RangeError` on a date that does not exist. */
export function localMs(moment: IsoLocal): number {
  const parts = ISO_LOCAL.exec(moment);
  const ms = parts ? Date.parse(`${moment.length === 10 ? `${moment}T00:00` : moment}Z`) : Number.NaN;
  if (Number.isNaN(ms) || localIso(ms).slice(0, 10) !== moment.slice(0, 10)) {
    throw new RangeError(`Not a moment 'YYYY-MM-DDTHH:mm:ss': ${moment}`);
  }
  return ms;
}

/** The IsoLocal of wall-clock milliseconds, seconds precision. */
export function localIso(ms: number): IsoLocal {
  return new Date(ms).toISOString().slice(0, 19);
}

/** The wall-clock time in Vietnam (UTC+7, no DST) at an instant, e.g. `vietnamTime(Date.now())`. */
export function vietnamTime(epochMs: number): IsoLocal {
  return localIso(epochMs + 7 * 3_600_000);
}
