import type { Act } from './panel-actions.tsx';
import type { PanelState } from './panel-state.ts';
import type { PanelTexts } from './panel-texts.ts';

/** The draft of the written part: edited here, then put into the text field the officer chose. */
export function Narrative({ state, act, t }: { state: PanelState; act: Act; t: PanelTexts }) {
  const { narrative } = state.reading;
  if (narrative === null) return null;
  const target = narrative.targets[state.target];
  return (
    <details>
      <summary>{t.narrative}</summary>
      <label>
        {t.narrativeDraft}
        <textarea
          rows={6}
          lang="vi"
          value={state.draft}
          onInput={(event) => act('draft')(event, event.currentTarget.value)}
        />
      </label>
      <label>
        {t.narrativeTarget}{' '}
        <select
          value={String(state.target)}
          onChange={(event) => act('target')(event, event.currentTarget.value)}
        >
          {narrative.targets.map(({ control, label }, index) => (
            <option key={control} value={String(index)}>
              {label === '' ? t.unnamed : label}
            </option>
          ))}
        </select>
      </label>
      <p class="actions">
        <button type="button" class="button" disabled={state.busy !== null} onClick={act('putText')}>
          {target !== undefined && target.value.trim() !== '' ? t.narrativeReplace : t.narrativePut}
        </button>
        {state.hasOldText && (
          <button type="button" class="button" onClick={act('undoText')}>
            {t.narrativeBack}
          </button>
        )}
      </p>
    </details>
  );
}
