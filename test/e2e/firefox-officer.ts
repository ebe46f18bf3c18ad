import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** The extension API inside the pages the functions below run in. */
declare const browser: typeof import('wxt/browser').browser;

/** Words of a page may take their time on a loaded machine. */
export const PATIENT = { timeout: 40_000, interval: 100 };

/** What an officer does with one tab of Firefox: every click and key is a real one, as its permission prompt wants. */
export interface Officer {
  /** Leads the extension's own tab to a page of it, before all others: a prompt belongs to the tab that is seen. */
  visit(path: string): Promise<void>;
  /** Waits until the page, or what we drew into the host of this tag, says so. */
  shows(words: string | RegExp, inside?: string): Promise<void>;
  /** Clicks the button that says or is called so, or begins so; `inside`: in the shadow of the host of this tag. */
  press(words: string, inside?: string): Promise<void>;
  /** Types into the field called so, and leaves it. */
  type(label: string, text: string): Promise<void>;
  /** Whether the browser lets the extension read a host; told by the extension's own pages only. */
  allowed(host: string): Promise<boolean>;
}

/** Waits for what is looked for in the page. */
async function found(look: () => Promise<ElementHandle<HTMLElement>>, tag: string) {
  await expect
    .poll(() => look().then((one) => one.evaluate((element) => element.tagName)), PATIENT)
    .toBe(tag);
  return look();
}

export function officerAt(page: Page): Officer {
  return {
    async visit(path) {
      await page.bringToFront();
      await page.evaluate((to) => location.assign(`/${to}`), path);
      const here = () =>
        page.evaluate(() => `${location.pathname.slice(1)} ${document.readyState}`).catch(() => '');
      await expect.poll(here, PATIENT).toBe(`${path} complete`);
    },
    shows: (words, inside = '') =>
      expect
        .poll(
          () =>
            page.evaluate((tag) => {
              const place = tag === '' ? document.body : document.querySelector(tag)?.shadowRoot;
              return place?.textContent ?? '';
            }, inside),
          PATIENT,
        )
        .toMatch(words),
    async press(words, inside = '') {
      const look = () =>
        page.evaluateHandle(
          (said, tag) => {
            const place = tag === '' ? document : document.querySelector(tag)?.shadowRoot;
            const named = [...(place?.querySelectorAll<HTMLElement>('button') ?? [])];
            return (
              named.find((one) => one.ariaLabel === said || one.textContent?.trim() === said) ??
              named.find((one) => one.textContent?.trim().startsWith(said)) ??
              document.body
            );
          },
          words,
          inside,
        );
      const button = await found(look, 'BUTTON');
      await button.evaluate((one) => one.scrollIntoView({ block: 'center' }));
      await button.click();
    },
    async type(label, text) {
      const look = () =>
        page.evaluateHandle((called) => {
          const fields = [...document.querySelectorAll<HTMLInputElement>('input')];
          return (
            fields.find(({ labels }) =>
              [...(labels ?? [])].some((one) => one.textContent?.includes(called)),
            ) ?? document.body
          );
        }, label);
      const field = await found(look, 'INPUT');
      await field.evaluate((one) => one instanceof HTMLInputElement && one.select());
      await field.type(text);
      await field.evaluate((one) => one.dispatchEvent(new Event('change', { bubbles: true })));
    },
    allowed: (host) =>
      page.evaluate((one) => browser.permissions.contains({ origins: [`*://${one}/*`] }), host),
  };
}
