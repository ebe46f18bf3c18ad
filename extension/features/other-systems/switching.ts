import { browser } from 'wxt/browser';
import { patternOf } from '../../app/other-systems.ts';

/** Asks the officer's browser for one host. Must be called straight from a click. False when he said no. */
export function askForHost(host: string): Promise<boolean> {
  return browser.permissions.request({ permissions: ['scripting'], origins: [patternOf(host)] });
}

/** Gives the permission for a host back. */
export async function giveUpHost(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(host)] });
}
