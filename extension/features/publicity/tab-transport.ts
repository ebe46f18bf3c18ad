import type { Transport } from '@dung-hen/adapters/kit/transport';
import browser from 'webextension-polyfill';
import { hostOf, patternOf } from '../../app/other-systems.ts';

const withoutFragment = (url: string): string => url.replace(/#.*$/su, '');

/** Runs inside the open page: its text as it stands, nothing else. */
const wholePage = (): string => document.documentElement.outerHTML;

/**
 * Reads a page from the tab it is open in, as the officer sees it; everything else goes to `other`. Needs the host and
 * `scripting`; nothing stays in the tab.
 */
export function tabsFirst(other: Transport): Transport {
  return async (request) => {
    const host = hostOf(request.url);
    if (request.method !== 'GET' || request.query !== undefined || host === null) return other(request);
    const tabs = await browser.tabs.query({ url: patternOf(host) });
    const tab = tabs.find(({ url }) => withoutFragment(url ?? '') === withoutFragment(request.url));
    if (tab?.id === undefined) return other(request);
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: wholePage });
    const text = answer?.result;
    if (typeof text !== 'string') return other(request);
    return { status: 200, url: withoutFragment(request.url), headers: { 'content-type': 'text/html' }, text };
  };
}
