import type { IsoLocal } from '@dung-hen/calendar';
import type { NationalState } from '@dung-hen/domain';
import { useMemo, useState } from 'preact/hooks';
import { DateInput } from '../../app/date-input.tsx';
import { formatCount, formatMoment } from '../../app/text.ts';
import { comparable, makeSync } from './made-sync.ts';
import { NumberField } from './number-field.tsx';
import type { PublicityFacts, PublicitySources } from './publicity-sources.ts';
import { ReadingLine } from './reading-line.tsx';
import { SyncTable } from './sync-table.tsx';
import { syncTexts } from './sync-texts.ts';
import type { PublicityTexts } from './texts.ts';
import type { Choices } from './use-choices.ts';
import { useReading } from './use-reading.ts';

interface PartProps {
  readonly facts: PublicityFacts;
  readonly sources: PublicitySources;
  readonly chosen: Choices;
  readonly t: PublicityTexts;
}

/** The statuses of the national portal as they were handed in. */
interface Handed {
  readonly name: string;
  readonly states: readonly NationalState[];
}

/** Statuses here against those on the national portal, with the known reasons to differ. */
export function SyncPart({ facts, sources, chosen, t }: PartProps) {
  const { settings, dossiers, collectedAt, wholeSince } = facts;
  const { language } = settings;
  const s = syncTexts(language);
  const { choices, change } = chosen;
  const reading = useReading(t, language);
  const [handed, setHanded] = useState<Handed | null>(null);
  const [takenAt, setTakenAt] = useState<IsoLocal | null>(null);
  const [from, setFrom] = useState<string | null>(wholeSince);
  const [pasted, setPasted] = useState('');
  const { told, untold } = useMemo(() => comparable(dossiers), [dossiers]);
  const n = (value: number): string => formatCount(value, language);
  const take = (name: string, bytes: () => Promise<ArrayBuffer>): void =>
    reading.run(async (signal) => {
      const file = await sources.readStatuses(name, new Uint8Array(await bytes()), signal);
      if (!file.ok) return `${name}: ${file.words[language]}`;
      if (file.truncated) return t.truncated(name);
      // A dossier that was not read must not be called missing.
      if (file.badRows.length > 0) return s.badRows(name, file.badRows.slice(0, 20).join(', '));
      setHanded({ name, states: file.states });
      setTakenAt((before) => before ?? sources.now());
      return '';
    });
  const takePasted = (): void => {
    const { buffer } = new TextEncoder().encode(pasted);
    take(t.pasted, async () => buffer);
    setPasted('');
  };
  const { delayHours } = choices;
  const made = useMemo(
    () =>
      handed === null || takenAt === null || takenAt.length === 10
        ? null
        : makeSync(told, handed.states, { takenAt, delayHours, from }, s),
    [told, handed, takenAt, delayHours, from, s],
  );
  if (told.length === 0) {
    return (
      <section class="card">
        <h2>{s.nothing}</h2>
        <p class="soft">{s.nothingHow}</p>
        <p>
          <button type="button" class="button primary" onClick={sources.openCollect}>
            {s.collect}
          </button>
        </p>
      </section>
    );
  }
  return (
    <>
      <p class="soft">{s.lead}</p>
      <section class="card no-print">
        <p>{s.local(n(told.length), collectedAt === null ? s.never : formatMoment(collectedAt))}</p>
        {untold > 0 && <p class="flag unknown">{s.noStatus(n(untold))}</p>}
        <label class="field">
          {s.file}
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
        <p class="soft">{s.fileHow}</p>
        <label class="field">
          {s.paste}
          <textarea rows={2} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
        </label>
        {pasted.trim() !== '' && (
          <p>
            <button type="button" class="button" onClick={takePasted}>
              {s.pasteRead}
            </button>
          </p>
        )}
        <ReadingLine reading={reading} t={t} language={language} />
        {handed !== null && <b>✓ {s.list(handed.name, n(handed.states.length))}</b>}
        <div class="row-of-fields">
          <div class="field">
            <span>{s.takenAt}</span>
            <DateInput value={takenAt} onInput={setTakenAt} withTime name={s.takenAt} pick={s.pick} />
          </div>
          <div class="field">
            <span>{s.from}</span>
            <DateInput value={from} onInput={setFrom} name={s.from} pick={s.pick} />
          </div>
          <div>
            <NumberField
              label={`${s.delay} (${s.delayHow})`}
              value={delayHours}
              most={8_760}
              change={(value) => change({ ...choices, delayHours: value })}
              bad={s.badHours}
            />
          </div>
        </div>
        <p class="soft">
          {s.mapping}: {s.mappingHow} <span class="flag unknown">{s.unverified}</span>
        </p>
      </section>
      {made?.ok === false && (
        <p role="alert" class="flag late">
          {made.words}
        </p>
      )}
      {made?.ok === true && (
        <SyncTable result={made.result} print={sources.print} s={s} t={t} language={language} />
      )}
    </>
  );
}
