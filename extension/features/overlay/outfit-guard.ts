import { type Guard, isText, recordOf, shape } from '../../app/guard.ts';
import type { Reply } from '../../app/messages.ts';

type Outfit = Reply<'overlay.outfit'>;

/** Whether an answer is what the overlay wears and says. */
export const isOutfit: Guard<Outfit> = shape<Outfit>({
  texts: recordOf(isText),
  styles: shape<Outfit['styles']>({ badge: isText, column: isText, bar: isText, panel: isText }),
});
