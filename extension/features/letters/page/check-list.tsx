import { CONFIDENCE_WORDS, type LetterCheck } from '@dung-hen/domain';
import { sourceWords } from '../../../app/source-words.ts';
import type { Language } from '../../../app/text.ts';
import { lettersTexts } from '../texts.ts';

const CLASSES = { stop: 'late', warn: 'soon', note: 'paused' } as const;
const SIGNS = { stop: '✕', warn: '!', note: 'i' } as const;

function Check({ check, language }: { readonly check: LetterCheck; readonly language: Language }) {
  const t = lettersTexts(language);
  const unsure = check.confidence !== null && check.confidence !== 'certain';
  return (
    <li>
      <span class={`badge ${CLASSES[check.severity]}`}>
        <span aria-hidden="true">{SIGNS[check.severity]}</span>{' '}
        {check.code === 'ALREADY_REAPPOINTED' ? t.refused : t[check.severity]}
      </span>{' '}
      <span>
        {check.words[language]}
        {check.source !== '' && check.severity !== 'note' && (
          <span class="source">
            {' '}
            {t.basis}: {sourceWords(check.source, language)}
            {unsure && check.confidence !== null && ` (${CONFIDENCE_WORDS[check.confidence][language]})`}
          </span>
        )}
      </span>
    </li>
  );
}

/** What has to be corrected or thought about; notes on form and rules folded away. */
export function CheckList({
  checks,
  language,
}: {
  readonly checks: readonly LetterCheck[];
  readonly language: Language;
}) {
  const t = lettersTexts(language);
  const pressing = checks.filter(({ severity }) => severity !== 'note');
  const notes = checks.filter(({ severity }) => severity === 'note');
  return (
    <section class="checks" aria-label={t.checks}>
      <div role="status">
        {pressing.length === 0 ? (
          <p class="clear">
            <span class="badge fine">
              <span aria-hidden="true">✓</span>
            </span>{' '}
            {t.allClear}
          </p>
        ) : (
          <ul>
            {pressing.map((check) => (
              <Check key={check.code} check={check} language={language} />
            ))}
          </ul>
        )}
      </div>
      {notes.length > 0 && (
        <details>
          <summary>{t.notes(notes.length)}</summary>
          <ul>
            {notes.map((check) => (
              <Check key={check.words.en} check={check} language={language} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
