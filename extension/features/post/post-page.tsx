import { useMemo } from 'preact/hooks';
import { calendarOf } from '../../app/calendar.ts';
import { FactsPage } from '../../app/page/facts-page.tsx';
import { OrdersCard } from './orders-card.tsx';
import type { PostFacts, PostSources } from './post-sources.ts';
import { ShareCard } from './share-card.tsx';
import { postTexts } from './texts.ts';
import { TrackingCard } from './tracking-card.tsx';

/** The page of the postal service with its states: opening, not readable, there. */
export function PostPage({ sources }: { readonly sources: PostSources }) {
  return (
    <FactsPage
      source={sources}
      texts={postTexts}
      className="fact-page post-page"
      show={(facts) => <PostDesk facts={facts} sources={sources} />}
    />
  );
}

function PostDesk({ facts, sources }: { readonly facts: PostFacts; readonly sources: PostSources }) {
  const { settings } = facts;
  const { language } = settings;
  const t = postTexts(language);
  const now = useMemo(() => sources.now(), [sources, facts]);
  const calendar = useMemo(() => calendarOf(settings), [settings]);
  return (
    <main class="fact-page post-page">
      <header>
        <div>
          <p class="unit">{settings.unitName === '' ? t.unitMissing : settings.unitName}</p>
          <h1>{t.title}</h1>
          <p class="soft">{t.notKept}</p>
        </div>
      </header>
      <OrdersCard settings={settings} sources={sources} t={t} />
      <TrackingCard calendar={calendar} today={now.slice(0, 10)} t={t} language={language} />
      <ShareCard facts={facts} calendar={calendar} now={now} t={t} open={sources.open} />
    </main>
  );
}
