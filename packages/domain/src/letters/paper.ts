import type { LetterKind } from './letter-kind.ts';

/** Room to write by hand inside a line. */
export const DOTS = '………';

/** A stretch of text of one weight. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
}

/** One thing that stands in the body of a paper, from top to bottom. */
export type Block =
  /** 'Kính gửi: …', centred. */
  | { readonly kind: 'addressee'; readonly label: string; readonly value: string | null }
  /** Lines of 'label: value', several side by side; a null value is dotted to the margin. */
  | {
      readonly kind: 'fields';
      readonly fields: readonly { readonly label: string; readonly value: string | null }[];
    }
  /** A paragraph, first line indented. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** Numbered lines; without any, that many dotted ones. */
  | { readonly kind: 'items'; readonly items: readonly string[]; readonly blankLines: number }
  /** Whole dotted lines to be written on by hand. */
  | { readonly kind: 'blankLines'; readonly count: number }
  /** 'I. …': a line in bold that stays with what follows. */
  | { readonly kind: 'heading'; readonly text: string }
  | PaperTable;

/** A table with lines. `widths` are shares of the text and sum up to 1; `figures` are the columns set to the right. */
export interface PaperTable {
  readonly kind: 'table';
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly figures: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

/** Where somebody signs. */
export interface Signature {
  /** 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH': printed in bold capitals. */
  readonly lines: readonly string[];
  /** '(Ký, ghi rõ họ tên)'. */
  readonly hint: string | null;
  readonly name: string | null;
}

/**
 * A paper laid out in words: what preview, print, .docx and plain text all show. Follows the order of elements of
 * NĐ 30/2020/NĐ-CP, annex I: agency and motto, number and date, title, body, recipients and signature.
 */
export interface OfficialPaper {
  /** Lines of the unit above, if any, and of the agency that issues, in bold. */
  readonly agency: readonly { readonly text: string; readonly strong: boolean }[];
  readonly motto: readonly [string, string];
  /** 'Số: 05/PXL'. */
  readonly number: string;
  /** '(Bản in lại)'. */
  readonly numberNote: string | null;
  readonly placeAndDate: string;
  readonly title: readonly string[];
  readonly blocks: readonly Block[];
  /** Nơi nhận, one entry a line; empty = no such part. */
  readonly recipients: readonly string[];
  /** From left to right. */
  readonly signatures: readonly Signature[];
}

/** A letter about one dossier. */
export interface Paper extends OfficialPaper {
  readonly kind: LetterKind;
}
