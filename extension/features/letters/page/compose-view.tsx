import { errorSentence } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import type { RegisterEntry } from '../../../app/database.ts';
import { judgeLetter } from '../judge-letter.ts';
import { factsOf, type LetterState, newLetter, reprintOf } from '../letter-state.ts';
import { lettersTexts } from '../texts.ts';
import { ActionBar } from './action-bar.tsx';
import { CheckList } from './check-list.tsx';
import { LetterForm as FormView } from './letter-form.tsx';
import { PaperView } from './paper-view.tsx';
import type { Stored } from './store.ts';

interface ComposeProps {
  readonly stored: Stored;
  readonly code: string;
  /** A registered letter to be printed again; null writes a new one. */
  readonly reprint: RegisterEntry | null;
  readonly onReprint: (entry: RegisterEntry) => void;
  readonly onAnother: () => void;
}

/** One letter: the form on the left, the paper as it will be printed on the right. */
export function ComposeView({ stored, code, reprint, onReprint, onAnother }: ComposeProps) {
  const { settings, calendar, dossiers, now } = stored;
  const today = now.slice(0, 10);
  const seenOf = (wanted: string) => dossiers.find((one) => one.code === wanted) ?? null;
  const fresh = (wanted: string, kind: LetterState['kind']): LetterState =>
    newLetter(kind, factsOf(wanted, seenOf(wanted)), settings, calendar, today);
  const [state, setState] = useState<LetterState>(() =>
    reprint === null ? fresh(code, 'apology') : reprintOf(reprint, seenOf(reprint.dossierCode), settings),
  );
  const t = lettersTexts(settings.language);
  const judged = judgeLetter(state, stored);
  const { form, paper, checks, failure } = judged;
  const change = (parts: Partial<LetterState>): void => setState((before) => ({ ...before, ...parts }));

  return (
    <main class="compose">
      <FormView
        state={state}
        stored={stored}
        form={form}
        onChange={change}
        onDossier={(wanted) => {
          // Another dossier is another citizen: nothing of the one before may stay on the form.
          setState((before) => ({
            ...fresh(wanted, before.kind),
            office: before.office,
            patterns: before.patterns,
          }));
        }}
      />
      <div class="sheet">
        <ActionBar
          state={state}
          stored={stored}
          paper={paper}
          ready={judged.ready}
          onChange={change}
          onReprint={onReprint}
          onAnother={onAnother}
        />
        {failure !== null && (
          <p class="failure late" role="alert">
            {errorSentence(failure, settings.language)}
          </p>
        )}
        <CheckList checks={checks} language={settings.language} />
        {paper !== null && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          <section class="desk" tabIndex={0} aria-label={t.preview}>
            <PaperView paper={paper} />
          </section>
        )}
      </div>
    </main>
  );
}
