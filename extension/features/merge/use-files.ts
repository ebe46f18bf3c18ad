import type { Refusal, ReportFile } from '@dung-hen/files';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Chosen, hashOf } from './chosen.ts';

/** Reads one file; ends with the signal. */
export type ReadOne = (name: string, bytes: Uint8Array, signal: AbortSignal) => Promise<ReportFile | Refusal>;

export interface ChosenFiles {
  readonly files: readonly Chosen[];
  readonly busy: boolean;
  readonly add: (
    given: readonly { readonly name: string; readonly bytes: () => Promise<ArrayBuffer> }[],
  ) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
  /** Stops reading; what is read stays. */
  readonly cancel: () => void;
}

/** The files the officer gave, read one after another. */
export function useFiles(read: ReadOne): ChosenFiles {
  const [files, setFiles] = useState<readonly Chosen[]>([]);
  const stop = useRef(new AbortController());
  const queue = useRef<Promise<void>>(Promise.resolve());
  const settle = useCallback((id: string, change: Partial<Chosen>) => {
    setFiles((before) => before.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }, []);
  useEffect(() => () => stop.current.abort(), []);

  const add = useCallback<ChosenFiles['add']>(
    (given) => {
      if (stop.current.signal.aborted) stop.current = new AbortController();
      const { signal } = stop.current;
      const added = given.map(({ name, bytes }) => ({ id: crypto.randomUUID(), name, bytes }));
      setFiles((before) => [
        ...before,
        ...added.map(({ id, name }): Chosen => ({ id, name, content: '', state: { kind: 'reading' } })),
      ]);
      for (const { id, name, bytes } of added) {
        queue.current = queue.current.then(async () => {
          const content = new Uint8Array(await bytes());
          const hash = await hashOf(content);
          const answer = await read(name, content, signal);
          settle(id, {
            content: hash,
            state: answer.ok ? { kind: 'read', file: answer } : { kind: 'refused', words: answer.words },
          });
        });
      }
    },
    [read, settle],
  );
  return {
    files,
    busy: files.some(({ state }) => state.kind === 'reading'),
    add,
    remove: (id) => setFiles((before) => before.filter((one) => one.id !== id)),
    clear: () => {
      stop.current.abort();
      setFiles([]);
    },
    cancel: () => stop.current.abort(),
  };
}
