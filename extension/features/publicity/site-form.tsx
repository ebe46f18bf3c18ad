import { useState } from 'preact/hooks';
import { hostOf } from '../../app/other-systems.ts';
import type { PublicityTexts } from './texts.ts';

interface FormProps {
  readonly label: string;
  readonly button: string;
  readonly how: string;
  /** The address used last. */
  readonly address: string;
  readonly busy: boolean;
  /** Called straight from the click. */
  readonly read: (address: string, host: string) => void;
  readonly t: PublicityTexts;
}

/** The address of a page on the commune's site, and the button that reads it. */
export function SiteForm({ label, button, how, address, busy, read, t }: FormProps) {
  const [typed, setTyped] = useState(address);
  const [bad, setBad] = useState(false);
  const go = (): void => {
    const text = typed.trim();
    const host = /^https?:\/\//iu.test(text) && URL.canParse(text) ? hostOf(text) : null;
    setBad(host === null);
    if (host !== null) read(text, host);
  };
  return (
    <>
      <label class="field">
        {label}
        <input
          type="url"
          value={typed}
          disabled={busy}
          placeholder="https://"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') go();
          }}
        />
      </label>
      {bad && (
        <p role="alert" class="flag late">
          {t.badAddress}
        </p>
      )}
      <p>
        <button type="button" class="button primary" disabled={busy} onClick={go}>
          {button}
        </button>
      </p>
      <p class="soft">{how}</p>
    </>
  );
}
