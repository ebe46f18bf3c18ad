import { useState } from 'preact/hooks';
import { copyText } from '../overlay/clipboard.ts';
import type { ReportTexts } from './texts.ts';

interface CopyProps {
  readonly label: string;
  readonly text: string;
  readonly t: ReportTexts;
  /** What to say when it is done; "copied" unless said. */
  readonly done?: string;
}

/** Copies a text and says whether it went well. */
export function CopyButton({ label, text, t, done = t.copied }: CopyProps) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => setSaid((await copyText(text, document)) ? done : t.copyFailed);
  return (
    <span class="copy no-print">
      <button type="button" class="button" disabled={text === ''} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
