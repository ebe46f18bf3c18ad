import { makeHost } from '../../app/page-watch/own-nodes.ts';

export interface WalkPanelTexts {
  readonly title: string;
  readonly pause: string;
  readonly resume: string;
  readonly stop: string;
  readonly close: string;
}

export interface WalkPanel {
  say(text: string): void;
  /** Nothing more will come: only closing is left. */
  finish(text: string): void;
  remove(): void;
}

const STYLE = `
:host { all: initial; }
section { position: fixed; right: 16px; bottom: 16px; z-index: 2147483647; max-width: 380px; padding: 12px 14px;
  border: 1px solid #0b5cab; border-radius: 6px; background: #fff; color: #1b2733; box-shadow: 0 4px 18px #0004;
  font: 14px/1.45 "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif; }
strong { display: block; } p { margin: 4px 0 8px; }
button { margin-right: 8px; padding: 4px 12px; border: 1px solid #0b5cab; border-radius: 6px; background: #fff;
  color: #0b5cab; font: inherit; cursor: pointer; }
button:focus-visible { outline: 3px solid #f0a500; outline-offset: 1px; }`;

/** A small box in a corner: how far reading has come, pause, stop. */
export function createWalkPanel(
  document: Document,
  texts: WalkPanelTexts,
  actions: { pause(paused: boolean): void; stop(): void },
): WalkPanel {
  const { host, root } = makeHost(document, 'walk');
  const element = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    text = '',
  ): HTMLElementTagNameMap[Tag] => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };
  const button = (label: string, press: () => void): HTMLButtonElement => {
    const made = element('button', label);
    made.type = 'button';
    made.addEventListener('click', (event) => event.isTrusted && press());
    return made;
  };
  let paused = false;
  const said = element('p');
  said.setAttribute('role', 'status');
  const hold = button(texts.pause, () => {
    paused = !paused;
    hold.textContent = paused ? texts.resume : texts.pause;
    actions.pause(paused);
  });
  const stop = button(texts.stop, actions.stop);
  const box = element('section');
  box.setAttribute('aria-label', texts.title);
  box.append(element('strong', texts.title), said, hold, stop);
  root.append(element('style', STYLE), box);
  for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  document.documentElement.append(host);
  const remove = (): void => host.remove();
  return {
    say(text) {
      said.textContent = text;
    },
    finish(text) {
      said.textContent = text;
      hold.remove();
      stop.replaceWith(button(texts.close, remove));
    },
    remove,
  };
}
