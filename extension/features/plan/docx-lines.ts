import { strFromU8, unzipSync } from 'fflate';

const DOCUMENT = 'word/document.xml';
/** Bytes the text of a Word file may unfold to. */
const LARGEST = 30_000_000;

/**
 * The text of a .docx: a line for each paragraph; a row of a table as one line, cells apart by tabs and the paragraphs of
 * a cell by '<br>'. Null for what is no .docx.
 */
export function docxLines(bytes: Uint8Array): readonly string[] | null {
  const xml = documentXml(bytes);
  if (xml === null) return null;
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  const root = parsed.documentElement;
  return root.nodeName === 'w:document' ? linesOf(root) : null;
}

function documentXml(bytes: Uint8Array): string | null {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === DOCUMENT && originalSize <= LARGEST,
    });
    const found = files[DOCUMENT];
    return found === undefined ? null : strFromU8(found);
  } catch {
    return null;
  }
}

function linesOf(element: Element): string[] {
  return [...element.children].flatMap((child) => {
    if (child.nodeName === 'w:tr') return [rowLine(child)];
    if (child.nodeName === 'w:p') return [textOf(child)];
    return linesOf(child);
  });
}

const rowLine = (row: Element): string =>
  within(row, 'w:tc')
    .map((cell) => (continues(cell) ? '〃' : within(cell, 'w:p').map(textOf).join('<br>')))
    .join('\t');

/** A cell merged with the one above: the text stands in the first one alone. */
function continues(cell: Element): boolean {
  const [merge] = within(cell, 'w:vMerge');
  return merge !== undefined && merge.getAttribute('w:val') !== 'restart';
}

/** Elements of a name, those inside of one already found left out. */
function within(element: Element, name: string): Element[] {
  return [...element.children].flatMap((child) => (child.nodeName === name ? [child] : within(child, name)));
}

/** Runs cut words in two: their texts are joined as they are, breaks and tabs become blanks. */
function textOf(element: Element): string {
  return [...element.children]
    .map((child) => {
      if (child.nodeName === 'w:t') return child.textContent ?? '';
      if (child.nodeName === 'w:tab' || child.nodeName === 'w:br') return ' ';
      return textOf(child);
    })
    .join('');
}
