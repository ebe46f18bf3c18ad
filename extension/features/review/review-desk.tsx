import { reviewPaper } from '@dung-hen/domain';
import { periodName } from '@dung-hen/forms';
import { useMemo, useState } from 'preact/hooks';
import { calendarOf } from '../../app/calendar.ts';
import { asDossier } from '../../app/seen-dossier.ts';
import { formatCount, formatMoment } from '../../app/text.ts';
import { PaperView } from '../letters/page/paper-view.tsx';
import { safeFileName, saveFile } from '../letters/save-file.ts';
import { firstPeriod, periodKey, periodsToChoose } from '../report/made-report.ts';
import { PeriodChoice } from '../report/period-choice.tsx';
import { CostCard } from './cost-card.tsx';
import { costsOf, makeReview, reviewOffice, windowOf } from './made-review.ts';
import { MeasuredCard } from './measured-card.tsx';
import { ProcedureTable } from './procedure-table.tsx';
import type { ReviewFacts, ReviewSources } from './review-sources.ts';
import { withDays } from './review-state.ts';
import { RuleSettings } from './rule-settings.tsx';
import { reviewTexts } from './texts.ts';

interface DeskProps {
  readonly facts: ReviewFacts;
  readonly sources: ReviewSources;
}

/** The procedures of a period, one of them in full, and the paper they make. */
export function ReviewDesk({ facts, sources }: DeskProps) {
  const { settings, collectedAt, wholeSince, review } = facts;
  const { language } = settings;
  const t = reviewTexts(language);
  const now = useMemo(() => sources.now(), [sources, facts]);
  const periods = useMemo(() => periodsToChoose(now), [now]);
  const calendar = useMemo(() => calendarOf(settings), [settings]);
  const dossiers = useMemo(() => facts.dossiers.map(asDossier), [facts.dossiers]);
  const [key, setKey] = useState(() => {
    const first = firstPeriod(now);
    return first === null ? '' : periodKey(first);
  });
  const [code, setCode] = useState<string | null>(null);
  const [remarks, setRemarks] = useState('');
  const [said, setSaid] = useState('');
  const period = periods.find((one) => periodKey(one) === key) ?? periods[0];
  const made = useMemo(
    () =>
      period === undefined
        ? null
        : makeReview(dossiers, windowOf(period, wholeSince), periodKey(period), review, calendar),
    [dossiers, period, wholeSince, review, calendar],
  );
  if (made === null || period === undefined) return null;
  const { proposals, window } = made;
  const shown = proposals.find(({ times }) => times.code === code) ?? proposals[0];
  const paper = reviewPaper(
    proposals,
    costsOf(proposals, review),
    window,
    review.rules,
    reviewOffice(settings, now, remarks),
  );
  const change: ReviewSources['change'] = (how) =>
    sources.change(how).then(
      () => setSaid(''),
      () => setSaid(t.saveFailed),
    );
  const docx = async (): Promise<void> => {
    try {
      // The writer of .docx files is loaded when it is first needed.
      const { papersAsDocx } = await import('@dung-hen/forms/docx');
      saveFile(`${safeFileName(`${t.fileName}-${periodKey(period)}`)}.docx`, await papersAsDocx([paper]));
      setSaid('');
    } catch {
      setSaid(t.docxFailed);
    }
  };
  const count = formatCount(dossiers.length, language);
  return (
    <main class="fact-page review-page">
      <header class="no-print">
        <div>
          <p class="unit">{settings.unitName === '' ? t.unitMissing : settings.unitName}</p>
          <h1>
            {t.title}: {periodName(period)[language]}
          </h1>
          <p class="soft">
            {t.window(formatMoment(window.from), formatMoment(window.to))}{' '}
            {window.from !== period.from && t.shortened}{' '}
            {collectedAt === null ? t.neverCollected(count) : t.collectedAt(formatMoment(collectedAt), count)}
          </p>
        </div>
        <PeriodChoice
          label={t.period}
          periods={periods}
          value={periodKey(period)}
          language={language}
          onChoose={setKey}
        />
      </header>
      <p class="actions no-print">
        <button type="button" class="button primary" onClick={() => void docx()}>
          {t.docx}
        </button>
        <button type="button" class="button" onClick={sources.print}>
          {t.print}
        </button>
        <span role="status" class="soft">
          {said}
        </span>
      </p>
      {shown === undefined ? (
        <p class="card no-print">{t.none}</p>
      ) : (
        <>
          <ProcedureTable
            proposals={proposals}
            chosen={shown.times.code}
            t={t}
            language={language}
            choose={setCode}
            propose={(of, days) => void change((before) => withDays(before, periodKey(period), of, days))}
          />
          <RuleSettings review={review} t={t} change={change} />
          <div class="procedure">
            <MeasuredCard proposal={shown} t={t} language={language} draw={sources.drawBars} />
            <CostCard
              key={shown.times.code}
              proposal={shown}
              review={review}
              t={t}
              language={language}
              change={change}
            />
          </div>
        </>
      )}
      <label class="card remarks no-print">
        {t.remarks}
        <textarea rows={3} value={remarks} onInput={(event) => setRemarks(event.currentTarget.value)} />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section class="preview" aria-label={t.preview} tabIndex={0}>
        <PaperView paper={paper} />
      </section>
    </main>
  );
}
