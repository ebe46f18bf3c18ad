import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import { type CollectionResult, isBalanced } from './state.ts';
import type { CollectTexts } from './texts.ts';

/** What the last whole collection came to, with the count check in words. */
export function LastResult(props: {
  readonly last: CollectionResult | null;
  readonly t: CollectTexts;
  readonly language: Language;
}) {
  const { last, t, language } = props;
  if (last === null) return <p class="collect-soft">{t.never}</p>;
  const count = (value: number): string => formatCount(value, language);
  const balanced = isBalanced(last);
  const notes = [
    last.unfit > 0 ? t.unfit(count(last.unfit)) : null,
    last.incomplete > 0 ? t.incomplete(count(last.incomplete)) : null,
    last.passes > 1 ? t.moved(count(last.passes)) : null,
  ].filter((note) => note !== null);
  return (
    <div>
      <p>{t.last(formatMoment(last.at), count(last.collected), t.scopes[last.scope])}</p>
      <p class={`collect-said ${balanced ? 'fine' : 'late'}`}>
        <span aria-hidden="true">{balanced ? '✓ ' : '⚠ '}</span>
        {balanced
          ? t.balanced(count(last.collected))
          : t.unbalanced(count(last.collected), count(last.stored))}
      </p>
      {notes.map((note) => (
        <p key={note} class="collect-soft">
          {note}
        </p>
      ))}
    </div>
  );
}
