import { tidyText } from './label.ts';
import { parseCount } from './numbers.ts';

/** An option of a list as it is chosen by: what it shows and what it sends. */
export interface Choice {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
}

export type Chosen =
  | { readonly ok: true; readonly index: number }
  | { readonly ok: false; readonly why: 'none' | 'several' };

/**
 * The one option a text or figure means. What an option shows goes before what it sends: a list may send "3" for "12".
 * Values count only where no option shows a figure. Options that cannot be chosen are none.
 */
export function optionFor(options: readonly Choice[], text: string): Chosen {
  const open = options.map((option, index) => ({ ...option, index })).filter((option) => !option.disabled);
  const wanted = parseCount(text);
  const shows = (shown: string) => {
    const count = parseCount(shown);
    return count.ok ? count.value : null;
  };
  if (!wanted.ok) {
    // Such a text is what the list itself showed before (an old value put back): no other spelling of it can be meant.
    const key = tidyText(text).toLowerCase();
    const labelled = open.filter((option) => tidyText(option.label).toLowerCase() === key);
    return only(labelled.length > 0 ? labelled : open.filter((option) => option.value === text));
  }
  const figures = open.some((option) => shows(option.label) !== null);
  return only(open.filter((option) => shows(figures ? option.label : option.value) === wanted.value));
}

function only(found: readonly { readonly index: number }[]): Chosen {
  const [first] = found;
  if (first === undefined) return { ok: false, why: 'none' };
  return found.length > 1 ? { ok: false, why: 'several' } : { ok: true, index: first.index };
}
