import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerSystems } from './registration.ts';

let allowed: Set<string>;
let registered: Map<string, { readonly matches: readonly string[]; readonly js: readonly string[] }>;

beforeEach(() => {
  fakeBrowser.reset();
  allowed = new Set(['scripting', '*://a.vn/*', '*://b.vn/*']);
  registered = new Map();
  Object.assign(browser, {
    permissions: {
      contains: async ({ permissions = [], origins = [] }: { permissions?: string[]; origins?: string[] }) =>
        [...permissions, ...origins].every((one) => allowed.has(one)),
    },
    scripting: {
      getRegisteredContentScripts: async () => [...registered].map(([id, { js }]) => ({ id, js })),
      registerContentScripts: vi.fn(async (scripts: { id: string; matches: string[]; js: string[] }[]) => {
        for (const { id, matches, js } of scripts) registered.set(id, { matches, js });
      }),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id);
      },
    },
  });
});

const system = (host: string, on = true) => ({ host, on, columns: [] });

it('registers what is on and allowed, each host for itself', async () => {
  await registerSystems([system('a.vn'), system('b.vn', false), system('c.vn')]);
  expect([...registered.values()].map(({ matches }) => matches)).toEqual([['*://a.vn/*']]);
});

it('takes away what was switched off or whose permission went, and leaves other scripts alone', async () => {
  registered.set('not-ours', { matches: [], js: [] });
  await registerSystems([system('a.vn'), system('b.vn')]);
  expect(registered.size).toBe(3);
  allowed.delete('*://b.vn/*');
  await registerSystems([system('a.vn', false), system('b.vn')]);
  expect([...registered.keys()]).toEqual(['not-ours']);
});

it('brings the reader of one applicant along, for letters about dossiers of that system', async () => {
  await registerSystems([system('a.vn')]);
  expect(registered.get('other-a.vn')?.js).toContain('content-scripts/applicant.js');
});

it('brings the reader of lists without tables along', async () => {
  await registerSystems([system('a.vn')]);
  expect(registered.get('other-a.vn')?.js).toContain('content-scripts/plain.js');
});

it('renews what an older version registered with other files, and nothing else', async () => {
  registered.set('other-a.vn', { matches: ['*://a.vn/*'], js: ['content-scripts/portal.js'] });
  await registerSystems([system('a.vn')]);
  expect(registered.get('other-a.vn')?.js).toContain('content-scripts/walker.js');
  await registerSystems([system('a.vn')]);
  expect(browser.scripting.registerContentScripts).toHaveBeenCalledTimes(1);
});

it('does nothing without the permission', async () => {
  allowed.delete('scripting');
  await registerSystems([system('a.vn')]);
  expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
});
