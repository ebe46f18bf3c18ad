import { FAMILIES, ROWS } from '@dung-hen/adapters/onestop-any/fixtures/families';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { outlineOf } from '../../app/page-watch/outline.ts';
import { headCellsOf } from './head-cells.ts';
import { pickHead } from './pick.ts';

beforeEach(() => {
  vi.stubGlobal('getComputedStyle', ({ style }: HTMLElement) => ({
    display: style.display || 'block',
    visibility: style.visibility || 'visible',
  }));
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('https://mau.example/x');
  document.body.innerHTML = FAMILIES['merged headers']?.(ROWS) ?? '';
});
afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const cells = () => headCellsOf(outlineOf(document).tables);
const key = (name: string) =>
  window.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true, bubbles: true }));

it('offers the header cells over one column each, by their columns', () => {
  expect(cells().map(({ cell, column }) => `${column} ${cell.textContent}`)).toEqual([
    '0 STT',
    '1 Mã hồ sơ',
    '2 Người nộp',
    '3 Tiếp nhận',
    '4 Hẹn trả kết quả',
    '5 Trạng thái',
  ]);
});

it('offers no box of a filter row', () => {
  const filters = '<tr><th><input></th><th><select><option>Nguyễn Văn Mẫu</select></th></tr>';
  document.body.innerHTML = `<table><thead><tr><th>Mã hồ sơ</th><th>Mốc <select><option>tăng</select></th></tr>
    ${filters}</thead></table>`;
  expect(cells().map(({ cell }) => cell.firstChild?.nodeValue?.trim())).toEqual(['Mã hồ sơ', 'Mốc']);
});

it('takes a click for itself and leaves the page its other clicks', async () => {
  const heard = vi.fn();
  document.body.addEventListener('click', heard);
  const marked = vi.fn();
  const picked = pickHead(window, cells(), { mark: marked }, new AbortController().signal);
  document.querySelector('td')?.click();
  expect(heard).toHaveBeenCalledTimes(1);
  const head = [...document.querySelectorAll('th')].find((th) => th.textContent === 'Hẹn trả kết quả');
  head?.click();
  expect((await picked)?.column).toBe(4);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(marked).toHaveBeenLastCalledWith(null);
  head?.click();
  expect(heard).toHaveBeenCalledTimes(2);
  document.body.removeEventListener('click', heard);
});

it('goes by the keyboard, and Esc or the end of the script cancels', async () => {
  const signal = new AbortController().signal;
  const picked = pickHead(window, cells(), { mark: () => undefined }, signal);
  for (const name of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Enter']) key(name);
  expect((await picked)?.column).toBe(1);
  const cancelled = pickHead(window, cells(), { mark: () => undefined }, signal);
  key('Escape');
  expect(await cancelled).toBeNull();
  const stop = new AbortController();
  const stopped = pickHead(window, cells(), { mark: () => undefined }, stop.signal);
  stop.abort();
  expect(await stopped).toBeNull();
});
