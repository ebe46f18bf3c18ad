import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatCount, type Language } from '../../app/text.ts';
import type { GivenList } from './given-list.ts';
import { ReadingLine } from './reading-line.tsx';
import type { PublicityTexts } from './texts.ts';
import type { Reading } from './use-reading.ts';

interface CardProps {
  readonly title: string;
  readonly how: string;
  readonly lists: readonly GivenList[];
  readonly spans: ReadonlyMap<string, { readonly first: number; readonly last: number }>;
  readonly reading: Reading;
  readonly take: (name: string, bytes: () => Promise<ArrayBuffer>) => void;
  readonly remove: (id: string) => void;
  readonly t: PublicityTexts;
  readonly language: Language;
  /** The other way to read this list: the portal, the site. */
  readonly children: ComponentChildren;
}

const ENDINGS = '.xlsx,.xls,.xlsm,.xml,.html,.htm,.csv,.tsv,.txt';

/** One of the two lists: where it is taken from, what was read, and what went wrong. */
export function ListCard(props: CardProps) {
  const { title, how, lists, spans, reading, take, remove, t, language, children } = props;
  const [pasted, setPasted] = useState('');
  const n = (value: number): string => formatCount(value, language);
  const takePasted = (): void => {
    const { buffer } = new TextEncoder().encode(pasted);
    take(t.pasted, async () => buffer);
    setPasted('');
  };
  return (
    <section class="card" aria-label={title}>
      <h2>{title}</h2>
      <p class="soft">{how}</p>
      {children}
      <label class="field">
        {t.file}
        <input
          type="file"
          accept={ENDINGS}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) take(file.name, () => file.arrayBuffer());
            event.currentTarget.value = '';
          }}
        />
      </label>
      <label class="field">
        {t.paste}
        <textarea rows={2} value={pasted} onInput={(event) => setPasted(event.currentTarget.value)} />
      </label>
      {pasted.trim() !== '' && (
        <p>
          <button type="button" class="button" onClick={takePasted}>
            {t.pasteAdd}
          </button>
        </p>
      )}
      <ReadingLine reading={reading} t={t} language={language} />
      {lists.length > 0 && (
        <ul class="given" aria-label={`${title}: ${t.lists}`}>
          {lists.map(({ id, name, procedures, notes }) => {
            const span = spans.get(id);
            return (
              <li key={id}>
                <div>
                  <b>✓ {t.list(name, n(procedures.length))}</b>{' '}
                  {lists.length > 1 && span !== undefined && (
                    <span class="soft">({t.rows(n(span.first), n(span.last))})</span>
                  )}
                  {notes.map((note) => (
                    <p key={note} class="flag soon">
                      {note}
                    </p>
                  ))}
                </div>
                <button
                  type="button"
                  class="button quiet"
                  aria-label={t.remove(name)}
                  onClick={() => remove(id)}
                >
                  ✕
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
