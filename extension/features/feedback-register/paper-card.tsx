import { type Calendar, dateOf, type IsoLocal } from '@dung-hen/calendar';
import type { PaperFeedback } from '@dung-hen/domain';
import { useState } from 'preact/hooks';
import type { Language } from '../../app/text.ts';
import { PaperFiles } from './paper-files.tsx';
import { PaperForm } from './paper-form.tsx';
import { PaperLine } from './paper-line.tsx';
import { paperInOrder } from './register-rows.ts';
import type { RegisterSources } from './register-sources.ts';
import type { RegisterTexts } from './texts.ts';

interface PaperProps {
  readonly items: readonly PaperFeedback[];
  readonly calendar: Calendar;
  readonly now: IsoLocal;
  readonly sources: RegisterSources;
  readonly t: RegisterTexts;
  readonly language: Language;
}

/** What was done last, and how the item stood before it. */
interface Said {
  readonly words: string;
  readonly undo: { readonly id: string; readonly before: PaperFeedback | null } | null;
}

/** Changes one item, null removing it, and says so in `words`. */
export type ChangePaper = (
  before: PaperFeedback | null,
  after: PaperFeedback | null,
  words: string,
) => Promise<boolean>;

/** Items that came another way than through a system: noting them, then marking them as typed in. */
export function PaperCard({ items, calendar, now, sources, t, language }: PaperProps) {
  const p = t.paper;
  const [said, setSaid] = useState<Said | null>(null);
  const put = async (id: string, item: PaperFeedback | null, next: Said): Promise<boolean> => {
    try {
      await sources.putPaper(id, item);
      setSaid(next);
      return true;
    } catch {
      setSaid({ words: p.saveFailed, undo: null });
      return false;
    }
  };
  const change: ChangePaper = async (before, after, words) => {
    const id = (after ?? before)?.id;
    return id === undefined ? false : put(id, after, { words, undo: { id, before } });
  };
  const undo = said?.undo ?? null;
  return (
    <section class="card" aria-label={p.title}>
      <h2>{p.title}</h2>
      <p class="soft">{p.duty}</p>
      <PaperForm today={dateOf(now)} now={now} newId={sources.newId} change={change} t={t} />
      <p class="actions no-print">
        <span role="status">{said?.words ?? ''}</span>
        {undo !== null && (
          <button
            type="button"
            class="button quiet"
            onClick={() => void put(undo.id, undo.before, { words: p.undone, undo: null })}
          >
            {p.undo}
          </button>
        )}
      </p>
      {items.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section class="table-scroll" aria-label={p.table} tabIndex={0}>
          <table class="papers">
            <thead>
              <tr>
                {[p.receivedOn, p.channel, t.columns.matter, p.state, p.code].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {paperInOrder(items).map((item) => (
                <PaperLine
                  key={`${item.id} ${item.enteredOn} ${item.code}`}
                  item={item}
                  calendar={calendar}
                  now={now}
                  change={change}
                  t={t}
                  language={language}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      <PaperFiles
        items={items}
        sources={sources}
        say={(words) => setSaid({ words, undo: null })}
        t={t}
        language={language}
      />
    </section>
  );
}
