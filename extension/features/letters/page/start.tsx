import { render } from 'preact';
import { startPageMenu } from '../../../app/page/page-menu.tsx';
import { LettersPage } from './letters-page.tsx';

/** Draws the letters page; the dossier to begin with stands in the address ('?code=…'). */
export function startLettersPage(): void {
  startPageMenu('letters');
  const root = document.getElementById('app');
  const code = new URLSearchParams(location.search).get('code') ?? '';
  if (root !== null) render(<LettersPage code={code.slice(0, 60)} />, root);
}
