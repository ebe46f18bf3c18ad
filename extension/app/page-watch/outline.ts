import { isBodyOf } from './loose-heads.ts';
import { addressOf } from './route.ts';
import { contentOf, FRAME, frameOf, isHidden, textOf } from './snapshot.ts';
import type { PageSnapshot, SnapshotNode } from './snapshot-types.ts';
import { cellsOf, isTable, sectionsOf, TABLES } from './table-parts.ts';

/** A table of the page: its header is known, its rows are not looked into yet. */
export interface OutlinedTable {
  readonly element: HTMLElement;
  readonly hidden: boolean;
  /** Rows of the header, wherever it is drawn. */
  readonly head: readonly HTMLElement[];
  /** Rows below the header, hidden ones included. */
  readonly rows: readonly HTMLElement[];
}

/** The bones of a page: dialogs, tables and what stands around them. */
export interface Outline {
  readonly tables: readonly OutlinedTable[];
  /** The same text as long as the page has the same tables, headers and dialogs. */
  readonly key: string;
  /** The bones with the rows handed in, per table. */
  snapshot(rowsOf: (table: OutlinedTable) => readonly SnapshotNode[]): PageSnapshot;
}

const MOST_TABLES = 40;
const MOST_HEAD_CELLS = 200;
const ANCHORS = `${TABLES}, [role="dialog"], dialog, input[type="password"]`;
const TITLES = '[class*="title"], h1, h2, h3, h4, h5, h6';
/** How far up a component may say that it is loading. */
const BUSY_LEVELS = 8;

interface Draft extends SnapshotNode {
  readonly c: SnapshotNode[];
}

/** Looks over a page without reading any row. */
export function outlineOf(document: Document): Outline {
  const drafts = new Map<Element, Draft>();
  const tables: { readonly table: OutlinedTable; readonly node: Draft }[] = [];
  const keys = [addressOf(document.location)];

  const place = (element: Element): Draft => {
    const known = drafts.get(element);
    if (known !== undefined) return known;
    const frame = frameOf(element, FRAME);
    // Readers look for tables by their tag: one made of other elements travels as a table.
    const t = isTable(element) ? 'table' : frame.t;
    const draft: Draft = { ...frame, t, ...(hides(element) ? { h: 1 } : {}), c: [] };
    drafts.set(element, draft);
    if (element.parentElement !== null) place(element.parentElement).c.push(draft);
    return draft;
  };

  for (const anchor of document.querySelectorAll(ANCHORS)) {
    if (anchor.matches('[role="dialog"], dialog, input')) {
      const draft = place(anchor);
      if (anchor.localName === 'input') continue;
      const titles = titlesOf(anchor);
      draft.c.push(...titles);
      keys.push(`dialog ${draft.h ?? 0} ${titles.map(({ x }) => x).join('|')}`);
    } else if (
      tables.length < MOST_TABLES &&
      isTable(anchor) &&
      (isListLike(anchor) || isBodyOf(tables.at(-1)?.table, anchor))
    ) {
      const node = place(anchor);
      markBusy(anchor, drafts);
      const { head: own, rows } = sectionsOf(anchor);
      const head = own.length > 0 ? own : headOf(tables.pop());
      const labels = head.map(
        (row): SnapshotNode => ({ t: 'tr', c: cellsOf(row).map((cell) => contentOf(cell)) }),
      );
      node.c.push({ t: 'thead', c: labels });
      tables.push({ table: { element: anchor as HTMLElement, hidden: node.h === 1, head, rows }, node });
      keys.push(`table ${node.h ?? 0} ${JSON.stringify(labels)}`);
    }
  }
  const root = place(document.documentElement);
  const url = addressOf(document.location);
  return {
    tables: tables.map(({ table }) => table),
    key: keys.join('\n'),
    snapshot(rowsOf) {
      const filled = new Map<SnapshotNode, SnapshotNode>(
        tables.map(({ table, node }) => [
          node,
          { ...node, c: [...node.c, { t: 'tbody', c: rowsOf(table) }] },
        ]),
      );
      return { url, root: withTables(root, filled) };
    },
  };
}

/** Takes the head from a table that has nothing else, for the table it belongs to. */
function headOf(lone: { readonly table: OutlinedTable; readonly node: Draft } | undefined): HTMLElement[] {
  if (lone === undefined) return [];
  lone.node.c.length = 0;
  return sectionsOf(lone.table.element).head;
}

function withTables(node: SnapshotNode, filled: ReadonlyMap<SnapshotNode, SnapshotNode>): SnapshotNode {
  const table = filled.get(node);
  if (table !== undefined) return table;
  return node.c === undefined ? node : { ...node, c: node.c.map((child) => withTables(child, filled)) };
}

/** Only what can be the reason that a table does not show is asked of the browser. */
function hides(element: Element): boolean {
  return (
    (isTable(element) ||
      element.getAttribute('role') === 'dialog' ||
      element.localName === 'dialog' ||
      element.localName === 'input') &&
    isHidden(element)
  );
}

const outside = (table: Element): Element | null => table.parentElement?.closest(TABLES) ?? null;

/** A table with a header of its own; one that only lays out others, or stands inside a list's cell, is none. */
function isListLike(table: Element): boolean {
  const { head } = sectionsOf(table);
  if (head.length === 0 || head.reduce((sum, row) => sum + cellsOf(row).length, 0) > MOST_HEAD_CELLS)
    return false;
  for (let outer = outside(table); outer !== null; outer = outside(outer))
    if (isTable(outer)) return sectionsOf(outer).head.length === 0;
  return true;
}

/** What a dialog may be named by. */
function titlesOf(dialog: Element): SnapshotNode[] {
  const named = dialog.getAttribute('aria-labelledby');
  const found = [...dialog.querySelectorAll(TITLES)]
    .filter((element) => !element.closest(TABLES))
    .slice(0, 3);
  const byId = named === null ? null : dialog.ownerDocument.getElementById(named);
  if (byId !== null && dialog.contains(byId) && !found.includes(byId)) found.unshift(byId);
  return found.map((element) => ({ ...frameOf(element, FRAME), x: textOf(element).slice(0, 200) }));
}

/** Adds what beside the ancestors of a table says that it is being loaded. */
function markBusy(table: Element, drafts: ReadonlyMap<Element, Draft>): void {
  let node = table.parentElement;
  for (let up = 0; node !== null && up < BUSY_LEVELS; up += 1, node = node.parentElement) {
    const draft = drafts.get(node);
    for (const child of node.children) {
      if (drafts.has(child)) continue;
      if (child.getAttribute('aria-busy') === 'true' || /spin|loading/iu.test(child.className.toString())) {
        draft?.c.push(frameOf(child, FRAME));
      }
    }
  }
}
