import { LETTER_KIND_WORDS, LETTER_KINDS, type LetterForm as PrintedForm } from '@dung-hen/domain';
import type { LetterState } from '../letter-state.ts';
import { lettersTexts } from '../texts.ts';
import { ContentSection } from './content-section.tsx';
import { DossierSection } from './dossier-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { RecipientSection } from './recipient-section.tsx';
import type { Stored } from './store.ts';

export interface SectionProps {
  readonly state: LetterState;
  readonly stored: Stored;
  readonly onChange: (parts: Partial<LetterState>) => void;
}

interface FormProps extends SectionProps {
  readonly form: PrintedForm | null;
  readonly onDossier: (code: string) => void;
}

/** Everything the officer fills in. Kind and dossier stand fast once the letter has its number. */
export function LetterForm({ state, stored, form, onChange, onDossier }: FormProps) {
  const { language } = stored.settings;
  const t = lettersTexts(language);
  const fixed = state.entry !== null;
  const unsure = form?.layoutConfidence === 'unsure';
  return (
    <form class="letter-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset class="kinds" disabled={fixed}>
        <legend>{t.kind}</legend>
        <div class="segments">
          {LETTER_KINDS.map((kind) => (
            <label key={kind} class={kind === state.kind ? 'chosen' : ''}>
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={kind === state.kind}
                onChange={() => onChange({ kind, sequence: null })}
              />
              {LETTER_KIND_WORDS[kind][language]}
            </label>
          ))}
        </div>
        <p class="form-name">
          {form === null ? (
            <span class="badge late">{t.noForm}</span>
          ) : (
            <>
              {form.formNumber}, {form.circular}{' '}
              <span class={unsure ? 'badge unknown' : 'badge paused'}>
                {unsure ? t.formUnverified : t.formNotSeen}
              </span>
            </>
          )}
        </p>
      </fieldset>
      <DossierSection state={state} stored={stored} onChange={onChange} onDossier={onDossier} />
      <RecipientSection state={state} stored={stored} onChange={onChange} />
      <ContentSection state={state} stored={stored} onChange={onChange} />
      <OfficeSection state={state} stored={stored} onChange={onChange} />
    </form>
  );
}
