import type { CalendarStatus, IsoLocal } from '@dung-hen/calendar';
import type { Period, Unit } from '@dung-hen/domain';

/** One numbered column of a form; `number` is the official number under the header, (1)… */
export interface FormColumn {
  readonly number: number;
  /** Stable key used in code and JSON, e.g. 'received.online'. */
  readonly key: string;
  /** Header path as printed, outermost first: ['Tiếp nhận', 'Trong kỳ', 'Trực tuyến']. */
  readonly header: readonly string[];
  /** 'order' = STT, 'label' = what the row is about, 'count' = a figure. */
  readonly kind: 'order' | 'label' | 'count';
}

/** A sum the form must satisfy in every row: total = Σ parts, by column number. */
export interface Identity {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A report form as data. Layouts come from stated sources only; none is invented. */
export interface FormDefinition {
  /** e.g. 'II.06a/VPCP/KSTT'. */
  readonly id: string;
  readonly title: string;
  readonly unitOfMeasure: string;
  readonly columns: readonly FormColumn[];
  readonly identities: readonly Identity[];
  /** This period's `column` must equal the previous period's `previousColumn`. */
  readonly carryOver: { readonly column: number; readonly previousColumn: number } | null;
  readonly source: string;
  readonly inForce: { readonly from: string; readonly to: string | null };
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
