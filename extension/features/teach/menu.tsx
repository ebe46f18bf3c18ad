import type { Reply } from '../../app/messages.ts';
import type { TeachTexts } from './texts.ts';

export type Concept = Reply<'teach.look'>['concepts'][number];

export interface MenuState {
  readonly open: boolean;
  readonly concepts: readonly Concept[];
  /** The name of the column being pointed at; null: none. */
  readonly picking: string | null;
  readonly said: string;
}

export interface MenuActions {
  readonly toggle: () => void;
  readonly point: (concept: Concept) => void;
  readonly record: () => void;
}

/** A button at the corner of the page; opened, what is recognised and what can be pointed at. */
export function Menu({
  state,
  actions,
  t,
}: {
  readonly state: MenuState;
  readonly actions: MenuActions;
  readonly t: TeachTexts;
}) {
  if (state.picking !== null)
    return (
      <div class="box hint-box" role="status">
        {t.picking(state.picking)}
      </div>
    );
  if (!state.open)
    return (
      <button type="button" class="button chip" onClick={actions.toggle}>
        {t.open}
      </button>
    );
  return (
    <div class="box" role="dialog" aria-label={t.title}>
      <div class="head">
        <strong>{t.title}</strong>
        <button type="button" class="button" onClick={actions.toggle}>
          {t.close}
        </button>
      </div>
      <p>{t.lead}</p>
      <ul>
        {state.concepts.map((concept) => (
          <li key={concept.id}>
            <span class="name">{concept.name}</span>
            <span class={concept.label === null ? 'missing' : 'known'}>{concept.label ?? t.unknown}</span>
            <button
              type="button"
              class="button"
              aria-label={t.pointFor(concept.name)}
              onClick={() => actions.point(concept)}
            >
              {t.point}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={actions.record}>
          {t.record}
        </button>{' '}
        {t.recordHint}
      </p>
      <p role="status">{state.said}</p>
    </div>
  );
}
