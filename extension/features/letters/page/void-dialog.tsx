import { useEffect, useRef, useState } from 'preact/hooks';
import { vietnamNow } from '../../../app/clock.ts';
import type { RegisterEntry } from '../../../app/database.ts';
import type { Settings } from '../../../app/settings-schema.ts';
import { voidLetter } from '../register-store.ts';
import { registerTexts } from '../register-texts.ts';
import { TextField } from './fields.tsx';

interface VoidProps {
  readonly entry: RegisterEntry;
  readonly settings: Settings;
  readonly onClose: () => void;
}

/** Asks for a reason before a number is voided; a voided number never comes back. */
export function VoidDialog({ entry, settings, onClose }: VoidProps) {
  const t = registerTexts(settings.language);
  const dialog = useRef<HTMLDialogElement>(null);
  const [reason, setReason] = useState('');
  const [failed, setFailed] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const confirm = async (): Promise<void> => {
    try {
      await voidLetter(entry.number, reason, { actor: settings.officerName, at: vietnamNow() });
      dialog.current?.close();
    } catch {
      setFailed(true);
    }
  };
  return (
    <dialog ref={dialog} class="void-dialog" aria-labelledby="void-heading" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <h2 id="void-heading">{t.voidHeading(entry.printed)}</h2>
        <p>{t.voidExplained}</p>
        <TextField label={t.voidReason} value={reason} onInput={setReason} maxLength={200} rows={2} wide />
        {failed && (
          <p class="late" role="alert">
            {t.failed}
          </p>
        )}
        <div class="row">
          <button type="submit" class="button danger" disabled={reason.trim() === ''}>
            {t.voidNow}
          </button>
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            {t.keep}
          </button>
        </div>
      </form>
    </dialog>
  );
}
