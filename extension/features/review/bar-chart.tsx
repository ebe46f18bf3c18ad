import type { CutProposal } from '@dung-hen/domain';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { histogramOf } from './histogram.ts';
import type { ReviewSources } from './review-sources.ts';
import type { ReviewTexts } from './texts.ts';

interface ChartProps {
  readonly proposal: CutProposal;
  readonly name: string;
  readonly t: ReviewTexts;
  readonly draw: ReviewSources['drawBars'];
}

/** How many dossiers took how long, as bars and in words. */
export function BarChart({ proposal, name, t, draw }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const spec = useMemo(() => histogramOf(proposal), [proposal]);
  useEffect(() => {
    if (host.current === null) return;
    const chart = draw(host.current, spec);
    return () => chart.remove();
  }, [spec, draw]);
  const told = spec.names.flatMap((bar, index) => {
    const count = spec.counts[index] ?? 0;
    return count === 0 ? [] : [t.barWords(bar, String(count))];
  });
  return (
    <figure>
      <figcaption>
        {t.chart[spec.unit]}{' '}
        <small class="soft">
          <span class="key limit" aria-hidden="true" /> {t.limit}{' '}
          {spec.proposedAt !== null && (
            <>
              <span class="key proposed" aria-hidden="true" /> {t.proposed}
            </>
          )}
        </small>
      </figcaption>
      <div
        class="chart"
        ref={host}
        role="img"
        aria-label={`${t.chart[spec.unit]}, ${name}: ${told.join('; ')}`}
      />
    </figure>
  );
}
