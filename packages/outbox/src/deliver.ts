import { type ErrorCode, isDungHenError } from '@dung-hen/domain';
import type { SubmissionPort } from '@dung-hen/forms';
import type { DeliverOptions, Delivery, DeliveryOutcome } from './delivery.ts';
import { formatKey, type SubmissionKey } from './key.ts';
import { resolveUnknown } from './resolve.ts';
import { sendPlanned } from './send.ts';
import { type DeliverySettings, deliverySettings } from './settings.ts';
import type { Claim, OutboxStore } from './store.ts';
import type { Submission } from './submission.ts';
import { judge } from './verdict.ts';
import { outcomeError, startWork, type Work } from './work.ts';

/**
 * Brings one planned submission to its end: look up, save the draft, submit once, read back and compare every cell.
 * May be called again at any time, by any process, after any crash: it goes on from what the store and the portal
 * say, and never sends while an earlier request may still have been received.
 *
 * Ends are told in `Delivery`. Throws INVALID_INPUT for an unknown key or bad settings, and whatever the store or a
 * bug throws; the claim is given back in every case.
 */
export async function deliver(
  store: OutboxStore,
  key: SubmissionKey,
  port: SubmissionPort,
  options: DeliverOptions,
): Promise<Delivery> {
  const settings = deliverySettings(options.settings);
  const claim = await take(store, key, options, settings);
  if (claim.kind === 'busy') return busy(store, key, claim.lease.owner);
  const work = await startWork(store, claim, port, options, settings).catch(async (error: unknown) => {
    await store.release(key, claim.lease);
    throw error;
  });
  const attempts = work.current().attempts;
  const end = (outcome: DeliveryOutcome, error: unknown): Delivery => {
    const submission = work.current();
    return { key, outcome, submission, sent: submission.attempts > attempts, error };
  };
  try {
    await reopenOrRecheck(work, options.retryRejected ?? false);
    await drive(work);
    return end(...endOf(work.current()));
  } catch (error) {
    if (options.signal?.aborted) return end('interrupted', options.signal.reason);
    if (!isDungHenError(error)) throw error;
    const { state } = work.current();
    return end(state === 'unknown' || state === 'sending' ? 'unknown' : 'failed', error);
  } finally {
    await work.release();
  }
}

/** Failures of a submit request that say nothing about the report: it may be sent again once it is known not to be there. */
const OF_THE_LINE: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'NETWORK',
  'TIMEOUT',
  'MAINTENANCE',
  'RATE_LIMITED',
  'LOGIN_REQUIRED',
  'SUBMISSION_UNKNOWN',
]);

/**
 * Goes on until nothing of this submission is under way any more. A submit request that failed for a reason that would
 * only repeat itself (a signature is wanted, the page changed) is not made again: its error is thrown, once the
 * look-ups agree that nothing was submitted.
 */
async function drive(work: Work): Promise<void> {
  let failure: unknown = null;
  let sendings = 0;
  for (;;) {
    const { state } = work.current();
    if (state === 'sending') {
      // Whoever sent it was stopped before the answer was written down.
      await work.record({ type: 'unclear', code: 'INTERRUPTED' });
    } else if (state === 'unknown') {
      await resolveUnknown(work);
    } else if (state === 'planned') {
      const reason = reasonOf(failure);
      if (reason !== null && !(isDungHenError(reason) && OF_THE_LINE.has(reason.code))) throw reason;
      if (sendings >= work.settings.maxAttempts) {
        throw outcomeError(
          'SUBMISSION_UNKNOWN',
          'submit',
          `sent ${sendings} times and each time not found on the portal: look there by hand`,
        );
      }
      sendings += 1;
      failure = await sendPlanned(work);
    } else {
      return;
    }
  }
}

/** What made the outcome unknown, where the port says so: an answer that was not understood, a line that broke. */
function reasonOf(failure: unknown): unknown {
  const unknown = isDungHenError(failure, 'SUBMISSION_UNKNOWN') && isDungHenError(failure.cause);
  return unknown ? failure.cause : failure;
}

/** A refusal or a conflict may have been settled by hand on the portal since: look once before repeating it. */
async function reopenOrRecheck(work: Work, retryRejected: boolean): Promise<void> {
  const { state } = work.current();
  if (state !== 'rejected' && state !== 'conflict') return;
  const look = await work.lookUp();
  if (judge(look, work.current()) === 'equal')
    await work.record({ type: 'confirmed', receipt: look.receipt });
  else if (state === 'rejected' && retryRejected) await work.record({ type: 'reopened' });
}

async function take(
  store: OutboxStore,
  key: SubmissionKey,
  options: DeliverOptions,
  settings: DeliverySettings,
): Promise<Claim> {
  const request = { owner: options.owner, now: options.now(), ttl: settings.leaseSeconds };
  const claim = await store.claim(key, request);
  if (claim.kind === 'claimed' || options.isOwnerGone?.(claim.lease.owner) !== true) return claim;
  return store.claim(key, { ...request, evict: claim.lease.fence });
}

async function busy(store: OutboxStore, key: SubmissionKey, owner: string): Promise<Delivery> {
  const submission = await store.get(key);
  if (submission === null) throw outcomeError('CONFLICT', 'claim', `no submission ${formatKey(key)}`);
  const error = outcomeError('CONFLICT', 'claim', `${formatKey(key)} is being worked on by ${owner}`);
  return { key, outcome: 'busy', submission, sent: false, error };
}

function endOf(submission: Submission): readonly [DeliveryOutcome, unknown] {
  const name = formatKey(submission.key);
  switch (submission.state) {
    case 'confirmed':
      return ['confirmed', null];
    case 'rejected':
      return ['rejected', outcomeError('SUBMISSION_REJECTED', 'submit', `the portal refused ${name}`)];
    case 'conflict':
      return ['conflict', outcomeError('CONFLICT', 'lookUp', `the portal holds other figures than ${name}`)];
    case 'superseded':
      return ['superseded', outcomeError('CONFLICT', 'plan', `a later version took the place of ${name}`)];
    case 'planned':
    case 'sending':
    case 'unknown':
      return ['unknown', outcomeError('SUBMISSION_UNKNOWN', 'submit', `${name} is not settled`)];
  }
}
