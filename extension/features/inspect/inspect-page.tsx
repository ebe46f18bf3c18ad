import { FactsPage } from '../../app/page/facts-page.tsx';
import { NothingCollected } from '../../app/page/nothing-collected.tsx';
import { InspectDesk } from './inspect-desk.tsx';
import type { InspectSources } from './inspect-sources.ts';
import { inspectTexts } from './texts.ts';

/** The page of self-inspection with its states: reading, not readable, nothing there, there. */
export function InspectPage({ sources }: { readonly sources: InspectSources }) {
  return (
    <FactsPage
      source={sources}
      texts={inspectTexts}
      className="desk-page"
      show={(facts) =>
        facts.dossiers.length > 0 ? (
          <InspectDesk facts={facts} sources={sources} />
        ) : (
          <NothingCollected
            className="desk-page"
            texts={inspectTexts(facts.settings.language)}
            openCollect={sources.openCollect}
          />
        )
      }
    />
  );
}
