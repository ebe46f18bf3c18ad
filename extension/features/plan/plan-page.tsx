import { dateOf } from '@dung-hen/calendar';
import { type KeptPlan, planRows, planTotals, withCorrection, withMark } from '@dung-hen/domain';
import { useMemo, useState } from 'preact/hooks';
import { calendarOf } from '../../app/calendar.ts';
import { FactsPage } from '../../app/page/facts-page.tsx';
import { formatCount, formatMoment } from '../../app/text.ts';
import { copyText } from '../overlay/clipboard.ts';
import { ImportCard } from './import-card.tsx';
import type { PlanFacts, PlanSources } from './plan-sources.ts';
import { planAsTsv } from './plan-tsv.ts';
import { TaskTable } from './task-table.tsx';
import { planTexts } from './texts.ts';
import { periodWords } from './words.ts';

/** The page of the plan with its states: reading, not readable, there. */
export function PlanPage({ sources }: { readonly sources: PlanSources }) {
  return (
    <FactsPage
      source={sources}
      texts={planTexts}
      className="fact-page plan-page"
      show={(facts) => <Plans facts={facts} sources={sources} />}
    />
  );
}

function Plans({ facts, sources }: { readonly facts: PlanFacts; readonly sources: PlanSources }) {
  const { settings, plans } = facts;
  const { language } = settings;
  const t = planTexts(language);
  const [chosen, setChosen] = useState<number | null>(null);
  const plan = plans.find(({ year }) => year === chosen) ?? plans[0];
  const card = <ImportCard sources={sources} t={t} language={language} done={setChosen} />;
  return (
    <main class="fact-page plan-page">
      <header>
        <div>
          <p class="unit">{settings.unitName === '' ? t.unitMissing : settings.unitName}</p>
          <h1>{plan === undefined ? t.title : t.ofYear(String(plan.year))}</h1>
          {plan !== undefined && (
            <p class="soft">
              {t.about(formatCount(plan.tasks.length, language), formatMoment(plan.importedAt))}
            </p>
          )}
        </div>
        {plans.length > 1 && plan !== undefined && (
          <label class="no-print">
            {t.year}
            <select
              value={String(plan.year)}
              onChange={(event) => setChosen(Number(event.currentTarget.value))}
            >
              {plans.map(({ year }) => (
                <option key={year} value={String(year)}>
                  {year}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      {plan !== undefined && <Plan key={plan.year} plan={plan} facts={facts} sources={sources} />}
      {plan === undefined ? (
        <section class="card">
          <h2>{t.importTitle}</h2>
          {card}
        </section>
      ) : (
        <details class="card no-print">
          <summary>{t.importAgain}</summary>
          {card}
        </details>
      )}
    </main>
  );
}

interface PlanProps {
  readonly plan: KeptPlan;
  readonly facts: PlanFacts;
  readonly sources: PlanSources;
}

function Plan({ plan, facts: { settings }, sources }: PlanProps) {
  const { language } = settings;
  const { year } = plan;
  const t = planTexts(language);
  const calendar = useMemo(() => calendarOf(settings), [settings]);
  const rows = useMemo(() => planRows(plan, calendar, dateOf(sources.now())), [plan, calendar, sources]);
  const [said, setSaid] = useState('');
  const [sure, setSure] = useState(false);
  const unclear = plan.tasks.filter(({ time }) => time.kind === 'unclear').length;
  const copy = async (): Promise<void> =>
    setSaid((await copyText(planAsTsv(rows, year, t), document)) ? t.copied : t.copyFailed);
  const save: Parameters<typeof TaskTable>[0]['save'] = (task, marks) =>
    sources.change(year, (before) => {
      if (before === null) return null;
      const corrected = task === null ? before : withCorrection(before, task);
      return marks.reduce((kept, mark) => withMark(kept, { ...mark, at: sources.now() }), corrected);
    });
  return (
    <>
      <p class="actions no-print">
        <button type="button" class="button" onClick={() => void copy()}>
          {t.copy}
        </button>
        <button type="button" class="button" onClick={() => window.print()}>
          {t.print}
        </button>
        <button
          type="button"
          class="button danger"
          onClick={() => (sure ? void sources.change(year, () => null) : setSure(true))}
        >
          {sure ? t.removeSure : t.remove}
        </button>
        <span role="status" class="soft">
          {said}
        </span>
      </p>
      <ul class="totals" aria-label={t.totals}>
        {planTotals(rows, year).map(({ period, tasks, done, overdue }) => (
          <li key={period}>
            <b>{periodWords(period, t)}</b>
            <span>
              {tasks === 0
                ? t.nothingDue
                : t.total(formatCount(done, language), formatCount(tasks, language))}
            </span>
            {overdue > 0 && <span class="state late">{t.totalOverdue(formatCount(overdue, language))}</span>}
          </li>
        ))}
      </ul>
      {unclear > 0 && <p class="flag soon no-print">{t.unclear(formatCount(unclear, language))}</p>}
      <TaskTable rows={rows} year={year} t={t} save={save} />
      {plan.notUnderstood.length > 0 && (
        <section class="card">
          <h2>{t.notUnderstood}</h2>
          <ul>
            {plan.notUnderstood.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
