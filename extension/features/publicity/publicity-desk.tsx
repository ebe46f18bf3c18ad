import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ChangesPart } from './changes-part.tsx';
import { ListsPart } from './lists-part.tsx';
import type { PublicityFacts, PublicitySources } from './publicity-sources.ts';
import { SitePart } from './site-part.tsx';
import { SyncPart } from './sync-part.tsx';
import { publicityTexts } from './texts.ts';
import { useChoices } from './use-choices.ts';

const PARTS = ['lists', 'site', 'sync', 'changes'] as const;

type Part = (typeof PARTS)[number];

interface DeskProps {
  readonly facts: PublicityFacts;
  readonly sources: PublicitySources;
}

/** The four things that are checked, one at a time; a reading goes on while another one is looked at. */
export function PublicityDesk({ facts, sources }: DeskProps) {
  const { settings } = facts;
  const t = publicityTexts(settings.language);
  const chosen = useChoices(settings.publicity, sources);
  const [part, setPart] = useState<Part>('lists');
  const shown: Readonly<Record<Part, ComponentChildren>> = {
    lists: <ListsPart settings={settings} sources={sources} chosen={chosen} t={t} />,
    site: <SitePart settings={settings} sources={sources} chosen={chosen} t={t} />,
    sync: <SyncPart facts={facts} sources={sources} chosen={chosen} t={t} />,
    changes: <ChangesPart facts={facts} sources={sources} chosen={chosen} t={t} />,
  };
  return (
    <main class="fact-page publicity-page">
      <header>
        <div>
          <p class="unit">{settings.unitName === '' ? t.unitMissing : settings.unitName}</p>
          <h1>{t.title}</h1>
        </div>
      </header>
      <fieldset class="parts no-print">
        <legend>{t.parts}</legend>
        {PARTS.map((one) => (
          <button
            key={one}
            type="button"
            class="part"
            aria-pressed={one === part}
            onClick={() => setPart(one)}
          >
            {t.tabs[one]}
          </button>
        ))}
      </fieldset>
      {PARTS.map((one) => (
        <section key={one} class="part-body" aria-label={t.tabs[one]} hidden={one !== part}>
          {shown[one]}
        </section>
      ))}
    </main>
  );
}
