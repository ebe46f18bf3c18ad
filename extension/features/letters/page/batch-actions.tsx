import { useState } from 'preact/hooks';
import { vietnamNow } from '../../../app/clock.ts';
import { batchTexts } from '../batch-texts.ts';
import { type JudgedLetter, judgeLetter } from '../judge-letter.ts';
import { type LetterState, registerRequest } from '../letter-state.ts';
import { registerLetters } from '../register-store.ts';
import { lettersTexts } from '../texts.ts';
import { refusalSentence, saveDocx } from './action-bar.tsx';
import type { Stored } from './store.ts';

interface BatchActionProps {
  readonly letters: readonly JudgedLetter[];
  readonly stored: Stored;
  /** They have their numbers. */
  readonly done: boolean;
  readonly onDone: (states: readonly LetterState[]) => void;
  readonly onAgain: () => void;
}

/** Numbers for all or for none, one file, one print. */
export function BatchActions({ letters, stored, done, onDone, onAgain }: BatchActionProps) {
  const { settings, now } = stored;
  const t = batchTexts(settings.language);
  const words = lettersTexts(settings.language);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);

  const ready = letters.length > 0 && letters.every((letter) => letter.ready);
  const missing = new Set(
    letters.flatMap(({ checks }) =>
      checks.filter(({ severity }) => severity === 'stop').map((check) => check.words[settings.language]),
    ),
  );
  const docx = async (judged: readonly JudgedLetter[]): Promise<void> => {
    const papers = judged.map(({ paper }) => paper).filter((paper) => paper !== null);
    await saveDocx(papers, `${t.fileName}-${now.slice(0, 10)}`);
  };
  const attempt = async (work: () => Promise<void>, failed: string): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch {
      setSaid(failed);
    } finally {
      setBusy(false);
    }
  };
  const register = async (): Promise<void> => {
    const requests = letters.map(({ state }) => registerRequest(state, now.slice(0, 10)));
    const plans = await registerLetters(requests, { actor: settings.officerName, at: vietnamNow() });
    const refused = plans.find((plan) => !plan.ok);
    if (refused !== undefined && !refused.ok) {
      setSaid(t.refused(requests[plans.length - 1]?.dossierCode ?? '', refusalSentence(refused, words)));
      return;
    }
    const states = letters.map(({ state }, index) => {
      const plan = plans[index];
      return plan?.ok ? { ...state, entry: plan.entry } : state;
    });
    onDone(states);
    setSaid(t.done(states.map(({ entry }) => entry?.printed ?? '').join(', ')));
    await attempt(() => docx(states.map((state) => judgeLetter(state, stored))), words.docxFailed);
  };

  return (
    <div class="batch-actions">
      <div class="row">
        {!done && <span role="status">{t.selected(letters.length)}</span>}
        {!done && (
          <button
            type="button"
            class="button primary"
            disabled={!ready || busy}
            onClick={() => void attempt(register, words.registerFailed)}
          >
            {t.registerAll(letters.length)}
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={letters.length === 0 || busy}
          onClick={() => void attempt(() => docx(letters), words.docxFailed)}
        >
          {done ? words.docx : t.docxOnly}
        </button>
        <button type="button" class="button" disabled={letters.length === 0} onClick={() => window.print()}>
          {t.print}
        </button>
        {done && (
          <button
            type="button"
            class="button quiet"
            onClick={() => {
              setSaid('');
              onAgain();
            }}
          >
            {t.again}
          </button>
        )}
      </div>
      <p class="said" role="status">
        {said !== '' ? said : missing.size > 0 && !done ? t.missing([...missing].join(' ')) : ''}
      </p>
    </div>
  );
}
