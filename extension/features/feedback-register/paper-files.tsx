import { joinedPaper, type PaperFeedback, paperFileText, readPaperFile } from '@dung-hen/domain';
import { useRef } from 'preact/hooks';
import { formatCount, type Language } from '../../app/text.ts';
import type { RegisterSources } from './register-sources.ts';
import type { RegisterTexts } from './texts.ts';

interface FilesProps {
  readonly items: readonly PaperFeedback[];
  readonly sources: Pick<RegisterSources, 'putPaper' | 'save'>;
  readonly say: (words: string) => void;
  readonly t: RegisterTexts;
  readonly language: Language;
}

/** The items as a file for another computer or the command line, and such a file taken in. */
export function PaperFiles({ items, sources, say, t, language }: FilesProps) {
  const p = t.paper;
  const chosen = useRef<HTMLInputElement>(null);
  const take = async (file: File): Promise<void> => {
    const read = readPaperFile(await file.text());
    if (read === null) return say(p.notAFile(file.name));
    const before = new Set(items);
    const changed = joinedPaper(items, read).filter((item) => !before.has(item));
    for (const item of changed) await sources.putPaper(item.id, item);
    say(p.taken(formatCount(read.length, language), formatCount(changed.length, language)));
  };
  return (
    <p class="actions no-print">
      <button type="button" class="button" onClick={() => chosen.current?.click()}>
        {p.take}
      </button>
      <input
        ref={chosen}
        type="file"
        hidden
        accept=".json"
        aria-label={p.take}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) take(file).catch(() => say(p.saveFailed));
          event.currentTarget.value = '';
        }}
      />
      {items.length > 0 && (
        <button
          type="button"
          class="button"
          onClick={() =>
            sources.save('phan-anh-giay.json', new Blob([paperFileText(items)], { type: 'application/json' }))
          }
        >
          {p.give}
        </button>
      )}
    </p>
  );
}
