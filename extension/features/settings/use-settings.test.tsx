import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useSettings } from './use-settings.ts';

function Seen() {
  const state = useSettings();
  return <p>{state && `${state.settings.onTimeTarget} ${[...state.preset].join(',')}`}</p>;
}
const text = async () => {
  await act(async () => undefined);
  return document.body.textContent;
};

beforeEach(() => fakeBrowser.reset());
afterEach(() => act(() => render(null, document.body)));

it('locks what the province presets while the page is open, and lets go what it presets no longer', async () => {
  await fakeBrowser.storage.managed.set({ dataDays: 60 });
  await act(async () => render(<Seen />, document.body));
  await expect.poll(text).toBe('98 dataDays');
  await fakeBrowser.storage.managed.set({ onTimeTarget: 97 });
  await expect.poll(text).toBe('97 dataDays,onTimeTarget');
  await fakeBrowser.storage.managed.remove('onTimeTarget');
  await expect.poll(text).toBe('98 dataDays');
});
