import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import type { DossierStatus } from '../dossier.ts';
import type { Ratio } from '../kpi/ratio.ts';
import type { Words } from '../words.ts';
import type { UpwardMapping } from './statuses.ts';

/** What the comparison must know of a dossier here. */
export interface LocalState {
  readonly code: string;
  readonly status: DossierStatus;
  /** Newest act on record; null where the system tells none. */
  readonly changedAt: IsoLocal | null;
  /** Whether it stood still before (a supplement or another pause is on record). */
  readonly paused: boolean;
}

/** A dossier as it stands on the national portal. */
export interface NationalState {
  readonly code: string;
  readonly status: DossierStatus;
}

export interface SyncOptions {
  /** When the national statuses were taken. */
  readonly takenAt: IsoLocal;
  /** Hours a change may take upward or down before its lack is a fault. No rule says how long: a setting. */
  readonly delayHours: number;
  /** What is sent upward as another status. */
  readonly mapping: UpwardMapping;
  /**
   * Days of filing (both included, null = open) both lists cover. A dossier on one side alone that was filed outside is left
   * out: the other list could not have it.
   */
  readonly scope: { readonly from: IsoDate | null; readonly to: IsoDate | null };
}

/**
 * 'same': equal; 'explained': differs as it may; 'different': differs without a reason; 'missingThere': here and not on the
 * national portal; 'unknownHere': the other way round.
 */
export type SyncKind = 'same' | 'explained' | 'different' | 'missingThere' | 'unknownHere';

/** 'mapped': sent upward as another status; 'delay': changed too recently to be there. */
export type SyncReason = 'mapped' | 'delay';

/** One dossier compared. */
export interface SyncLine {
  readonly kind: SyncKind;
  readonly code: string;
  /** null: unknown here. */
  readonly local: DossierStatus | null;
  /** null: not on the national portal. */
  readonly national: DossierStatus | null;
  readonly reason: SyncReason | null;
  readonly words: Words;
  /** null where nothing need be done. */
  readonly toDo: Words | null;
}

/** Lines with figures for a report. */
export interface SyncResult {
  readonly takenAt: IsoLocal;
  readonly delayHours: number;
  /** Every dossier of either list once, by code; those out of scope left out. */
  readonly lines: readonly SyncLine[];
  readonly counts: Readonly<Record<SyncKind, number>>;
  readonly outOfScope: number;
  /** Dossiers here that stand on the national portal, of those that must: what indicator 1.4 of Decision 766 asks for. */
  readonly sent: Ratio;
  /** Dossiers on both sides whose statuses agree or differ as they may. */
  readonly agreeing: Ratio;
  /** How often each pair of statuses came, most often first. */
  readonly pairs: readonly {
    readonly local: DossierStatus;
    readonly national: DossierStatus;
    readonly count: number;
  }[];
}
