import { useState } from 'preact/hooks';
import type { RegisterSources } from './register-sources.ts';
import type { RegisterTexts } from './texts.ts';

interface CopyProps {
  readonly label: string;
  readonly copied: string;
  readonly text: () => string;
  readonly copy: RegisterSources['copy'];
  readonly t: RegisterTexts;
}

/** Puts a table on the clipboard, and says whether the browser let it. */
export function CopyButton({ label, copied, text, copy, t }: CopyProps) {
  const [said, setSaid] = useState('');
  return (
    <span class="copy no-print">
      <button
        type="button"
        class="button"
        onClick={() => void copy(text()).then((done) => setSaid(done ? copied : t.copyFailed))}
      >
        {label}
      </button>
      <span role="status" class="soft">
        {said}
      </span>
    </span>
  );
}
