/** Everything the extension puts into a page is made here, so that it can tell its own nodes from the page's. */

/** Closed in every build a person gets; open where the browser tests look inside. */
const SHADOW = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';

/** Another tag at every page load, so that no page can style or search for it. */
const TAG =
  import.meta.env.MODE === 'e2e' ? 'dung-hen' : `x-${Math.random().toString(36).slice(2, 10).padEnd(8, '0')}`;

const ours = new WeakSet<Node>();

/** Whether a node was put into the page by us. */
export function isOurs(node: Node): boolean {
  return ours.has(node);
}

/** Marks an element of a page's own kind (a table cell) as ours. */
export function claim<T extends Element>(element: T): T {
  ours.add(element);
  return element;
}

/** A host with its shadow root. `kind` names it in the builds tests look into. */
export function makeHost(document: Document, kind: string): { host: HTMLElement; root: ShadowRoot } {
  const host = claim(document.createElement(import.meta.env.MODE === 'e2e' ? `${TAG}-${kind}` : TAG));
  return { host, root: host.attachShadow({ mode: SHADOW }) };
}
