import { useSurroundings } from './surroundings.ts';
import type { Said } from './use-marks.ts';

interface SaidLineProps {
  readonly said: Said | null;
  readonly undo: () => void;
  readonly close: () => void;
}

/** What was just done, read out and shown until the next thing, with the way back. */
export function SaidLine({ said, undo, close }: SaidLineProps) {
  const { t } = useSurroundings();
  return (
    <div class={`said no-print ${said === null ? 'empty' : ''}`} role="status">
      {said !== null && (
        <>
          <span>{said.words}</span>
          {said.undo !== null && (
            <button type="button" class="button" onClick={undo}>
              {t.actions.undo}
            </button>
          )}
          <button type="button" class="button quiet" onClick={close}>
            {t.actions.close}
          </button>
        </>
      )}
    </div>
  );
}
