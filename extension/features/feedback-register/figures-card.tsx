import { type Calendar, dateOf, type IsoLocal } from '@dung-hen/calendar';
import { feedbackFigures, type PaperFeedback, paperFigures, recordsOf } from '@dung-hen/domain';
import { useMemo, useState } from 'preact/hooks';
import { formatCount, type Language } from '../../app/text.ts';
import { firstPeriod, periodKey, periodsToChoose } from '../report/made-report.ts';
import { PeriodChoice } from '../report/period-choice.tsx';
import { CopyButton } from './copy-button.tsx';
import type { Register } from './register-rows.ts';
import type { RegisterSources } from './register-sources.ts';
import { COUNTS, figureRows, figuresAsTsv } from './register-tsv.ts';
import type { RegisterTexts } from './texts.ts';

interface FiguresProps {
  readonly register: Register;
  readonly paper: readonly PaperFeedback[];
  readonly calendar: Calendar;
  readonly now: IsoLocal;
  readonly copy: RegisterSources['copy'];
  readonly t: RegisterTexts;
  readonly language: Language;
}

/** The figures of a quarter for the report, each matter once; what stands in no system is a line of its own. */
export function FiguresCard({ register, paper, calendar, now, copy, t, language }: FiguresProps) {
  const periods = useMemo(() => periodsToChoose(now), [now]);
  const [key, setKey] = useState(() => {
    const first = firstPeriod(now);
    return first === null ? '' : periodKey(first);
  });
  const period = periods.find((one) => periodKey(one) === key) ?? periods[0];
  const made = useMemo(() => {
    if (period === undefined) return null;
    const window = { from: period.from, to: period.to };
    const records = recordsOf(register.entries);
    return {
      figures: feedbackFigures(register.entries, window, calendar, { asOf: dateOf(now) }),
      other: paperFigures(paper, records, window),
    };
  }, [register, paper, period, calendar, now]);
  if (made === null || period === undefined) return null;
  const { figures, other } = made;
  const f = t.figures;
  const n = (value: number): string => formatCount(value, language);
  const notes = [
    other.waiting + other.unseen > 0 && f.paperParts(n(other.waiting), n(other.unseen)),
    other.counted > 0 && f.counted(n(other.counted)),
    other.withoutCode > 0 && f.withoutCode(n(other.withoutCode)),
    figures.leftOut.length > 0 && f.leftOut(n(figures.leftOut.length)),
    register.nearMisses.length > 0 && f.near(n(register.nearMisses.length)),
  ].filter((note) => note !== false);
  return (
    <section class="card">
      <div class="head">
        <h2>{f.title}</h2>
        <PeriodChoice
          label={f.period}
          periods={periods}
          value={periodKey(period)}
          language={language}
          onChoose={setKey}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="table-scroll" aria-label={f.title} tabIndex={0}>
        <table class="figures">
          <thead>
            <tr>
              <td />
              {COUNTS.map((name) => (
                <th key={name} scope="col">
                  {t.counts[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figureRows(figures, t).map(([name, counts]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {COUNTS.map((one) => (
                  <td key={one} class="count">
                    {n(counts[one])}
                  </td>
                ))}
              </tr>
            ))}
            <tr class="paper">
              <th scope="row">{f.paper}</th>
              <td class="count">{n(other.waiting + other.unseen)}</td>
              <td colSpan={COUNTS.length - 1} />
            </tr>
          </tbody>
        </table>
      </section>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <CopyButton
        label={f.copy}
        copied={f.copied}
        text={() => figuresAsTsv(figures, other, t)}
        copy={copy}
        t={t}
      />
      <p class="source">{f.note}</p>
    </section>
  );
}
