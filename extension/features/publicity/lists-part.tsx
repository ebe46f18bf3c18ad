import { useMemo, useState } from 'preact/hooks';
import type { Settings } from '../../app/settings-schema.ts';
import { checkLists } from './check-lists.ts';
import { joined } from './given-list.ts';
import { ListCard } from './list-card.tsx';
import { NationalForm } from './national-form.tsx';
import type { PublicitySources } from './publicity-sources.ts';
import { listOfNational, listOfSite } from './read-lists.ts';
import { ResultView } from './result-view.tsx';
import { SiteForm } from './site-form.tsx';
import type { PublicityTexts } from './texts.ts';
import type { Choices } from './use-choices.ts';
import { useGiven } from './use-given.ts';

interface PartProps {
  readonly settings: Settings;
  readonly sources: PublicitySources;
  readonly chosen: Choices;
  readonly t: PublicityTexts;
}

/** Both lists of procedures, and what comes of them. */
export function ListsPart({ settings, sources, chosen, t }: PartProps) {
  const { language } = settings;
  const { choices, change, refused } = chosen;
  const [codesOnly, setCodesOnly] = useState(false);
  const inForce = useGiven('inForce', sources, t, language);
  const posted = useGiven('posted', sources, t, language);
  const own = useMemo(() => joined(inForce.lists), [inForce.lists]);
  const shown = useMemo(() => joined(posted.lists), [posted.lists]);
  const today = useMemo(() => sources.now().slice(0, 10), [sources, own, shown]);
  const checked = useMemo(
    () =>
      own.lines.length === 0 || shown.lines.length === 0
        ? null
        : checkLists(own.lines, shown.lines, today, t),
    [own, shown, today, t],
  );
  const readNational = (): void => {
    const { hosts, agency, level } = choices;
    void inForce.afterAsking(sources.askFor(hosts, 'answers'), async (options) =>
      listOfNational(sources.national(hosts), { agency, level, codesOnly }, options),
    );
  };
  const readSite = (address: string, host: string): void => {
    change({ ...choices, postedAddress: address });
    void posted.afterAsking(sources.askFor([host], 'tabs'), async (options) =>
      listOfSite(sources.site(address), address, options),
    );
  };
  const busy = inForce.reading.progress !== null;
  return (
    <>
      <p class="soft">{t.lead}</p>
      <div class="both no-print">
        <ListCard
          {...inForce}
          title={t.inForce}
          how={t.inForceHow}
          spans={own.spans}
          t={t}
          language={language}
        >
          <NationalForm choices={choices} change={change} busy={busy} t={t} />
          {refused && (
            <p role="alert" class="flag late">
              {t.badChoice}
            </p>
          )}
          <label>
            <input
              type="checkbox"
              checked={codesOnly}
              disabled={busy}
              onChange={(event) => setCodesOnly(event.currentTarget.checked)}
            />{' '}
            {t.codesOnly}
          </label>
          <p>
            <button type="button" class="button primary" disabled={busy || refused} onClick={readNational}>
              {t.nationalRead}
            </button>
          </p>
          <p class="soft">{t.nationalPace}</p>
        </ListCard>
        <ListCard
          {...posted}
          title={t.posted}
          how={t.postedHow}
          spans={shown.spans}
          t={t}
          language={language}
        >
          <SiteForm
            label={t.address}
            button={t.siteRead}
            how={t.siteHow}
            address={choices.postedAddress}
            busy={posted.reading.progress !== null}
            read={readSite}
            t={t}
          />
        </ListCard>
      </div>
      {checked === null && (
        <section class="card">
          <h2>{t.needBoth}</h2>
          <p class="soft">{t.needBothHow}</p>
        </section>
      )}
      {checked?.ok === false && (
        <p role="alert" class="flag late">
          {checked.words}
        </p>
      )}
      {checked?.ok === true && (
        <ResultView result={checked.result} inForce={own.lines} settings={settings} sources={sources} t={t} />
      )}
    </>
  );
}
