import type { ReadFile, Refusal, TemplateMap } from '@dung-hen/files';
import { FORMS, type FormPack, formatDate, formNamed } from '@dung-hen/forms';
import { useState } from 'preact/hooks';
import type { Language } from '../../app/text.ts';
import { type ColumnChoices, packOf, templateMap } from './template-choices.ts';
import { TemplateColumns } from './template-columns.tsx';
import { templateTexts } from './template-texts.ts';
import { mergeTexts } from './texts.ts';

/** Everything the card reaches outside of itself. */
export interface TemplateSources {
  readTemplate(name: string, bytes: Uint8Array): Promise<ReadFile | Refusal>;
  /** Keeps a template, with its bytes where it is an .xlsx that can be filled in place. */
  keepPack(pack: FormPack, file: Uint8Array | null): Promise<void>;
  forgetPack(pack: FormPack): Promise<void>;
}

interface CardProps {
  readonly sources: TemplateSources;
  readonly packs: readonly FormPack[];
  readonly language: Language;
}

interface Opened {
  readonly name: string;
  readonly file: ReadFile;
  readonly bytes: Uint8Array;
}

/** Takes a blank template of an authority, shows how its columns are understood, and keeps it when all is said. */
export function TemplateCard({ sources, packs, language }: CardProps) {
  const t = templateTexts(language);
  const { families } = mergeTexts(language);
  const [form, setForm] = useState(FORMS[0]?.id ?? '');
  const [from, setFrom] = useState('');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [choices, setChoices] = useState<ColumnChoices>(new Map());
  const [said, setSaid] = useState('');
  const definition = formNamed(form);
  const map: TemplateMap | null =
    opened === null || definition === null ? null : templateMap(opened.file, definition);

  const open = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setSaid(t.reading);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await sources.readTemplate(file.name, bytes);
    setChoices(new Map());
    setOpened(read.ok ? { name: file.name, file: read, bytes } : null);
    setSaid(read.ok ? '' : read.words[language]);
  };
  const save = async (): Promise<void> => {
    if (map === null || definition === null || opened === null) return;
    if (from === '') {
      setSaid(t.noDay);
      return;
    }
    const made = packOf(map, definition, { from, source: opened.name, columns: choices });
    if (made.ok) {
      await sources.keepPack(made.pack, opened.file.kind === 'xlsx' ? opened.bytes : null);
      setOpened(null);
    }
    const saved = opened.file.kind === 'xlsx' ? t.saved : `${t.saved} ${t.redrawn}`;
    setSaid(made.ok ? saved : t.open(made.why));
  };
  return (
    <details class="card no-print template">
      <summary>{t.title}</summary>
      <p>{t.lead}</p>
      <p class="actions">
        <label>
          {t.form}{' '}
          <select value={form} onChange={(event) => setForm(event.currentTarget.value)}>
            {FORMS.map(({ id, family }) => (
              <option key={id} value={id}>
                {families[family]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.from} <input type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
        </label>
        <label class="button">
          {t.choose}
          <input
            type="file"
            class="unseen"
            accept=".xlsx,.xls,.html,.htm"
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      {opened !== null && map === null && <p role="alert">{t.noHeader}</p>}
      {map !== null && definition !== null && (
        <>
          <TemplateColumns
            map={map}
            definition={definition}
            choices={choices}
            choose={(index, column) => setChoices(new Map(choices).set(index, column))}
            t={t}
          />
          <button type="button" class="button primary" onClick={() => void save()}>
            {t.save}
          </button>
        </>
      )}
      <p role="status">{said}</p>
      {packs.length > 0 && (
        <>
          <h2>{t.kept}</h2>
          <ul class="history">
            {packs.map((pack) => {
              const family = formNamed(pack.form)?.family ?? 'unknown';
              return (
                <li key={`${pack.form} ${pack.from}`}>
                  <span>{t.entry(families[family], formatDate(pack.from), pack.source)}</span>
                  <button type="button" class="button danger" onClick={() => void sources.forgetPack(pack)}>
                    {t.forget}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </details>
  );
}
