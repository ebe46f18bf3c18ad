import {
  formatLetterNumber,
  isNumberPattern,
  letterInForce,
  nextSequence,
  type Paper,
  paperText,
} from '@dung-hen/domain';
import { useEffect, useRef, useState } from 'preact/hooks';
import { vietnamNow } from '../../../app/clock.ts';
import type { RegisterEntry } from '../../../app/database.ts';
import { formatMoment } from '../../../app/text.ts';
import { type LetterState, registerRequest } from '../letter-state.ts';
import { asRegistered, type EntryPlan } from '../register-plan.ts';
import { noteReprint, registerLetters } from '../register-store.ts';
import { safeFileName, saveFile } from '../save-file.ts';
import { type LettersTexts, lettersTexts } from '../texts.ts';
import type { Stored } from './store.ts';

interface ActionProps {
  readonly state: LetterState;
  readonly stored: Stored;
  readonly paper: Paper | null;
  /** The letter may get its number. */
  readonly ready: boolean;
  readonly onChange: (parts: Partial<LetterState>) => void;
  readonly onReprint: (entry: RegisterEntry) => void;
  readonly onAnother: () => void;
}

/** A sentence for a letter that got no number. */
export function refusalSentence(plan: EntryPlan & { readonly ok: false }, t: LettersTexts): string {
  const by = plan.by?.printed ?? '';
  if (plan.why === 'numberTaken') return t.numberTaken(by);
  return plan.why === 'alreadyReappointed' ? t.alreadyReappointed(by) : t.badNumber;
}

/** Hands a .docx of papers to the officer. The library is loaded only now. */
export async function saveDocx(papers: readonly Paper[], name: string): Promise<void> {
  const { papersAsDocx } = await import('@dung-hen/forms/docx');
  saveFile(`${safeFileName(name)}.docx`, await papersAsDocx(papers));
}

/** Number, print, file, text: what can be done with the letter on the right. */
export function ActionBar({ state, stored, paper, ready, onChange, onReprint, onAnother }: ActionProps) {
  const { settings, entries, now } = stored;
  const t = lettersTexts(settings.language);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const [noted, setNoted] = useState(false);
  const { kind, entry, facts } = state;
  const act = () => ({ actor: settings.officerName, at: vietnamNow() });

  // The button that gave the number goes with it: what comes next takes the focus, or the keyboard would start anew.
  const next = useRef<HTMLButtonElement>(null);
  const [registering, setRegistering] = useState(false);
  useEffect(() => {
    if (!registering || entry === null) return;
    setRegistering(false);
    next.current?.focus();
  }, [registering, entry]);

  const held =
    entry === null && kind === 'apology'
      ? letterInForce(entries.map(asRegistered), kind, facts.dossierCode)
      : null;
  const heldEntry = held && (entries.find(({ number }) => number === held.number) ?? null);

  const register = async (): Promise<void> => {
    setBusy(true);
    try {
      const [plan] = await registerLetters([registerRequest(state, now.slice(0, 10))], act());
      if (plan?.ok) {
        setRegistering(true);
        onChange({ entry: plan.entry, datedOn: plan.entry.datedOn });
        setSaid('');
      } else if (plan) {
        setSaid(refusalSentence(plan, t));
      }
    } catch {
      setSaid(t.registerFailed);
    } finally {
      setBusy(false);
    }
  };

  /** A reprint is counted once, at the first thing that leaves the page. */
  const leaving = async (): Promise<void> => {
    if (!state.reprint || noted || entry === null) return;
    setNoted(true);
    await noteReprint(entry.number, act());
  };
  const fileName = `${entry === null ? t.fileNames[kind] : entry.printed}-${facts.dossierCode}`;

  const print = async (): Promise<void> => {
    await leaving();
    const title = document.title;
    document.title = safeFileName(fileName);
    window.print();
    document.title = title;
  };
  const docx = async (): Promise<void> => {
    if (paper === null) return;
    try {
      await saveDocx([paper], fileName);
      await leaving();
      setSaid('');
    } catch {
      setSaid(t.docxFailed);
    }
  };
  const copy = async (): Promise<void> => {
    if (paper === null) return;
    try {
      await navigator.clipboard.writeText(paperText(paper));
      await leaving();
      setSaid(t.copied);
    } catch {
      setSaid(t.copyFailed);
    }
  };

  const year = Number((state.datedOn ?? now).slice(0, 4));
  const pattern = state.patterns[kind];
  const nextNumber = isNumberPattern(pattern)
    ? formatLetterNumber(
        pattern,
        state.sequence ?? nextSequence(entries.map(asRegistered), kind, year, pattern),
        year,
      )
    : '…';
  return (
    <div class="action-bar">
      <div class="row" role="toolbar" aria-label={t.actions}>
        {entry === null ? (
          heldEntry === null ? (
            <button
              type="button"
              class="button primary"
              disabled={!ready || busy}
              onClick={() => void register()}
            >
              {t.giveNumber(nextNumber)}
            </button>
          ) : (
            <button type="button" class="button primary" onClick={() => onReprint(heldEntry)}>
              {t.reprint(heldEntry.printed)}
            </button>
          )
        ) : null}
        <button
          ref={next}
          type="button"
          class={entry === null ? 'button' : 'button primary'}
          disabled={paper === null}
          onClick={() => void print()}
        >
          {entry === null ? t.printDraft : t.print}
        </button>
        <button type="button" class="button" disabled={paper === null} onClick={() => void docx()}>
          {t.docx}
        </button>
        <button type="button" class="button" disabled={paper === null} onClick={() => void copy()}>
          {t.copy}
        </button>
        {entry !== null && (
          <button type="button" class="button quiet" onClick={onAnother}>
            {t.another}
          </button>
        )}
      </div>
      <p class="said" role="status">
        {said !== ''
          ? said
          : entry === null
            ? facts.dossierCode === ''
              ? kind === 'apology'
                ? t.noCode
                : t.noCodeYet
              : ''
            : state.reprint
              ? t.reprinting(entry.printed, formatMoment(entry.datedOn))
              : t.registered(entry.printed, formatMoment(entry.at))}
      </p>
    </div>
  );
}
