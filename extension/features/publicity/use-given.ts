import { useState } from 'preact/hooks';
import type { Language } from '../../app/text.ts';
import type { GivenList, ReadList } from './given-list.ts';
import type { PublicitySources } from './publicity-sources.ts';
import { listOfFile, type ReadOptions } from './read-lists.ts';
import type { PublicityTexts } from './texts.ts';
import { type Reading, useReading } from './use-reading.ts';

/** One of the two lists as it grows. */
export interface Given {
  readonly lists: readonly GivenList[];
  readonly reading: Reading;
  readonly take: (name: string, bytes: () => Promise<ArrayBuffer>) => void;
  readonly remove: (id: string) => void;
  /** Reads once the browser has said yes; the question itself was put during the click. */
  readonly afterAsking: (
    asked: Promise<boolean>,
    read: (options: ReadOptions) => Promise<ReadList>,
  ) => Promise<void>;
}

export function useGiven(
  which: 'inForce' | 'posted',
  sources: Pick<PublicitySources, 'readProcedures'>,
  t: PublicityTexts,
  language: Language,
): Given {
  const [lists, setLists] = useState<readonly GivenList[]>([]);
  const reading = useReading(t, language);
  const read = (work: (options: ReadOptions) => Promise<ReadList>): void =>
    reading.run(async (signal, onProgress) => {
      const answer = await work({ signal, onProgress, t, language });
      if (signal.aborted) return '';
      if (!answer.ok) return answer.words;
      // The same source read again stands for itself as it is now.
      setLists((before) => [
        ...before.filter(({ name }) => name !== answer.list.name || name === t.pasted),
        { ...answer.list, id: crypto.randomUUID() },
      ]);
      return '';
    });
  return {
    lists,
    reading,
    take: (name, bytes) =>
      read(async ({ signal }) => {
        const content = new Uint8Array(await bytes());
        return listOfFile(await sources.readProcedures(name, content, signal), name, which, t, language);
      }),
    remove: (id) => setLists((before) => before.filter((one) => one.id !== id)),
    async afterAsking(asked, work) {
      const allowed = await asked.catch(() => false);
      if (allowed) read(work);
      else reading.say(t.refused);
    },
  };
}
