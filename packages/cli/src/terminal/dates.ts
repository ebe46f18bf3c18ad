import { formatNumber } from '@dung-hen/forms';
import type { Context } from '../context.ts';

/** '15/06/2026' of a day or a moment. */
export { writtenDate } from '@dung-hen/domain';

/** '15/06/2026 08:30'. */
export function writtenMoment(moment: string): string {
  return `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)} ${moment.slice(11, 16)}`;
}

/** A number in the style of the language: 1.234 or 1,234. */
export function written(context: Pick<Context, 'language'>, value: number): string {
  return formatNumber(value, context.language);
}
