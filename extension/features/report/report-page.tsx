import { THANH_HOA_PROFILE } from '@dung-hen/domain';
import { II_06A, periodLine } from '@dung-hen/forms';
import { useMemo, useState } from 'preact/hooks';
import { FactsPage } from '../../app/page/facts-page.tsx';
import { NothingCollected } from '../../app/page/nothing-collected.tsx';
import { formatCount, formatMoment } from '../../app/text.ts';
import { ArticlePanel } from './article-panel.tsx';
import type { CellChoice } from './cell-choice.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { closingsFor } from './closings.ts';
import { EvidencePanel } from './evidence-panel.tsx';
import { FormTable } from './form-table.tsx';
import { firstPeriod, makeReport, periodKey, periodsToChoose } from './made-report.ts';
import { NarrativePanel } from './narrative-panel.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { ReportActions } from './report-actions.tsx';
import type { ReportFacts, ReportSources } from './report-sources.ts';
import { SincePanel } from './since-panel.tsx';
import { reportTexts } from './texts.ts';
import { WhyPanel } from './why-panel.tsx';

/** The report page with its states: reading, not readable, nothing there, there. */
export function ReportPage({ sources }: { readonly sources: ReportSources }) {
  return (
    <FactsPage
      source={sources}
      texts={reportTexts}
      className="report-page"
      show={(facts) =>
        facts.dossiers.length === 0 ? (
          <NothingCollected
            className="report-page"
            texts={reportTexts(facts.settings.language)}
            openCollect={sources.openCollect}
          />
        ) : (
          <Report facts={facts} sources={sources} />
        )
      }
    />
  );
}

function Report({ facts, sources }: { readonly facts: ReportFacts; readonly sources: ReportSources }) {
  const { settings, dossiers, collectedAt, closings } = facts;
  const { language } = settings;
  const t = reportTexts(language);
  const now = useMemo(() => sources.now(), [sources, facts]);
  const periods = useMemo(() => periodsToChoose(now), [now]);
  const [key, setKey] = useState(() => {
    const first = firstPeriod(now);
    return first === null ? '' : periodKey(first);
  });
  const [chosen, setChosen] = useState<CellChoice | null>(null);
  const period = periods.find((one) => periodKey(one) === key) ?? periods[0];
  const made = useMemo(
    () => (period === undefined ? null : makeReport(dossiers, settings, period, collectedAt ?? now)),
    [dossiers, settings, period, collectedAt, now],
  );
  if (made === null || period === undefined) return null;
  const { own, previous, lastYear } = closingsFor(closings, made.form);
  const count = formatCount(dossiers.length, language);
  return (
    <main class="report-page">
      <header>
        <div>
          <p class="unit">{settings.unitName === '' ? t.unitMissing : settings.unitName}</p>
          <h1>{II_06A.code}</h1>
          <p class="soft">{periodLine(period)[language]}</p>
          <p class="soft">
            {collectedAt === null ? t.neverCollected(count) : t.collectedAt(formatMoment(collectedAt), count)}{' '}
            {t.profile}: {THANH_HOA_PROFILE.name[language]}.
          </p>
          {made.form.calendarStatus === 'estimated' && <p class="flag soon">{t.provisional}</p>}
        </div>
        <PeriodChoice
          label={t.period}
          periods={periods}
          value={key}
          language={language}
          onChoose={(next) => {
            setKey(next);
            setChosen(null);
          }}
        />
      </header>
      <ReportActions made={made} closing={own} settings={settings} sources={sources} t={t} />
      <FormTable form={made.form} language={language} t={t} chosen={chosen} choose={setChosen} />
      <div class="panels">
        <EvidencePanel made={made} chosen={chosen} language={language} t={t} />
        <WhyPanel made={made} previous={previous} language={language} t={t} />
        <SincePanel made={made} closing={own} language={language} t={t} />
        <NarrativePanel form={made.form} t={t} />
        <ChangesPanel heading={t.changes} made={made} earlier={previous} language={language} t={t} />
        <ChangesPanel heading={t.changesYear} made={made} earlier={lastYear} language={language} t={t} />
        <ArticlePanel form={made.form} language={language} />
      </div>
    </main>
  );
}
