import { compareWithEarlier, II_06A } from '@dung-hen/forms';
import { useMemo } from 'preact/hooks';
import { formatCount, type Language } from '../../app/text.ts';
import type { ClosedReport } from './closings.ts';
import type { MadeReport } from './made-report.ts';
import type { ReportTexts } from './texts.ts';

interface ChangesProps {
  readonly heading: string;
  readonly made: MadeReport;
  readonly earlier: ClosedReport | null;
  readonly language: Language;
  readonly t: ReportTexts;
}

/** Lines shown; what stands out comes first. */
const MOST_SHOWN = 20;

/** The figures against those of an earlier period, what stands out first. */
export function ChangesPanel({ heading, made, earlier, language, t }: ChangesProps) {
  const changes = useMemo(
    () => (earlier === null ? [] : compareWithEarlier(made.form, earlier.form)),
    [earlier, made],
  );
  const columnName = (wanted: number): string =>
    II_06A.columns.find(({ number }) => number === wanted)?.header.join(' › ') ?? String(wanted);
  return (
    <section class="card changes">
      <h2>{heading}</h2>
      {changes.length === 0 ? (
        <p class="soft">{earlier === null ? t.noEarlier : t.noChange}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.now}</th>
              <th scope="col">{t.difference}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, MOST_SHOWN).map((change) => (
              <tr key={`${change.rowKind}:${change.rowLabel}:${change.columnNumber}`}>
                <th scope="row">{change.rowLabel}</th>
                <td>{columnName(change.columnNumber)}</td>
                <td class="count">{formatCount(change.before, language)}</td>
                <td class="count">{formatCount(change.now, language)}</td>
                <td class="count">
                  {change.difference > 0 ? '+' : ''}
                  {formatCount(change.difference, language)}{' '}
                  {change.standsOut && <span class="flag today">{t.standsOut}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
