import { fileKind, type Refusal, refuse } from '@dung-hen/files';
import { pageFromDom, tablesOf } from '@dung-hen/page';
import { type Answer, FILE_READERS, type ReadFor, type ReadOrder } from './readers.ts';

/** Milliseconds one file may take. */
export const READ_TIME = 30_000;
/** Bytes of the largest file taken: the reader needs some twenty times as much memory. */
export const LARGEST_FILE = 40_000_000;

/** What of a worker is used; tests hand in their own. */
export interface ReadThread {
  postMessage(order: ReadOrder): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const startThread = (): ReadThread =>
  new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });

/**
 * Reads one exported file for what is wanted of it. Workbooks and texts are read in a thread that is ended when it takes
 * too long or the signal says so; a page saved under any name is read by the browser's own parser, which runs no script
 * of it.
 */
export function readChosen<Wanted extends ReadFor>(
  wanted: Wanted,
  name: string,
  bytes: Uint8Array,
  signal: AbortSignal,
  thread: () => ReadThread = startThread,
  time: number = READ_TIME,
): Promise<Answer<Wanted> | Refusal> {
  if (signal.aborted) return Promise.resolve(refuse('cancelled'));
  if (bytes.length > LARGEST_FILE) return Promise.resolve(refuse('tooLarge'));
  if (fileKind(bytes) === 'html')
    return Promise.resolve(FILE_READERS[wanted](name, bytes, { htmlTables }) as Answer<Wanted>);
  return new Promise((resolve) => {
    const worker = thread();
    const settle = (answer: Answer<Wanted> | Refusal): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(answer);
    };
    const cancel = (): void => settle(refuse('cancelled'));
    const timer = setTimeout(() => settle(refuse('tooSlow')), time);
    signal.addEventListener('abort', cancel, { once: true });
    worker.onmessage = ({ data }: MessageEvent<Answer<Wanted> | Refusal>) => settle(data);
    worker.onerror = () => settle(refuse('broken'));
    worker.postMessage({ wanted, name, bytes } satisfies ReadOrder);
  });
}

const htmlTables = (html: string) =>
  tablesOf(pageFromDom(new DOMParser().parseFromString(html, 'text/html')).root);
