import type { OnProgress, Progress } from '@dung-hen/adapters/kit/progress';
import { errorSentence, isDungHenError } from '@dung-hen/domain';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../app/text.ts';

/** One long reading at a time, with its progress, its end and how to stop it. */
export interface Reading {
  /** Null while nothing is read. */
  readonly progress: Progress | null;
  /** Why the last reading gave nothing; '' after one that did. */
  readonly trouble: string;
  /** Runs a reading; what it returns is why it gave nothing, '' when it gave something. */
  run(read: (signal: AbortSignal, onProgress: OnProgress) => Promise<string>): void;
  say(trouble: string): void;
  stop(): void;
}

const BEGUN: Progress = { step: '', done: 0, total: null };

export function useReading(
  words: { readonly stopped: string; readonly unexpected: string },
  language: Language,
): Reading {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [trouble, setTrouble] = useState('');
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const run = useCallback<Reading['run']>(
    (read) => {
      running.current?.abort();
      const mine = new AbortController();
      running.current = mine;
      const { signal } = mine;
      // A reading that was stopped or overtaken says nothing more.
      const current = (): boolean => running.current === mine;
      setProgress(BEGUN);
      setTrouble('');
      const end = (why: string): void => {
        if (!current()) return;
        running.current = null;
        setProgress(null);
        setTrouble(why);
      };
      read(signal, (step) => current() && setProgress(step)).then(end, (error: unknown) =>
        end(isDungHenError(error) ? errorSentence(error, language) : words.unexpected),
      );
    },
    [words, language],
  );
  const stop = useCallback(() => {
    if (running.current === null) return;
    running.current.abort();
    running.current = null;
    setProgress(null);
    setTrouble(words.stopped);
  }, [words]);
  return { progress, trouble, run, say: setTrouble, stop };
}
