import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadSettings, watchSettings } from '../settings.ts';
import type { Language } from '../text.ts';
import './page-menu.css';
import { pageMenuTexts } from './page-menu-texts.ts';
import { MENU_PAGES, type MenuPage } from './pages.ts';

function PageMenu({ current }: { readonly current: MenuPage }) {
  const [language, setLanguage] = useState<Language | null>(null);
  useEffect(() => {
    void loadSettings().then((settings) => setLanguage(settings.language));
    return watchSettings((settings) => setLanguage(settings.language));
  }, []);
  if (language === null) return null;
  const t = pageMenuTexts(language);
  return (
    <nav class="page-menu" aria-label={t.label}>
      {MENU_PAGES.map((page) => (
        <a key={page} href={`/${page}.html`} aria-current={page === current ? 'page' : undefined}>
          {t.pages[page]}
        </a>
      ))}
    </nav>
  );
}

/** Draws the menu of all pages above a page. */
export function startPageMenu(current: MenuPage): void {
  const place = document.createElement('div');
  place.className = 'page-menu-place';
  document.body.prepend(place);
  render(<PageMenu current={current} />, place);
}
