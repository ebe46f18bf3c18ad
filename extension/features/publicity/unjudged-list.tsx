import type { PublicityResult } from '@dung-hen/domain';
import { formatCount, type Language } from '../../app/text.ts';
import type { PublicityTexts } from './texts.ts';

interface ListProps {
  readonly result: PublicityResult;
  readonly t: PublicityTexts;
  readonly language: Language;
}

/** What could not be compared, one by one, with the list that does not tell it. */
export function UnjudgedList({ result: { uncompared, unjudged }, t, language }: ListProps) {
  if (unjudged.length === 0) return null;
  const n = (value: number): string => formatCount(value, language);
  const groups = Map.groupBy(unjudged, ({ what, lacks }) => `${t.told[what]}: ${t.lacks[lacks]}`);
  return (
    <details class="unjudged">
      <summary>
        <span class="flag unknown">{t.unjudged(n(uncompared.limit), n(uncompared.fee))}</span>
      </summary>
      {[...groups].map(([why, parts]) => (
        <div key={why}>
          <p>
            <b>{`${why} (${n(parts.length)})`}</b>
          </p>
          <ul lang="vi">
            {parts.map(({ code, name }) => (
              <li key={`${code} ${name}`}>{`${code} ${name}`.trim()}</li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
