import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Reply } from '../../app/messages.ts';
import type { TeachTexts } from './texts.ts';

export type Concept = Reply<'teach.look'>['concepts'][number];

export interface MenuState {
  readonly open: boolean;
  /** Id of the meaning whose button has the focus when the menu comes back; null: the button that closes. */
  readonly back: string | null;
  readonly concepts: readonly Concept[];
  /** The name of the column being pointed at; null: none. */
  readonly picking: string | null;
  readonly said: string;
}

export interface MenuActions {
  readonly toggle: () => void;
  readonly point: (concept: Concept) => void;
  readonly forget: (concept: Concept) => void;
  /** Ends the pointing. */
  readonly cancel: () => void;
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
  const place = useFocus(state);
  if (state.picking !== null)
    return (
      <div class="box hint-box">
        <span role="status">{t.picking(state.picking)}</span>{' '}
        <button type="button" class="button" onClick={actions.cancel}>
          {t.cancel}
        </button>
      </div>
    );
  if (!state.open)
    return (
      <button type="button" class="button chip" ref={place} onClick={actions.toggle}>
        {t.open}
      </button>
    );
  return (
    <div
      class="box"
      role="dialog"
      aria-label={t.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') actions.toggle();
      }}
    >
      <div class="head">
        <strong>{t.title}</strong>
        <button
          type="button"
          class="button"
          ref={state.back === null ? place : null}
          onClick={actions.toggle}
        >
          {t.close}
        </button>
      </div>
      <p>{t.lead}</p>
      <ul>
        {state.concepts.map((concept) => (
          <li key={concept.id}>
            <span class="name">{concept.name}</span>
            <span class={concept.label === null ? 'missing' : 'known'}>
              {concept.label ?? t.unknown}
              {concept.taught && (
                <button
                  type="button"
                  class="button forget"
                  aria-label={t.forgetFor(concept.name)}
                  onClick={() => actions.forget(concept)}
                >
                  {t.forget}
                </button>
              )}
            </span>
            <button
              type="button"
              class="button"
              ref={state.back === concept.id ? place : null}
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

/** Keeps the keyboard where it was: what had the focus goes away whenever the menu opens, closes or points. */
function useFocus({ open, picking, back }: MenuState): RefObject<HTMLButtonElement | null> {
  const place = useRef<HTMLButtonElement>(null);
  const drawn = useRef(false);
  useLayoutEffect(() => {
    if (drawn.current) place.current?.focus({ preventScroll: true });
    drawn.current = true;
  }, [open, picking, back]);
  return place;
}
