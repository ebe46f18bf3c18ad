import { toDay } from '@dung-hen/calendar';
import {
  articleHtml,
  articleText,
  composeArticle,
  isDungHenError,
  type Language,
  type SiteArticleDraft,
  tableCsv,
} from '@dung-hen/domain';
import { type ReportForm, resultFigures } from '@dung-hen/forms';
import { useMemo, useState } from 'preact/hooks';
import { saveFile } from '../letters/save-file.ts';
import { copyText } from '../overlay/clipboard.ts';
import { articleTexts } from './article-texts.ts';
import { copyRich } from './copy-rich.ts';

type Made =
  | { readonly ok: true; readonly draft: SiteArticleDraft }
  | { readonly ok: false; readonly unit: boolean };

/** The article of a period for the commune's website, ready to paste. Nothing here publishes anything. */
export function ArticlePanel({ form, language }: { readonly form: ReportForm; readonly language: Language }) {
  const t = articleTexts(language);
  const made = useMemo(() => articleOf(form), [form]);
  return (
    <section class="card site-article no-print">
      <h2>{t.heading}</h2>
      <p class="soft">{t.how}</p>
      {toDay(form.takenAt) <= toDay(form.period.to) && <p class="flag soon">{t.running}</p>}
      {made.ok ? (
        <Article draft={made.draft} language={language} />
      ) : (
        <p>{made.unit ? t.noUnit : t.unbalanced}</p>
      )}
    </section>
  );
}

function articleOf(form: ReportForm): Made {
  try {
    return { ok: true, draft: composeArticle(resultFigures(form)) };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { ok: false, unit: error.code === 'INVALID_INPUT' };
  }
}

function Article({ draft, language }: { readonly draft: SiteArticleDraft; readonly language: Language }) {
  const t = articleTexts(language);
  const [said, setSaid] = useState('');
  const tell = async (copied: Promise<boolean>): Promise<void> =>
    setSaid((await copied) ? t.copied : t.copyFailed);
  const html = articleHtml(draft);
  const csv = draft.attachments.find(({ name }) => name.endsWith('.csv'));
  const save = (): void => {
    if (csv !== undefined) saveFile(csv.name, new Blob([tableCsv(draft.table)], { type: 'text/csv' }));
  };
  return (
    <>
      <div class="article-text" lang="vi">
        <p class="article-title">{draft.title}</p>
        <p>{draft.lead}</p>
        {draft.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <p class="actions">
        <button type="button" class="button" onClick={() => void tell(copyText(draft.title, document))}>
          {t.copyTitle}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => void tell(copyRich(html, articleText(draft), document))}
        >
          {t.copyBody}
        </button>
        <button type="button" class="button quiet" onClick={() => void tell(copyText(html, document))}>
          {t.copyHtml}
        </button>
        <button type="button" class="button quiet" onClick={save}>
          {t.csv}
        </button>
        <span role="status">{said}</span>
      </p>
      <p class="soft">{t.attach}</p>
    </>
  );
}
