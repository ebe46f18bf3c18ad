import type { ProcedureMark } from '@dung-hen/adapters/national-portal/changes';
import { z } from '@dung-hen/domain/schema';
import { browser } from 'wxt/browser';
import { isMoment } from '../../app/moment.ts';

const mark = z.object({
  code: z.string().check(z.maxLength(60)),
  name: z.string().check(z.maxLength(600)),
  decisionId: z.string().check(z.maxLength(40)),
  content: z.string().check(z.maxLength(64)),
});

const schema = z.object({
  /** What was asked, so that only like is compared with like. */
  question: z.string().check(z.maxLength(120)),
  at: z.string().check(z.refine(isMoment)),
  marks: z.array(mark).check(z.maxLength(20_000)),
});

/** The procedures of the national portal as they were looked at last: marks, no texts but the names. */
export interface LastLook {
  readonly question: string;
  /** Vietnam wall-clock time. */
  readonly at: string;
  readonly marks: readonly ProcedureMark[];
}

const KEY = 'publicity.lastLook';

/** The last look kept on this computer; null for none, or one that is not understood any more. */
export async function loadLastLook(): Promise<LastLook | null> {
  const found = schema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return found.success ? found.data : null;
}

/** Keeps a look in place of the one before. */
export async function keepLastLook(look: LastLook): Promise<void> {
  await browser.storage.local.set({ [KEY]: look });
}

/** Calls back when another look is kept; returns how to stop. */
export function watchLastLook(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && KEY in changes) changed();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
