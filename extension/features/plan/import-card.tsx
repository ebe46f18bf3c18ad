import { isDungHenError, keptPlanOf, parsePlan } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import { formatCount, type Language } from '../../app/text.ts';
import type { PlanSources } from './plan-sources.ts';
import { planFileText } from './read-plan-file.ts';
import type { PlanTexts } from './texts.ts';

interface ImportProps {
  readonly sources: PlanSources;
  readonly t: PlanTexts;
  readonly language: Language;
  /** Told the year once its plan is kept. */
  readonly done: (year: number) => void;
}

const YEAR = /^(?:19|20|21)\d\d$/u;

/** Takes a plan from a file or a pasted text and keeps its tasks. */
export function ImportCard({ sources, t, language, done }: ImportProps) {
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState('');
  const [typedYear, setTypedYear] = useState('');
  const [said, setSaid] = useState<{ readonly words: string; readonly bad: boolean } | null>(null);
  const refuse = (words: string): void => setSaid({ words, bad: true });

  const take = async (): Promise<void> => {
    const text = file === null ? pasted : planFileText(new Uint8Array(await file.arrayBuffer()));
    if (text === null) return refuse(t.badFile);
    if (text.trim() === '') return refuse(t.nothingGiven);
    try {
      const read = parsePlan(text);
      const year = YEAR.test(typedYear.trim()) ? Number(typedYear) : read.year;
      if (year === null) return refuse(t.noYear);
      await sources.change(year, (before) => keptPlanOf(read, year, sources.now(), before));
      setSaid({ words: t.imported(formatCount(read.tasks.length, language), String(year)), bad: false });
      setPasted('');
      done(year);
    } catch (error) {
      refuse(isDungHenError(error, 'INVALID_INPUT') ? t.noTask : t.saveFailed);
    }
  };

  return (
    <div class="import">
      <p>{t.importHow}</p>
      <p class="soft">{t.importKeeps}</p>
      <label>
        {t.file}
        <input
          type="file"
          accept=".docx,.md,.txt"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      <label>
        {t.paste}
        <textarea rows={4} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
      </label>
      <label>
        {t.importYear}
        <input
          type="text"
          inputMode="numeric"
          value={typedYear}
          onInput={(event) => setTypedYear(event.currentTarget.value)}
        />
      </label>
      <p class="actions">
        <button type="button" class="button primary" onClick={() => void take()}>
          {t.read}
        </button>
        <span role="status" class={said?.bad ? 'trouble' : 'soft'}>
          {said?.words}
        </span>
      </p>
    </div>
  );
}
