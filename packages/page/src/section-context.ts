import type { PageElement } from './element.ts';
import { normalizeLabel } from './label.ts';
import { rowKey } from './match-labels.ts';

const MOST_ANCESTORS = 6;

/**
 * Which of several sections a table without groups of its own belongs to, by what is written over it: its caption and
 * title, the tab or heading that labels what it stands in, the nearest text before it. Null where nothing over it names
 * one section alone.
 */
export function sectionOf(
  table: PageElement | null,
  titles: readonly string[],
  sections: readonly string[],
): string | null {
  for (const text of textsOver(table, titles)) {
    const said = ` ${normalizeLabel(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    const named = sections.filter((section) =>
      said.includes(
        ` ${rowKey(section)
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()} `,
      ),
    );
    const [only] = named;
    if (only !== undefined) return named.length === 1 ? only : null;
  }
  return null;
}

/** What is written over a table, nearest first: titles handed in, labels of what it stands in, the text before it. */
export function* textsOver(table: PageElement | null, titles: readonly string[]): Generator<string> {
  yield* titles;
  let node = table;
  for (let up = 0; node !== null && up < MOST_ANCESTORS; up += 1) {
    const labelled = node.attr('aria-labelledby');
    if (labelled !== null) yield textById(node, labelled);
    yield node.attr('aria-label') ?? '';
    yield node.textBefore() || pressedHeadBefore(node);
    node = node.parent();
  }
}

/** The words of a heading just before that one presses to fold what follows; text beside controls leaves it out. */
function pressedHeadBefore(node: PageElement): string {
  const siblings = node.parent()?.children() ?? [];
  const before = siblings[siblings.findIndex((sibling) => sibling.is(node)) - 1];
  const isHead = before !== undefined && (HEADS.test(before.tag) || before.attr('role') === 'heading');
  return isHead && before.find('button', 'a').length === 1 && before.find('input').length === 0
    ? before.text()
    : '';
}

const HEADS = /^(?:h[1-6]|summary)$/u;

function textById(from: PageElement, ids: string): string {
  let root = from;
  for (let node: PageElement | null = from; node !== null; node = node.parent()) root = node;
  const wanted = new Set(ids.split(/\s+/u));
  return root
    .find()
    .filter((element) => wanted.has(element.attr('id') ?? ''))
    .map((element) => element.text())
    .join(' ');
}
