import { FactsPage } from '../../app/page/facts-page.tsx';
import type { Language } from '../../app/text.ts';
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
  const t = inspectTexts(language);
  return (
    <main class="desk-page">
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
