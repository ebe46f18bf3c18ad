import type { PageElement } from './element.ts';
import type { RawCell, RawRow } from './raw-table.ts';

/** A head with the heads that stand inside it. */
interface Head {
  readonly element: PageElement;
  readonly inner: readonly Head[];
}

/**
 * The head rows of a row whose heads stand inside one another (Tabulator, ExtJS: a group's box holds the boxes of its
 * columns), outermost first, with the spans a table would have. Null where no head stands in another.
 */
export function nestedHeadRows(row: PageElement): RawRow[] | null {
  const heads = headsIn(row);
  const depth = depthOf(heads);
  if (depth < 2) return null;
  const rows: RawCell[][] = Array.from({ length: depth }, () => []);
  const put = (at: readonly Head[], level: number): void => {
    for (const head of at) {
      const alone = head.inner.length === 0;
      rows[level]?.push({
        text: ownWords(head),
        colspan: leavesOf(head),
        rowspan: alone ? depth - level : 1,
        header: true,
        element: head.element,
      });
      put(head.inner, level + 1);
    }
  };
  put(heads, 0);
  return rows.map((cells) => ({ cells, section: 'head', element: row }));
}

function headsIn(parent: PageElement): Head[] {
  return parent
    .children()
    .flatMap((child) =>
      child.attr('role') === 'columnheader' ? [{ element: child, inner: headsIn(child) }] : headsIn(child),
    );
}

const depthOf = (heads: readonly Head[]): number =>
  heads.length === 0 ? 0 : 1 + Math.max(...heads.map(({ inner }) => depthOf(inner)));

const leavesOf = ({ inner }: Head): number =>
  inner.length === 0 ? 1 : inner.reduce((sum, head) => sum + leavesOf(head), 0);

/** The words of a head without those of the heads in it. */
function ownWords({ element, inner }: Head): string {
  if (inner.length === 0) return element.text();
  const words = (node: PageElement): string[] =>
    node
      .children()
      .flatMap((child) =>
        headsIn(child).length > 0 || child.attr('role') === 'columnheader'
          ? child.attr('role') === 'columnheader'
            ? []
            : words(child)
          : [child.text()],
      );
  return words(element)
    .filter((text) => text !== '')
    .join(' ');
}
