import { conceptOf, fieldsOf, type PageElement, REPORT, tidyText, withoutOrdinal } from '@dung-hen/page';
import { type Group, REQUIRED, takesFigure } from './field-groups.ts';

const LEAST_QUESTIONS = 8;
const LEAST_FIGURES = 4;

/**
 * A questionnaire with a question for every figure of every row ("Hộ tịch - Tiếp nhận - Trực tuyến", one field below):
 * the questions of each row together. Empty where the page asks nothing of the kind, or asks for a figure twice.
 */
export function questionsIn(root: PageElement): Group[] {
  const groups = new Map<string, Group>();
  const boxes = root.find().filter((box) => box.attr('role') === 'listitem' && !box.hidden());
  if (boxes.length < LEAST_QUESTIONS) return [];
  for (const box of boxes) {
    const fields = fieldsOf(box).filter(takesFigure);
    const [field] = fields;
    const asked = splitQuestion(questionOf(box));
    if (field === undefined || fields.length !== 1 || asked === null) continue;
    const { label, words } = asked;
    const group = groups.get(label) ?? { box, label, named: [] };
    if (group.named.some((other) => other.words === words)) return [];
    groups.set(label, { ...group, named: [...group.named, { field, words }] });
  }
  return [...groups.values()].filter(({ named }) => named.length >= LEAST_FIGURES);
}

function questionOf(box: PageElement): string {
  const heads = box.find().filter((one) => one.attr('role') === 'heading' || /^h[1-6]$/u.test(one.tag));
  return heads.length === 1 ? tidyText(heads[0]?.text() ?? '').replace(REQUIRED, '') : '';
}

/** The row and the figure a question names; the row's name may itself have dashes. */
function splitQuestion(question: string): { readonly label: string; readonly words: string } | null {
  const parts = withoutOrdinal(question).split(/\s+[-–—]\s+|:\s+/u);
  for (let at = 1; at < parts.length; at += 1) {
    const words = parts.slice(at).join(' - ');
    if (conceptOf([words], REPORT) !== null) return { label: parts.slice(0, at).join(' - '), words };
  }
  return null;
}
