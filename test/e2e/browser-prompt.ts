import type { Browser } from 'puppeteer-core';
import { expect } from 'vitest';

/** The permission prompt of a Firefox that was started with `asks`, answered as an officer answers it. */
export interface BrowserPrompt {
  /** Waits for the prompt, answers it, and gives back what it said. */
  answer(how: 'allow' | 'deny'): Promise<string>;
  /** Takes hosts back as the officer does in the browser's own page of extensions. */
  revoke(hosts: readonly string[]): Promise<void>;
}

/** What of puppeteer's connection is used: it knows no command for Firefox's own windows. */
interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

const EXTENSION = 'dung-hen@dung-hen.example';
/** A prompt may take its time on a loaded machine. */
const PATIENT = { timeout: 40_000, interval: 100 };

/** Reaches Firefox's own window, in which the prompt stands. */
export async function browserPrompt(browser: Browser): Promise<BrowserPrompt> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = (result as { readonly contexts: readonly { readonly context: string }[] }).contexts;
  if (window === undefined) throw new Error('Firefox shows no window');
  const ask = async (expression: string): Promise<string> => {
    const answer = await connection.send('script.evaluate', {
      expression,
      target: { context: window.context },
      awaitPromise: true,
    });
    const told = answer.result as { readonly type: string; readonly result?: { readonly value?: unknown } };
    if (told.type !== 'success') throw new Error(`Firefox refused: ${JSON.stringify(told)}`);
    return String(told.result?.value ?? '');
  };
  const prompt = 'PopupNotifications.panel.firstElementChild';
  return {
    async answer(how) {
      await expect
        .poll(() => ask(`String(PopupNotifications.isPanelOpen && ${prompt}?.id)`), PATIENT)
        .toBe('addon-webext-permissions-notification');
      const said = await ask(`${prompt}.textContent`);
      await ask(`${prompt}.${how === 'allow' ? 'button' : 'secondaryButton'}.click()`);
      await expect.poll(() => ask('String(PopupNotifications.isPanelOpen)'), PATIENT).toBe('false');
      return said;
    },
    async revoke(hosts) {
      const origins = JSON.stringify(hosts.map((host) => `*://${host}/*`));
      await ask(
        `(async () => {
          const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID('${EXTENSION}');
          await ExtensionPermissions.remove('${EXTENSION}', { permissions: [], origins: ${origins}, data_collection: [] }, extension);
        })()`,
      );
    },
  };
}
