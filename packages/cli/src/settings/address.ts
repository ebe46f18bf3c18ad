import type { AdapterMetadata } from '@dung-hen/adapters/kit/metadata';
import type { Translate } from '../words/translate.ts';
import { invalidInput } from './input.ts';

/**
 * The address of a system, without a slash at its end. A password goes there: only the hosts of its adapter, this
 * computer, and hosts allowed by name are taken, and plain http only on this computer. Throws INVALID_INPUT.
 */
export function systemAddress(
  text: string,
  adapter: AdapterMetadata,
  allowed: readonly string[],
  t: Translate,
): string {
  const address = publicAddress(text, adapter, allowed, t);
  const url = new URL(address);
  if (!isThisComputer(url.hostname) && url.protocol !== 'https:') throw invalidInput('--url', 'plainHttp', t);
  return address;
}

/** As `systemAddress` for pages everybody may read: nothing secret goes there, so plain http is taken. */
export function publicAddress(
  text: string,
  adapter: AdapterMetadata,
  allowed: readonly string[],
  t: Translate,
): string {
  if (!/^https?:\/\//iu.test(text) || !URL.canParse(text)) throw invalidInput('--url', 'address', t);
  const url = new URL(text);
  const known = [...adapter.hosts, ...allowed].some((pattern) => matches(url.hostname, pattern));
  if (!isThisComputer(url.hostname) && !known) throw invalidInput('--url', 'host', t);
  return `${url.origin}${url.pathname}`.replace(/\/+$/u, '');
}

/** Whether an address leads to this computer: a sandbox. */
export function isThisComputer(hostname: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

function matches(hostname: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern.toLowerCase();
}
