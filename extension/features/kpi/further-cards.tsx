import { type Kpis, scoreShare } from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import type { KpiTexts } from './texts.ts';
import { percentWords } from './words.ts';

interface CardProps {
  readonly kpis: Kpis;
  readonly t: KpiTexts;
  readonly language: Language;
}

/** What runs past its date, and what the data say of why. */
export function OverdueCard({ kpis: { overdue }, t, language }: CardProps) {
  const { count, reasons, withoutReason } = overdue;
  if (count === 0) return <p class="card">{t.noOverdue}</p>;
  return (
    <section class="card">
      <h2>{t.overdue(formatCount(count, language))}</h2>
      <ul>
        {reasons.map(({ code, words, count: found }) => (
          <li key={code}>
            {words[language]}: {formatCount(found, language)}
          </li>
        ))}
        {withoutReason > 0 && (
          <li>
            {t.withoutReason}: {formatCount(withoutReason, language)}
          </li>
        )}
      </ul>
      <p class="soft">{t.causes}</p>
    </section>
  );
}

/** What Decision 766 asks beyond dossiers, and what its shares are worth. */
export function NationalCard({ kpis: { national, unanswered }, t, language }: CardProps) {
  return (
    <section class="card">
      {national.map((line) => {
        const share = scoreShare(line);
        return share === null ? null : (
          <p key={line.target.id}>{t.scoreShare(line.target.id, percentWords(share, language))}</p>
        );
      })}
      <p class="soft">{t.upperBound}</p>
      <details>
        <summary>{t.unanswered}</summary>
        <ul>
          {unanswered.map(({ number, words, needs }) => (
            <li key={number}>
              {number} {t.needsFrom(words[language], needs[language])}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
