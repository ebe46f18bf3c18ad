import { FactsPage } from '../../app/page/facts-page.tsx';
import { BulletinDesk } from './bulletin-desk.tsx';
import type { BulletinFacts, BulletinSources } from './bulletin-sources.ts';
import { bulletinTexts } from './texts.ts';

/** The page of the weekly bulletin with its states: reading, not readable, nothing there, no name yet, there. */
export function BulletinPage({ sources }: { readonly sources: BulletinSources }) {
  return (
    <FactsPage
      source={sources}
      texts={bulletinTexts}
      className="desk-page"
      show={(facts) =>
        facts.dossiers.length > 0 && facts.settings.unitName.trim() !== '' ? (
          <BulletinDesk facts={facts} sources={sources} />
        ) : (
          <Missing facts={facts} open={sources.open} />
        )
      }
    />
  );
}

/** What has to be there before a bulletin can be written: dossiers, then the unit's name. */
function Missing({
  facts: { settings, dossiers },
  open,
}: {
  readonly facts: BulletinFacts;
  readonly open: BulletinSources['open'];
}) {
  const t = bulletinTexts(settings.language);
  const empty = dossiers.length === 0;
  return (
    <main class="desk-page">
      <h1>{t.title}</h1>
      <section class="card">
        <h2>{empty ? t.empty : t.noUnit}</h2>
        <p>{empty ? t.emptyHow : t.noUnitHow}</p>
        <button type="button" class="button primary" onClick={() => open(empty ? 'collect' : 'options')}>
          {empty ? t.collect : t.settings}
        </button>
      </section>
    </main>
  );
}
