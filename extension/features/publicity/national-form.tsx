import { useState } from 'preact/hooks';
import { hostOf } from '../../app/other-systems.ts';
import type { PublicitySettings } from '../../app/publicity-settings.ts';
import type { PublicityTexts } from './texts.ts';

interface FormProps {
  readonly choices: PublicitySettings;
  readonly change: (choices: PublicitySettings) => void;
  readonly busy: boolean;
  readonly t: PublicityTexts;
}

/** Whose procedures are read from the portal and at which hosts: all of it shown, because nobody has verified it. */
export function NationalForm({ choices, change, busy, t }: FormProps) {
  const [hosts, setHosts] = useState(choices.hosts.join('\n'));
  const { agency, level } = choices;
  return (
    <details class="choices">
      <summary>
        {t.choices}: {agency}
        {level === '' ? '' : ` / ${level}`} <span class="flag unknown">{t.unverified}</span>
      </summary>
      <label class="field">
        {t.agency}
        <input
          type="text"
          value={agency}
          disabled={busy}
          onChange={(event) => change({ ...choices, agency: event.currentTarget.value.trim() })}
        />
      </label>
      <label class="field">
        {t.level}
        <input
          type="text"
          inputMode="numeric"
          value={level}
          disabled={busy}
          onChange={(event) => change({ ...choices, level: event.currentTarget.value.trim() })}
        />
      </label>
      <p class="soft">{t.levelHow}</p>
      <label class="field">
        {t.hosts}
        <textarea
          rows={4}
          value={hosts}
          disabled={busy}
          onInput={(event) => setHosts(event.currentTarget.value)}
          onChange={() => change({ ...choices, hosts: hostLines(hosts) })}
        />
      </label>
      <p class="soft">{t.hostsHow}</p>
    </details>
  );
}

/** Hosts as typed; what is none is kept as it is, so that the settings refuse it by name. */
function hostLines(text: string): string[] {
  return text
    .split(/[\s,;]+/u)
    .filter((line) => line !== '')
    .map((line) => hostOf(line) ?? line);
}
