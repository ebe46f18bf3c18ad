import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_PUBLICITY } from '../../app/publicity-settings.ts';
import { saveSettings } from '../../app/settings.ts';
import { clearAll, storedCounts } from './clear-all.ts';

const cleared: string[] = [];
// A store added tomorrow must go as well: the names come from the database itself.
const STORES = ['dossiers', 'register', 'a store of tomorrow'];
vi.mock('../../app/database.ts', () => ({
  database: async () => ({
    objectStoreNames: STORES,
    // As many as its name has letters.
    count: async (name: string) => name.length,
    transaction: (names: readonly string[]) => ({
      objectStore: (name: string) => ({
        clear: async () => void (names.includes(name) && cleared.push(name)),
      }),
      done: Promise.resolve(),
    }),
  }),
}));

const removed = vi.fn(async (_permissions: { readonly origins: readonly string[] }) => true);

beforeEach(() => {
  fakeBrowser.reset();
  cleared.length = 0;
  removed.mockClear();
  Object.assign(browser, { permissions: { remove: removed } });
});

it('empties every store, settings, alarms and notifications, and gives hosts back', async () => {
  await saveSettings({
    unitName: 'UBND xã Mẫu',
    otherSystems: [{ host: 'motcua.tinhmau.gov.vn', on: true, columns: [] }],
    publicity: {
      ...DEFAULT_PUBLICITY,
      hosts: ['thutuc.dichvucong.gov.vn'],
      postedAddress: 'https://xamau.thanhhoa.gov.vn/cong-khai/danh-muc-1234',
    },
  });
  await browser.storage.local.set({ 'today.told': { ids: {} } });
  await browser.storage.session.set({ 'walk.3': {} });
  await browser.alarms.create('today.tell', { when: Date.now() + 60_000 });
  await browser.notifications.create('today.1', {
    type: 'basic',
    iconUrl: 'icons/128.png',
    title: '1 việc mới đến hạn',
    message: 'Quá hạn: H56.77.5-261116-0001',
  });
  await clearAll();
  expect(cleared).toEqual(STORES);
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(Object.keys(await browser.storage.session.get(null))).toEqual(['changed']);
  expect(await browser.alarms.getAll()).toEqual([]);
  expect(await browser.notifications.getAll()).toEqual({});
  expect(removed.mock.calls.map(([{ origins }]) => origins)).toEqual([
    ['*://motcua.tinhmau.gov.vn/*'],
    ['*://thutuc.dichvucong.gov.vn/*'],
    ['*://xamau.thanhhoa.gov.vn/*'],
  ]);
});

it('is done although the browser keeps a host', async () => {
  await saveSettings({ otherSystems: [{ host: 'motcua.tinhmau.gov.vn', on: true, columns: [] }] });
  removed.mockRejectedValueOnce(new Error('set by policy'));
  await expect(clearAll()).resolves.toBeUndefined();
});

it('counts everything it keeps, a store added tomorrow under the rest', async () => {
  expect(await storedCounts()).toEqual({ dossiers: 8, letters: 8, entries: 0, feedback: 0, others: 19 });
});
