import type { Words } from '../words.ts';

/** Papers a one-stop office hands a citizen about a dossier: Mẫu 04, Mẫu 02 and Mẫu 03 of the circular in force. */
export const LETTER_KINDS = ['apology', 'supplement', 'refusal'] as const;

export type LetterKind = (typeof LETTER_KINDS)[number];

/** What officers call each paper. */
export const LETTER_KIND_WORDS: Readonly<Record<LetterKind, Words>> = {
  apology: { vi: 'Xin lỗi, hẹn lại', en: 'Apology' },
  supplement: { vi: 'Yêu cầu bổ sung', en: 'Supplement request' },
  refusal: { vi: 'Từ chối hồ sơ', en: 'Refusal' },
};
