import type { IsoLocal } from '@dung-hen/calendar';
import { createClock, type SandboxClock } from '../clock.ts';
import { buildMatters, type FeedbackMatter } from '../data/feedback.ts';
import { listen, type RunningServer } from '../server.ts';
import { feedbackThanhHoaApp, type Written } from './app.ts';

export interface FeedbackSandboxOptions {
  /** 0 (default) = any free port. */
  readonly port?: number;
  /** Same seed and moment, same matters in both feedback systems. Default 'dung-hen'. */
  readonly seed?: string | number;
  /** Where the clock starts; not looked at with `clock`. Default 2026-06-15T08:00:00. */
  readonly now?: IsoLocal;
  readonly clock?: SandboxClock;
  /** Matters of the last 120 days. Default 80. */
  readonly matters?: number;
}

/** A running feedback system. */
export interface FeedbackSandbox extends RunningServer {
  readonly clock: SandboxClock;
  readonly credentials: { readonly userName: string; readonly password: string };
  /** The truth behind both feedback systems of this seed. */
  readonly matters: readonly FeedbackMatter[];
}

/** The Thanh Hóa feedback system; `written` counts what was posted. */
export interface FeedbackThanhHoaSandbox extends FeedbackSandbox {
  readonly written: Readonly<Written>;
}

/** What both feedback sandboxes share: their clock, and the matters of the months before it. */
export function feedbackWorld(options: FeedbackSandboxOptions) {
  const start = options.now ?? '2026-06-15T08:00:00';
  const clock = options.clock ?? createClock({ start, ticking: false });
  const matters = buildMatters(String(options.seed ?? 'dung-hen'), clock.now(), options.matters ?? 80);
  return { clock, matters };
}

/** Starts the emulated Thanh Hóa feedback system (vendor product as of 2018–2021). */
export async function startFeedbackThanhHoa(
  options: FeedbackSandboxOptions = {},
): Promise<FeedbackThanhHoaSandbox> {
  const { clock, matters } = feedbackWorld(options);
  const credentials = { userName: 'canbo.phanhoi', password: 'Mau@12345' };
  const written: Written = { requests: 0, uploads: 0 };
  const app = feedbackThanhHoaApp({ clock, matters, account: credentials }, written);
  const server = await listen(app, options.port === undefined ? {} : { port: options.port });
  return { ...server, clock, credentials, matters, written };
}
