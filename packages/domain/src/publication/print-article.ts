import type { ArticleTable, SiteArticleDraft } from './compose-article.ts';

const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');

/**
 * The body of an article as HTML for the editor of a site: plain tags and no styles, classes or scripts, which editors
 * take away. The title is not in it: it has a box of its own.
 */
export function articleHtml({ lead, paragraphs, table }: SiteArticleDraft): string {
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return [
    `<p><strong>${escaped(lead)}</strong></p>`,
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    '<table border="1">',
    `<caption>${escaped(table.caption)}</caption>`,
    `<thead>${row('th', table.head)}</thead>`,
    `<tbody>${table.rows.map((cells) => row('td', cells)).join('\n')}</tbody>`,
    '</table>',
    '',
  ].join('\n');
}

/** The whole article as text: title, lead, body, then the table with tabs, as Word and Excel take it. */
export function articleText({ title, lead, paragraphs, table }: SiteArticleDraft): string {
  const rows = [table.head, ...table.rows].map((cells) => cells.join('\t'));
  return [title, '', lead, '', ...paragraphs, '', table.caption, ...rows, ''].join('\n');
}

/**
 * The table as a .csv file with its byte order mark, semicolons between cells: what Excel with Vietnamese settings opens
 * by itself. Figures without dots between thousands; a cell that Excel would take for a formula is written as text.
 */
export function tableCsv({ head, rows }: ArticleTable): string {
  const cell = (text: string) => {
    const plain = /^\d{1,3}(?:\.\d{3})+$/u.test(text) ? text.replaceAll('.', '') : text;
    const safe = /^[=+\-@\t\r]/u.test(plain) ? `'${plain}` : plain;
    return /[";\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
  };
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(cell).join(';')).join('\r\n')}\r\n`;
}
