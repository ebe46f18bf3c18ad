import { KNOWN_SYSTEMS } from '../../../app/hosts.ts';
import { formatCount } from '../../../app/text.ts';
import type { NextDue } from '../next-due.ts';
import { writtenDay } from '../words.ts';
import { useSurroundings } from './surroundings.ts';

/** Nothing was ever seen: what to do first. */
export function NothingSeen({ collect }: { readonly collect: () => void }) {
  const { t, settings } = useSurroundings();
  const systems = KNOWN_SYSTEMS.flatMap(({ id, name, hosts }) => {
    const host = hosts.find((one) => !one.startsWith('*'));
    return host === undefined ? [] : [{ id, href: `https://${host}/`, name: name[settings.language] }];
  });
  return (
    <section class="card nothing">
      <h2>{t.empty.title}</h2>
      <p>{t.empty.how}</p>
      <p class="ways">
        {systems.map(({ id, href, name }) => (
          <a
            key={id}
            class="button primary"
            href={href}
            target="_blank"
            rel="noopener noreferrer"
            title={name}
          >
            {systems.length === 1 ? t.empty.open : name}
          </a>
        ))}
        <button type="button" class="button" onClick={collect}>
          {t.empty.collect}
        </button>
      </p>
      <p class="small">{t.empty.kept}</p>
    </section>
  );
}

/** Dossiers are known, and none of them asks for anything now. */
export function NothingDue({ next }: { readonly next: NextDue | null }) {
  const { t, settings } = useSurroundings();
  return (
    <section class="card nothing">
      <h2>{t.clear.title}</h2>
      <p>
        {next === null
          ? t.clear.none
          : t.clear.next(writtenDay(next.day, t), formatCount(next.dossiers, settings.language))}
      </p>
    </section>
  );
}

/** The filter leaves nothing. */
export function NothingMatches({ typed, clear }: { readonly typed: string; readonly clear: () => void }) {
  const { t } = useSurroundings();
  return (
    <section class="card nothing">
      <p>{t.noMatch(typed)}</p>
      <button type="button" class="button" onClick={clear}>
        {t.actions.clear}
      </button>
    </section>
  );
}
