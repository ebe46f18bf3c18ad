import { useEffect } from 'preact/hooks';
import { BulletinDesk } from './bulletin-desk.tsx';
import { bulletinTexts } from './texts.ts';
import { type BulletinSources, useBulletin } from './use-bulletin.ts';

/** The page of the weekly bulletin with its states: reading, not readable, nothing there, no name yet, there. */
export function BulletinPage({ sources }: { readonly sources: BulletinSources }) {
  const { state, reload } = useBulletin(sources);
  const language = state.phase === 'ready' ? state.facts.settings.language : 'vi';
  const t = bulletinTexts(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t.title} – Đúng Hẹn`;
  }, [language, t]);
  if (state.phase !== 'ready') {
    return (
      <main class="desk-page" aria-busy={state.phase === 'loading'}>
        <h1>{t.title}</h1>
        {state.phase === 'loading' ? (
          <p role="status">{t.loading}</p>
        ) : (
          <>
            <p role="alert">{t.failed}</p>
            <button type="button" class="button primary" onClick={reload}>
              {t.retry}
            </button>
          </>
        )}
      </main>
    );
  }
  const { settings, dossiers } = state.facts;
  if (dossiers.length > 0 && settings.unitName.trim() !== '') {
    return <BulletinDesk facts={state.facts} sources={sources} />;
  }
  const empty = dossiers.length === 0;
  return (
    <main class="desk-page">
      <h1>{t.title}</h1>
      <section class="card">
        <h2>{empty ? t.empty : t.noUnit}</h2>
        <p>{empty ? t.emptyHow : t.noUnitHow}</p>
        <button
          type="button"
          class="button primary"
          onClick={() => sources.open(empty ? 'collect' : 'options')}
        >
          {empty ? t.collect : t.settings}
        </button>
      </section>
    </main>
  );
}
