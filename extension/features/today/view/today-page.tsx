import { useEffect, useMemo } from 'preact/hooks';
import { calendarOf } from '../../../app/calendar.ts';
import { reasonTexts } from '../reason-texts.ts';
import { todayTexts } from '../texts.ts';
import { TodayList } from './today-list.tsx';
import { type TodaySources, useNow, useToday } from './use-today.ts';

/** Where the page stands: beside a portal, under the toolbar button, or in a tab of its own. */
export type TodayPlace = 'panel' | 'popup' | 'tab';

interface TodayPageProps {
  readonly sources: TodaySources;
  readonly place: TodayPlace;
  /** Print as soon as the list stands. */
  readonly printNow?: boolean;
  /** The page is going to paper. */
  readonly printing?: boolean;
}

/** Today's list with its three states: still reading, not readable, there. */
export function TodayPage({ sources, place, printNow = false, printing = false }: TodayPageProps) {
  const { state, reload } = useToday(sources);
  const now = useNow(sources.now);
  const settings = state.phase === 'ready' ? state.facts.settings : null;
  const calendar = useMemo(() => (settings === null ? null : calendarOf(settings)), [settings]);
  const language = settings?.language ?? 'vi';
  const t = todayTexts(language);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t.title} – Đúng Hẹn`;
  }, [language, t]);

  if (state.phase === 'loading') {
    return (
      <main class={`today-page place-${place}`} aria-busy="true">
        <h1 class="waiting">{t.title}</h1>
        <p role="status">{t.loading}</p>
      </main>
    );
  }
  if (state.phase === 'failed' || calendar === null) {
    return (
      <main class={`today-page place-${place}`}>
        <section class="card nothing" role="alert">
          <h1>{t.failed.title}</h1>
          <p>{t.failed.how}</p>
          <button type="button" class="button primary" onClick={reload}>
            {t.actions.retry}
          </button>
        </section>
      </main>
    );
  }
  return (
    <TodayList
      sources={sources}
      place={place}
      printNow={printNow}
      printing={printing}
      loaded={state.facts}
      now={now}
      calendar={calendar}
      t={t}
      r={reasonTexts(language)}
    />
  );
}
