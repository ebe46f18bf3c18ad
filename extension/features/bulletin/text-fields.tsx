import { formatCount, type Language } from '../../app/text.ts';
import type { BulletinTexts } from './texts.ts';
import type { Draft } from './use-own-words.ts';

interface FieldProps {
  readonly part: 'notice' | 'spoken';
  readonly title: Draft;
  readonly notice: Draft;
  readonly spoken: Draft;
  readonly language: Language;
  readonly t: BulletinTexts;
}

/** The words of the notice, or of the text to be read out. */
export function TextFields({ part, title, notice, spoken, language, t }: FieldProps) {
  if (part === 'spoken') {
    const words = spoken.text.split(/\s+/u).filter((word) => word !== '').length;
    return (
      <>
        <Area label={t.spokenText} rows={16} draft={spoken} />
        <p class="soft">{t.spokenLength(formatCount(words, language))}</p>
      </>
    );
  }
  return (
    <>
      <Area label={t.heading} rows={3} draft={title} />
      <Area label={t.noticeText} rows={13} draft={notice} />
    </>
  );
}

function Area({
  label,
  rows,
  draft,
}: {
  readonly label: string;
  readonly rows: number;
  readonly draft: Draft;
}) {
  return (
    <label class="field">
      {label}
      <textarea
        rows={rows}
        lang="vi"
        value={draft.text}
        onInput={(event) => draft.edit(event.currentTarget.value)}
      />
    </label>
  );
}
