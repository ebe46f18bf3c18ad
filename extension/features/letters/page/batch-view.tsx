import { LETTER_REASONS } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import { batchLetter, candidatesOf, type OwnWords } from '../batch.ts';
import { batchTexts } from '../batch-texts.ts';
import { judgeLetter } from '../judge-letter.ts';
import type { LetterState } from '../letter-state.ts';
import { lettersTexts } from '../texts.ts';
import { BatchActions } from './batch-actions.tsx';
import { BatchTable } from './batch-table.tsx';
import { SelectField, TextField } from './fields.tsx';
import { PaperView } from './paper-view.tsx';
import type { Stored } from './store.ts';

/** Apologies for several dossiers: one reason, a date each, one file with a page each. */
export function BatchView({ stored }: { readonly stored: Stored }) {
  const { language } = stored.settings;
  const t = batchTexts(language);
  const words = lettersTexts(language);
  const [pressingOnly, setPressingOnly] = useState(true);
  const [search, setSearch] = useState('');
  const [own, setOwn] = useState<ReadonlyMap<string, OwnWords>>(new Map());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [lateReason, setLateReason] = useState('');
  const [done, setDone] = useState<readonly LetterState[]>([]);

  const wanted = search.trim().toLocaleUpperCase('vi');
  const judged = candidatesOf(stored.dossiers, stored).map((candidate) => {
    const words = own.get(candidate.seen.code) ?? null;
    return {
      candidate,
      letter: judgeLetter(batchLetter(candidate.seen, words, { reason, lateReason }, stored), stored),
    };
  });
  const shown = judged.filter(
    ({ candidate: { seen, pressing } }) =>
      (pressing || !pressingOnly || chosen.has(seen.code)) &&
      `${seen.code} ${seen.procedureName ?? ''}`.toLocaleUpperCase('vi').includes(wanted),
  );
  const letters =
    done.length > 0
      ? done.map((state) => judgeLetter(state, stored))
      : judged.filter(({ candidate }) => chosen.has(candidate.seen.code)).map(({ letter }) => letter);
  const someLate = letters.some(({ checks }) => checks.some(({ code }) => code.startsWith('LETTER_')));
  const papers = letters.map(({ paper }) => paper).filter((paper) => paper !== null);

  return (
    <main class="batch">
      <h2>{t.heading}</h2>
      {done.length === 0 && (
        <>
          <div class="filters">
            <SelectField
              label={t.show}
              value={pressingOnly ? 'pressing' : 'running'}
              options={[
                { value: 'pressing', label: t.pressing },
                { value: 'running', label: t.running },
              ]}
              onInput={(value) => setPressingOnly(value === 'pressing')}
            />
            <TextField label={t.search} value={search} onInput={setSearch} maxLength={60} />
            <SelectField
              label={words.phrase}
              value={LETTER_REASONS.apology.find(({ text }) => text === reason)?.text ?? ''}
              options={[
                { value: '', label: words.choosePhrase },
                ...LETTER_REASONS.apology.map(({ text }) => ({ value: text, label: text })),
              ]}
              onInput={(text) => text !== '' && setReason(text)}
            />
            <TextField wide label={t.reason} value={reason} maxLength={1000} onInput={setReason} />
            {someLate && (
              <TextField
                wide
                label={t.lateReason}
                value={lateReason}
                maxLength={300}
                onInput={setLateReason}
              />
            )}
          </div>
          <BatchTable
            rows={shown}
            none={stored.dossiers.length === 0 ? t.emptyStore : t.empty}
            chosen={chosen}
            language={language}
            onChosen={setChosen}
            onOwn={(code, next) => setOwn(new Map(own).set(code, next))}
          />
        </>
      )}
      <BatchActions
        letters={letters}
        stored={stored}
        done={done.length > 0}
        onDone={setDone}
        onAgain={() => {
          setDone([]);
          setChosen(new Set());
          setOwn(new Map());
        }}
      />
      <section class={done.length > 0 ? 'desk' : 'print-only'} aria-label={t.preview}>
        {papers.map((paper, index) => (
          <PaperView key={index} paper={paper} />
        ))}
      </section>
    </main>
  );
}
