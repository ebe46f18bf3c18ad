import type { FormDefinition } from '@dung-hen/forms';
import { wordsOf } from './phrases.ts';

/** How surely a text means a form: 3 its code, 2 its title, 1 the field of work it belongs to, 0 nothing of it. */
export type FormSign = 0 | 1 | 2 | 3;

/** "II.06a/VPCP/KSTT" → "ii 06a": what portals print of a form's code, whatever they add. */
function shortCode(code: string): string {
  return wordsOf(code.split('/')[0] ?? '');
}

/** How surely `text` (a report's name, a heading, a tab) means `form`. */
export function signOfForm(text: string, form: Pick<FormDefinition, 'id' | 'title'>): FormSign {
  const words = ` ${unabbreviated(wordsOf(text))} `;
  if (words.includes(` ${shortCode(form.id)} `)) return 3;
  if (otherCode(text, form.id)) return 0;
  if (words.includes(` ${firstWords(form.title)} `)) return 2;
  return FIELD_OF_WORK.some((field) => words.includes(` ${field} `)) ? 1 : 0;
}

const FIELD_OF_WORK = ['kiểm soát thủ tục hành chính', 'giải quyết thủ tục hành chính', 'kstthc'];

const CODE = /(?<![\p{L}\d])(?:[IVX]{1,4}\.\d{2}[a-z]?|\d{2}[a-z]\/[A-Z]{2,5})(?![\p{L}\d])/gu;

/** Whether a text carries the code of another form: then no word of it speaks for this one. */
function otherCode(text: string, id: string): boolean {
  return [...text.matchAll(CODE)].some(([code]) => shortCode(code) !== shortCode(id));
}

/** Codes of forms that stand in a text, as written: 'II.06a', '07a/BTP'. */
export function formCodesIn(text: string): string[] {
  return [...new Set([...text.matchAll(CODE)].map(([code]) => code))];
}

/** The words before the first bracket or "tại": what systems keep of the long official titles. */
function firstWords(title: string): string {
  return unabbreviated(wordsOf(title.split(/\(|\btại\b/u)[0] ?? title));
}

function unabbreviated(words: string): string {
  return words.replace(/(?<= |^)tthc(?= |$)/gu, 'thủ tục hành chính');
}
