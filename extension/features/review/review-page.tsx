import { FactsPage } from '../../app/page/facts-page.tsx';
import { NothingCollected } from '../../app/page/nothing-collected.tsx';
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
          <NothingCollected
            className="fact-page review-page"
            texts={reviewTexts(facts.settings.language)}
            openCollect={sources.openCollect}
          />
        )
      }
    />
  );
}
