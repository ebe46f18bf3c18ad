import browser from 'webextension-polyfill';
import type { Request } from '../../app/messages.ts';

export type ExtensionPage = Request<'page.open'>['page'];

/** Whether this build has a page. */
async function exists(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Opens a page of the extension in a new tab; false where this build has none of that name. */
export async function openPage(
  page: ExtensionPage,
  query: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const url = browser.runtime.getURL(`${page}.html`);
  if (!(await exists(url))) return false;
  const search = new URLSearchParams(query).toString();
  await browser.tabs.create({ url: search === '' ? url : `${url}?${search}` });
  return true;
}
