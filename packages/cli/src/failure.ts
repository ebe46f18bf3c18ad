import { CalendarError } from '@dung-hen/calendar';
import {
  adoptError,
  type DungHenError,
  errorSentence,
  isDungHenError,
  type Language,
} from '@dung-hen/domain';
import { EXIT_BUG, EXIT_CODES, EXIT_INTERRUPTED } from './exit-codes.ts';
import type { Translate } from './words/translate.ts';

/** The command was stopped by Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** A failure as it is told: on stderr for people, as `{ error }` with `--json`. */
export interface Told {
  readonly exitCode: number;
  readonly lines: readonly string[];
  readonly document: {
    readonly error: {
      readonly code: string;
      readonly message: string;
      readonly detail: string | null;
      readonly step: string | null;
      readonly label: string | null;
      readonly url: string | null;
    };
  };
}

/** Puts any failure into words and an exit code. Never shows a cause, a body or a stack: those may hold data. */
export function tell(failure: unknown, language: Language, t: Translate): Told {
  const error = failure instanceof CalendarError ? adoptError(failure) : failure;
  if (isDungHenError(error)) return tellOurs(error, language, t);
  if (error instanceof Interrupted) {
    const message = t('failure.interrupted');
    return { exitCode: EXIT_INTERRUPTED, lines: [message], document: document('INTERRUPTED', message) };
  }
  const name = error instanceof Error ? error.name : typeof error;
  const where = error instanceof Error ? ownFrame(error.stack) : null;
  const message = t('failure.bug', { name: where === null ? name : `${name}, ${where}` });
  return { exitCode: EXIT_BUG, lines: [message], document: document('BUG', message) };
}

function tellOurs(error: DungHenError, language: Language, t: Translate): Told {
  const { detail, step, label, url } = error.context;
  const message = errorSentence(error, language);
  return {
    exitCode: EXIT_CODES[error.code],
    lines: [
      `${t('failure.error')} ${error.code}: ${message}`,
      ...(detail === undefined ? [] : [`  ${t('failure.detail')}: ${detail}`]),
      ...(url === undefined ? [] : [`  ${t('failure.address')}: ${url}`]),
    ],
    document: {
      error: {
        code: error.code,
        message,
        detail: detail ?? null,
        step: step ?? null,
        label: label ?? null,
        url: url ?? null,
      },
    },
  };
}

function document(code: string, message: string): Told['document'] {
  return { error: { code, message, detail: null, step: null, label: null, url: null } };
}

/** File and line of the first of our own frames: enough to report a bug, nothing of what was worked on. */
function ownFrame(stack: string | undefined): string | null {
  return /((?:packages|adapters)\/[\w./-]+:\d+)/u.exec(stack ?? '')?.[1] ?? null;
}
