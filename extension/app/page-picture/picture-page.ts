import {
  collapse,
  type PageDocument,
  type PageElement,
  type TextNodes,
  textBeside,
  textOf,
} from '@dung-hen/page';
import type { PagePicture, PictureNode } from './picture-types.ts';

/** A pictured page, as readers know pages. */
export function pageFromPicture({ url, title, root }: PagePicture): PageDocument {
  return { url, title: collapse(title), root: new PictureElement(nodeFrom(root, null)) };
}

/** The number an element travelled under; null for one that is in no picture. */
export function numberInPicture(element: PageElement): number | null {
  return element instanceof PictureElement ? (element.node.element?.i ?? null) : null;
}

/** An element, or a text where `element` is null. */
interface TreeNode {
  readonly element: PictureNode | null;
  readonly text: string;
  readonly parent: TreeNode | null;
  readonly children: TreeNode[];
  /** Place among the children of the parent. */
  readonly at: number;
}

function nodeFrom(picture: PictureNode | string, parent: TreeNode | null, at = 0): TreeNode {
  if (typeof picture === 'string') return { element: null, text: picture, parent, children: [], at };
  const node: TreeNode = { element: picture, text: '', parent, children: [], at };
  for (const child of picture.c ?? []) node.children.push(nodeFrom(child, node, node.children.length));
  return node;
}

const TREE: TextNodes<TreeNode> = {
  data: ({ element, text }) => (element === null ? text : null),
  tag: ({ element }) => element?.t ?? null,
  attr: ({ element }, name) => element?.a?.[name] ?? null,
  first: ({ children }) => children[0] ?? null,
  previous: ({ parent, at }) => parent?.children[at - 1] ?? null,
  next: ({ parent, at }) => parent?.children[at + 1] ?? null,
};

class PictureElement implements PageElement {
  readonly node: TreeNode;
  readonly tag: string;

  constructor(node: TreeNode) {
    this.node = node;
    this.tag = node.element?.t ?? '';
  }

  attr(name: string): string | null {
    return this.node.element?.a?.[name] ?? null;
  }

  text(): string {
    return textOf(this.node, TREE);
  }

  textBefore(): string {
    return textBeside(this.node, TREE, 'previous');
  }

  textAfter(): string {
    return textBeside(this.node, TREE, 'next');
  }

  children(): readonly PageElement[] {
    return this.node.children.filter(({ element }) => element !== null).map((one) => new PictureElement(one));
  }

  parent(): PageElement | null {
    return this.node.parent && new PictureElement(this.node.parent);
  }

  find(...tags: readonly string[]): readonly PageElement[] {
    const found: PageElement[] = [];
    const walk = (node: TreeNode): void => {
      for (const child of node.children) {
        if (child.element === null) continue;
        if (tags.length === 0 || tags.includes(child.element.t)) found.push(new PictureElement(child));
        walk(child);
      }
    };
    walk(this.node);
    return found;
  }

  hidden(): boolean {
    return this.node.element?.h === 1;
  }

  value(): string | null {
    return /^(?:input|select|textarea)$/u.test(this.tag) ? (this.node.element?.v ?? '') : null;
  }

  checked(): boolean {
    return this.node.element?.k === 1;
  }

  is(other: PageElement): boolean {
    return other instanceof PictureElement && other.node === this.node;
  }
}
