import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ask } from '../ask.ts';
import { createPlainReader } from './plain-reader.ts';
import { type TableWord, tellOfTables } from './table-word.ts';

vi.mock('../ask.ts', () => ({ ask: vi.fn(async () => null) }));

const CARDS = ['0011', '0012']
  .map((end) => `<p>Mã hồ sơ: H77.02-260302-${end}, hẹn trả: 17/03/2026</p>`)
  .join('');

beforeEach(() => {
  document.body.innerHTML = CARDS;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.mocked(ask).mockClear();
  document.body.innerHTML = '';
});

/** What the reader of plain lists gives when the one of tables said this. */
async function readAfter(word: TableWord, settled: boolean) {
  tellOfTables(word);
  const reading = createPlainReader(document).read(settled, new AbortController().signal, () => undefined);
  await vi.runAllTimersAsync();
  return (await reading)?.kind;
}

it.each(['list', 'failed'] as const)('leaves a page alone whose tables are a %s', async (word) => {
  expect(await readAfter(word, true)).toBe('none');
  expect(ask).not.toHaveBeenCalled();
});

it.each(['waiting', 'reading'] as const)(
  'waits while tables are %s, and looks when the page has settled',
  async (word) => {
    expect(await readAfter(word, false)).toBe('waiting');
    expect(ask).not.toHaveBeenCalled();
    await readAfter(word, true);
    expect(ask).toHaveBeenCalledOnce();
  },
);

it('looks at once where no table lists dossiers', async () => {
  await readAfter('none', false);
  expect(ask).toHaveBeenCalledOnce();
});

it('asks again later where nobody answered the reader of tables', async () => {
  expect(await readAfter('silent', true)).toBe('silent');
  expect(ask).not.toHaveBeenCalled();
});
