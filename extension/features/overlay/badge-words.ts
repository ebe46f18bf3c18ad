import type { RowView } from '../../app/page-watch/row-view.ts';
import type { OverlayTexts } from './texts.ts';

/** In columns narrower than this (pixels) even brief words take two lines. */
export const NARROW = 150;

/** A letter of a badge and what stands around its words, in pixels and rather too much. */
const LETTER = 7;
const AROUND = 32;

/** What the pills of a badge say. */
export interface BadgeWords {
  readonly due: string;
  /** That the portal shows otherwise; '' where it does not. */
  readonly differs: string;
  readonly step: string;
  /** All of it in whole words, where the pills do not say them: for those who hear it. */
  readonly whole: string | null;
}

/** The words that can be read in so many pixels: whole ones where they fit on a line, else brief ones. */
export function wordsOf(
  { text, brief, step, differs }: RowView,
  texts: OverlayTexts,
  width: number,
): BadgeWords {
  const fits = (...words: readonly string[]): boolean => words.join('  ').length * LETTER + AROUND <= width;
  const due = step === null ? text : `${texts.dueLabel}: ${lowerFirst(text)}`;
  const dueBrief = step === null ? brief : `${texts.dueBrief}: ${lowerFirst(brief)}`;
  const ownStep = step === null ? '' : `${texts.stepLabel}: ${step.text}`;
  const stepBrief = step === null ? '' : `${texts.stepLabel}: ${step.brief}`;
  const otherwise = differs ? [texts.differs] : [];
  if (fits(due, ...otherwise) && fits(ownStep)) {
    return { due, differs: otherwise.join(''), step: ownStep, whole: null };
  }
  const sign = differs ? ['≠'] : [];
  return {
    due: fits(due, ...sign) ? due : dueBrief,
    differs: sign.join(''),
    step: fits(ownStep) ? ownStep : stepBrief,
    whole: [due, ...otherwise, ownStep].filter((words) => words !== '').join('; '),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
