import { readFileSync } from 'node:fs';
import { checkOrder, type OrderFinding } from '@dung-hen/adapters/post/order/check-order';
import { ORDER_SETTINGS } from '@dung-hen/adapters/post/order/settings';
import { CONFIDENCE_WORDS, DungHenError, type RuleValue } from '@dung-hen/domain';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES, EXIT_OK } from '../exit-codes.ts';
import { written } from '../terminal/dates.ts';

/** An order by its place: the file, and which of a list. Its content is never shown. */
interface Checked {
  readonly file: string;
  readonly order: number;
  readonly findings: readonly OrderFinding[];
}

/** `post check`: orders in JSON files, each one order or a list of them. Ends with 7 when the post would refuse one. */
export async function checkOrders(context: Context, files: readonly string[]): Promise<Answer> {
  const { t, language, paint } = context;
  const checked = files.flatMap((file): Checked[] =>
    ordersIn(context, file).map((order, at) => ({ file, order: at + 1, findings: checkOrder(order) })),
  );
  for (const { file, order, findings } of checked) {
    if (findings.length === 0) continue;
    context.say(paint('strong', t('post.order', { file, order })));
    for (const { field, level, words } of findings) {
      const mark = level === 'error' ? paint('bad', '✗') : paint('warn', '!');
      context.say(`  ${mark} ${field === '' ? '' : `${field}: `}${words[language]}`);
    }
  }
  const wrong = checked.filter(({ findings }) => findings.some(({ level }) => level === 'error')).length;
  context.say(t('post.checked', { n: written(context, checked.length), wrong: written(context, wrong) }));
  context.say(`\n${t('post.settings')}`);
  for (const [name, { value, confidence, source }] of Object.entries<RuleValue<unknown>>({
    ...ORDER_SETTINGS,
  })) {
    const shown =
      value === null ? t('post.notChecked') : Array.isArray(value) ? value.join(', ') : String(value);
    context.say(`  • ${name}: ${shown} [${CONFIDENCE_WORDS[confidence][language]}] ${source}`);
  }
  return {
    data: { orders: checked.length, wrong, checked, settings: ORDER_SETTINGS },
    exitCode: wrong === 0 ? EXIT_OK : EXIT_CODES.FORM_UNBALANCED,
  };
}

function ordersIn({ t }: Context, file: string): readonly unknown[] {
  let document: unknown;
  try {
    document = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The cause would quote the file, which holds a citizen's name and address.
    throw new DungHenError('INVALID_INPUT', { label: file, detail: t('post.notJson') });
  }
  return Array.isArray(document) ? document : [document];
}
