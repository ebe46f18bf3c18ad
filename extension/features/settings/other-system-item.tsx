import { DOSSIER_LIST } from '@dung-hen/page';
import { type OtherSystem, withoutColumn } from '../../app/other-systems.ts';
import type { Language } from '../../app/text.ts';
import type { OtherSystemsTexts } from './other-systems-texts.ts';

interface ItemProps {
  readonly system: OtherSystem;
  readonly t: OtherSystemsTexts;
  readonly language: Language;
  /** Preset by the province: nothing to change here. */
  readonly fixed: boolean;
  /** It is on, and the browser does not let us read it. */
  readonly forbidden: boolean;
  readonly store: (changed: OtherSystem) => void;
  readonly switchOn: (system: OtherSystem) => void;
  readonly switchOff: (system: OtherSystem) => void;
  readonly remove: (system: OtherSystem) => void;
  /** Asks the browser for the host of a system that is on already: nobody but the officer can say yes. */
  readonly allow: (system: OtherSystem) => void;
}

/** One system: on or off, and what was taught for it. */
export function OtherSystemItem({
  system,
  t,
  language,
  fixed,
  forbidden,
  store,
  switchOn,
  switchOff,
  remove,
  allow,
}: ItemProps) {
  const { host, on, columns } = system;
  return (
    <li>
      <div class="system-head">
        <code>{host}</code>
        <span class={on ? 'on' : 'off'}>{on ? t.on : t.off}</span>
        <button
          type="button"
          class="button"
          aria-label={on ? t.turnOffHost(host) : t.turnOnHost(host)}
          disabled={fixed}
          onClick={() => (on ? switchOff(system) : switchOn(system))}
        >
          {on ? t.turnOff : t.turnOn}
        </button>
        {forbidden && (
          <button
            type="button"
            class="button primary"
            aria-label={t.allowHost(host)}
            onClick={() => allow(system)}
          >
            {t.allow}
          </button>
        )}
        <button
          type="button"
          class="button danger"
          aria-label={t.removeHost(host)}
          disabled={fixed}
          onClick={() => remove(system)}
        >
          {t.remove}
        </button>
      </div>
      {forbidden && <p class="hint">{t.forbidden}</p>}
      {columns.length === 0 ? (
        <p class="hint">{t.nothingTaught}</p>
      ) : (
        <ul class="taught">
          {columns.map((column) => {
            const name = nameOf(column.concept, language);
            return (
              <li key={column.concept}>
                {name}: <q>{column.path.join(' › ')}</q>
                <button
                  type="button"
                  class="button small"
                  aria-label={t.forgetColumn(name)}
                  disabled={fixed}
                  onClick={() => store(withoutColumn(system, column.concept))}
                >
                  {t.forget}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function nameOf(concept: string, language: Language): string {
  return DOSSIER_LIST.concepts.find(({ id }) => id === concept)?.name[language] ?? concept;
}
