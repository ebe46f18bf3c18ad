export { checkLetter, type LetterCircumstances, mayRegister } from './check-letter.ts';
export { composePaper } from './compose.ts';
export { legible } from './legible.ts';
export {
  LETTER_CHECK_CODES,
  type LetterCheck,
  type LetterCheckCode,
  type LetterCheckSeverity,
} from './letter-check.ts';
export * from './letter-draft.ts';
export { type LetterForm, letterFormFor } from './letter-form.ts';
export { LETTER_KIND_WORDS, LETTER_KINDS, type LetterKind } from './letter-kind.ts';
export {
  formatLetterNumber,
  isNumberPattern,
  LAST_SEQUENCE,
  letterInForce,
  letterKey,
  nextSequence,
  type RegisteredLetter,
} from './letter-number.ts';
export { fullUnitName, placeOf } from './letterhead.ts';
export { LONGEST_PROPOSAL, type NewDueProposal, proposeNewDue } from './new-due.ts';
export type { Block, OfficialPaper, Paper, PaperTable, Run, Signature } from './paper.ts';
export { DOTS } from './paper.ts';
export { paperText } from './paper-text.ts';
export {
  LETTER_REASONS,
  type LetterPhrase,
  reasonId,
  reasonText,
  SUPPLEMENT_ITEMS,
} from './phrases.ts';
