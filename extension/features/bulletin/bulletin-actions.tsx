import { type OfficialPaper, paperText } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import { safeFileName, saveFile } from '../letters/save-file.ts';
import { copyText } from '../overlay/clipboard.ts';
import type { BulletinTexts } from './texts.ts';

interface ActionProps {
  /** The part that is shown. */
  readonly shown: OfficialPaper;
  /** What is copied of it; null: the whole paper. */
  readonly text: string | null;
  readonly all: readonly OfficialPaper[];
  /** Ending of the file's name: the first day of the week. */
  readonly week: string;
  readonly t: BulletinTexts;
  readonly print: () => void;
  readonly reset: () => void;
  /** Whether the figures shown are those closed for the week. */
  readonly closed: boolean;
  /** Closes the figures of the week, or lets closed ones go; null while the week is running. */
  readonly close: (() => Promise<void>) | null;
}

/** Copy, print, take away as Word, write anew. Nothing is sent or published. */
export function BulletinActions({ shown, text, all, week, t, print, reset, closed, close }: ActionProps) {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> =>
    setSaid((await copyText(text ?? paperText(shown), document)) ? t.copied : t.copyFailed);
  const docx = async (): Promise<void> => {
    try {
      // The writer of .docx files is loaded when it is first needed.
      const { papersAsDocx } = await import('@dung-hen/forms/docx');
      saveFile(`${safeFileName(`${t.fileName}-${week}`)}.docx`, await papersAsDocx(all));
      setSaid('');
    } catch {
      setSaid(t.docxFailed);
    }
  };
  return (
    <p class="actions no-print">
      <button type="button" class="button primary" onClick={() => void copy()}>
        {t.copy}
      </button>
      <button type="button" class="button" onClick={print}>
        {t.print}
      </button>
      <button type="button" class="button" onClick={() => void docx()}>
        {t.docx}
      </button>
      {close !== null && (
        <button type="button" class="button" onClick={() => void close()}>
          {closed ? t.reopenWeek : t.closeWeek}
        </button>
      )}
      <button type="button" class="button quiet" onClick={reset}>
        {t.reset}
      </button>
      <span role="status" class="soft">
        {said}
      </span>
    </p>
  );
}
