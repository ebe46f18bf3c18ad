/**
 * A page with a form to be filled, as it travels from the content script to the background: elements, texts, and what
 * stands in its controls. It is read and forgotten; nothing of it is stored.
 */
export interface PictureNode {
  /** Tag, lower case. */
  readonly t: string;
  readonly a?: Readonly<Record<string, string>> | undefined;
  /** 1: the page does not show it. */
  readonly h?: 1 | undefined;
  /** What stands in a control now. */
  readonly v?: string | undefined;
  /** 1: a box that is ticked, an option that is chosen. */
  readonly k?: 1 | undefined;
  /** Number by which the content script finds the element again. */
  readonly i?: number | undefined;
  /** Elements and texts in it. */
  readonly c?: readonly (PictureNode | string)[] | undefined;
}

export interface PagePicture {
  /** Origin and path. */
  readonly url: string;
  readonly title: string;
  readonly root: PictureNode;
}
