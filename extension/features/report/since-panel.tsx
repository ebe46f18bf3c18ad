import { explainSinceClosing } from '@dung-hen/forms';
import { useMemo } from 'preact/hooks';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import type { ClosedReport } from './closings.ts';
import type { MadeReport } from './made-report.ts';
import type { ReportTexts } from './texts.ts';

interface SinceProps {
  readonly made: MadeReport;
  readonly closing: ClosedReport | null;
  readonly language: Language;
  readonly t: ReportTexts;
}

/** What moved since the figures were closed, dossier by dossier. */
export function SincePanel({ made, closing, language, t }: SinceProps) {
  const moved = useMemo(() => (closing === null ? [] : explainSinceClosing(closing, made)), [closing, made]);
  return (
    <section class="card since">
      <h2>{t.since}</h2>
      <p class="soft">{closing === null ? t.notClosed : t.closedAt(formatMoment(closing.at))}</p>
      {closing !== null && (
        <p>{moved.length === 0 ? t.sinceNone : t.sinceCount(formatCount(moved.length, language))}</p>
      )}
      {moved.length > 0 && (
        <ul class="findings">
          {moved.map(({ code, words }) => (
            <li key={code}>
              <strong>{code}</strong>: {words[language]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
