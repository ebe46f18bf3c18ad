import type { IsoLocal } from '@dung-hen/calendar';
import type { Language } from '@dung-hen/domain';
import type { Progress } from './terminal/progress.ts';
import type { Translate } from './words/translate.ts';

/** What a command is handed: the only way from a command to the world outside. */
export interface Context {
  readonly language: Language;
  /** One JSON document on stdout, everything for people on stderr. */
  readonly json: boolean;
  /** Nothing is written: no file, no database row, no request that changes anything. */
  readonly dryRun: boolean;
  /** Folder of the database; it may not exist yet. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Vietnamese wall-clock time. */
  readonly now: () => IsoLocal;
  /** The moment given with `--now`; null when the real clock is used. */
  readonly pinnedNow: IsoLocal | null;
  /** Name of this process in the outbox, and whether the process of another name is known to be dead. */
  readonly owner: string;
  readonly isOwnerGone: (owner: string) => boolean;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly t: Translate;
  /** The answer, for people. */
  readonly say: (text: string) => void;
  /** The JSON document at once, for a command that goes on running; it then gives no other. */
  readonly publish: (data: unknown) => void;
  /** Remarks and progress, always on stderr. */
  readonly note: (text: string) => void;
  readonly progress: (label: string) => Progress;
  /** Marks for people: colour where the terminal has it. */
  readonly paint: (style: 'good' | 'bad' | 'warn' | 'strong' | 'faint', text: string) => string;
  /** Columns of the terminal. */
  readonly width: number;
}

/** What a command gives back: the JSON document (if it was not published before), and the exit code where it is not 0. */
export interface Answer {
  readonly data?: unknown;
  readonly exitCode?: number;
}
