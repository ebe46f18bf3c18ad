import type {
  Dossier,
  FeedbackCounts,
  KeptPlan,
  KpiInputs,
  PaperFeedback,
  UnitPoints,
} from '@dung-hen/domain';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SeenDossier } from './seen-dossier.ts';
import type { StoredAnswer, StoredFeedback } from './stored-feedback.ts';

/** One line of the local audit log: who did what to which field or letter, old → new. Never a citizen's name. */
export interface AuditEntry {
  readonly id?: number;
  /** Vietnam wall-clock time. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  /** Dossier code, form id or setting name. */
  readonly subject: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A letter number given out, so that none is used twice; voided ones stay. Holds what a reprint needs, except what
 * names a citizen: recipient, address and the officer's own words for a reason are never stored.
 */
export interface RegisterEntry {
  /** Year and number as printed: '2026:05/PXL'. */
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
  readonly printed: string;
  /** When it was given out, and the day the letter is dated. */
  readonly at: string;
  readonly datedOn: string;
  readonly kind: 'apology' | 'supplement' | 'refusal';
  readonly dossierCode: string;
  readonly procedureName: string | null;
  readonly receivedAt: string | null;
  readonly oldDue: string | null;
  readonly newDue: string | null;
  /** Id of a common phrase; null for words of the officer's own. */
  readonly reasonId: string | null;
  /** Why an apology was sent after its last day; '' when it was in time. */
  readonly lateReason: string;
  readonly reprints: number;
  readonly voided: { readonly at: string; readonly reason: string } | null;
}

/** What the officer said about a duty: done, or not before a moment. */
export interface DutyMark {
  readonly dutyId: string;
  readonly state: 'done' | 'snoozed';
  readonly until: string | null;
  readonly at: string;
}

/**
 * The figures of one period as they were when the officer closed them: the form and the facts its counting used,
 * so that a later difference can be explained. No names.
 */
export interface Closing {
  /** 'II.06a/VPCP/KSTT 2026-Q2 H56.77.5'. */
  readonly id: string;
  /** Vietnam wall-clock time. */
  readonly at: string;
  /** The form as `freezeForm` of the forms room writes it. */
  readonly form: string;
  readonly dossiers: readonly ClosedDossier[];
}

/** What the counting looks at in one dossier. */
export type ClosedDossier = Pick<
  Dossier,
  | 'code'
  | 'status'
  | 'channel'
  | 'receivedAt'
  | 'dueAt'
  | 'finishedAt'
  | 'pausedAt'
  | 'fieldCode'
  | 'fieldName'
>;

/** Counts the officer typed in for a reporting period, by the KPI they answer. No names. */
export interface PeriodFigures {
  /** The period as it is written: '2026-Q2'. */
  readonly period: string;
  readonly figures: KpiInputs;
  /** Vietnam wall-clock time. */
  readonly at: string;
  /** Points on the national scoreboard for the same period, as handed in. */
  readonly scores?: KeptScores;
}

/** A national scoreboard (Decision 766) the officer handed in: names of agencies and points. */
export interface KeptScores {
  /** Name of the file. */
  readonly name: string;
  /** When it was read, Vietnam wall-clock time. */
  readonly at: string;
  readonly units: readonly UnitPoints[];
  /** Name of the officer's own unit in it; null: not chosen yet. */
  readonly own: string | null;
}

/** The figures of a merge by what they count, rows in order; a group heads the rows below it. */
export interface KeptReport {
  /** Id of the known form every source is; null where they are of several, or of none. */
  readonly form: string | null;
  readonly rowsBy: 'unit' | 'field';
  /** The unit whose report it is, where it is rows by field of one source that says so. */
  readonly unit: string | null;
  /** Whether the period was said by the officer, not by a source. */
  readonly periodAssumed: boolean;
  readonly rows: readonly {
    readonly kind: 'data' | 'group' | 'total';
    readonly label: string;
    readonly figures: Readonly<Partial<Record<string, number>>>;
  }[];
}

/** A merge that was kept: the table as it was, and which files it came from. No file is kept. */
export interface KeptMerge {
  readonly id: string;
  /** Vietnam wall-clock time. */
  readonly at: string;
  /** 'yyyy-MM-dd…yyyy-MM-dd' or a named period ('2026-Q1'); null where no source says one. */
  readonly period: string | null;
  readonly title: string;
  readonly rows: number;
  /** Names of the sources and the SHA-256 of their files. */
  readonly sources: readonly { readonly name: string; readonly content: string }[];
  /** The table as tab-separated text, header first. */
  readonly table: string;
  /** The figures by what they count, to fill forms from; merges kept by older versions have none. */
  readonly report?: KeptReport;
  /** The period is closed: another merge of it is not kept until this one is opened again. */
  readonly locked: boolean;
}

/** What is kept of one weekly bulletin: the officer's own words, and the figures once they are closed. No dossier codes. */
export interface KeptBulletin {
  /** Unit and first day of the week: 'H56.77.5 2026-06-08'. */
  readonly key: string;
  /** First day of the week, 'YYYY-MM-DD'. */
  readonly from: string;
  /** Texts the officer changed; null: none. */
  readonly own: OwnBulletin | null;
  /** The figures of the week as they were when closed; null: not closed. */
  readonly closed: ClosedWeek | null;
}

/** The officer's own texts of a bulletin; null: that of the figures. */
export interface OwnBulletin {
  readonly title: string | null;
  readonly notice: string | null;
  readonly spoken: string | null;
  /** The texts of the figures when the officer last changed them, so that later figures are noticed. */
  readonly basis: string;
}

/** Closed figures of a week. */
export interface ClosedWeek {
  /** Vietnam wall-clock time. */
  readonly at: string;
  /** The form as `freezeForm` of the forms room writes it, without the codes behind its cells. */
  readonly form: string;
  readonly feedback: FeedbackCounts | null;
}

/** The review of procedures as the officer left it; `state` is checked when it is read. */
export interface KeptReview {
  readonly id: 'review';
  readonly state: unknown;
}

interface Schema extends DBSchema {
  dossiers: { key: string; value: SeenDossier; indexes: { seenAt: string } };
  audit: { key: number; value: AuditEntry };
  register: { key: string; value: RegisterEntry; indexes: { dossierCode: string } };
  duties: { key: string; value: DutyMark };
  collections: { key: string; value: { readonly id: string; readonly state: unknown } };
  closings: { key: string; value: Closing };
  figures: { key: string; value: PeriodFigures };
  plans: { key: number; value: KeptPlan };
  merges: { key: string; value: KeptMerge };
  feedback: { key: string; value: StoredFeedback };
  answers: { key: string; value: StoredAnswer };
  bulletins: { key: string; value: KeptBulletin };
  reviews: { key: string; value: KeptReview };
  paperFeedback: { key: string; value: PaperFeedback };
}

export type Database = IDBPDatabase<Schema>;

let opened: Promise<Database> | null = null;

/** The extension's own store (background and extension pages only; a content script would open the page's). */
export function database(): Promise<Database> {
  opened ??= openDB<Schema>('dung-hen', 9, {
    upgrade(db, from) {
      if (from < 2) db.createObjectStore('closings', { keyPath: 'id' });
      if (from < 3) db.createObjectStore('figures', { keyPath: 'period' });
      if (from < 4) db.createObjectStore('plans', { keyPath: 'year' });
      if (from < 5) db.createObjectStore('merges', { keyPath: 'id' });
      if (from < 6) {
        db.createObjectStore('feedback', { keyPath: 'key' });
        db.createObjectStore('answers', { keyPath: 'key' });
      }
      if (from < 7) db.createObjectStore('bulletins', { keyPath: 'key' });
      if (from < 8) db.createObjectStore('reviews', { keyPath: 'id' });
      if (from < 9) db.createObjectStore('paperFeedback', { keyPath: 'id' });
      if (from > 0) return;
      db.createObjectStore('dossiers', { keyPath: 'code' }).createIndex('seenAt', 'seenAt');
      db.createObjectStore('audit', { keyPath: 'id', autoIncrement: true });
      db.createObjectStore('register', { keyPath: 'number' }).createIndex('dossierCode', 'dossierCode');
      db.createObjectStore('duties', { keyPath: 'dutyId' });
      db.createObjectStore('collections', { keyPath: 'id' });
    },
    blocking(_current, _blocked, event) {
      // A newer version of the extension wants to upgrade the store: stand aside.
      if (event.target instanceof IDBDatabase) event.target.close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}
