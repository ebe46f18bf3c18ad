/**
 * Puts the least a badge can be into every row, before it is painted: a closed root with one button and one word, the
 * same in all. Nothing is read and nothing judged. Runs in the page: it may use nothing from outside.
 */
export function drawLeast(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    ':host { display: block; height: 25px; margin-top: 4px; contain: layout size style; } button { display: block; }',
  );
  new MutationObserver(() => {
    for (const row of document.querySelectorAll<HTMLTableRowElement>('tr[data-row-key]:not(:has(x-least))')) {
      const host = document.createElement('x-least');
      const root = host.attachShadow({ mode: 'closed' });
      root.adoptedStyleSheets = [sheet];
      const button = document.createElement('button');
      button.textContent = 'Hạn';
      root.append(button);
      row.cells[2]?.append(host);
    }
  }).observe(document, { childList: true, subtree: true });
}
