import type { FeedbackView } from '../../app/feedback-messages.ts';
import type { Reply } from '../../app/messages.ts';
import { makeHost } from '../../app/page-watch/own-nodes.ts';
import type { PageWatch } from '../../app/page-watch/page-watch.ts';
import type { PanelTexts } from './panel-texts.ts';

type Draft = Reply<'feedback.item'>['drafts'][number];

/** What can be done with drafts; each answers with what is to be said. */
export interface DraftActions {
  copy(text: string): Promise<string>;
  fill(text: string): string;
  keep(): Promise<string>;
}

export interface FeedbackPanel {
  /** Shows an item; with `drafts` also drafts of its answer. `from` gets the focus back when it is closed. */
  show(
    view: FeedbackView,
    drafts: readonly Draft[] | null,
    actions: DraftActions | null,
    from: HTMLElement | null,
  ): void;
  remove(): void;
}

const STYLE = `
:host { all: initial; }
section { position: fixed; right: 16px; bottom: 16px; z-index: 2147483647; box-sizing: border-box; width: 400px;
  max-width: calc(100vw - 32px); max-height: min(70vh, 560px); padding: 12px 14px; overflow-y: auto;
  border: 1px solid #0b5cab; border-radius: 6px; background: #fff; color: #1b2733; box-shadow: 0 4px 18px #0004;
  font: 14px/1.45 "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
h2, h3, p, ul { margin: 0; } h2 { font-size: 15px; } h3 { margin-top: 10px; font-size: 14px; }
ul { padding-left: 18px; } small { display: block; color: #4a5a6a; }
.state { font-weight: 700; } .late, .doneLate { color: #a31016; } .today { color: #8a3f00; } .soon { color: #6b5200; }
.fine, .done { color: #0a5f36; }
.text { margin: 4px 0; padding: 6px 8px; border: 1px solid #c9d3dc; border-radius: 6px; background: #f3f6f9;
  white-space: pre-wrap; overflow-wrap: anywhere; }
button { margin: 4px 8px 0 0; padding: 4px 10px; border: 1px solid #0b5cab; border-radius: 6px; background: #fff;
  color: #0b5cab; font: inherit; cursor: pointer; }
button:focus-visible { outline: 3px solid #f0a500; outline-offset: 1px; }
.head { display: flex; gap: 8px; align-items: start; justify-content: space-between; }`;

/** A panel in the corner of a page: limits with their sources, and drafts of an answer. Only text, no page content as markup. */
export function createFeedbackPanel(document: Document, watch: PageWatch, t: PanelTexts): FeedbackPanel {
  const { host, root } = makeHost(document, 'feedback');
  const element = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    text = '',
    name = '',
  ): HTMLElementTagNameMap[Tag] => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (name !== '') made.className = name;
    return made;
  };
  const button = (label: string, press: () => void): HTMLButtonElement => {
    const made = element('button', label);
    made.type = 'button';
    // Only a person's click counts, never one the page made.
    made.addEventListener('click', (event) => event.isTrusted && press());
    return made;
  };
  for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation());

  let origin: HTMLElement | null = null;
  const remove = (): void => watch.quietly(() => host.remove());
  const close = (): void => {
    remove();
    origin?.focus();
  };
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') close();
  });

  const linesOf = (view: FeedbackView): HTMLElement => {
    const list = element('ul');
    for (const { label, text, source } of view.lines) {
      const item = element('li', label === '' ? text : `${capital(label)}: ${text}`);
      if (source !== '') item.append(element('small', `${t.source}: ${source}`));
      list.append(item);
    }
    return list;
  };
  const draftsOf = (
    drafts: readonly Draft[],
    actions: DraftActions,
    say: (words: string) => void,
  ): Node[] => {
    const parts: Node[] = [element('h3', t.drafts)];
    if (drafts.length === 0) parts.push(element('p', t.noDrafts));
    for (const [index, { text, gaps, basis }] of drafts.entries()) {
      const box = element('details');
      box.open = index === 0;
      const about = gaps > 0 ? `${basis}; ${t.gaps(gaps)}` : basis;
      box.append(
        element('summary', `${t.draft(index + 1)} (${about})`),
        element('p', text, 'text'),
        button(t.fill, () => say(actions.fill(text))),
        button(t.copy, () => void actions.copy(text).then(say)),
      );
      parts.push(box);
    }
    parts.push(
      button(t.keep, () => void actions.keep().then(say)),
      element('small', t.never),
    );
    return parts;
  };

  return {
    show(view, drafts, actions, from) {
      origin = from;
      const said = element('p');
      said.setAttribute('role', 'status');
      const head = element('div', '', 'head');
      head.append(element('h2', t.title), button(t.close, close));
      const section = element('section');
      section.setAttribute('aria-label', t.title);
      const state = view.chance === '' ? view.text : `${view.text}. ${capital(view.chance)}.`;
      section.append(head, element('p', state, `state ${view.group}`), linesOf(view));
      if (drafts !== null && actions !== null) {
        const say = (words: string): void => {
          said.textContent = words;
        };
        section.append(...draftsOf(drafts, actions, say));
      }
      section.append(said);
      watch.quietly(() => {
        root.replaceChildren(element('style', STYLE), section);
        if (!host.isConnected) document.documentElement.append(host);
      });
      if (from !== null) section.querySelector('button')?.focus();
    },
    remove,
  };
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
