import { type Calendar, formatPeriod } from '@dung-hen/calendar';
import { DOSSIER_TARGETS, percentOf, type Ratio } from '@dung-hen/domain';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatCount, type Language } from '../../app/text.ts';
import type { ChartSpec } from './chart-spec.ts';
import type { KpiSources } from './kpi-sources.ts';
import type { KpiTexts } from './texts.ts';
import { type TrendFacts, type TrendKind, type TrendPoint, trendOf } from './trend.ts';
import { countWords, percentWords, shortPeriod } from './words.ts';

interface TrendProps {
  readonly facts: TrendFacts;
  readonly calendar: Calendar;
  readonly t: KpiTexts;
  readonly language: Language;
  readonly draw: KpiSources['drawChart'];
}

const KINDS = ['quarter', 'month'] as const satisfies readonly TrendKind[];
const LINES = ['onTime', 'online'] as const;

/** How the figures went, as charts and as a table of the same numbers. */
export function TrendSection({ facts, calendar, t, language, draw }: TrendProps) {
  const [kind, setKind] = useState<TrendKind>('quarter');
  const points = useMemo(() => trendOf(kind, facts, calendar), [kind, facts, calendar]);
  return (
    <section class="card trends" aria-labelledby="trends">
      <div class="trend-head">
        <h2 id="trends">{t.trends}</h2>
        <fieldset class="no-print">
          <legend>{t.by}</legend>
          {KINDS.map((one) => (
            <label key={one}>
              <input type="radio" name="trend" checked={kind === one} onChange={() => setKind(one)} />
              {t.kinds[one]}
            </label>
          ))}
        </fieldset>
      </div>
      {points.length === 0 ? (
        <p>{t.noTrend}</p>
      ) : (
        <div class="trend-body">
          <div class="charts">
            {LINES.map((line) => (
              <TrendChart key={line} line={line} points={points} kind={kind} t={t} draw={draw} />
            ))}
          </div>
          <TrendTable points={points} t={t} language={language} />
        </div>
      )}
    </section>
  );
}

interface ChartProps extends Pick<TrendProps, 't' | 'draw'> {
  readonly line: (typeof LINES)[number];
  readonly points: readonly TrendPoint[];
  readonly kind: TrendKind;
}

function TrendChart({ line, points, kind, t, draw }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const target = line === 'onTime' ? DOSSIER_TARGETS.onTime.target : null;
  const spec = useMemo<ChartSpec>(
    () => ({
      names: points.map(({ period }) => shortPeriod(period, t)),
      values: points.map((point) => percentOf(point[line])),
      target,
    }),
    [points, line, target, t],
  );
  useEffect(() => {
    if (host.current === null) return;
    const chart = draw(host.current, spec);
    return () => chart.remove();
  }, [spec, draw]);
  const [first = '', last = first] = [spec.names[0], spec.names.at(-1)];
  return (
    <figure>
      <figcaption>
        {t[line]} {target !== null && <small class="soft">({t.targetLine(String(target))})</small>}
      </figcaption>
      <div class="chart" ref={host} role="img" aria-label={t.chart(t[line], t.kinds[kind], first, last)} />
    </figure>
  );
}

function TrendTable({
  points,
  t,
  language,
}: Pick<TrendProps, 't' | 'language'> & Pick<ChartProps, 'points'>) {
  const cell = (ratio: Ratio): string => {
    const percent = percentOf(ratio);
    return percent === null
      ? t.none
      : `${percentWords(percent, language)} (${countWords({ ratio }, language)})`;
  };
  return (
    <table class="trend-table">
      <thead>
        <tr>
          {[t.period, t.onTime, t.online, t.overdueAtEnd, t.ground].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map(({ period, onTime, online, overdue, ground }) => (
          <tr key={formatPeriod(period)}>
            <th scope="row">{shortPeriod(period, t)}</th>
            <td class="count">{cell(onTime)}</td>
            <td class="count">{cell(online)}</td>
            <td class="count">{formatCount(overdue, language)}</td>
            <td>{t.grounds[ground]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
