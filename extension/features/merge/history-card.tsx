import type { KeptMerge } from '../../app/database.ts';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import { keptPeriodText } from './period-text.ts';
import type { MergeTexts } from './texts.ts';

interface HistoryProps {
  readonly merges: readonly KeptMerge[];
  readonly change: (merge: KeptMerge) => void;
  readonly forget: (id: string) => void;
  readonly copy: (text: string) => void;
  readonly t: MergeTexts;
  readonly language: Language;
}

/** The merges kept on this computer; one that closes its period cannot be deleted until it is opened again. */
export function HistoryCard({ merges, change, forget, copy, t, language }: HistoryProps) {
  return (
    <section class="card no-print">
      <h2>{t.history}</h2>
      {merges.length === 0 && <p class="soft">{t.noHistory}</p>}
      <ul class="history">
        {merges.map((merge) => (
          <li key={merge.id}>
            <span>
              <b>{formatMoment(merge.at)}</b> · {keptPeriodText(merge.period) ?? t.noPeriod} ·{' '}
              {t.entry(formatCount(merge.rows, language), formatCount(merge.sources.length, language))}
              {merge.locked && <span class="flag good">{t.locked}</span>}
            </span>
            <span class="buttons">
              <button type="button" class="button" onClick={() => copy(merge.table)}>
                {t.copy}
              </button>
              {merge.period !== null && (
                <button
                  type="button"
                  class="button"
                  onClick={() => change({ ...merge, locked: !merge.locked })}
                >
                  {merge.locked ? t.unlock : t.lock}
                </button>
              )}
              <button
                type="button"
                class="button danger"
                disabled={merge.locked}
                onClick={() => forget(merge.id)}
              >
                {t.forget}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
