import { LARGEST_FILE, type Refusal, refuse } from '@dung-hen/files';
import type { Answer, ReadFor, ReadOrder } from './readers.ts';

/** Milliseconds one file may take. */
export const READ_TIME = 30_000;

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
 * Reads one exported file for what is wanted of it in a thread of its own, which is ended when it is done, takes too long
 * or the signal says so. A browser gives threads no memory limit: what a file may unpack to and how many cells it may have
 * is bounded by the reader before it is held.
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
