import { inspectionMinutes } from '@dung-hen/domain';
import type { ToldResults } from '@dung-hen/files';
import { periodName } from '@dung-hen/forms';
import { useMemo, useState } from 'preact/hooks';
import { calendarOf } from '../../app/calendar.ts';
import { formatCount, formatMoment } from '../../app/text.ts';
import { PaperView } from '../letters/page/paper-view.tsx';
import { safeFileName, saveFile } from '../letters/save-file.ts';
import { firstPeriod, periodKey, periodsToChoose } from '../report/made-report.ts';
import type { InspectFacts, InspectSources } from './inspect-sources.ts';
import { makeInspection } from './made-inspection.ts';
import { ResultsCard } from './results-card.tsx';
import { RuleList } from './rule-list.tsx';
import { inspectTexts } from './texts.ts';

interface DeskProps {
  readonly facts: InspectFacts;
  readonly sources: InspectSources;
}

/** The rules on the left, the minutes they make on the right. */
export function InspectDesk({ facts, sources }: DeskProps) {
  const { settings, collectedAt, dossiers } = facts;
  const { language } = settings;
  const t = inspectTexts(language);
  const now = useMemo(() => sources.now(), [sources, facts]);
  const periods = useMemo(() => periodsToChoose(now), [now]);
  const calendar = useMemo(() => calendarOf(settings), [settings]);
  const [key, setKey] = useState(() => {
    const first = firstPeriod(now);
    return first === null ? '' : periodKey(first);
  });
  const [whole, setWhole] = useState(false);
  const [told, setTold] = useState<ToldResults | null>(null);
  const [said, setSaid] = useState('');
  const period = periods.find((one) => periodKey(one) === key) ?? periods[0];
  const inspection = useMemo(
    () => (period === undefined ? null : makeInspection(facts, period, calendar, now, whole, told)),
    [facts, period, calendar, now, whole, told],
  );
  if (inspection === null || period === undefined) return null;
  const minutes = inspectionMinutes(inspection, {
    unitName: settings.unitName,
    place: settings.letterPlace,
    datedOn: now.slice(0, 10),
  });
  const n = (value: number): string => formatCount(value, language);
  const docx = async (): Promise<void> => {
    try {
      // The writer of .docx files is loaded when it is first needed.
      const { papersAsDocx } = await import('@dung-hen/forms/docx');
      saveFile(`${safeFileName(`${t.fileName}-${periodKey(period)}`)}.docx`, await papersAsDocx([minutes]));
      setSaid('');
    } catch {
      setSaid(t.docxFailed);
    }
  };
  const count = n(dossiers.length);
  return (
    <main class="desk-page">
      <header class="no-print">
        <div>
          <p class="unit">{settings.unitName === '' ? t.unitMissing : settings.unitName}</p>
          <h1>{t.title}</h1>
          <p class="soft">
            {collectedAt === null ? t.neverCollected(count) : t.collectedAt(formatMoment(collectedAt), count)}{' '}
            {t.examined(n(inspection.examined))}
          </p>
          {inspection.outsideCalendar.length > 0 && (
            <p class="flag soon">{t.outside(n(inspection.outsideCalendar.length))}</p>
          )}
        </div>
        <label class="week">
          {t.period}
          <select value={periodKey(period)} onChange={(event) => setKey(event.currentTarget.value)}>
            {periods.map((one) => (
              <option key={periodKey(one)} value={periodKey(one)}>
                {periodName(one)[language]}
              </option>
            ))}
          </select>
        </label>
      </header>
      <p class="actions no-print">
        <button type="button" class="button primary" onClick={sources.print}>
          {t.print}
        </button>
        <button type="button" class="button" onClick={() => void docx()}>
          {t.docx}
        </button>
        <span role="status" class="soft">
          {said}
        </span>
      </p>
      <div class="desk">
        <section class="card no-print">
          <div>
            <label>
              <input
                type="checkbox"
                checked={whole}
                onChange={(event) => setWhole(event.currentTarget.checked)}
              />{' '}
              {t.registerWhole}
            </label>
            <p class="soft">{t.registerHow}</p>
          </div>
          <ResultsCard told={told} language={language} t={t} take={setTold} />
          <h2>{t.rules}</h2>
          <RuleList outcomes={inspection.outcomes} language={language} t={t} say={setSaid} />
        </section>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
        <section class="preview" aria-label={t.preview} tabIndex={0}>
          <PaperView paper={minutes} />
        </section>
      </div>
    </main>
  );
}
