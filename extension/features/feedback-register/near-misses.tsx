import type { NearMiss } from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import type { RegisterTexts } from './texts.ts';
import type { SayOfPair } from './use-pairs.ts';

/** How many are listed at most; the most alike come first. */
const MOST = 50;

interface NearProps {
  readonly nearMisses: readonly NearMiss[];
  readonly say: SayOfPair;
  readonly t: RegisterTexts;
  readonly language: Language;
}

/** Pairs of records that may be one matter, and why they were not taken for one. */
export function NearMisses({ nearMisses, say, t, language }: NearProps) {
  return (
    <details>
      <summary>{t.near(formatCount(nearMisses.length, language))}</summary>
      <ul class="near">
        {nearMisses.slice(0, MOST).map(({ thanhHoa, government, likeness, words }) => (
          <li key={`${thanhHoa.code} ${government.code}`}>
            {thanhHoa.code} ~ {government.code} ({Math.round(likeness * 100)}%): {words[language]}
            <span class="titles">
              {thanhHoa.title} ~ {government.title}
            </span>
            {([true, false] as const).map((same) => (
              <button
                key={String(same)}
                type="button"
                class="button quiet small no-print"
                aria-label={
                  same
                    ? t.pairs.sameOf(thanhHoa.code, government.code)
                    : t.pairs.apartOf(thanhHoa.code, government.code)
                }
                onClick={() =>
                  say({ thanhHoa: thanhHoa.code, government: government.code, same, before: null })
                }
              >
                {same ? t.pairs.same : t.pairs.apart}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
