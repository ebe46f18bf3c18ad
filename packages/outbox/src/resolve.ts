import { type ErrorCode, isDungHenError } from '@dung-hen/domain';
import type { LookUp } from '@dung-hen/forms';
import { secondsBetween } from './moment.ts';
import { settle } from './settle.ts';
import { judge } from './verdict.ts';
import { outcomeError, type Work } from './work.ts';

/** Failures that may be over at the next look-up. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NETWORK',
  'TIMEOUT',
  'MAINTENANCE',
  'RATE_LIMITED',
]);

/** Look-ups that agreed one after another that nothing was submitted. */
interface Agreement {
  readonly found: LookUp['state'];
  readonly from: string;
  readonly lookUps: number;
}

/**
 * Finds out what became of a submit request without an answer, by looking only. Ends in confirmed, conflict or
 * rejected, or back in planned when the portal said "not submitted" `lookUps` times in a row after `settleSeconds`:
 * before that a late commit could make the next sending a second one.
 * Throws SUBMISSION_UNKNOWN when it cannot be told; the state stays unknown.
 */
export async function resolveUnknown(work: Work): Promise<void> {
  const { settings } = work;
  const elapsed = Math.max(0, secondsBetween(work.current().sentAt ?? work.now(), work.now()));
  // Counted down by what was waited, so that a clock that stands still or is set back cannot hold us for ever.
  let unsettled = Math.max(0, settings.settleSeconds - elapsed);
  let failures = 0;
  let agreement: Agreement | null = null;

  for (;;) {
    const look = await lookUpOrFail(work, ++failures);
    if (look === null) {
      agreement = null;
    } else {
      failures = 0;
      const verdict = judge(look, work.current());
      if (verdict !== 'open' && verdict !== 'closed') return settle(work, look, verdict);
      agreement = unsettled > 0 ? null : agreeing(agreement, look, work.now());
      if (agreement !== null && agreement.lookUps >= settings.lookUps) {
        if (verdict === 'closed') return settle(work, look, verdict);
        await work.record({ type: 'notSubmitted', ...agreement, to: work.now() });
        return;
      }
    }
    const pause =
      unsettled > 0 ? Math.min(unsettled, Math.max(1, settings.lookUpSeconds)) : settings.lookUpSeconds;
    await work.wait(pause);
    unsettled = Math.max(0, unsettled - pause);
  }
}

const agreeing = (before: Agreement | null, look: LookUp, at: string): Agreement =>
  before?.found === look.state
    ? { ...before, lookUps: before.lookUps + 1 }
    : { found: look.state, from: at, lookUps: 1 };

/** Null when the look-up failed for a reason that may pass; the `settings.lookUps`-th failure in a row is the last. */
async function lookUpOrFail(work: Work, failure: number): Promise<LookUp | null> {
  try {
    return await work.lookUp();
  } catch (error) {
    if (work.signal?.aborted) throw error;
    if (isDungHenError(error) && PASSING.has(error.code) && failure < work.settings.lookUps) return null;
    throw outcomeError('SUBMISSION_UNKNOWN', 'lookUp', 'the portal did not say what became of it', error);
  }
}
