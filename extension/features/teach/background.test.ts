import { FAMILIES, ROWS } from '@dung-hen/adapters/onestop-any/fixtures/families';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { outlineOf } from '../../app/page-watch/outline.ts';
import { loadSettings } from '../../app/settings.ts';
import { teachBackground } from './background.ts';

const HOST = 'motcua.tinhmau.example';

function snapshot(html: string) {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(`https://${HOST}/ho-so`);
  document.body.innerHTML = html;
  return outlineOf(document).snapshot(() => []);
}

const LIST = (FAMILIES['merged headers']?.(ROWS) ?? '').replace('Hẹn trả kết quả', 'Mốc cuối');
const keep = (on: boolean): Promise<void> =>
  browser.storage.local.set({ settings: { otherSystems: [{ host: HOST, on, columns: [] }] } });

/** What the background answers a content script of ours. */
async function heard(dungHen: string, body: object): Promise<unknown> {
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(
      { dungHen, body },
      { id: fakeBrowser.runtime.id } as Parameters<typeof fakeBrowser.runtime.onMessage.trigger>[1],
      resolve,
    );
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  teachBackground.register();
  vi.stubGlobal('getComputedStyle', ({ style }: HTMLElement) => ({
    display: style.display || 'block',
    visibility: style.visibility || 'visible',
  }));
});

it('keeps the whole header path of the column that was pointed at, and says so from then on', async () => {
  await keep(true);
  const page = snapshot(LIST);
  expect(await heard('teach.save', { page, table: 0, column: 4, concept: 'dueAt' })).toEqual({
    label: 'Ngày, tháng, năm › Mốc cuối',
  });
  expect((await loadSettings()).otherSystems[0]?.columns).toEqual([
    { concept: 'dueAt', path: ['Ngày, tháng, năm', 'Mốc cuối'] },
  ]);
  const look = await heard('teach.look', { page });
  expect(look).toMatchObject({
    concepts: expect.arrayContaining([
      expect.objectContaining({ id: 'dueAt', label: 'Ngày, tháng, năm > Mốc cuối' }),
      expect.objectContaining({ id: 'returnedAt', label: null }),
    ]),
  });
});

it('keeps nothing for a host that is off, a column that is not there, or a header that is a value', async () => {
  await keep(false);
  const page = snapshot(LIST);
  expect(await heard('teach.save', { page, table: 0, column: 4, concept: 'dueAt' })).toEqual({ label: null });
  await keep(true);
  expect(await heard('teach.save', { page, table: 0, column: 40, concept: 'dueAt' })).toEqual({
    label: null,
  });
  const value = snapshot(LIST.replace('Mốc cuối', '038123456789'));
  expect(await heard('teach.save', { page: value, table: 0, column: 4, concept: 'dueAt' })).toEqual({
    label: null,
  });
  expect((await loadSettings()).otherSystems[0]?.columns).toEqual([]);
});

it('says which headers are labels of the glossary, and no other word', async () => {
  const heads = ['Ngày hẹn trả', 'Nguyễn Văn Mẫu', 'Mã hồ sơ', ''];
  expect(await heard('teach.heads', { heads })).toEqual({ labels: ['Ngày hẹn trả', 'Mã hồ sơ'] });
});
