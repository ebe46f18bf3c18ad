import { useState } from 'preact/hooks';
import type { RegisterSources } from './register-sources.ts';
import type { RegisterTexts } from './texts.ts';

/** What the officer says of two records, and what was said before (null: nothing). */
interface Saying {
  readonly thanhHoa: string;
  readonly government: string;
  readonly same: boolean;
  readonly before: boolean | null;
}

export type SayOfPair = (saying: Saying) => void;

/** Joins and parts records as the officer says, tells so, and takes it back. */
export function usePairs({ sayOfPair }: Pick<RegisterSources, 'sayOfPair'>, t: RegisterTexts) {
  const [last, setLast] = useState<{ readonly words: string; readonly saying: Saying | null }>({
    words: '',
    saying: null,
  });
  const put = (
    { thanhHoa, government }: Saying,
    same: boolean | null,
    next: { readonly words: string; readonly saying: Saying | null },
  ): void => {
    sayOfPair(thanhHoa, government, same).then(
      () => setLast(next),
      () => setLast({ words: t.paper.saveFailed, saying: null }),
    );
  };
  const say: SayOfPair = (saying) =>
    put(saying, saying.same, { words: saying.same ? t.pairs.saidSame : t.pairs.saidApart, saying });
  const { words, saying } = last;
  return {
    say,
    said: words,
    undo: saying === null ? null : () => put(saying, saying.before, { words: t.paper.undone, saying: null }),
  };
}
