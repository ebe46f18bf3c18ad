/**
 * Whether an element may hold a text the portal cuts to some lines: a dossier's summary, in the citizen's words. Nobody
 * needs it, and it changes four times while it is being cut. Cells and what a cell begins with may be cut too, and are none.
 */
export function isSummary(node: Node): boolean {
  const { className } = node as Partial<Element>;
  return className?.includes?.('ellipsis') ?? false;
}

/** What a page cuts long texts in; never a cell or row. */
const CUTS: ReadonlySet<string> = new Set(['DIV', 'SPAN', 'P']);
/** Characters by which two texts are held against each other: a thousand long ones are cut four times. */
const ENOUGH = 40;
const DOTS = /\.\.\.|…/u;

/**
 * Whether a change is but the cutting of a long text to some lines: in its place stands the same text, or as much of it
 * as fits. The portal does so four times, every 70–100 ms, and to wait for it would hold up every badge.
 */
export function isCut({ type, target, removedNodes }: Change): boolean {
  if (type !== 'childList' || !isSummary(target) || !CUTS.has(target.nodeName)) return false;
  const [was = '', is = ''] = [[...removedNodes], [target]].map((nodes) =>
    nodes
      .map(({ textContent }) => textContent)
      .join('')
      .slice(0, ENOUGH)
      .split(DOTS)[0]
      ?.trim(),
  );
  return is !== '' && was !== '' && (was.startsWith(is) || is.startsWith(was));
}

type Change = Pick<MutationRecord, 'type' | 'target'> & { readonly removedNodes: Iterable<Node> };
