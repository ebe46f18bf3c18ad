import { REPLY_FIELD as GOVERNMENT } from '@dung-hen/adapters/feedback-government/fields';
import { REPLY_FIELD as THANH_HOA } from '@dung-hen/adapters/feedback-thanhhoa/fields';
import { normalizeLabel, writeControl } from '@dung-hen/page';

const LABELS = [...THANH_HOA.labels, ...GOVERNMENT.labels].map(normalizeLabel);

/** The box an answer is typed into, by its label; null where the page has none that can be written to. */
export function replyField(document: Document): HTMLTextAreaElement | null {
  const boxes = [...document.querySelectorAll('textarea')].filter((box) => !box.disabled && !box.readOnly);
  const labelled = boxes.map((box) => ({ box, at: LABELS.indexOf(normalizeLabel(labelOf(box))) }));
  const [best] = labelled.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at);
  return best?.box ?? null;
}

function labelOf(box: HTMLTextAreaElement): string {
  const own = box.labels[0]?.textContent ?? box.getAttribute('aria-label');
  return (own ?? box.previousElementSibling?.textContent ?? '').replace(/[\s:*]+$/u, '');
}

/** Puts a draft into an empty box, for the officer to read and change; false where it holds text already. */
export function fillReply(box: HTMLTextAreaElement, text: string): boolean {
  return box.value.trim() === '' && writeControl(box, text) === 'written';
}
