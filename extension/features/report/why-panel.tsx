import { checkForm, explainIntakeGap, findDirtyData, II_06A, isPreviousForm } from '@dung-hen/forms';
import { useMemo } from 'preact/hooks';
import { formatCount, type Language } from '../../app/text.ts';
import type { ClosedReport } from './closings.ts';
import type { MadeReport } from './made-report.ts';
import type { ReportTexts } from './texts.ts';

interface WhyProps {
  readonly made: MadeReport;
  /** The closed figures of the period before, for the carry-over. */
  readonly previous: ClosedReport | null;
  readonly language: Language;
  readonly t: ReportTexts;
}

interface Finding {
  readonly text: string;
  readonly codes: readonly string[];
}

/** Every check of the form, why the sums do not hold, and the dossiers to mend. */
export function WhyPanel({ made, previous, language, t }: WhyProps) {
  const { form, dossiers } = made;
  const { checks, broken, gaps, dirty } = useMemo(() => {
    const before = previous !== null && isPreviousForm(form, previous.form) ? previous.form : undefined;
    const all = checkForm(form, II_06A, before);
    return {
      checks: all.length,
      broken: all
        .filter(({ ok }) => !ok)
        .map(({ words, extra, missing }) => ({ text: words[language], codes: [...extra, ...missing] })),
      gaps: explainIntakeGap(form, dossiers).map(({ words, codes }) => ({ text: words[language], codes })),
      dirty: findDirtyData(dossiers, form.takenAt).map(({ words, advice, codes }) => ({
        text: `${words[language]}. ${advice[language]}`,
        codes,
      })),
    };
  }, [form, dossiers, previous, language]);
  return (
    <section class="card why">
      <h2>{t.why}</h2>
      {broken.length === 0 ? (
        <p class="flag fine">✓ {t.allGood(formatCount(checks, language))}</p>
      ) : (
        <>
          <p class="flag late">✗ {t.broken(formatCount(broken.length, language))}</p>
          <Findings findings={[...broken, ...gaps]} language={language} t={t} />
        </>
      )}
      <h3>{t.dirty}</h3>
      {dirty.length === 0 ? (
        <p class="soft">{t.noDirty}</p>
      ) : (
        <Findings findings={dirty} language={language} t={t} />
      )}
    </section>
  );
}

function Findings({
  findings,
  language,
  t,
}: {
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly t: ReportTexts;
}) {
  return (
    <ul class="findings">
      {findings.map(({ text, codes }) => (
        <li key={text}>
          {text}
          {codes.length > 0 && (
            <details>
              <summary>{t.codes(formatCount(codes.length, language))}</summary>
              <p class="codes">{codes.join(', ')}</p>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
