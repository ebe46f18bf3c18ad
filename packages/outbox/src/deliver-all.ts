import { DungHenError } from '@dung-hen/domain';
import type { SubmissionPort } from '@dung-hen/forms';
import { deliver } from './deliver.ts';
import type { DeliverOptions, Delivery } from './delivery.ts';
import { formatKey, type SubmissionKey } from './key.ts';
import { deliverySettings } from './settings.ts';
import type { OutboxStore } from './store.ts';
import type { Submission } from './submission.ts';

export interface DeliverAllOptions extends DeliverOptions {
  /** Units worked on at the same time; the pace towards a host is the port's matter. Default 1. */
  readonly concurrency?: number;
  /** Called as each one ends, in the order of their ends. */
  readonly onDelivery?: (delivery: Delivery) => void;
}

/**
 * Delivers many submissions; one that fails, in whatever way, does not stop the others. `portFor` gives each its
 * port (its own log-in, as a rule); when that fails, this one unit failed. Results are in the order of `keys`; after
 * an abort those not begun are 'interrupted'. Throws INVALID_INPUT for an unknown key or settings out of range.
 */
export async function deliverAll(
  store: OutboxStore,
  keys: readonly SubmissionKey[],
  portFor: (submission: Submission) => SubmissionPort | Promise<SubmissionPort>,
  options: DeliverAllOptions,
): Promise<readonly Delivery[]> {
  const concurrency = options.concurrency ?? 1;
  if (!Number.isSafeInteger(concurrency) || concurrency < 1) {
    throw invalid(`concurrency must be a whole number from 1: ${concurrency}`);
  }
  deliverySettings(options.settings);
  const submissions = await Promise.all(keys.map((key) => existing(store, key)));
  const results: Delivery[] = [];
  const queue = submissions.entries();
  const worker = async () => {
    for (const [index, submission] of queue) {
      const delivery = await deliverOne(store, submission, portFor, options);
      results[index] = delivery;
      options.onDelivery?.(delivery);
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, keys.length) }, worker));
  return results;
}

async function deliverOne(
  store: OutboxStore,
  submission: Submission,
  portFor: (submission: Submission) => SubmissionPort | Promise<SubmissionPort>,
  options: DeliverOptions,
): Promise<Delivery> {
  const ended = { key: submission.key, submission, sent: false };
  if (options.signal?.aborted) return { ...ended, outcome: 'interrupted', error: options.signal.reason };
  try {
    const port = await portFor(submission);
    return await deliver(store, submission.key, port, options);
  } catch (error) {
    if (options.signal?.aborted) return { ...ended, outcome: 'interrupted', error: options.signal.reason };
    const now = await store.get(submission.key).catch(() => null);
    return { ...ended, submission: now ?? submission, outcome: 'failed', error };
  }
}

async function existing(store: OutboxStore, key: SubmissionKey): Promise<Submission> {
  const submission = await store.get(key);
  if (submission === null) throw invalid(`no submission ${formatKey(key)}`);
  return submission;
}

function invalid(detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { adapter: 'outbox', step: 'deliverAll', detail });
}
