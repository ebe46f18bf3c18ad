import type { ProcedureRecord } from './procedures.ts';
import type { UnitRecord } from './units.ts';

/** kenhThucHien: 1 trực tiếp, 2 trực tuyến, 3 bưu chính; null where dirt wiped it out. */
export type ChannelCode = '1' | '2' | '3';

export type PauseStatus = 5 | 6 | 8;

/** One thing that happened to a dossier; `at` in wall-clock milliseconds. */
export type LifeEvent =
  | { readonly at: number; readonly kind: 'submit' }
  | { readonly at: number; readonly kind: 'refuse' }
  | { readonly at: number; readonly kind: 'receive'; readonly due: number | null }
  /** Passed on to the appraiser (1) or the leader (2): status 4. */
  | { readonly at: number; readonly kind: 'step'; readonly step: 1 | 2 }
  | { readonly at: number; readonly kind: 'pause'; readonly status: PauseStatus }
  /** Inside a supplement: asked of the citizen, sent by the citizen. */
  | { readonly at: number; readonly kind: 'askCitizen' }
  | { readonly at: number; readonly kind: 'citizenSent' }
  | { readonly at: number; readonly kind: 'resume'; readonly due: number | null }
  | { readonly at: number; readonly kind: 'finish'; readonly withdrawn: boolean; readonly status: 9 | 7 }
  | { readonly at: number; readonly kind: 'return' };

/** The six causes of HoSoGayLoiThongKe, and the ways a row can break "3 = 4 + 5 + 6". */
export type Dirt = HarmlessDirt | BreakingDirt;
export type HarmlessDirt = (typeof HARMLESS_DIRT)[number];
export type BreakingDirt = (typeof BREAKING_DIRT)[number];

/** Wrong, but counted in no column or consistently: the default of every sandbox. */
export const HARMLESS_DIRT = [
  'levelTwoOnline',
  'noReceiveDate',
  'noFinishDate',
  'futureReceive',
  'futureFinish',
  'finishBeforeReceive',
] as const;

/** In the processed column without standing in columns 4, 5 or 6: only in the scenario 'unbalanced'. */
export const BREAKING_DIRT = ['emptyChannel', 'finishedNoReceive', 'receivedAfterWindow'] as const;

/** What makes a dossier invisible: deleted, or a procedure code the catalogue does not hold (INNER JOIN). */
export type Invisible = 'deleted' | 'unknownProcedure';

/** A dossier from first to last event. What the portal shows is this life as of the clock's now. */
export interface DossierLife {
  /** Where it lies: month of creation and position in it. */
  readonly month: number;
  readonly position: number;
  /** Number of the applicant. */
  readonly person: number;
  readonly code: string;
  readonly unit: UnitRecord;
  readonly procedure: ProcedureRecord;
  /** Second case of the procedure: sets no due date. */
  readonly withoutDue: boolean;
  readonly channel: ChannelCode;
  readonly createdAt: number;
  readonly events: readonly LifeEvent[];
  readonly dirt: Dirt | null;
  readonly invisible: Invisible | null;
}
