import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { startPageMenu } from '../../app/page/page-menu.tsx';
import { loadSettings, watchSettings } from '../../app/settings.ts';
import type { Language } from '../../app/text.ts';
import '../../app/theme.css';
import '../../app/page.css';
import './collect-page.css';
import { CollectPanel } from './panel.tsx';
import { collectTexts } from './texts.ts';

function CollectPage() {
  const [language, setLanguage] = useState<Language | null>(null);
  useEffect(() => {
    void loadSettings().then((settings) => setLanguage(settings.language));
    return watchSettings((settings) => setLanguage(settings.language));
  }, []);
  useEffect(() => {
    if (language === null) return;
    document.documentElement.lang = language;
    document.title = collectTexts(language).pageTitle;
  }, [language]);
  if (language === null) return null;
  return (
    <main class="collect-page">
      <h1>Đúng Hẹn</h1>
      <CollectPanel language={language} />
    </main>
  );
}

/** Draws the collect page. */
export function startCollectPage(): void {
  startPageMenu('collect');
  const root = document.getElementById('app');
  if (root !== null) render(<CollectPage />, root);
}
