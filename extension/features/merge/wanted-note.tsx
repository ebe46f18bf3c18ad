import { formNamed } from '@dung-hen/forms';
import type { MergedView } from './merged-view.ts';
import { keptPeriodText } from './period-text.ts';
import type { MergeTexts } from './texts.ts';

/** The form a report page asks figures for. */
export interface WantedForm {
  /** Id of a known form. */
  readonly form: string;
  /** 'yyyy-MM-dd…yyyy-MM-dd'. */
  readonly period: string;
}

const WINDOW = /^\d{4}-\d{2}-\d{2}…\d{4}-\d{2}-\d{2}$/u;

/** What the address of the page asks for; null where it asks for nothing that is known. */
export function wantedForm(query: URLSearchParams): WantedForm | null {
  const [form, period] = [query.get('form') ?? '', query.get('period') ?? ''];
  return formNamed(form) !== null && WINDOW.test(period) ? { form, period } : null;
}

interface NoteProps {
  readonly wanted: WantedForm;
  readonly view: MergedView;
  readonly t: MergeTexts;
}

/** Says which form the officer came from and what to do here; warns where the files say another period. */
export function WantedNote({ wanted: { form, period }, view, t }: NoteProps) {
  const definition = formNamed(form);
  if (definition === null) return null;
  const name = t.families[definition.family];
  const said = view.kind === 'merged' ? view.period : null;
  const other = said?.includes('…') && said !== period ? keptPeriodText(said) : null;
  return (
    <section class="card">
      <h2>{t.wanted(name, keptPeriodText(period) ?? period)}</h2>
      <p>{t.wantedHow}</p>
      {other !== null && (
        <p role="alert" class="flag late">
          {t.wantedOther(other)}
        </p>
      )}
    </section>
  );
}
