import { LARGEST_FILE, refuse } from '@dung-hen/files';
import { expect, it, vi } from 'vitest';
import { type ReadThread, readChosen } from './read-chosen.ts';

const text = (content: string) => new TextEncoder().encode(content);

/** A thread that answers what it is told to, or never. */
function thread(answer: unknown) {
  const terminate = vi.fn<() => void>();
  const orders: unknown[] = [];
  const made: ReadThread & { readonly terminate: typeof terminate; readonly orders: readonly unknown[] } = {
    orders,
    onmessage: null,
    onerror: null,
    terminate,
    postMessage: (order) => {
      orders.push(order);
      if (answer !== undefined)
        queueMicrotask(() => made.onmessage?.(new MessageEvent('message', { data: answer })));
    },
  };
  return made;
}

it('hands every kind of file to a thread, a page saved as .xls too, and ends the thread when it has answered', async () => {
  const page = text('<table><tr><td>1</td></tr></table><script>document.title = "ran"</script>');
  const reading = thread(refuse('noReport'));
  expect(await readChosen('report', 'mau.xls', page, new AbortController().signal, () => reading)).toEqual(
    refuse('noReport'),
  );
  expect(reading.orders).toEqual([{ wanted: 'report', name: 'mau.xls', bytes: page }]);
  expect(reading.terminate).toHaveBeenCalledOnce();
});

it('starts no thread for a file that is too large', async () => {
  const start = vi.fn();
  const huge = new Uint8Array(LARGEST_FILE + 1);
  expect(await readChosen('report', 'to.xlsx', huge, new AbortController().signal, start)).toEqual(
    refuse('tooLarge'),
  );
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
