import type { CalendarStatus, IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { Period, Unit } from '@dung-hen/domain';

/** The same sentence in both languages, Vietnamese first. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** One numbered column of a form; `number` is the official number under the header, (1)… */
export interface FormColumn {
  readonly number: number;
  /** Stable key used in code and JSON, e.g. 'received.online'. */
  readonly key: string;
  /** Header path as printed, outermost first: ['Tiếp nhận', 'Trong kỳ', 'Trực tuyến']. */
  readonly header: readonly string[];
  /** The same path in English, for people who do not read Vietnamese. */
  readonly headerEn: readonly string[];
  /** Other header paths seen on prints and screens of the same column, for reading and matching. */
  readonly wordings: readonly (readonly string[])[];
  /**
   * 'order' = STT, 'label' = what the row is about, 'count' = a figure that may be added up, 'rate' = a share that may
   * not, 'text' = words (a code, a verdict, sources), left empty on a print of figures.
   */
  readonly kind: 'order' | 'label' | 'count' | 'rate' | 'text';
  /** Name of the figure under which readers of files know the column, where it is not its key. */
  readonly figure?: string;
  /** Figures whose sum it is, for sources that have only those: 'đúng và trước hạn' = 'trước hạn' + 'đúng hạn'. */
  readonly sumOf?: readonly string[];
}

/** Short name of a form or summary: what a table is told to be. */
export type FormFamily =
  | 'II.06a'
  | '06 các cấp'
  | 'II.07b'
  | '07a'
  | '07a/BTP'
  | 'communeSummary'
  | 'unitSummary'
  | 'weekly16'
  | 'period33'
  | 'digitisation766'
  | 'payment766'
  | 'progress766';

/** What the rows of a form are about, and the sections they stand in, in print order; none: no sections. */
export interface FormRows {
  readonly by: 'unit' | 'field';
  readonly sections: readonly string[];
}

/**
 * How far a layout is to be trusted. high: two sources, or the product that prints it · medium: one good source · low:
 * put together from a report of the same kind, not seen itself.
 */
export type Confidence = 'high' | 'medium' | 'low';

/** A sum the form must satisfy in every row: total = Σ parts, by column number. */
export interface Identity {
  readonly total: number;
  readonly parts: readonly number[];
}

/** This period's `column` must equal the previous period's `previousColumn`. */
export interface CarryOver {
  readonly column: number;
  readonly previousColumn: number;
  /** Which previous period is the right one. */
  readonly note: Words;
}

/** Days on which a form is the one in force. `unverified` says what a person still has to confirm; null: confirmed. */
export interface InForce {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly unverified: Words | null;
  /** The form that follows, where one is known. Its layout is not. */
  readonly successor: string | null;
}

/** A report form as data. Layouts come from stated sources only; none is invented. */
export interface FormDefinition {
  /** e.g. 'II.06a/VPCP/KSTT'. */
  readonly id: string;
  readonly family: FormFamily;
  /**
   * Words by which a title gives the form away: lower case, without marks, blanks single. All words of one list must
   * stand in it. Empty: known by its header alone.
   */
  readonly titleWords: readonly (readonly string[])[];
  /** As printed at the top left: 'Biểu số II.06a/VPCP/KSTT'; '' where the table has no code. */
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  /** The regulation that issued the form, as printed under its code; '' for a table no regulation issued. */
  readonly regulation: string;
  readonly unitOfMeasure: string;
  readonly rows: FormRows;
  readonly columns: readonly FormColumn[];
  readonly identities: readonly Identity[];
  readonly carryOver: CarryOver | null;
  readonly source: string;
  readonly confidence: Confidence;
  readonly inForce: InForce;
}

export interface FormCell {
  readonly value: number;
  /** Căn cứ của ô: codes of the dossiers counted here, in collection order. */
  readonly evidence: readonly string[];
}

export interface FormRow {
  readonly kind: 'data' | 'group' | 'total';
  /** Stable key of the row: field or unit code; '' for the total. */
  readonly key: string;
  readonly label: string;
  /** By column number; 'count' columns only. A group row has none. */
  readonly cells: Readonly<Record<number, FormCell>>;
}

/** A filled form: what is printed, compared, submitted. */
export interface ReportForm {
  readonly definitionId: string;
  /** Name of the counting profile, printed on every form. */
  readonly profile: string;
  readonly period: Period;
  readonly unit: Unit;
  /** Data rows in print order; the total last. */
  readonly rows: readonly FormRow[];
  /** When the data were collected (closing snapshot), Vietnam time. */
  readonly takenAt: IsoLocal;
  /** 'estimated' when the window leans on a calendar not yet announced. */
  readonly calendarStatus: CalendarStatus;
}
