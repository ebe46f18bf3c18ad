import { FactsPage } from '../../app/page/facts-page.tsx';
import { PublicityDesk } from './publicity-desk.tsx';
import type { PublicitySources } from './publicity-sources.ts';
import { publicityTexts } from './texts.ts';

/** The page of publicity with its states: reading, not readable, there. */
export function PublicityPage({ sources }: { readonly sources: PublicitySources }) {
  return (
    <FactsPage
      source={sources}
      texts={publicityTexts}
      className="fact-page publicity-page"
      show={(facts) => <PublicityDesk facts={facts} sources={sources} />}
    />
  );
}
