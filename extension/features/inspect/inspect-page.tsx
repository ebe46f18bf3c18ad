import { useEffect } from 'preact/hooks';
import { InspectDesk } from './inspect-desk.tsx';
import { inspectTexts } from './texts.ts';
import { type InspectSources, useInspect } from './use-inspect.ts';

/** The page of self-inspection with its states: reading, not readable, nothing there, there. */
export function InspectPage({ sources }: { readonly sources: InspectSources }) {
  const { state, reload } = useInspect(sources);
  const language = state.phase === 'ready' ? state.facts.settings.language : 'vi';
  const t = inspectTexts(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t.title} – Đúng Hẹn`;
  }, [language, t]);
  if (state.phase === 'ready' && state.facts.dossiers.length > 0) {
    return <InspectDesk facts={state.facts} sources={sources} />;
  }
  return (
    <main class="desk-page" aria-busy={state.phase === 'loading'}>
      <h1>{t.title}</h1>
      {state.phase === 'loading' && <p role="status">{t.loading}</p>}
      {state.phase === 'failed' && (
        <>
          <p role="alert">{t.failed}</p>
          <button type="button" class="button primary" onClick={reload}>
            {t.retry}
          </button>
        </>
      )}
      {state.phase === 'ready' && (
        <section class="card">
          <h2>{t.empty}</h2>
          <p>{t.emptyHow}</p>
          <button type="button" class="button primary" onClick={sources.openCollect}>
            {t.collect}
          </button>
        </section>
      )}
    </main>
  );
}
