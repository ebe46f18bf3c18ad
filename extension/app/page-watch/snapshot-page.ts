import type { PageDocument, PageElement } from '@dung-hen/page';
import type { PageSnapshot, SnapshotNode } from './snapshot-types.ts';

/** A page that travelled, as readers know pages: the driver over snapshots. */
export function pageFromSnapshot({ url, root }: PageSnapshot): PageDocument {
  return { url, title: '', root: new SnapshotElement(root, null) };
}

/** The number a row or cell travelled under; null for any other element. */
export function numberOf(element: PageElement): number | null {
  return element instanceof SnapshotElement ? (element.node.i ?? null) : null;
}

class SnapshotElement implements PageElement {
  readonly node: SnapshotNode;
  readonly tag: string;
  readonly #parent: SnapshotElement | null;
  #children: readonly SnapshotElement[] | null = null;

  constructor(node: SnapshotNode, parent: SnapshotElement | null) {
    this.node = node;
    this.tag = node.t;
    this.#parent = parent;
  }

  attr(name: string): string | null {
    return this.node.a?.[name] ?? null;
  }

  text(): string {
    if (this.node.x !== undefined) return this.node.x;
    return this.#own()
      .map((child) => child.text())
      .filter((text) => text !== '')
      .join(' ');
  }

  /** What stands around an element outside its cell does not travel. */
  textBefore(): string {
    return '';
  }

  textAfter(): string {
    return '';
  }

  children(): readonly PageElement[] {
    return this.#own();
  }

  parent(): PageElement | null {
    return this.#parent;
  }

  find(...tags: readonly string[]): readonly PageElement[] {
    const found: PageElement[] = [];
    const walk = (element: SnapshotElement): void => {
      for (const child of element.#own()) {
        if (tags.length === 0 || tags.includes(child.tag)) found.push(child);
        walk(child);
      }
    };
    walk(this);
    return found;
  }

  hidden(): boolean {
    return this.node.h === 1 || (this.#parent?.hidden() ?? false);
  }

  value(): string | null {
    return null;
  }

  checked(): boolean {
    return false;
  }

  is(other: PageElement): boolean {
    return other instanceof SnapshotElement && other.node === this.node;
  }

  #own(): readonly SnapshotElement[] {
    this.#children ??= (this.node.c ?? []).map((child) => new SnapshotElement(child, this));
    return this.#children;
  }
}
