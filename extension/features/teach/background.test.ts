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

it('takes back what was pointed at, on a host that is on', async () => {
  const columns = [{ concept: 'dueAt', path: ['Mốc cuối'] }];
  const system = { host: HOST, on: true, columns };
  await browser.storage.local.set({ settings: { otherSystems: [system] } });
  const page = snapshot(LIST.replaceAll('Ngày, tháng, năm', 'Mốc'));
  const taughtOf = async () => {
    const { concepts } = (await heard('teach.look', { page })) as {
      concepts: { id: string; taught: boolean }[];
    };
    return concepts.filter(({ taught }) => taught).map(({ id }) => id);
  };
  expect(await taughtOf()).toEqual(['dueAt']);
  const forget = (url: string) => heard('teach.forget', { url, concept: 'dueAt' });
  expect(await forget('https://khac.example')).toEqual({ forgotten: false });
  expect(await forget(`https://${HOST}`)).toEqual({ forgotten: true });
  expect(await taughtOf()).toEqual([]);
});

it('keeps no first row of names for labels, where a page heads nothing', async () => {
  await keep(true);
  const rows = (first: string) => `<table><tr>${first}<td>Thôn Mẫu</td><td>Mới</td></tr>
    <tr><td>Lê Thử</td><td>Thôn Hai</td><td>01/11/2026</td></tr></table>`;
  const save = (first: string) =>
    heard('teach.save', { page: snapshot(rows(first)), table: 0, column: 0, concept: 'code' });
  expect(await save('<td>Nguyễn Văn Mẫu</td>')).toEqual({ label: null });
  expect(await save('<td>Mã hồ sơ</td>')).toEqual({ label: 'Mã hồ sơ' });
  expect((await loadSettings()).otherSystems[0]?.columns).toEqual([{ concept: 'code', path: ['Mã hồ sơ'] }]);
});

it('says which headers are labels of the glossary, and no other word', async () => {
  const heads = ['Ngày hẹn trả', 'Nguyễn Văn Mẫu', 'Mã hồ sơ', 'Người nộp (Nguyễn Văn Mẫu)', ''];
  expect(await heard('teach.heads', { heads })).toEqual({ labels: ['Ngày hẹn trả', 'Mã hồ sơ'] });
});
