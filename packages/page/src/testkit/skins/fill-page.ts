import { applyFill, type FillParts, type FillResult } from '../../apply-fill.ts';
import { pagesFromDom } from '../../dom.ts';
import { findAgain, planOnPage } from '../../fill-again.ts';
import { type FillVerdict, judgeFill } from './judge-fill.ts';
import type { MadePage } from './made-page.ts';

/** Shows a page in a live document, fills it as far as it goes (tab by tab, scroll by scroll), and judges. */
export async function fillPage(page: MadePage, document: Document): Promise<FillVerdict> {
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  root.innerHTML = page.html;
  const live = page.start(root);
  const pressed = pressesIn(document, root);
  const roots = () => pagesFromDom(document).map((one) => one.root);
  const results: FillResult[] = [];
  do {
    const plan = planOnPage(roots(), page.target);
    if (plan === null) continue;
    live.disturb();
    const parts: FillParts = { settle: live.settle, again: findAgain(plan, roots) };
    results.push(await applyFill(plan, parts, new AbortController().signal));
  } while (live.more());
  const verdict = judgeFill(page, results);
  return { ...verdict, wrong: [...verdict.wrong, ...pressed] };
}

/** What must not happen while a page is filled: a press of a button, a form sent, Enter. */
function pressesIn(document: Document, root: HTMLElement): string[] {
  const pressed: string[] = [];
  root.addEventListener('submit', () => pressed.push('the form was sent'), { capture: true });
  root.addEventListener(
    'click',
    (event) => pressed.push(`a click on ${(event.target as Element).localName}`),
    {
      capture: true,
    },
  );
  root.addEventListener('keydown', (event) => (event.key === 'Enter' ? pressed.push('Enter') : 0), {
    capture: true,
  });
  return document.body.contains(root) ? pressed : ['the page was not shown'];
}
