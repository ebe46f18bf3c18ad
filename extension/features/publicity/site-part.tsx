import type { ArticleListing } from '@dung-hen/adapters/commune-site/client';
import { CalendarError, type IsoDate, toDay, toIso } from '@dung-hen/calendar';
import { checkPublication, PUBLICATION_DUTIES, type PublicationLine } from '@dung-hen/domain';
import { useMemo, useState } from 'preact/hooks';
import { calendarOf } from '../../app/calendar.ts';
import type { PublicitySettings } from '../../app/publicity-settings.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { formatCount, formatMoment } from '../../app/text.ts';
import { DutyLimits } from './duty-limits.tsx';
import { PublicationTable } from './publication-table.tsx';
import type { PublicitySources } from './publicity-sources.ts';
import { ReadingLine } from './reading-line.tsx';
import { SiteForm } from './site-form.tsx';
import { siteTexts } from './site-texts.ts';
import type { PublicityTexts } from './texts.ts';
import type { Choices } from './use-choices.ts';
import { useReading } from './use-reading.ts';

interface PartProps {
  readonly settings: Settings;
  readonly sources: PublicitySources;
  readonly chosen: Choices;
  readonly t: PublicityTexts;
}

/** One category of the site that was read. */
interface Category extends ArticleListing {
  readonly address: string;
}

/** Days back in which periods are looked at: two quarters. */
const DAYS_BACK = 184;
const MOST_PAGES = 30;

/** What the commune's site has published of what it has to, and when. */
export function SitePart({ settings, sources, chosen, t }: PartProps) {
  const { language } = settings;
  const { choices, change } = chosen;
  const s = siteTexts(language);
  const reading = useReading(t, language);
  const [categories, setCategories] = useState<readonly Category[]>([]);
  const n = (value: number): string => formatCount(value, language);
  const since = toIso(toDay(sources.now().slice(0, 10)) - DAYS_BACK);
  const read = (address: string, host: string): void => {
    const asked = sources.askFor([host], 'tabs');
    change({ ...choices, newsAddress: address });
    void asked
      .catch(() => false)
      .then((allowed) => {
        if (!allowed) return reading.say(t.refused);
        reading.run(async (signal, onProgress) => {
          const options = { since, maxPages: MOST_PAGES, signal, onProgress };
          const listing = await sources.site(address).articles(address, options);
          if (listing.articles.length === 0) return s.none;
          setCategories((before) => [
            ...before.filter((one) => one.address !== address),
            { ...listing, address },
          ]);
          return '';
        });
      });
  };
  const lines = useMemo(
    () => (categories.length === 0 ? [] : linesOf(categories, settings, choices, sources.now(), since)),
    [categories, settings, choices, sources, since],
  );
  return (
    <>
      <p class="soft">{s.lead}</p>
      <section class="card no-print">
        <SiteForm
          label={s.address}
          button={s.read}
          how={s.how}
          address={choices.newsAddress}
          busy={reading.progress !== null}
          read={read}
          t={t}
        />
        <ReadingLine reading={reading} t={t} language={language} some={s.articles} />
        {categories.length > 0 && (
          <ul class="given" aria-label={t.lists}>
            {categories.map(({ address, articles, readBackTo }) => (
              <li key={address}>
                <b>
                  ✓{' '}
                  {s.source(
                    address,
                    n(articles.length),
                    readBackTo === null ? s.whole : s.backTo(formatMoment(readBackTo)),
                  )}
                </b>
                <button
                  type="button"
                  class="button quiet"
                  aria-label={t.remove(address)}
                  onClick={() => setCategories((all) => all.filter((one) => one.address !== address))}
                >
                  ✕
                </button>
              </li>
            ))}
          </ul>
        )}
        <DutyLimits choices={choices} change={change} s={s} language={language} />
      </section>
      {categories.length === 0 && (
        <section class="card">
          <h2>{s.empty}</h2>
          <p class="soft">{s.emptyHow}</p>
        </section>
      )}
      {lines === null && (
        <p role="alert" class="flag late">
          {s.calendarMissing}
        </p>
      )}
      {lines !== null && lines.length > 0 && (
        <PublicationTable lines={lines} print={sources.print} s={s} t={t} language={language} />
      )}
    </>
  );
}

/** Every duty in every period; null where a year has no calendar. */
function linesOf(
  categories: readonly Category[],
  settings: Settings,
  { within }: PublicitySettings,
  now: string,
  since: IsoDate,
): readonly PublicationLine[] | null {
  const known = new Map(categories.flatMap(({ articles }) => articles).map((one) => [one.address, one]));
  // What one category does not show may stand in another: the whole was read as far back as its shortest reading.
  const back = categories.flatMap(({ readBackTo }) => readBackTo ?? []).sort();
  try {
    return checkPublication([...known.values()], {
      calendar: calendarOf(settings),
      today: now.slice(0, 10),
      since,
      seenSince: back.at(-1) ?? null,
      duties: PUBLICATION_DUTIES.map((duty) => ({
        ...duty,
        within: { ...duty.within, value: within[duty.id] },
      })),
    });
  } catch (error) {
    if (error instanceof CalendarError) return null;
    throw error;
  }
}
