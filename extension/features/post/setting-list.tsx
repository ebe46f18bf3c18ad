import { ORDER_SETTINGS } from '@dung-hen/adapters/post/order/settings';
import { CONFIDENCE_WORDS, type RuleValue } from '@dung-hen/domain';
import { sourceWords } from '../../app/source-words.ts';
import type { Language } from '../../app/text.ts';
import type { PostTexts } from './texts.ts';

/** What orders are checked by, each with its source and how sure it is. */
export function SettingList({ t, language }: { readonly t: PostTexts; readonly language: Language }) {
  const settings = Object.entries<RuleValue<unknown>>({ ...ORDER_SETTINGS });
  return (
    <details>
      <summary>{t.settings}</summary>
      <ul class="source">
        {settings.map(([name, { value, confidence, source }]) => (
          <li key={name}>
            {name}: {value === null ? t.notChecked : Array.isArray(value) ? value.join(', ') : String(value)}{' '}
            [{CONFIDENCE_WORDS[confidence][language]}] {sourceWords(source, language)}
          </li>
        ))}
      </ul>
    </details>
  );
}
