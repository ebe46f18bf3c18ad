import { CONFIDENCE_WORDS, PUBLICATION_DUTIES } from '@dung-hen/domain';
import type { PublicitySettings } from '../../app/publicity-settings.ts';
import type { Language } from '../../app/text.ts';
import { NumberField } from './number-field.tsx';
import type { SiteTexts } from './site-texts.ts';

interface LimitsProps {
  readonly choices: PublicitySettings;
  readonly change: (choices: PublicitySettings) => void;
  readonly s: SiteTexts;
  readonly language: Language;
}

/** Within how many days each duty is kept: settings, with where they come from and how sure that is. */
export function DutyLimits({ choices, change, s, language }: LimitsProps) {
  return (
    <details class="choices">
      <summary>{s.limits}</summary>
      {PUBLICATION_DUTIES.map(({ id, name, rhythm, within }) => (
        <div key={id}>
          <NumberField
            label={rhythm.value === 'standing' ? s.withinStanding(name[language]) : s.within(name[language])}
            value={choices.within[id]}
            most={366}
            change={(value) => change({ ...choices, within: { ...choices.within, [id]: value } })}
            bad={s.badDays}
          />
          <p class="soft">
            <span class="flag unknown">{CONFIDENCE_WORDS[within.confidence][language]}</span>{' '}
            <span lang="vi">
              {rhythm.source}; {within.source}
            </span>
          </p>
        </div>
      ))}
    </details>
  );
}
