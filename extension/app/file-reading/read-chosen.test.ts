import { refuse } from '@dung-hen/files';
import { expect, it, vi } from 'vitest';
import { type ReadThread, readChosen } from './read-chosen.ts';

const text = (content: string) => new TextEncoder().encode(content);

/** A thread that answers what it is told to, or never. */
function thread(answer: unknown) {
  const terminate = vi.fn<() => void>();
  const made: ReadThread & { readonly terminate: typeof terminate } = {
    onmessage: null,
    onerror: null,
    terminate,
    postMessage: () => {
      if (answer !== undefined)
        queueMicrotask(() => made.onmessage?.(new MessageEvent('message', { data: answer })));
    },
  };
  return made;
}

it('reads a page saved as .xls with the browser’s own parser, without a thread', async () => {
  const page = `<html><body><p>Tổng hợp quý I năm 2026</p><table>
    <tr><th>STT</th><th>Đơn vị</th><th>Tiếp nhận</th><th>Đã giải quyết</th><th>Đang giải quyết</th></tr>
    <tr><td>1</td><td>Xã Mẫu</td><td>1.234</td><td>1.000</td><td>234</td></tr></table>
    <script>document.title = 'ran'</script></body></html>`;
  const start = vi.fn();
  const read = await readChosen('report', 'mau.xls', text(page), new AbortController().signal, start);
  expect(read).toMatchObject({ ok: true, reports: [{ rows: [{ label: 'Xã Mẫu' }] }] });
  expect(start).not.toHaveBeenCalled();
});

it('ends a thread that takes too long or that the officer stops, and passes on what it says', async () => {
  const slow = thread(undefined);
  expect(
    await readChosen('report', 'a.csv', text('a,b'), new AbortController().signal, () => slow, 5),
  ).toEqual(refuse('tooSlow'));
  expect(slow.terminate).toHaveBeenCalledOnce();
  const stop = new AbortController();
  const stopped = thread(undefined);
  const reading = readChosen('report', 'a.csv', text('a,b'), stop.signal, () => stopped, 10_000);
  stop.abort();
  expect(await reading).toEqual(refuse('cancelled'));
  expect(stopped.terminate).toHaveBeenCalledOnce();
  expect(await readChosen('report', 'a.csv', text('a,b'), stop.signal, () => stopped)).toEqual(
    refuse('cancelled'),
  );
  const good = thread(refuse('noReport'));
  expect(await readChosen('report', 'a.csv', text('a,b'), new AbortController().signal, () => good)).toEqual(
    refuse('noReport'),
  );
});
