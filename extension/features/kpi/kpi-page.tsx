import { periodName } from '@dung-hen/forms';
import { useMemo, useState } from 'preact/hooks';
import { calendarOf } from '../../app/calendar.ts';
import { FactsPage } from '../../app/page/facts-page.tsx';
import { asDossier } from '../../app/seen-dossier.ts';
import { formatCount, formatMoment } from '../../app/text.ts';
import { safeFileName, saveFile } from '../letters/save-file.ts';
import { copyText } from '../overlay/clipboard.ts';
import { firstPeriod, periodKey, periodsToChoose } from '../report/made-report.ts';
import { PeriodChoice } from '../report/period-choice.tsx';
import { boardOf, standingOf } from './board.ts';
import { boardAsTsv, boardRows } from './board-tsv.ts';
import { NationalCard, OverdueCard } from './further-cards.tsx';
import type { KpiFacts, KpiSources } from './kpi-sources.ts';
import { scoreRows } from './score-rows.ts';
import { ScoreboardCard } from './scoreboard-card.tsx';
import { outsideSystems, suggestedFigures } from './suggested.ts';
import { TargetTable } from './target-table.tsx';
import { kpiTexts } from './texts.ts';
import { TrendSection } from './trend-section.tsx';

/** The page of KPIs with its states: reading, not readable, there. */
export function KpiPage({ sources }: { readonly sources: KpiSources }) {
  return (
    <FactsPage
      source={sources}
      texts={kpiTexts}
      className="fact-page kpi-page"
      show={(facts) => <Board facts={facts} sources={sources} />}
    />
  );
}

function Board({ facts, sources }: { readonly facts: KpiFacts; readonly sources: KpiSources }) {
  const { settings, collectedAt, wholeSince, closings, figures } = facts;
  const { language } = settings;
  const t = kpiTexts(language);
  const now = useMemo(() => sources.now(), [sources, facts]);
  const periods = useMemo(() => periodsToChoose(now), [now]);
  const [key, setKey] = useState(() => {
    const first = firstPeriod(now);
    return first === null ? '' : periodKey(first);
  });
  const calendar = useMemo(() => calendarOf(settings), [settings]);
  const dossiers = useMemo(() => facts.dossiers.map(asDossier), [facts.dossiers]);
  const takenAt = collectedAt ?? now;
  const trend = useMemo(
    () => ({ dossiers, closings, wholeSince, takenAt: now }),
    [dossiers, closings, wholeSince, now],
  );
  const period = periods.find((one) => periodKey(one) === key) ?? periods[0];
  const board = useMemo(
    () => (period === undefined ? null : boardOf(dossiers, period, calendar, takenAt, figures)),
    [dossiers, period, calendar, takenAt, figures],
  );
  const suggested = useMemo(
    () => (period === undefined ? {} : suggestedFigures(dossiers, facts.others, period, calendar, takenAt)),
    [dossiers, facts.others, period, calendar, takenAt],
  );
  const standing = useMemo(
    () =>
      board === null || period === undefined ? null : standingOf(board, dossiers, period, calendar, takenAt),
    [board, dossiers, period, calendar, takenAt],
  );
  const [said, setSaid] = useState('');
  if (board === null || standing === null || period === undefined) return null;
  const count = formatCount(dossiers.length, language);
  const { kpis, levelUnknown, running } = board;
  const kept = figures.find((one) => one.period === periodKey(period));
  const points = scoreRows(kept?.scores ?? null, standing, language);
  const copy = async (): Promise<void> =>
    setSaid((await copyText(boardAsTsv(board, t, language, points), document)) ? t.copied : t.copyFailed);
  const exportXlsx = async (): Promise<void> => {
    // The writer of .xlsx files is loaded when it is first needed.
    const { boardAsXlsx } = await import('./board-xlsx.ts');
    const title = `${t.title}: ${periodName(period)[language]}, ${settings.unitName}`;
    const name = safeFileName(`${t.title}-${periodKey(period)}-${settings.unitName}`);
    saveFile(`${name}.xlsx`, await boardAsXlsx(title, boardRows(board, t, language, points)));
  };
  const table = {
    levelUnknown,
    outside: outsideSystems(facts.others, period),
    suggested,
    typed: kept?.figures ?? {},
    t,
    language,
    save: (...[id, ratio]: Parameters<Parameters<typeof TargetTable>[0]['save']>) =>
      sources.saveFigure(periodKey(period), id, ratio),
  };
  return (
    <main class="fact-page kpi-page">
      <header>
        <div>
          <p class="unit">{settings.unitName === '' ? t.unitMissing : settings.unitName}</p>
          <h1>
            {t.title}: {periodName(period)[language]}
          </h1>
          <p class="soft">
            {t.window(formatMoment(period.from), formatMoment(period.to))}{' '}
            {collectedAt === null ? t.neverCollected(count) : t.collectedAt(formatMoment(collectedAt), count)}
          </p>
          <p class="soft">{t.countedBy(kpis.profile.name[language])}</p>
          {running && <p class="flag soon">{t.running}</p>}
        </div>
        <PeriodChoice label={t.period} periods={periods} value={key} language={language} onChoose={setKey} />
      </header>
      <p class="actions no-print">
        <button type="button" class="button" onClick={() => void copy()}>
          {t.copy}
        </button>
        <button type="button" class="button" onClick={() => void exportXlsx()}>
          {t.xlsx}
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          {t.print}
        </button>
        <span role="status" class="soft">
          {said}
        </span>
      </p>
      {dossiers.length === 0 && (
        <section class="card">
          <h2>{t.empty}</h2>
          <p>{t.emptyHow}</p>
          <button type="button" class="button primary" onClick={sources.openCollect}>
            {t.collect}
          </button>
        </section>
      )}
      <TargetTable heading={t.plan} lines={kpis.plan} {...table} key={periodKey(period)} />
      <OverdueCard kpis={kpis} t={t} language={language} />
      <TrendSection facts={trend} calendar={calendar} t={t} language={language} draw={sources.drawChart} />
      <TargetTable heading={t.national} lines={kpis.national} {...table} />
      <ScoreboardCard
        key={`scores ${periodKey(period)}`}
        scores={kept?.scores ?? null}
        period={period}
        standing={standing}
        unitName={settings.unitName}
        now={now}
        sources={sources}
        language={language}
      />
      <NationalCard kpis={kpis} t={t} language={language} />
    </main>
  );
}
