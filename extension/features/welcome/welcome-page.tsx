import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../app/text.ts';
import { PORTAL_HOME } from '../collect/portal-home.ts';
import { BeginPicture, LettersPicture, ListPicture, LocalPicture, TodayPicture } from './pictures.tsx';
import { welcomeTexts } from './texts.ts';

const STEPS = [
  ['list', ListPicture],
  ['today', TodayPicture],
  ['letters', LettersPicture],
  ['local', LocalPicture],
  ['begin', BeginPicture],
] as const;

/** The first page after the installation: what this is, in five pictures, and the two things to do next. */
export function WelcomePage(props: {
  readonly language: Language;
  /** Opens the settings; false where they could not be opened. */
  readonly openOptions: () => Promise<boolean>;
}) {
  const { language, openOptions } = props;
  const t = welcomeTexts(language);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t.pageTitle;
  }, [language, t.pageTitle]);
  return (
    <main class="welcome">
      <header>
        <img src="/icons/128.png" alt="" width="56" height="56" />
        <div>
          <p class="name">Đúng Hẹn</p>
          <h1>{t.title}</h1>
          <p class="lead">{t.lead}</p>
        </div>
      </header>
      <ol>
        {STEPS.map(([step, Picture]) => (
          <li key={step}>
            <Picture t={t} />
            <h2>{t.steps[step].title}</h2>
            <p>{t.steps[step].words}</p>
          </li>
        ))}
        <li class="begin">
          <button
            type="button"
            class="button primary"
            onClick={() => void openOptions().then((opened) => setFailed(!opened))}
          >
            {t.options}
          </button>
          <a class="button" href={PORTAL_HOME} target="_blank" rel="noreferrer">
            {t.portal}
          </a>
          <p role="alert">{failed ? t.noOptions : ''}</p>
        </li>
      </ol>
    </main>
  );
}
