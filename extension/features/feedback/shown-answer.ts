import { DETAIL } from '@dung-hen/adapters/feedback-thanhhoa/fields';
import { valueBeside } from '@dung-hen/adapters/kit/labelled-values';
import type { PageDocument } from '@dung-hen/page';

/** The answer a page shows beside its label; '' where it shows none. */
export function answerOn(page: PageDocument): string {
  return valueBeside(page, ...DETAIL.answer) ?? '';
}
