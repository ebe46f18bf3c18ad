import type { OrderFile, OrderLine, Refusal } from '@dung-hen/files';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PostSources } from './post-sources.ts';

export type OrderReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'read'; readonly file: OrderFile };

/** The orders of the file read last, as the officer has corrected them. They live in this page alone. */
export interface HeldOrders {
  readonly reading: OrderReading;
  readonly lines: readonly OrderLine[];
  readonly read: (name: string, bytes: () => Promise<ArrayBuffer>) => void;
  readonly change: (how: (before: readonly OrderLine[]) => readonly OrderLine[]) => void;
  readonly clear: () => void;
}

export function useOrders(readOrders: PostSources['readOrders']): HeldOrders {
  const [reading, setReading] = useState<OrderReading>({ kind: 'none' });
  const [lines, setLines] = useState<readonly OrderLine[]>([]);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const begin = (): AbortSignal => {
    stop.current.abort();
    stop.current = new AbortController();
    return stop.current.signal;
  };
  return {
    reading,
    lines,
    change: setLines,
    read(name, bytes) {
      const signal = begin();
      setReading({ kind: 'reading' });
      void bytes()
        .then((content) => readOrders(name, new Uint8Array(content), signal))
        .then((answer) => {
          if (signal.aborted) return;
          setReading(answer.ok ? { kind: 'read', file: answer } : { kind: 'refused', refusal: answer });
          setLines(answer.ok ? answer.orders : []);
        });
    },
    clear() {
      begin();
      setReading({ kind: 'none' });
      setLines([]);
    },
  };
}
