import { draftNarrative, type ReportForm } from '@dung-hen/forms';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { CopyButton } from './copy-button.tsx';
import type { ReportTexts } from './texts.ts';

/** A draft of the written part, which the officer edits. */
export function NarrativePanel({ form, t }: { readonly form: ReportForm; readonly t: ReportTexts }) {
  const draft = useMemo(() => draftNarrative(form), [form]);
  const [text, setText] = useState(draft);
  const [edited, setEdited] = useState(false);
  // New figures replace a draft nobody touched; the officer's own words stay until asked.
  useEffect(() => {
    if (!edited) setText(draft);
  }, [draft, edited]);
  return (
    <section class="card narrative no-print">
      <h2>{t.narrative}</h2>
      <p class="soft">{t.narrativeHow}</p>
      <textarea
        aria-label={t.narrative}
        rows={9}
        lang="vi"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setEdited(true);
        }}
      />
      <p class="actions">
        <CopyButton label={t.copyText} text={text} t={t} />
        <button
          type="button"
          class="button quiet"
          onClick={() => {
            setText(draft);
            setEdited(false);
          }}
        >
          {t.narrativeReset}
        </button>
      </p>
    </section>
  );
}
