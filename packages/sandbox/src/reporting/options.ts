import type { IsoLocal } from '@dung-hen/calendar';
import { createClock, type SandboxClock, vietnamTime } from '../clock.ts';
import { FIELDS } from '../data/procedures.ts';
import type { FormId } from './forms.ts';
import { makeUnits, type ReportingUnit } from './units.ts';

export const SKIN_NAMES = ['webforms', 'mvc', 'table-late', 'two-level'] as const;
export type SkinName = (typeof SKIN_NAMES)[number];

/** How the portal spells its own row labels; the ledger always has them as given in `fields`. */
export const ROW_SPELLINGS = ['same', 'case', 'tone', 'nfd', 'prefixed', 'numbered'] as const;
export type RowSpelling = (typeof ROW_SPELLINGS)[number];

/** Which report of which unit, e.g. { unit: 'H56.101', form: 'II.06a', period: '2026-Q2' }. */
export interface ReportRef {
  readonly unit: string;
  readonly form: FormId;
  /** '2026-Q2' for a quarter, '2026' for a year. */
  readonly period: string;
}

/** Figures by row label and column number. */
export type Figures = Readonly<Record<string, Readonly<Record<number, number>>>>;

/** A report of an earlier period that the system already holds. It is not in the ledger. */
export interface PastReport extends ReportRef {
  readonly values: Figures;
}

export interface ReportingOptions {
  /** Ports of the app and of the identity provider; 0 (default) takes any free one. */
  readonly port?: number;
  readonly identityPort?: number;
  /** Decides everything left open: row and column order, synonyms, opaque names, figures of past periods. Default 1. */
  readonly seed?: number;
  /** Where a ticking clock starts. Default: the real time in Vietnam. */
  readonly now?: IsoLocal;
  /** A clock of the caller's own; wins over `now`. */
  readonly clock?: SandboxClock;
  /** Default 'webforms'. */
  readonly skin?: SkinName;
  /** How many made-up communes, or the units themselves. Default 1. */
  readonly units?: number | readonly ReportingUnit[];
  /** Hours from the last moment of a data window to "Hạn nộp". Default 72 (a setting: the real number is not known). */
  readonly deadlineHours?: number;
  /** Hours after "Hạn nộp" in which a report is "Quá hạn" and still taken. Default 0: it closes at once. */
  readonly graceHours?: number;
  /** Minutes without a request after which the app forgets the login. Default 30. */
  readonly sessionMinutes?: number;
  /** Whether the identity provider asks for a one-time password. */
  readonly otp?: boolean;
  /** Whether its login page shows a captcha. */
  readonly captcha?: boolean;
  /** How the identity provider sends the browser back; the skin's own way by default. */
  readonly ssoReturn?: 'redirect' | 'form';
  /** Whether the officer submits to the leader ("Trình lãnh đạo", state "Chờ duyệt"); the skin's own way by default. */
  readonly approval?: boolean;
  /** Row labels of II.06a; shuffled into the portal's own order. */
  readonly fields?: readonly string[];
  readonly rowSpelling?: RowSpelling;
  /** The row of column numbers; the skin's own by default. */
  readonly numberRow?: 'brackets' | 'plain' | 'none';
  /** Whether a row left blank counts as "không phát sinh" (default) or is refused as missing. */
  readonly blankRows?: 'allowed' | 'refused';
  /** Reports of closed periods: made up from the seed (default), none, or the given ones. */
  readonly history?: 'seeded' | 'none' | readonly PastReport[];
  /** Reports on a page of the list. Default 20. */
  readonly pageSize?: number;
  /** Where state and ledger are kept, so that a killed emulator can be started again. One JSON object a line. */
  readonly stateFile?: string;
}

/** Options with everything decided that does not depend on the skin. */
export interface Settings {
  readonly seed: number;
  readonly clock: SandboxClock;
  readonly skin: SkinName;
  readonly units: readonly ReportingUnit[];
  readonly deadlineHours: number;
  readonly graceHours: number;
  readonly sessionMinutes: number;
  readonly otp: boolean;
  readonly captcha: boolean;
  readonly fields: readonly string[];
  readonly blankRows: 'allowed' | 'refused';
  readonly history: 'seeded' | 'none' | readonly PastReport[];
  readonly pageSize: number;
}

/** The fields of the sandbox communes, and two in which its one-stop system never has a dossier. */
export const DEFAULT_FIELDS: readonly string[] = [
  ...FIELDS.filter((field) => field.communeProcedures > 0).map((field) => field.name),
  'Môi trường',
  'Văn hóa',
];

/** Fills in the defaults. Throws `RangeError` on options that make no sense. */
export function settle(options: ReportingOptions): Settings {
  const units = typeof options.units === 'object' ? options.units : makeUnits(options.units ?? 1);
  const fields = options.fields ?? DEFAULT_FIELDS;
  if (units.length === 0 || new Set(units.map((unit) => unit.code)).size !== units.length) {
    throw new RangeError('The emulator needs units with codes of their own');
  }
  if (fields.length === 0 || new Set(fields).size !== fields.length) {
    throw new RangeError('The emulator needs rows with labels of their own');
  }
  return {
    seed: options.seed ?? 1,
    clock: options.clock ?? createClock({ start: options.now ?? vietnamTime(Date.now()) }),
    skin: options.skin ?? 'webforms',
    units,
    deadlineHours: options.deadlineHours ?? 72,
    graceHours: options.graceHours ?? 0,
    sessionMinutes: options.sessionMinutes ?? 30,
    otp: options.otp ?? false,
    captcha: options.captcha ?? false,
    fields,
    blankRows: options.blankRows ?? 'allowed',
    history: options.history ?? 'seeded',
    pageSize: options.pageSize ?? 20,
  };
}
