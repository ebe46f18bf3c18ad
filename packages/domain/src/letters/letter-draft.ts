import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { DossierStatus, TimeLimit } from '../dossier.ts';

/** What a paper needs to know of its dossier. Null = not known: a dotted line is printed. */
export interface LetterFacts {
  readonly dossierCode: string;
  readonly status: DossierStatus | null;
  readonly procedureName: string | null;
  readonly fieldName: string | null;
  /** When it was filed, which is not when it was received. */
  readonly submittedAt: IsoDate | IsoLocal | null;
  readonly receivedAt: IsoDate | IsoLocal | null;
  readonly dueAt: IsoDate | IsoLocal | null;
  readonly limit: TimeLimit | null;
  /** How often the system says a supplement was asked for; 0 where it says nothing. */
  readonly supplementsAsked: number;
}

/** How the paper speaks to its reader. */
export const SALUTATIONS = ['Ông/Bà', 'Ông', 'Bà', 'Quý cơ quan, tổ chức'] as const;

export type Salutation = (typeof SALUTATIONS)[number];

/** Whom the paper is for. The officer types it or reads it off the open dossier; '' leaves a dotted line. */
export interface Recipient {
  readonly salutation: Salutation;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
}

/** The office as it stands on its papers; '' leaves a dotted line or nothing. */
export interface Office {
  /** 'Ủy ban nhân dân xã Hà Trung'. */
  readonly unitName: string;
  /** 'Trung tâm Phục vụ hành chính công'. */
  readonly oneStopName: string;
  /** Địa danh before the date: 'Hà Trung'. */
  readonly place: string;
  readonly phone: string;
  /** Quyền hạn, one entry a line: 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'. */
  readonly signerAuthority: readonly string[];
  readonly signerTitle: string;
  readonly signerName: string;
  /** Who hands out the slips (người hướng dẫn, người tiếp nhận). */
  readonly officerName: string;
}

/** What the officer says in an apology. */
export interface ApologyContent {
  readonly kind: 'apology';
  readonly reason: string;
  readonly newDue: IsoDate | null;
}

/** What the officer asks for. */
export interface SupplementContent {
  readonly kind: 'supplement';
  /** One paper or correction each; empty ones are left out. */
  readonly items: readonly string[];
  readonly reason: string;
}

/** Why the dossier is not taken. */
export interface RefusalContent {
  readonly kind: 'refusal';
  readonly reason: string;
  /** The provision it rests on; '' leaves it out. */
  readonly legalBasis: string;
}

export type LetterContent = ApologyContent | SupplementContent | RefusalContent;

/** The number as it will be printed. */
export interface LetterNumber {
  /** '{so}/PXL': how room is left for it as long as there is none. */
  readonly pattern: string;
  /** '05/PXL'; null until it stands in the register. */
  readonly printed: string | null;
  readonly year: number;
  /** The same number printed again. */
  readonly reprint: boolean;
}

/** Everything that makes one paper. */
export interface LetterDraft {
  readonly facts: LetterFacts;
  readonly recipient: Recipient;
  readonly office: Office;
  readonly content: LetterContent;
  readonly number: LetterNumber;
  /** Null leaves the day to be written by hand. */
  readonly datedOn: IsoDate | null;
}
