import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageWatchBackground } from './background.ts';

/** Features that are to do nothing on the page of an address. */
async function disabledOn(url: string): Promise<unknown> {
  const answer = await new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(
      { dungHen: 'page.settings', body: {} },
      { id: fakeBrowser.runtime.id, url } as Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1],
      resolve,
    );
  });
  return (answer as { disabledFeatures: unknown }).disabledFeatures;
}

beforeEach(() => {
  fakeBrowser.reset();
  pageWatchBackground.register();
});

it('tells the scripts of a system that is off, or was removed, to do nothing more', async () => {
  const system = (host: string, on: boolean) => ({ host, on, columns: [] });
  const otherSystems = [system('a.example', true), system('b.example', false)];
  await fakeBrowser.storage.local.set({ settings: { otherSystems, disabledFeatures: ['today'] } });
  expect(await disabledOn('https://motcua.thanhhoa.gov.vn/dvc')).toEqual(['today']);
  expect(await disabledOn('https://a.example/ho-so')).toEqual(['today']);
  expect(await disabledOn('https://b.example/ho-so')).toEqual(['today', 'overlay', 'teach']);
  expect(await disabledOn('https://removed.example/ho-so')).toEqual(['today', 'overlay', 'teach']);
});
