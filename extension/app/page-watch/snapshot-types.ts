/**
 * A piece of a page as it travels from the content script to the background: only what readers of lists look at.
 * Short names, because a list of a thousand rows is made of them.
 */
export interface SnapshotNode {
  /** Tag, lower case. */
  readonly t: string;
  /** The attributes readers ask for. */
  readonly a?: Readonly<Record<string, string>> | undefined;
  /** 1: the page does not show it. */
  readonly h?: 1 | undefined;
  /** Whole text, where it is not just that of the children one after another. */
  readonly x?: string | undefined;
  readonly c?: readonly SnapshotNode[] | undefined;
  /** Number of a row or cell, by which the content script finds the element again. */
  readonly i?: number | undefined;
}

/** What stands on a page, pruned: dialogs, tables, their headers, and some of their rows. */
export interface PageSnapshot {
  /** Origin and path. */
  readonly url: string;
  readonly root: SnapshotNode;
}
