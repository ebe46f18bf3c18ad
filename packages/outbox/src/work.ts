import { DungHenError } from '@dung-hen/domain';
import type { LookUp, ReportForm, SubmissionPort } from '@dung-hen/forms';
import type { DeliverOptions, DeliveryStep } from './delivery.ts';
import type { SubmissionKey } from './key.ts';
import type { DeliverySettings } from './settings.ts';
import type { OutboxStore } from './store.ts';
import type { Lease, Submission, SubmissionEvent } from './submission.ts';

/** Everything one delivery holds while it has the claim. */
export interface Work {
  readonly settings: DeliverySettings;
  readonly form: ReportForm;
  readonly port: SubmissionPort;
  readonly signal: AbortSignal | undefined;
  /** As last written. */
  current(): Submission;
  now(): string;
  /** Announces a step and holds the claim anew for its time. Throws CONFLICT when the claim was lost. */
  begin(step: DeliveryStep['step']): Promise<void>;
  record(event: SubmissionEvent): Promise<Submission>;
  /** Reads the portal and writes down what it showed. */
  lookUp(): Promise<LookUp>;
  /** Waits in pieces, holding the claim. */
  wait(seconds: number): Promise<void>;
  release(): Promise<void>;
}

/** Binds a claimed submission to its store, portal and clock. */
export async function startWork(
  store: OutboxStore,
  claimed: { readonly submission: Submission; readonly lease: Lease },
  port: SubmissionPort,
  options: DeliverOptions,
  settings: DeliverySettings,
): Promise<Work> {
  const key: SubmissionKey = claimed.submission.key;
  const form = await store.form(key);
  let submission = claimed.submission;
  let lease = claimed.lease;

  const renew = async () => {
    options.signal?.throwIfAborted();
    lease = await store.renew(key, lease, options.now(), settings.leaseSeconds);
  };
  const record = async (event: SubmissionEvent) => {
    submission = await store.record(key, lease, event, options.now());
    return submission;
  };
  const begin = async (step: DeliveryStep['step']) => {
    await renew();
    options.onStep?.({ key, step });
  };
  return {
    settings,
    form,
    port,
    signal: options.signal,
    current: () => submission,
    now: options.now,
    begin,
    record,
    lookUp: async () => {
      await begin('lookUp');
      const look = await port.lookUp(form, options.signal);
      await record(asEvent(look));
      return look;
    },
    wait: async (seconds) => {
      if (seconds > 0) options.onStep?.({ key, step: 'wait', seconds });
      const piece = Math.ceil(settings.leaseSeconds / 3);
      for (let left = seconds; left > 0; left -= piece) {
        await renew();
        await options.sleep(Math.min(left, piece) * 1000, options.signal);
      }
    },
    release: () => store.release(key, lease),
  };
}

/** A look-up as the history keeps it: how many cells differ, not which. */
function asEvent(look: LookUp): SubmissionEvent {
  return {
    type: 'lookedUp',
    found: look.state,
    words: look.stateWords.slice(0, 200),
    differing: look.differences === null ? null : look.differences.length,
  };
}

/** Words of a portal for the history: a few, short. */
export function shortWords(messages: readonly string[]): readonly string[] {
  return messages.slice(0, 20).map((message) => message.slice(0, 300));
}

/** The error an outcome other than 'confirmed' is told with. */
export function outcomeError(
  code: 'CONFLICT' | 'SUBMISSION_REJECTED' | 'SUBMISSION_UNKNOWN',
  step: string,
  detail: string,
  cause?: unknown,
): DungHenError {
  return new DungHenError(code, { adapter: 'outbox', step, detail, cause });
}
