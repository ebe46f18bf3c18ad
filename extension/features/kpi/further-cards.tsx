import { FORMULAS_766, GROUPS_766, type Kpis, scoreShare } from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import type { KpiTexts } from './texts.ts';
import { countWords, percentWords, shareWords } from './words.ts';

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

/** The groups of Decision 766 with their formulas: figures where dossiers answer, else where they are to be had. */
export function NationalCard({ kpis: { national, unanswered }, t, language }: CardProps) {
  const said = (number: string) => {
    const line = national.find(({ target }) => target.id === number);
    if (line !== undefined) {
      const share = shareWords(line, t, language);
      return <strong>{line.percent === null ? share : `${share} (${countWords(line, language)})`}</strong>;
    }
    const open = unanswered.find((one) => one.number === number);
    return open === undefined ? '–' : t.needs(open.needs[language]);
  };
  const nameOf = (number: string): string =>
    national.find(({ target }) => target.id === number)?.target.words[language] ??
    unanswered.find((one) => one.number === number)?.words[language] ??
    '';
  return (
    <section class="card">
      <h2>{t.groups}</h2>
      {national.map((line) => {
        const share = scoreShare(line);
        return share === null ? null : (
          <p key={line.target.id}>{t.scoreShare(line.target.id, percentWords(share, language))}</p>
        );
      })}
      <p class="soft">{t.upperBound}</p>
      {GROUPS_766.map(({ id, words, most, indicators }) => (
        <details key={id} open={indicators.some((one) => national.some(({ target }) => target.id === one))}>
          <summary>{t.group(words[language], String(most))}</summary>
          <ul>
            {indicators.map((number) => {
              const formula = FORMULAS_766.get(number)?.[language];
              return (
                <li key={number}>
                  {number} {nameOf(number)}: {said(number)}
                  {formula !== undefined && <small class="source">{formula}</small>}
                </li>
              );
            })}
          </ul>
        </details>
      ))}
    </section>
  );
}
