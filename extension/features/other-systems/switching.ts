import { browser } from 'wxt/browser';
import { patternOf } from '../../app/other-systems.ts';

/** Asks the officer's browser for one host. Must be called straight from a click. False when he said no. */
export function askForHost(host: string): Promise<boolean> {
  return askForHosts([host], 'tabs');
}

/**
 * Asks for several hosts at once, `reading` open tabs there too or asking them alone. Must be called straight from a
 * click. False when he said no.
 */
export function askForHosts(hosts: readonly string[], reading: 'tabs' | 'answers'): Promise<boolean> {
  return browser.permissions.request({
    origins: hosts.map(patternOf),
    ...(reading === 'tabs' ? { permissions: ['scripting' as const] } : {}),
  });
}

/** Whether the browser lets us read a host and run there: the officer said yes and has not taken it back. */
export async function isAllowed(host: string): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['scripting'], origins: [patternOf(host)] });
}

/** Gives the permission for a host back. */
export async function giveUpHost(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(host)] });
}
