import { useId, useState } from 'preact/hooks';
import { COLLECT_SCOPES, type CollectScope } from '../../app/collect-messages.ts';
import type { Language } from '../../app/text.ts';
import { LastResult } from './last-result.tsx';
import { PORTAL_HOME } from './portal-home.ts';
import { RunView } from './run-view.tsx';
import { collectTexts } from './texts.ts';
import { type CollectionSources, extensionSources, useCollection } from './use-collection.ts';
import './panel.css';

/**
 * "Thu thập": starts, pauses, resumes and cancels the collection, shows how far it is and what the last one came to.
 * Stands by itself on any page of the extension.
 */
export function CollectPanel(props: { readonly language: Language; readonly sources?: CollectionSources }) {
  const { language, sources = extensionSources } = props;
  const t = collectTexts(language);
  const id = useId();
  const [scope, setScope] = useState<CollectScope>('work');
  const { state, refusal, press } = useCollection(sources);
  if (state === null) return <section class="collect-panel" aria-busy="true" aria-label={t.title} />;
  const said = refusal === null ? null : refusal === 'noAnswer' ? t.noAnswer : t.refusals[refusal];
  const portal = (
    <a class="button" href={PORTAL_HOME} target="_blank" rel="noreferrer">
      {t.openPortal}
    </a>
  );
  const away =
    refusal === 'noTab' || refusal === 'noToken' || ['broken', 'failed'].includes(state.run?.phase ?? '');
  return (
    <section class="collect-panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t.title}</h2>
      <p class="collect-soft">{t.lead}</p>
      {state.run === null ? (
        <>
          <fieldset>
            <legend>{t.scope}</legend>
            {COLLECT_SCOPES.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={`${id}-scope`}
                  checked={scope === one}
                  onChange={() => setScope(one)}
                />
                {t.scopes[one]}
              </label>
            ))}
          </fieldset>
          <p class="collect-buttons">
            <button type="button" class="button primary" onClick={() => press('start', scope)}>
              {t.start}
            </button>
          </p>
        </>
      ) : (
        <RunView run={state.run} press={press} t={t} language={language} />
      )}
      <div role="alert">{said === null ? null : <p class="collect-said today">{said}</p>}</div>
      {away ? <p class="collect-buttons">{portal}</p> : null}
      <h3>{t.lastTitle}</h3>
      <LastResult last={state.last} t={t} language={language} />
    </section>
  );
}
