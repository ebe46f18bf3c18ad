import { fill } from '../overlay/fill.ts';
import { MARKS, type Mark, SIGN } from './marks.ts';
import { Narrative } from './narrative-part.tsx';
import { type Act, PanelActions } from './panel-actions.tsx';
import { AboutBox, CellTable, Checks, List, Pick } from './panel-parts.tsx';
import { foldedText, markCounts, type PanelState, problemsOf } from './panel-state.ts';
import type { PanelTexts } from './panel-texts.ts';

/** The whole of what is shown in the page. Everything the page wrote is text here and nothing else. */
export function Panel({ state, act, t }: { state: PanelState; act: Act; t: PanelTexts }) {
  const { reading } = state;
  const side = state.left ? 'left' : 'right';
  if (reading.state === 'line') {
    return (
      <section class={`line ${side}`} aria-label={t.title}>
        <p role="status">{reading.words[0]}</p>
        <button type="button" class="button quiet" onClick={act('dismiss')}>
          {t.dismiss}
        </button>
      </section>
    );
  }
  const folded = foldedText(state, t);
  if (!state.open) {
    return folded === null ? null : (
      <button
        type="button"
        class={`fold ${side} ${reading.state === 'refused' ? 'refused' : ''}`}
        onClick={act('open')}
      >
        {folded}
      </button>
    );
  }
  return (
    <section
      class={`panel ${side} ${state.wide ? 'wide' : ''}`}
      aria-label={t.title}
      tabIndex={-1}
      onKeyDown={(event) => event.key === 'Escape' && act('fold')(event)}
    >
      <header>
        <h2>{t.title}</h2>
        <button type="button" class="button quiet" onClick={act('side')}>
          {t.side}
        </button>
        <button type="button" class="button quiet" onClick={act('fold')}>
          {t.collapse}
        </button>
      </header>
      <div class="body">
        {reading.state === 'refused' && (
          <div class="alert" role="alert">
            <strong>{t.refused}</strong>
            <List items={reading.words} />
          </div>
        )}
        {reading.about !== null && <AboutBox about={reading.about} t={t} />}
        {reading.sources.length > 0 && (
          <p class="hint">
            {reading.sources.length > 1 ? (
              <Pick label={t.source} options={reading.sources} value={reading.source} pick={act('source')} />
            ) : (
              `${t.source} ${reading.about?.source}`
            )}
          </p>
        )}
        {reading.file !== null && (
          <button type="button" class="button quiet" onClick={act('file')}>
            {t.chooseFile}
          </button>
        )}
        {reading.state === 'choose' && <Choose state={state} act={act} t={t} />}
        {reading.state === 'plan' && <Plan state={state} act={act} t={t} />}
      </div>
      <footer>
        <p class="said" role="status" tabIndex={-1}>
          {state.said}
        </p>
        {reading.state === 'plan' && <PanelActions state={state} act={act} t={t} />}
        <p class="hint">{t.never}</p>
      </footer>
    </section>
  );
}

function Choose({ state, act, t }: { state: PanelState; act: Act; t: PanelTexts }) {
  return (
    <div class="warn">
      <List items={state.reading.words} />
      <Pick label={t.choose} options={state.reading.choices} pick={act('period')} />
    </div>
  );
}

function Plan({ state, act, t }: { state: PanelState; act: Act; t: PanelTexts }) {
  const { reading } = state;
  const problems = problemsOf(state);
  return (
    <>
      {reading.warnings.length > 0 && (
        <div class="warn">
          <strong>{t.warnings}</strong>
          <List items={reading.warnings} />
          <label class="tick">
            <input
              type="checkbox"
              checked={state.confirmed}
              onChange={(event) => act('confirm')(event, event.currentTarget.checked ? '1' : '')}
            />
            {t.confirm}
          </label>
        </div>
      )}
      {reading.cells.length > 0 && (
        <>
          <Counts counts={markCounts(state)} t={t} />
          <Checks state={state} t={t} />
          <details
            open={state.wide}
            onToggle={(event) => act('wide')(event, event.currentTarget.open ? '1' : '')}
          >
            <summary>{t.cells}</summary>
            <CellTable state={state} t={t} />
          </details>
          {problems.length > 0 && (
            <details>
              <summary>
                {t.problems} ({problems.length})
              </summary>
              <List items={problems} />
            </details>
          )}
          {reading.unmatched.length > 0 && (
            <details>
              <summary>
                {t.unmatched} ({reading.unmatched.length})
              </summary>
              <List items={reading.unmatched} />
            </details>
          )}
        </>
      )}
      {reading.narrative !== null && <Narrative state={state} act={act} t={t} />}
    </>
  );
}

/** How many cells of each kind: the legend of the marks on the page. */
function Counts({ counts, t }: { counts: ReadonlyMap<Mark, number>; t: PanelTexts }) {
  return (
    <ul class="counts">
      {MARKS.filter((mark) => (counts.get(mark) ?? 0) > 0).map((mark) => (
        <li key={mark}>
          <span class={`sign ${mark}`} aria-hidden="true">
            {SIGN[mark]}
          </span>{' '}
          {fill(t.count, { count: counts.get(mark) ?? 0 })} {t[mark]}
        </li>
      ))}
    </ul>
  );
}
