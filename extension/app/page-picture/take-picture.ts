import { elementFromDom } from '@dung-hen/page';
import { isOurs } from '../page-watch/own-nodes.ts';
import { addressOf } from '../page-watch/route.ts';
import type { PagePicture, PictureNode } from './picture-types.ts';

/** A picture with the elements it numbers. */
export interface TakenPicture {
  readonly picture: PagePicture;
  /** Every element by number. */
  readonly numbered: readonly HTMLElement[];
}

const LEFT_OUT = new Set(
  'script style noscript template svg object embed canvas video audio link meta base'.split(' '),
);
/** Values that are the page's secrets or a person's; of such a control only that it is there travels. */
const SECRET = new Set(['hidden', 'password', 'file']);
const SKIPPED = new Set(['src', 'srcset', 'nonce', 'integrity']);

const LONGEST_TEXT = 4_000;
const LONGEST_ATTRIBUTE = 300;
const MOST_CHILDREN = 5_000;
const MOST_NODES = 40_000;
const DEEPEST = 120;

/** Pictures the page with the frames of its own origin; null where it is larger than any form. Changes nothing. */
export function takePicture(document: Document): TakenPicture | null {
  const numbered: HTMLElement[] = [];
  let nodes = 0;

  const picture = (element: Element, depth: number): PictureNode | null => {
    nodes += 1;
    if (nodes > MOST_NODES || depth > DEEPEST) return null;
    const frame = element.localName === 'iframe' ? documentIn(element as HTMLIFrameElement) : null;
    // Readers pass over frames they cannot see into; this one's content is part of the page.
    const tag = frame === null ? element.localName : 'div';
    // Of scripts and drawings only that they stand there travels: texts beside them do not run together.
    if (LEFT_OUT.has(tag)) return { t: tag, h: 1 };
    const attributes = attributesOf(element);
    const inside: (PictureNode | string)[] = [];
    for (const child of frame === null ? element.childNodes : [frame.documentElement]) {
      if (inside.length === MOST_CHILDREN) return null;
      if (child.nodeType === Node.TEXT_NODE) {
        const text = (child.nodeValue ?? '').slice(0, LONGEST_TEXT);
        if (text !== '') inside.push(text);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        const one = child as Element;
        if (isOurs(one)) continue;
        const drawn = picture(one, depth + 1);
        if (drawn === null) return null;
        inside.push(drawn);
      }
    }
    return {
      t: tag.slice(0, 100),
      ...(Object.keys(attributes).length > 0 ? { a: attributes } : {}),
      ...(elementFromDom(element).hidden() ? { h: 1 as const } : {}),
      ...stateOf(element),
      i: numbered.push(element as HTMLElement) - 1,
      ...(inside.length > 0 ? { c: inside } : {}),
    };
  };

  const root = picture(document.documentElement, 0);
  if (root === null) return null;
  const url = addressOf(document.location).slice(0, 500);
  return { picture: { url, title: document.title.slice(0, 300), root }, numbered };
}

/** The document of a frame; null where it is of another origin. */
export function documentIn(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

function attributesOf(element: Element): Record<string, string> {
  const secret = isSecret(element);
  const found: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    if (SKIPPED.has(name) || (secret && name === 'value')) continue;
    found[name.slice(0, 60)] = value.slice(0, LONGEST_ATTRIBUTE);
  }
  return found;
}

function stateOf(element: Element): Pick<PictureNode, 'v' | 'k'> {
  switch (element.localName) {
    case 'input': {
      const { value, checked } = element as HTMLInputElement;
      return {
        ...(isSecret(element) ? {} : { v: value.slice(0, LONGEST_TEXT) }),
        ...(checked ? { k: 1 as const } : {}),
      };
    }
    case 'select':
    case 'textarea':
      return { v: (element as HTMLTextAreaElement | HTMLSelectElement).value.slice(0, LONGEST_TEXT) };
    case 'option':
      return (element as HTMLOptionElement).selected ? { k: 1 } : {};
    default:
      return {};
  }
}

function isSecret(element: Element): boolean {
  return element.localName === 'input' && SECRET.has((element as HTMLInputElement).type);
}
