import type { Delivery } from '@dung-hen/outbox';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES, gravest } from '../exit-codes.ts';
import { tell } from '../failure.ts';
import { written } from '../terminal/dates.ts';
import { table } from '../terminal/table.ts';
import type { Refused } from './candidates.ts';
import { deliveryDocument, exitCodeOf, sayDelivery } from './delivery-words.ts';

/** Tells a single delivery in full, a batch as a table, its failures and a summary. */
export function reportResults(
  context: Context,
  deliveries: readonly Delivery[],
  refused: readonly Refused[],
): Answer {
  const { language, t } = context;
  const [only] = deliveries;
  if (deliveries.length + refused.length === 1 && only !== undefined) sayDelivery(context, only);
  else sayBatchResults(context, deliveries, refused);
  if (deliveries.some(({ outcome }) => GOES_ON.has(outcome))) context.note(t('submit.runAgain'));
  return {
    data: {
      deliveries: deliveries.map((delivery) => deliveryDocument(delivery, context)),
      refused: refused.map(({ unit, error }) => ({ unit, error: tell(error, language, t).document.error })),
    },
    exitCode: gravest([
      ...deliveries.map((delivery) => exitCodeOf(delivery, context)),
      ...refused.map(({ error }) => EXIT_CODES[error.code]),
    ]),
  };
}

/** Ends that another run of the same command takes further. */
const GOES_ON: ReadonlySet<Delivery['outcome']> = new Set<Delivery['outcome']>([
  'interrupted',
  'unknown',
  'failed',
  'busy',
]);

function sayBatchResults(
  context: Context,
  deliveries: readonly Delivery[],
  refused: readonly Refused[],
): void {
  const { t, paint, language } = context;
  const ended = deliveries.map(({ key, outcome, submission, sent }) => [
    key.unit,
    paint(outcome === 'confirmed' ? 'good' : 'bad', t(`outcome.${outcome}`)),
    submission.receipt?.number ?? '–',
    sent ? t('submit.sentNow') : '–',
  ]);
  const notBegun = refused.map(({ unit }) => [unit, paint('bad', t('submit.notBegun')), '–', '–']);
  const headings = [t('units.code'), t('submit.outcome'), t('receipt.number'), t('submit.thisRun')];
  context.say(table(headings, [...ended, ...notBegun]));
  for (const delivery of deliveries) {
    if (delivery.outcome === 'confirmed') continue;
    context.say(`\n${delivery.key.unit}`);
    sayDelivery(context, delivery);
  }
  for (const { unit, error } of refused) {
    context.say(`\n${unit}`);
    for (const line of tell(error, language, t).lines) context.say(`  ${line}`);
  }
  const counts = Map.groupBy(deliveries, ({ outcome }) => outcome);
  const parts = [...counts].map(
    ([outcome, ones]) => `${t(`outcome.${outcome}`)} ${written(context, ones.length)}`,
  );
  if (refused.length > 0) parts.push(`${t('submit.notBegun')} ${written(context, refused.length)}`);
  const all = written(context, deliveries.length + refused.length);
  context.say(`\n${t('submit.summary', { n: all })} ${parts.join(' · ')}`);
}
