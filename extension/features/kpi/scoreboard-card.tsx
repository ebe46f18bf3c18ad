import type { IsoLocal } from '@dung-hen/calendar';
import { calendarWindow, type OwnStanding, type Period } from '@dung-hen/domain';
import { periodName } from '@dung-hen/forms';
import { useState } from 'preact/hooks';
import type { KeptScores } from '../../app/database.ts';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import { useReading } from '../publicity/use-reading.ts';
import { periodKey } from '../report/made-report.ts';
import type { KpiSources } from './kpi-sources.ts';
import { ScoreTable } from './score-table.tsx';
import { scoreboardTexts } from './scoreboard-texts.ts';

interface CardProps {
  /** The scoreboard kept for the period; null: none. */
  readonly scores: KeptScores | null;
  readonly period: Period;
  readonly standing: OwnStanding;
  readonly unitName: string;
  readonly now: IsoLocal;
  readonly sources: Pick<KpiSources, 'readScores' | 'saveScores'>;
  readonly language: Language;
}

/** The national scoreboard of a period as the officer hands it in, with our own figures beside the unit's points. */
export function ScoreboardCard({ scores, period, standing, unitName, now, sources, language }: CardProps) {
  const t = scoreboardTexts(language);
  const reading = useReading(t, language);
  const [pasted, setPasted] = useState('');
  const [said, setSaid] = useState('');
  const days = calendarWindow(period);
  const keep = (kept: KeptScores | null, words: string): Promise<void> =>
    sources.saveScores(periodKey(period), kept).then(
      () => setSaid(words),
      () => setSaid(t.saveFailed),
    );
  const take = (name: string, bytes: () => Promise<ArrayBuffer>): void => {
    setSaid('');
    reading.run(async (signal) => {
      const file = await sources.readScores(name, new Uint8Array(await bytes()), signal);
      if (!file.ok) return `${name}: ${file.words[language]}`;
      if (file.truncated) return t.truncated(name);
      // A unit that was not read would give every other one a better place.
      if (file.badRows.length > 0) return t.badRows(name, file.badRows.slice(0, 20).join(', '));
      const { units } = file;
      await keep({ name, at: now, units, own: ownIn(units, scores?.own ?? null, unitName) }, '');
      return '';
    });
  };
  const takePasted = (): void => {
    const { buffer } = new TextEncoder().encode(pasted);
    take(t.pasted, async () => buffer);
    setPasted('');
  };
  const own = scores?.units.find(({ name }) => name === scores.own) ?? null;
  return (
    <section class="card scoreboard" aria-labelledby="scoreboard">
      <h2 id="scoreboard">{t.title}</h2>
      <div class="no-print">
        <p class="soft">
          {t.lead(periodName(period)[language], formatMoment(days.from), formatMoment(days.to))}
        </p>
        <div class="score-inputs">
          <label>
            {t.file}
            <input
              type="file"
              accept=".xlsx,.xls,.csv,.tsv,.txt,.html,.htm,.json"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file !== undefined) take(file.name, () => file.arrayBuffer());
                event.currentTarget.value = '';
              }}
            />
          </label>
          <label>
            {t.paste}
            <textarea rows={1} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
          </label>
          {pasted.trim() !== '' && (
            <button type="button" class="button" onClick={takePasted}>
              {t.pasteRead}
            </button>
          )}
        </div>
        <p role="status" class="soft">
          {reading.progress === null ? said : t.reading}
        </p>
        {reading.trouble !== '' && (
          <p role="alert" class="flag late">
            {reading.trouble}
          </p>
        )}
      </div>
      {scores !== null && (
        <>
          <p class="score-kept">
            <b>{t.kept(scores.name, formatCount(scores.units.length, language), formatMoment(scores.at))}</b>
            <label class="no-print">
              {t.own}{' '}
              <select
                value={scores.own ?? ''}
                onChange={(event) => void keep({ ...scores, own: event.currentTarget.value || null }, '')}
              >
                <option value="">{t.choose}</option>
                {scores.units.map(({ name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" class="button quiet no-print" onClick={() => void keep(null, t.removed)}>
              {t.remove}
            </button>
          </p>
          {own === null ? (
            <p>{t.chooseHow}</p>
          ) : (
            <ScoreTable unit={own} units={scores.units} standing={standing} t={t} language={language} />
          )}
        </>
      )}
    </section>
  );
}

/** The officer's own unit: the one chosen before, else the one named as in the settings. */
function ownIn(units: KeptScores['units'], before: string | null, unitName: string): string | null {
  const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  const named = (wanted: string) => units.find(({ name }) => plain(name) === plain(wanted))?.name ?? null;
  return (before === null ? null : named(before)) ?? named(unitName);
}
