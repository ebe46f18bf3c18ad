import { type Recipient, SALUTATIONS, type Salutation } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { type FoundApplicant, findApplicant } from '../find-applicant.ts';
import { NOBODY } from '../letter-state.ts';
import { lettersTexts } from '../texts.ts';
import { SelectField, TextField } from './fields.tsx';
import type { SectionProps } from './letter-form.tsx';

/** Whom the letter is for. A name comes here only by typing or by the officer's click, and is stored nowhere. */
export function RecipientSection({ state, stored, onChange }: SectionProps) {
  const t = lettersTexts(stored.settings.language);
  const { recipient, facts } = state;
  const [asked, setAsked] = useState<'no' | 'asking' | FoundApplicant['kind']>('no');
  const change = (parts: Partial<Recipient>): void => onChange({ recipient: { ...recipient, ...parts } });

  const ask = async (): Promise<void> => {
    setAsked('asking');
    const tabs = await browser.tabs.query({});
    const ids = tabs.map((tab) => tab.id).filter((id) => id !== undefined);
    const found = await findApplicant(ids, facts.dossierCode);
    setAsked(found.kind);
    if (found.kind !== 'found') return;
    const { name, address, procedureName } = found.applicant;
    onChange({
      recipient: { ...recipient, name, address: address === '' ? recipient.address : address },
      ...(facts.procedureName === null && procedureName !== '' ? { facts: { ...facts, procedureName } } : {}),
    });
  };

  const said = {
    no: t.privacy,
    asking: t.reading,
    found: t.applicantFound,
    notShown: t.applicantNotShown,
    noPortal: t.applicantNoPortal,
  }[asked];
  return (
    <fieldset>
      <legend>{t.recipient}</legend>
      <div class="row wide">
        <button
          type="button"
          class="button"
          disabled={facts.dossierCode === '' || asked === 'asking'}
          onClick={() => void ask()}
        >
          {t.readApplicant}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={recipient.name === '' && recipient.address === ''}
          onClick={() => {
            setAsked('no');
            onChange({ recipient: { ...NOBODY, salutation: recipient.salutation } });
          }}
        >
          {t.clearRecipient}
        </button>
      </div>
      <p class="hint wide" role="status">
        {said}
      </p>
      <SelectField
        label={t.salutation}
        value={recipient.salutation}
        options={SALUTATIONS.map((value) => ({ value, label: value }))}
        onInput={(value) => change({ salutation: value as Salutation })}
      />
      <TextField label={t.name} value={recipient.name} maxLength={200} onInput={(name) => change({ name })} />
      <TextField
        wide
        label={t.address}
        value={recipient.address}
        onInput={(address) => change({ address })}
      />
      <TextField
        label={t.phone}
        value={recipient.phone}
        maxLength={40}
        inputMode="tel"
        onInput={(phone) => change({ phone })}
      />
      <TextField
        label={t.email}
        value={recipient.email}
        maxLength={120}
        inputMode="email"
        onInput={(email) => change({ email })}
      />
    </fieldset>
  );
}
