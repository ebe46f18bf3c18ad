import { isDungHenError } from '@dung-hen/domain';
import type { LookUp, SubmitOutcome } from '@dung-hen/forms';
import { settle } from './settle.ts';
import { judge } from './verdict.ts';
import { outcomeError, shortWords, type Work } from './work.ts';

/**
 * Takes a planned submission as far as it goes: looks first, saves the draft, compares it, and sends one submit
 * request. Nothing is sent when the portal already holds a submitted report, or a draft that is not equal.
 * Returns what the submit request threw, null when it was answered or never made; the state says what is known.
 * Throws what the portal threw before anything was sent.
 */
export async function sendPlanned(work: Work): Promise<unknown> {
  const before = await work.lookUp();
  if (await isDecided(work, before)) return null;

  await work.begin('saveDraft');
  const draft = await work.port.saveDraft(work.form, work.signal);
  if (await isDecided(work, draft)) return null;
  requireEqualDraft(draft);
  await work.record({ type: 'draftSaved' });

  await work.begin('submit');
  await work.record({ type: 'sending', receiptBefore: before.receipt });
  // Not handed the signal: a request cut off would only turn a clear answer into an unknown one.
  const answer = await work.port.submit(work.form).then(
    (outcome) => ({ outcome }),
    (error: unknown) => ({ error }),
  );
  if ('error' in answer) {
    await work.record({ type: 'unclear', code: isDungHenError(answer.error) ? answer.error.code : 'BUG' });
    return answer.error;
  }
  if (answer.outcome.kind === 'accepted') await afterAcceptance(work, answer.outcome);
  else await afterRefusal(work, answer.outcome);
  return null;
}

/** Whether the portal's state already decides the matter; if so it is written down. */
async function isDecided(work: Work, look: LookUp): Promise<boolean> {
  const verdict = judge(look, work.current());
  if (verdict === 'open') return false;
  await settle(work, look, verdict);
  return true;
}

function requireEqualDraft(draft: LookUp): void {
  if (draft.state === 'absent') {
    throw outcomeError('CONFLICT', 'saveDraft', 'the portal did not keep the draft: not sent');
  }
  if (draft.differences === null || draft.differences.length > 0) {
    const cells = draft.differences === null ? 'no figures' : `${draft.differences.length} other cells`;
    throw outcomeError('CONFLICT', 'saveDraft', `the draft read back shows ${cells}: not sent`);
  }
}

/** Accepted is only a word: read back, compare every cell. What is not plainly there becomes unknown. */
async function afterAcceptance(work: Work, { receipt }: SubmitOutcome & { kind: 'accepted' }): Promise<void> {
  await work.record({ type: 'accepted', receipt });
  const look = await lookUpOrNull(work);
  const verdict = look === null ? 'open' : judge(look, work.current());
  if (look !== null && (verdict === 'equal' || verdict === 'otherFigures')) await settle(work, look, verdict);
  else await work.record({ type: 'unclear', code: 'SUBMISSION_UNKNOWN' });
}

/** A portal refuses a report it already holds, too: look before believing that nothing was submitted. */
async function afterRefusal(work: Work, { messages }: SubmitOutcome & { kind: 'rejected' }): Promise<void> {
  await work.record({ type: 'rejected', reason: 'refused', messages: shortWords(messages) });
  const look = await lookUpOrNull(work);
  if (look !== null && judge(look, work.current()) === 'equal') await settle(work, look, 'equal');
}

async function lookUpOrNull(work: Work): Promise<LookUp | null> {
  try {
    return await work.lookUp();
  } catch (error) {
    if (isDungHenError(error) && !work.signal?.aborted) return null;
    throw error;
  }
}
