import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Settings } from '../settings-schema.ts';
import type { Language } from '../text.ts';
import { type FactSource, useFacts } from './use-facts.ts';

/** What every page says of itself, whatever it shows. */
interface PageTexts {
  readonly title: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
}

interface FactsPageProps<Facts> {
  readonly source: FactSource<Facts>;
  readonly texts: (language: Language) => PageTexts;
  /** Class of the page's `main`. */
  readonly className: string;
  /** The page itself, once its facts are there. */
  readonly show: (facts: Facts) => ComponentChildren;
}

/** A page of the extension with the states all pages have: reading, not readable, there. */
export function FactsPage<Facts extends { readonly settings: Settings }>({
  source,
  texts,
  className,
  show,
}: FactsPageProps<Facts>) {
  const { state, reload } = useFacts(source);
  const language = state.phase === 'ready' ? state.facts.settings.language : 'vi';
  const t = texts(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t.title} – Đúng Hẹn`;
  }, [language, t]);
  if (state.phase === 'ready') return <>{show(state.facts)}</>;
  return (
    <main class={className} aria-busy={state.phase === 'loading'}>
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
