import { useMemo } from 'preact/hooks';
import { calendarOf } from '../../app/calendar.ts';
import { FEEDBACK_SYSTEMS } from '../../app/feedback-hosts.ts';
import { FactsPage } from '../../app/page/facts-page.tsx';
import { FiguresCard } from './figures-card.tsx';
import { PaperCard } from './paper-card.tsx';
import { RegisterCard } from './register-card.tsx';
import { registerOf } from './register-rows.ts';
import type { RegisterFacts, RegisterSources } from './register-sources.ts';
import { registerTexts } from './texts.ts';

interface DeskProps {
  readonly facts: RegisterFacts;
  readonly sources: RegisterSources;
}

/** The page of feedback with its states: opening, not readable, there. */
export function RegisterPage({ sources }: { readonly sources: RegisterSources }) {
  return (
    <FactsPage
      source={sources}
      texts={registerTexts}
      className="fact-page register-page"
      show={(facts) => <RegisterDesk facts={facts} sources={sources} />}
    />
  );
}

function RegisterDesk({ facts, sources }: DeskProps) {
  const { settings, stored, paper } = facts;
  const { language } = settings;
  const t = registerTexts(language);
  const now = useMemo(() => sources.now(), [sources, facts]);
  const calendar = useMemo(() => calendarOf(settings), [settings]);
  const register = useMemo(() => registerOf(facts, calendar, now), [facts, calendar, now]);
  return (
    <main class="fact-page register-page">
      <header>
        <div>
          <p class="unit">{settings.unitName === '' ? t.unitMissing : settings.unitName}</p>
          <h1>{t.title}</h1>
          <p class="soft">{t.lead}</p>
        </div>
        <button type="button" class="button no-print" onClick={sources.print}>
          {t.print}
        </button>
      </header>
      {stored.length === 0 ? (
        <section class="card">
          <h2>{t.empty}</h2>
          <p>{t.emptyHow}</p>
          <p class="actions no-print">
            {FEEDBACK_SYSTEMS.map(({ id, hosts, name }) => (
              <a
                key={id}
                class="button"
                href={`https://${hosts[0]}/`}
                target="_blank"
                rel="noopener noreferrer"
              >
                {t.open(name[language])}
              </a>
            ))}
          </p>
        </section>
      ) : (
        <RegisterCard register={register} stored={stored} sources={sources} t={t} language={language} />
      )}
      <PaperCard items={paper} calendar={calendar} now={now} sources={sources} t={t} language={language} />
      {(stored.length > 0 || paper.length > 0) && (
        <FiguresCard
          register={register}
          paper={paper}
          calendar={calendar}
          now={now}
          copy={sources.copy}
          t={t}
          language={language}
        />
      )}
    </main>
  );
}
