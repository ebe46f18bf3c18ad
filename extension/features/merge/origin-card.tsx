import type { MergeSource } from '@dung-hen/files';
import { formatCount, type Language } from '../../app/text.ts';
import type { ChosenFigure } from './merged-table.tsx';
import { type MergeChoices, originsOf } from './merged-view.ts';
import type { MergeTexts } from './texts.ts';

interface OriginProps {
  readonly chosen: ChosenFigure | null;
  readonly sources: readonly MergeSource[];
  readonly choices: Pick<MergeChoices, 'same' | 'apart'>;
  readonly t: MergeTexts;
  readonly language: Language;
}

/** What each file gives to the chosen figure. */
export function OriginCard({ chosen, sources, choices, t, language }: OriginProps) {
  return (
    <section class="card">
      <h2>{t.origin}</h2>
      {chosen === null ? (
        <p class="soft">{t.originHow}</p>
      ) : (
        <>
          <p>
            {chosen.row.label} › {chosen.column.group === null ? '' : `${chosen.column.group} › `}
            {chosen.column.label}
          </p>
          <table class="origins">
            <thead>
              <tr>
                <th>{t.source}</th>
                <th>{t.rowThere}</th>
                <th class="count">{t.value}</th>
              </tr>
            </thead>
            <tbody>
              {originsOf(chosen.row, chosen.column, sources, choices).map(({ source, label, value }) => (
                <tr key={`${source}\n${label}`}>
                  <td>{source}</td>
                  <td>{label}</td>
                  <td class="count">{value === null ? t.absent : formatCount(value, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
