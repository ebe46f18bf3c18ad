import { figureName, type Merged } from '@dung-hen/files';
import { formatCount, type Language } from '../../app/text.ts';
import type { MergeChoices } from './merged-view.ts';
import type { MergeTexts } from './texts.ts';

interface ReviewProps {
  readonly merged: Merged;
  readonly choices: MergeChoices;
  readonly choose: (change: Partial<MergeChoices>) => void;
  readonly t: MergeTexts;
  readonly language: Language;
}

/** Everything a person should look over before using the merged figures: nothing was decided silently. */
export function ReviewCard({ merged, choices, choose, t, language }: ReviewProps) {
  const column = (id: string): string => figureName(id, language);
  const { same, apart, prefer } = choices;
  // What the officer joined is listed with its button.
  const matches = merged.matches.filter(
    ({ spellings }) => !same.some((pair) => pair.every((name) => spellings.includes(name))),
  );
  const said = [
    ...merged.repeated.map(({ name, sameAs }) => t.repeated(name, sameAs)),
    ...merged.brokenSums.map(({ rowLabel, total, parts, difference }) =>
      t.brokenSum(rowLabel, column(total), parts.map(column).join(' + '), formatCount(difference, language)),
    ),
    ...merged.brokenTotals.map(({ source, concept, said: figure, summed }) =>
      t.brokenTotal(source, column(concept), formatCount(figure, language), formatCount(summed, language)),
    ),
    ...merged.problems.map(({ source, rowLabel, columnLabel }) => t.problem(source, rowLabel, columnLabel)),
    ...byLacking(merged).map(([files, columns]) => t.partial(columns.map(column).join('”, “'), files)),
    ...(merged.undated.length > 0 ? [t.undated(merged.undated.join(', '))] : []),
    ...(merged.unnamed.length > 0 ? [t.unnamed(merged.unnamed.join(', '))] : []),
  ];
  const nothing =
    said.length + matches.length + merged.nearMisses.length + merged.conflicts.length === 0 &&
    same.length + apart.length === 0 &&
    prefer === null;
  return (
    <section class="card">
      <h2>{t.review}</h2>
      {nothing && <p class="flag good">✓ {t.nothingToReview}</p>}
      <ul class="review">
        {merged.conflicts.map(({ label, sources }) => (
          <li key={label}>
            <span>{t.conflict(label, sources.join(', '))}</span>
            <button type="button" class="button" onClick={() => choose({ prefer: null })}>
              {t.undecide}
            </button>
          </li>
        ))}
        {merged.nearMisses.map(({ a, b, why }) => (
          <li key={`${a}\n${b}`}>
            <span>
              {t.nearMiss(a, b)} <span class="soft">({t.why[why]})</span>
            </span>
            <button type="button" class="button" onClick={() => choose({ same: [...same, [a, b]] })}>
              {t.join}
            </button>
          </li>
        ))}
        {same.map((pair) => (
          <li key={pair.join('\n')}>
            <span>{t.joined(...pair)}</span>
            <button
              type="button"
              class="button"
              onClick={() => choose({ same: same.filter((one) => one !== pair) })}
            >
              {t.split}
            </button>
          </li>
        ))}
        {matches.map(({ label, spellings }) => (
          <li key={label}>
            <span>{t.matched(spellings.map((one) => `“${one}”`).join(', '))}</span>
            <button
              type="button"
              class="button"
              onClick={() => choose({ apart: [...apart, ...spellings.slice(1)] })}
            >
              {t.split}
            </button>
          </li>
        ))}
        {apart.map((name) => (
          <li key={name}>
            <span>{t.parted(name)}</span>
            <button
              type="button"
              class="button"
              onClick={() => choose({ apart: apart.filter((one) => one !== name) })}
            >
              {t.join}
            </button>
          </li>
        ))}
        {said.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  );
}

/** Columns some files lack, by which files lack them. */
function byLacking({ partial }: Merged): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { concept, lacking } of partial) {
    const files = lacking.join(', ');
    groups.set(files, [...(groups.get(files) ?? []), concept]);
  }
  return [...groups];
}
