import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { send } from '../../app/messages.ts';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import type { Language } from '../../app/text.ts';
import '../../app/theme.css';
import '../../app/page.css';
import './welcome.css';
import { WelcomePage } from './welcome-page.tsx';

const openOptions = async (): Promise<boolean> =>
  (await send('page.open', { page: 'options', query: {} }))?.opened ?? false;

function Welcome() {
  const [language, setLanguage] = useState<Language | null>(null);
  useEffect(() => {
    void loadSettings().then((settings) => setLanguage(settings.language));
    return watchSettings((settings) => setLanguage(settings.language));
  }, []);
  return language === null ? null : <WelcomePage language={language} openOptions={openOptions} />;
}

/** Draws the first-run page. */
export function startWelcomePage(): void {
  const root = document.getElementById('app');
  if (root !== null) render(<Welcome />, root);
}
