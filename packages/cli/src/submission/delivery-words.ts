import type { Receipt } from '@dung-hen/forms';
import { type Delivery, type DeliveryStep, formatKey, type Submission } from '@dung-hen/outbox';
import type { Context } from '../context.ts';
import { EXIT_BUG, EXIT_CODES, EXIT_INTERRUPTED } from '../exit-codes.ts';
import { tell } from '../failure.ts';

/** Tells each step of a delivery on stderr. */
export function stepTeller(context: Context): (step: DeliveryStep) => void {
  return ({ key, step, seconds }) => {
    context.note(`  ${key.unit}: ${context.t(`step.${step}`, { seconds: seconds ?? 0 })}`);
  };
}

/** Says how a delivery ended. */
export function sayDelivery(context: Context, delivery: Delivery): void {
  const { t, paint } = context;
  const { outcome, submission, sent } = delivery;
  const mark = outcome === 'confirmed' ? paint('good', '✓') : paint('bad', '✗');
  const confirmed = sent ? t('outcome.confirmed') : t('outcome.alreadyConfirmed');
  context.say(`${mark} ${outcome === 'confirmed' ? confirmed : t(`outcome.${outcome}`)}`);
  if (outcome === 'confirmed') sayReceipt(context, submission);
  for (const message of submission.messages) context.say(`    ${t('submit.portalSays')}: ${message}`);
  for (const { rowLabel, columnNumber, expected, found } of submission.differences.slice(0, 20)) {
    const words = { row: rowLabel, column: columnNumber, ours: expected, theirs: found ?? '–' };
    context.say(`    ${t('submit.cellDiffers', words)}`);
  }
  if (outcome !== 'confirmed' && delivery.error !== null) {
    for (const line of tell(delivery.error, context.language, t).lines) context.note(`  ${line}`);
  }
}

function sayReceipt(context: Context, { key, receipt, attempts }: Submission): void {
  const { t } = context;
  const line = (label: string, value: string) => context.say(`    ${label}: ${value}`);
  line(t('receipt.report'), formatKey(key));
  line(t('receipt.number'), receipt?.number ?? t('receipt.noNumber'));
  if (receipt?.submittedAt) line(t('receipt.submittedAt'), receipt.submittedAt);
  if (receipt) line(t('receipt.state'), receipt.stateWords);
  line(t('receipt.attempts'), String(attempts));
}

/** The exit code of one delivery. */
export function exitCodeOf({ outcome, error }: Delivery, context: Context): number {
  switch (outcome) {
    case 'confirmed':
      return 0;
    case 'rejected':
      return EXIT_CODES.SUBMISSION_REJECTED;
    case 'unknown':
      return EXIT_CODES.SUBMISSION_UNKNOWN;
    case 'conflict':
    case 'busy':
    case 'superseded':
      return EXIT_CODES.CONFLICT;
    case 'interrupted':
      return EXIT_INTERRUPTED;
    case 'failed':
      return error === null ? EXIT_BUG : tell(error, context.language, context.t).exitCode;
  }
}

/** A delivery as JSON. */
export function deliveryDocument(delivery: Delivery, context: Context) {
  const { key, outcome, sent, submission, error } = delivery;
  const { state, attempts, receipt, differences, messages } = submission;
  return {
    ...key,
    outcome,
    sent,
    state,
    attempts,
    receipt: receipt satisfies Receipt | null,
    differences,
    messages,
    error: error === null ? null : tell(error, context.language, context.t).document.error,
  };
}
