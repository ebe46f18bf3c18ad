import { type CutProposal, leftOutOf, UNMEASURED, UNMEASURED_REASONS } from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import { BarChart } from './bar-chart.tsx';
import type { ReviewSources } from './review-sources.ts';
import type { ReviewTexts } from './texts.ts';
import { procedureName } from './words.ts';

interface CardProps {
  readonly proposal: CutProposal;
  readonly t: ReviewTexts;
  readonly language: Language;
  readonly draw: ReviewSources['drawBars'];
}

/** The times of one procedure as a chart, and the dossiers left out with the reason of each. */
export function MeasuredCard({ proposal, t, language, draw }: CardProps) {
  const { times } = proposal;
  const name = procedureName(times, t);
  const left = UNMEASURED_REASONS.filter((why) => times.unmeasured[why] > 0);
  return (
    <section class="card measured no-print" aria-label={name}>
      <h2>{name}</h2>
      {times.count > 0 && <BarChart proposal={proposal} name={name} t={t} draw={draw} />}
      <h3>{t.whyLeftOut}</h3>
      {leftOutOf(times) === 0 ? (
        <p class="soft">{t.whyNone}</p>
      ) : (
        <ul>
          {left.map((why) => (
            <li key={why}>
              {t.leftOutLine(formatCount(times.unmeasured[why], language), UNMEASURED[why][language])}
            </li>
          ))}
        </ul>
      )}
      {times.unmeasured.moved > 0 && <p class="source">{t.leftOutHow}</p>}
    </section>
  );
}
