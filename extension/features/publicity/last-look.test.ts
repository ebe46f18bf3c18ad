import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepLastLook, loadLastLook, watchLastLook } from './last-look.ts';

beforeEach(() => fakeBrowser.reset());

const LOOK = {
  question: '["H56","3",false]',
  at: '2026-11-24T08:00:00',
  marks: [{ code: '1.200000', name: 'Thủ tục thử nghiệm', decisionId: '7001', content: 'ab' }],
};

it('keeps one look, tells of it, and passes over what it does not understand', async () => {
  expect(await loadLastLook()).toBeNull();
  const heard = vi.fn();
  const stop = watchLastLook(heard);
  await keepLastLook(LOOK);
  expect(await loadLastLook()).toEqual(LOOK);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  stop();
  await fakeBrowser.storage.local.set({ 'publicity.lastLook': { ...LOOK, at: 'hôm qua' } });
  expect(await loadLastLook()).toBeNull();
  expect(heard).toHaveBeenCalledOnce();
});
