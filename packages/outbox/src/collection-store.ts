import type { IsoLocal } from '@dung-hen/calendar';
import type { Dossier } from '@dung-hen/domain';
import type { ReportForm } from '@dung-hen/forms';

/** One collection of dossiers from one source by one query, running or complete. */
export interface Collection {
  readonly id: number;
  /** Adapter and host, e.g. 'onestop-thanhhoa https://motcua.example.vn'. */
  readonly source: string;
  /** What was asked for, as canonical text; the same text means the same question. */
  readonly query: string;
  /** Unit code it was made for, where one was named. */
  readonly unit: string | null;
  readonly takenAt: IsoLocal;
  /** After this moment it is not used any more and may be deleted. */
  readonly expiresAt: IsoLocal;
  /** Where to go on; null at the start and when complete. */
  readonly resume: string | null;
  readonly done: number;
  /** How many there will be; null when the source has not said yet. */
  readonly total: number | null;
  readonly complete: boolean;
}

export interface CollectionBatch {
  readonly dossiers: readonly Dossier[];
  /** Token of the place after this batch; null when it was the last. */
  readonly resume: string | null;
  readonly total: number | null;
}

export interface CollectionFilter {
  readonly source?: string;
  readonly query?: string;
  /** Null: collections that were made for no single unit. */
  readonly unit?: string | null;
  readonly complete?: boolean;
}

/**
 * Dossiers collected so far, so that a collection goes on where it was stopped. Holds the fields of `Dossier` and
 * nothing else: no applicant, no address, no phone number. Everything expires.
 */
export interface CollectionStore {
  begin(start: Pick<Collection, 'source' | 'query' | 'unit' | 'takenAt' | 'expiresAt'>): Promise<Collection>;
  /** Adds a batch and moves the resume token in one transaction; a dossier seen again replaces its earlier state. */
  add(id: number, batch: CollectionBatch): Promise<Collection>;
  /** The newest one that fits and has not expired; null when there is none. */
  latest(wanted: CollectionFilter, now: IsoLocal): Promise<Collection | null>;
  /** In the order in which they were collected. */
  dossiers(id: number): Promise<readonly Dossier[]>;
  /** Deletes what has expired; returns how many collections. */
  expire(now: IsoLocal): Promise<number>;
}

/** Report forms as they stood when they were built (closing snapshots), for carry-over checks and later proof. */
export interface FormArchive {
  /** The same form taken at the same moment replaces itself. */
  keep(form: ReportForm): Promise<void>;
  /** The newest of that unit, form and period; null when none was kept. */
  latest(wanted: {
    readonly unit: string;
    readonly form: string;
    readonly period: string;
  }): Promise<ReportForm | null>;
  /** Codes of the units a form of that period was kept for, in order. */
  units(wanted: { readonly form: string; readonly period: string }): Promise<readonly string[]>;
}
