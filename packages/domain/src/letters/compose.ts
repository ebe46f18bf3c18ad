import { apologyBody } from './compose-apology.ts';
import { refusalBody, supplementBody } from './compose-slips.ts';
import { legible } from './legible.ts';
import type { LetterDraft } from './letter-draft.ts';
import type { LetterForm } from './letter-form.ts';
import { letterhead } from './letterhead.ts';
import type { Paper } from './paper.ts';

/** Lays a letter out in words. Whatever is not known becomes a dotted line, so a paper can always be printed. */
export function composePaper(typed: LetterDraft, form: LetterForm): Paper {
  const draft = legible(typed);
  return {
    kind: draft.content.kind,
    ...letterhead(draft),
    title: form.title,
    ...body(draft, form),
  };
}

function body(
  draft: LetterDraft,
  form: LetterForm,
): Pick<Paper, 'agency' | 'blocks' | 'recipients' | 'signatures'> {
  const { content } = draft;
  switch (content.kind) {
    case 'apology':
      return apologyBody(draft, content, form);
    case 'supplement':
      return supplementBody(draft, content);
    case 'refusal':
      return refusalBody(draft, content);
  }
}
