import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerSystems } from './registration.ts';

let allowed: Set<string>;
let registered: Map<string, readonly string[]>;

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
      getRegisteredContentScripts: async () => [...registered.keys()].map((id) => ({ id })),
      registerContentScripts: vi.fn(async (scripts: { id: string; matches: string[] }[]) => {
        for (const { id, matches } of scripts) registered.set(id, matches);
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
  expect([...registered.values()]).toEqual([['*://a.vn/*']]);
});

it('takes away what was switched off or whose permission went, and leaves other scripts alone', async () => {
  registered.set('not-ours', []);
  await registerSystems([system('a.vn'), system('b.vn')]);
  expect(registered.size).toBe(3);
  allowed.delete('*://b.vn/*');
  await registerSystems([system('a.vn', false), system('b.vn')]);
  expect([...registered.keys()]).toEqual(['not-ours']);
});

it('does nothing without the permission', async () => {
  allowed.delete('scripting');
  await registerSystems([system('a.vn')]);
  expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
});
