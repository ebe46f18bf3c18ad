import { decodeText, docxXml, fileKind } from '@dung-hen/files';
import type { PageElement } from '@dung-hen/page';
import { parsePage } from '@dung-hen/page/html';

/**
 * The text of a plan in a file: .docx with its tables as tab-separated lines (paragraphs of a cell kept apart by <br>),
 * or a text file as it is. Null for a file that is neither.
 */
export function planText(bytes: Uint8Array): string | null {
  const kind = fileKind(bytes);
  if (kind === 'text' || kind === 'html') return decodeText(bytes).text;
  const xml = kind === 'xlsx' ? docxXml(bytes) : null;
  return xml === null ? null : linesOf(parsePage(opened(xml), 'about:blank').root).join('\n');
}

/** Every tag but those of tables and paragraphs: runs cut words in two, so only what is left joins them. */
const OTHER_TAGS = /<(?!\/?w:(?:tbl|tr|tc|p)(?=[\s>/]))[^>]*>/gu;

/** A cell merged with the one above says so, and holds an empty paragraph: the text stands in the first one alone. */
const MERGED_WITH_ABOVE = /<w:vMerge(?:\s+w:val="continue")?\s*\/>/gu;

/**
 * The XML for a reader of HTML: breaks and tabs as blanks, runs joined, and '<w:p/>' opened and closed, because an element
 * closed in itself would stay open there.
 */
const opened = (xml: string): string =>
  xml
    .replace(MERGED_WITH_ABOVE, '<w:p>〃</w:p>')
    .replace(/<w:(?:br|tab)(?=[\s/>])[^>]*>/gu, ' ')
    .replace(OTHER_TAGS, '')
    .replace(/<([\w:]+)(\s[^<>]*)?\/>/gu, '<$1$2></$1>');

function linesOf(element: PageElement): string[] {
  return element.children().flatMap((child) => {
    if (child.tag === 'w:tr') return [rowLine(child)];
    if (child.tag === 'w:p') return [child.text()];
    return linesOf(child);
  });
}

const rowLine = (row: PageElement): string =>
  row
    .find('w:tc')
    .map((cell) =>
      cell
        .find('w:p')
        .map((paragraph) => paragraph.text())
        .join('<br>'),
    )
    .join('\t');
