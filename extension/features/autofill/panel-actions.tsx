import { fill } from '../overlay/fill.ts';
import { mayFill, openCells, type PanelState } from './panel-state.ts';
import type { PanelTexts } from './panel-texts.ts';

/** What an officer can do in the panel. */
export type Deed =
  | 'open'
  | 'fold'
  | 'side'
  | 'wide'
  | 'dismiss'
  | 'period'
  | 'source'
  | 'file'
  | 'confirm'
  | 'fill'
  | 'stop'
  | 'undo'
  | 'copyTable'
  | 'copyNext'
  | 'copyBack'
  | 'draft'
  | 'target'
  | 'putText'
  | 'undoText';

/** A listener for a deed; the second value is what was chosen or typed. */
export type Act = (deed: Deed) => (event: Event, value?: string) => void;

/** Fill, stop, undo, and the ways to do it by hand. */
export function PanelActions({ state, act, t }: { state: PanelState; act: Act; t: PanelTexts }) {
  const { busy, begun, progress, reading } = state;
  if (reading.cells.length === 0) return null;
  const count = openCells(state).length;
  if (busy !== null) {
    return (
      <p class="actions">
        <progress max={Math.max(progress.total, 1)} value={progress.done} aria-label={state.said} />
        {busy === 'filling' && (
          <span>
            {progress.done}/{progress.total}
          </span>
        )}
        {busy === 'filling' && (
          <button type="button" class="button danger" onClick={act('stop')}>
            {t.stop}
          </button>
        )}
      </p>
    );
  }
  return (
    <>
      <p class="actions">
        {count > 0 ? (
          <button type="button" class="button primary" disabled={!mayFill(state)} onClick={act('fill')}>
            {fill(begun?.running ? t.continue : t.fill, { count })}
          </button>
        ) : (
          <span>{t.nothing}</span>
        )}
        {begun !== null && (
          <button type="button" class="button" onClick={act('undo')}>
            {t.undo}
          </button>
        )}
      </p>
      <details>
        <summary>{t.byHand}</summary>
        <p class="actions">
          <button type="button" class="button" onClick={act('copyTable')}>
            {t.copyTable}
          </button>
          {count > 0 && (
            <>
              <button type="button" class="button" onClick={act('copyNext')}>
                {t.copyNext}
              </button>
              <button type="button" class="button" disabled={state.copied < 1} onClick={act('copyBack')}>
                {t.copyBack}
              </button>
            </>
          )}
        </p>
      </details>
    </>
  );
}
