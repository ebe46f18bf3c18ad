import { FactsPage } from '../../app/page/facts-page.tsx';
import type { Language } from '../../app/text.ts';
import { ReviewDesk } from './review-desk.tsx';
import type { ReviewSources } from './review-sources.ts';
import { reviewTexts } from './texts.ts';

/** The page of the review with its states: reading, not readable, nothing there, there. */
export function ReviewPage({ sources }: { readonly sources: ReviewSources }) {
  return (
    <FactsPage
      source={sources}
      texts={reviewTexts}
      className="fact-page review-page"
      show={(facts) =>
        facts.dossiers.length > 0 ? (
          <ReviewDesk facts={facts} sources={sources} />
        ) : (
          <NothingYet language={facts.settings.language} openCollect={sources.openCollect} />
        )
      }
    />
  );
}

function NothingYet({
  language,
  openCollect,
}: {
  readonly language: Language;
  readonly openCollect: () => void;
}) {
  const t = reviewTexts(language);
  return (
    <main class="fact-page review-page">
      <h1>{t.title}</h1>
      <section class="card">
        <h2>{t.empty}</h2>
        <p>{t.emptyHow}</p>
        <button type="button" class="button primary" onClick={openCollect}>
          {t.collect}
        </button>
      </section>
    </main>
  );
}
