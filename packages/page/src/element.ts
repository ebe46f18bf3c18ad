/**
 * The little of a document that reading needs, the same over a live DOM (extension) and over parsed HTML (Node).
 * Readers are written against this and nothing else.
 */
export interface PageElement {
  /** Lower-case tag name. */
  readonly tag: string;
  attr(name: string): string | null;
  /** Text as a person would copy it: scripts and styles left out, white space collapsed, blocks and <br> as one space. */
  text(): string;
  /**
   * Text standing right before it within its parent: back to the previous control, or the one block before it.
   * '' where it comes first.
   */
  textBefore(): string;
  /** Text standing right after it within its parent: up to the next control, or the one block after it. */
  textAfter(): string;
  /** Element children in order. */
  children(): readonly PageElement[];
  parent(): PageElement | null;
  /** Every descendant with one of these tags (lower case), in document order; no tags = every descendant. */
  find(...tags: readonly string[]): readonly PageElement[];
  /** Whether the page itself hides it (hidden, inline display:none or visibility:hidden on it or above; in a live DOM: not rendered). */
  hidden(): boolean;
  /** Current value of a control (live value in a DOM, default value in parsed HTML); null for anything else. */
  value(): string | null;
  /** Whether a checkbox, radio or option is on. */
  checked(): boolean;
  /** Same node as another wrapper's. */
  is(other: PageElement): boolean;
}

/** A page to be read: where it stands and its root. */
export interface PageDocument {
  readonly url: string;
  readonly title: string;
  readonly root: PageElement;
}
