import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announceChange, watchChanges } from './changes.ts';
import { loadFreshness, noteFreshness } from './freshness.ts';

beforeEach(() => fakeBrowser.reset());

it('knows when rows were last seen and when they were last collected', async () => {
  expect(await loadFreshness()).toEqual({ page: null, collected: null });
  await noteFreshness('page', '2026-11-23T07:32:00');
  await noteFreshness('collected', '2026-11-22T20:00:00');
  expect(await loadFreshness()).toEqual({ page: '2026-11-23T07:32:00', collected: '2026-11-22T20:00:00' });
});

it('takes a broken note for none', async () => {
  await fakeBrowser.storage.local.set({ 'fresh.page': 'this morning' });
  expect(await loadFreshness()).toEqual({ page: null, collected: null });
});

it('every announced change is heard, the same kind twice in a row too, until one stops listening', async () => {
  const heard = vi.fn();
  const stop = watchChanges(heard);
  await announceChange('dossiers');
  await announceChange('dossiers');
  await noteFreshness('page', '2026-11-23T07:32:00');
  expect(heard).toHaveBeenCalledTimes(2);
  stop();
  await announceChange('duties');
  expect(heard).toHaveBeenCalledTimes(2);
});
