import { type ToldResults, textRows, toldResults } from '@dung-hen/files';
import { useState } from 'preact/hooks';
import { formatCount, type Language } from '../../app/text.ts';
import type { InspectTexts } from './texts.ts';

interface CardProps {
  readonly told: ToldResults | null;
  readonly language: Language;
  readonly t: InspectTexts;
  readonly take: (told: ToldResults | null) => void;
}

/** Where the officer hands in a list of results and fees: pasted out of Excel, or a .csv file. Nothing of it is kept. */
export function ResultsCard({ told, language, t, take }: CardProps) {
  const [text, setText] = useState('');
  const read = (next: string): void => {
    setText(next);
    take(next.trim() === '' ? null : toldResults(textRows(next)));
  };
  const n = (value: number): string => formatCount(value, language);
  return (
    <details class="results">
      <summary>{t.results}</summary>
      <p class="soft">{t.resultsHow}</p>
      <label class="field">
        {t.resultsPaste}
        <textarea rows={4} lang="vi" value={text} onInput={(event) => read(event.currentTarget.value)} />
      </label>
      <label class="field">
        {t.resultsFile}
        <input
          type="file"
          accept=".csv,.txt,.tsv"
          onChange={(event) => void event.currentTarget.files?.[0]?.text().then(read)}
        />
      </label>
      <p role="status" class={text.trim() !== '' && told === null ? 'flag soon' : 'soft'}>
        {text.trim() === ''
          ? ''
          : told === null
            ? t.resultsUnread
            : t.resultsRead(n(told.digitised.size), n(told.payments.size))}
      </p>
      {told !== null && told.badRows.length > 0 && (
        <p class="flag soon">{t.resultsBad(told.badRows.slice(0, 20).join(', '))}</p>
      )}
    </details>
  );
}
