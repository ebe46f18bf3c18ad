import { type BrokenSum, type BrokenTotal, figureName } from '@dung-hen/files';
import type { Context } from '../context.ts';
import { written } from '../terminal/dates.ts';

/** A column by its meaning, in the language of this run. */
export function conceptName({ language }: Context, id: string): string {
  return figureName(id, language);
}

/** Says a sum that does not hold. */
export function sayBrokenSum(context: Context, name: string, broken: BrokenSum): void {
  const { t, paint } = context;
  context.say(
    `${paint('bad', '✗')} ${t('files.brokenSum', {
      name,
      row: broken.rowLabel,
      total: conceptName(context, broken.total),
      difference: written(context, broken.difference),
      parts: broken.parts.map((part) => conceptName(context, part)).join(' + '),
    })}`,
  );
}

/** Says a total row that is not the sum of its rows. */
export function sayBrokenTotal(context: Context, name: string, broken: BrokenTotal): void {
  const { t, paint } = context;
  context.say(
    `${paint('bad', '✗')} ${t('files.brokenTotal', {
      name,
      column: conceptName(context, broken.concept),
      said: written(context, broken.said),
      summed: written(context, broken.summed),
    })}`,
  );
}
