import { parseDossierCode } from '@dung-hen/domain';
import { useEffect, useId, useState } from 'preact/hooks';
import type { SeenDossier } from '../../../app/seen-dossier.ts';
import { formatMoment } from '../../../app/text.ts';
import { workingDaysLeft } from '../days-left.ts';
import type { LetterState } from '../letter-state.ts';
import { lettersTexts } from '../texts.ts';
import { DateField, TextField } from './fields.tsx';
import type { SectionProps } from './letter-form.tsx';
import type { Stored } from './store.ts';

const OFFERED = 300;

/** Dossiers to choose from, the one due first on top. */
function offered({ dossiers }: Stored): readonly SeenDossier[] {
  return dossiers
    .filter((one) => one.finishedAt === null)
    .toSorted((a, b) => (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999'))
    .slice(0, OFFERED);
}

/** When a dossier is due and how many working days are left; a year typed wrong on the portal leaves only the date. */
function standing(seen: SeenDossier, { calendar, now, settings }: Stored): string {
  const due = seen.dueAt === null ? '' : formatMoment(seen.dueAt);
  const left = workingDaysLeft(seen, calendar, now, settings);
  return left === null ? due : `${due} (${left})`;
}

/** Which dossier, and what the letter says of it. */
export function DossierSection({
  state,
  stored,
  onChange,
  onDossier,
}: SectionProps & { readonly onDossier: (code: string) => void }) {
  const t = lettersTexts(stored.settings.language);
  const id = useId();
  const { facts } = state;
  const [typed, setTyped] = useState(facts.dossierCode);
  useEffect(() => setTyped(facts.dossierCode), [facts.dossierCode]);
  const fixed = state.entry !== null;
  const known = stored.dossiers.some((one) => one.code === facts.dossierCode);
  const change = (parts: Partial<LetterState['facts']>): void => onChange({ facts: { ...facts, ...parts } });
  /** One way to write a code: the register must know a dossier again however it was typed. */
  const choose = (text: string): void => {
    const code = parseDossierCode(text)?.code ?? text;
    setTyped(code);
    if (code !== facts.dossierCode) onDossier(code);
  };
  return (
    <fieldset disabled={fixed}>
      <legend>{t.dossier}</legend>
      <div class="field wide">
        <label for={id}>{t.code}</label>
        <input
          id={id}
          list={`${id}-list`}
          value={typed}
          maxLength={60}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          onInput={(event) => {
            const code = event.currentTarget.value.trim();
            setTyped(event.currentTarget.value);
            if (stored.dossiers.some((one) => one.code === code)) choose(code);
          }}
          onChange={(event) => choose(event.currentTarget.value.trim())}
        />
        <datalist id={`${id}-list`}>
          {offered(stored).map((seen) => (
            <option key={seen.code} value={seen.code} label={`${seen.code} · ${standing(seen, stored)}`} />
          ))}
        </datalist>
        <small id={`${id}-hint`} class="hint">
          {facts.dossierCode === '' ? t.codeHint : known || fixed ? '' : t.codeUnknown}
        </small>
      </div>
      <TextField
        wide
        label={t.procedure}
        value={facts.procedureName ?? ''}
        onInput={(text) => change({ procedureName: text === '' ? null : text })}
      />
      <DateField
        withTime
        pick={t.pick}
        label={t.receivedAt}
        value={facts.receivedAt}
        onInput={(receivedAt) => change({ receivedAt })}
      />
      <DateField
        withTime
        pick={t.pick}
        label={t.dueAt}
        value={facts.dueAt}
        onInput={(dueAt) => change({ dueAt })}
      />
    </fieldset>
  );
}
