import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/*
 * Chromium draws its permission prompt with views of its own, in a run without a screen too, where nothing can press
 * them but the tools for those who work on these views: they tell the tree of views and pass mouse events on.
 */

/** The permission prompt of a Chromium that was started with `asks`, answered as an officer answers it. */
export interface ChromiumPrompt {
  /** Waits for the prompt, answers it, and gives back what it said. */
  answer(how: 'allow' | 'deny'): Promise<string>;
  close(): void;
}

/** A view or window of Chromium's own; `attributes` are names and values in turn. */
interface View {
  readonly nodeId: number;
  readonly nodeName: string;
  readonly attributes?: readonly string[];
  readonly children?: readonly View[];
}
interface Styles {
  readonly matchedCSSRules: readonly {
    readonly rule: {
      readonly style: {
        readonly cssProperties: readonly { readonly name: string; readonly value: string }[];
      };
    };
  }[];
}
type Send = (method: string, params?: object) => Promise<unknown>;

/** A prompt may take its time on a loaded machine. */
const PATIENT = { timeout: 40_000, interval: 100 };
/** Chromium takes no click on a prompt that has just come, and none that follows another at once. */
const UNHURRIED = { timeout: 40_000, interval: 1_200 };
const ANSWERS = { allow: /^(?:Allow|Cho phép)$/u, deny: /^(?:Deny|Từ chối)$/u };

export async function chromiumPrompt(profile: string): Promise<ChromiumPrompt> {
  const [port] = readFileSync(join(profile, 'UIDevToolsActivePort'), 'utf8').split('\n');
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('Chromium does not let its views be seen'));
  });
  const send = sender(socket);
  await send('DOM.enable');
  const shown = async (): Promise<View | undefined> => {
    const { root } = (await send('DOM.getDocument')) as { readonly root: View };
    return all(root).find(
      (view) => view.nodeName === 'Widget' && isCalled(view, 'ExtensionInstallDialogView'),
    );
  };
  const textOf = async ({ nodeId }: View): Promise<string> => {
    const { matchedCSSRules } = (await send('CSS.getMatchedStylesForNode', { nodeId })) as Styles;
    const properties = matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties);
    return properties.find(({ name }) => name === 'Text')?.value ?? '';
  };
  /** Presses the button of a prompt that says so; nothing where the prompt is not whole yet. */
  const press = async (dialog: View, words: RegExp): Promise<void> => {
    for (const button of all(dialog).filter((view) => isCalled(view, 'MdTextButton'))) {
      const label = all(button).find((view) => isCalled(view, 'LabelButtonLabel'));
      if (label === undefined || !words.test(await textOf(label))) continue;
      for (const type of ['mousePressed', 'mouseReleased']) {
        const event = { type, x: 10, y: 10, button: 'left', wheelDirection: 'none' };
        await send('DOM.dispatchMouseEvent', { nodeId: button.nodeId, event });
      }
    }
  };
  return {
    async answer(how) {
      await expect.poll(async () => (await shown()) !== undefined, PATIENT).toBe(true);
      const dialog = await shown();
      const labels = dialog === undefined ? [] : all(dialog).filter((view) => isCalled(view, 'Label'));
      const said: string[] = [];
      for (const label of labels) said.push(await textOf(label));
      const gone = async (): Promise<boolean> => {
        const still = await shown();
        if (still !== undefined) await press(still, ANSWERS[how]);
        return still === undefined;
      };
      await expect.poll(gone, UNHURRIED).toBe(true);
      return said.join('\n');
    },
    close: () => socket.close(),
  };
}

/** Takes a host back as the officer does on the browser's own page of extensions, which `page` is led to. */
export async function takeBack(page: Page, extensionId: string, host: string): Promise<void> {
  await page.goto('chrome://extensions');
  await page.evaluate(
    ([id, pattern]) => {
      const { chrome } = globalThis as unknown as {
        readonly chrome: {
          readonly developerPrivate: { removeHostPermission(id: string, host: string): Promise<void> };
        };
      };
      return chrome.developerPrivate.removeHostPermission(id, pattern);
    },
    [extensionId, `*://${host}/*`] as const,
  );
}

/** A view and everything in it. */
const all = (view: View): View[] => [view, ...(view.children ?? []).flatMap(all)];

function isCalled({ attributes = [] }: View, name: string): boolean {
  return attributes.some((value, at) => value === 'name' && at % 2 === 0 && attributes[at + 1] === name);
}

/** Sends one command and waits for its answer; told otherwise, throws. */
function sender(socket: WebSocket): Send {
  const waiting = new Map<number, { done(result: unknown): void; failed(error: Error): void }>();
  socket.onmessage = ({ data }) => {
    const told = JSON.parse(String(data)) as {
      readonly id?: number;
      readonly result?: unknown;
      readonly error?: { readonly message: string };
    };
    const asked = waiting.get(told.id ?? 0);
    if (told.error === undefined) asked?.done(told.result);
    else asked?.failed(new Error(`Chromium refused: ${told.error.message}`));
    waiting.delete(told.id ?? 0);
  };
  let last = 0;
  return (method, params = {}) =>
    new Promise((done, failed) => {
      last += 1;
      waiting.set(last, { done, failed });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
