/** What the values of a column are; a column whose texts are of another kind is not that concept. */
export type ConceptKind = 'code' | 'text' | 'date' | 'count' | 'rate' | 'days';

/** A meaning a column or field may have, with the words Vietnamese systems use for it. */
export interface Concept {
  readonly id: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly kind: ConceptKind;
  /** Labels that say just this, as printed. A group above the leaf is written 'Nhóm > Cột'. */
  readonly terms: readonly string[];
  /**
   * Labels that may say this and may say something else ("Thời hạn giải quyết", "HT"): they count only when no other
   * column says it plainly and no other concept asked for claims the same label.
   */
  readonly weakTerms?: readonly string[];
  /** Sets of meanings (see `Lexicon`) a header path must say, all of one set and nothing else. */
  readonly senses?: readonly (readonly string[])[];
  /** Number of the column on the printed form (II.06a), used to choose between labels that say too little. */
  readonly number?: number;
  /** Names a citizen: read only where the officer makes a letter for that dossier. */
  readonly personal?: boolean;
}

/**
 * Words header paths are made of, for report columns whose meaning is put together from group and leaf
 * ("Hồ sơ đang xử lý > Đúng hạn"). A path is understood only when every word of it is in the lexicon.
 */
export interface Lexicon {
  /** Phrase (lower case, normalised) → what it says; several senses for "trực tiếp, dịch vụ bưu chính". */
  readonly phrases: Readonly<Record<string, readonly string[]>>;
  /** Phrases that say nothing by themselves: "số", "hồ sơ", "trong đó". */
  readonly fillers: readonly string[];
}

export interface Glossary {
  readonly concepts: readonly Concept[];
  readonly lexicon: Lexicon | null;
}
