import {
  checkPublicity,
  DungHenError,
  type InForceProcedure,
  isDungHenError,
  type PublicityResult,
  printPublicity,
} from '@dung-hen/domain';
import type { ProcedureFile } from '@dung-hen/files';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES, EXIT_OK } from '../exit-codes.ts';
import { fetchPage, isWebPage } from '../files/fetch-page.ts';
import { openGiven } from '../files/given-files.ts';
import { readProceduresInWorker } from '../files/read-in-worker.ts';
import type { NationalSource } from '../systems/national.ts';
import { isNational, nationalInForce } from './national-in-force.ts';

export interface PublicityOptions extends NationalSource {
  /** A file, or 'national:…' for the list of the national portal. */
  readonly inForce: string;
  /** Files, or addresses of web pages. */
  readonly posted: readonly string[];
  readonly codesOnly?: boolean;
}

/** The list in force by a name people know. */
interface OwnList {
  readonly name: string;
  readonly procedures: readonly InForceProcedure[];
}

/** `publicity check`: the posted list against the procedures in force. A list that is not read whole stops it. */
export async function checkPosted(context: Context, options: PublicityOptions): Promise<Answer> {
  const { inForce, posted } = options;
  const ownGiven = isNational(inForce) ? null : await ownFile(context, inForce);
  const lines: InForceProcedure[] = [];
  for (const path of posted) {
    const { name, procedures } = await readList(context, path);
    const before = lines.length;
    lines.push(...procedures.map((one) => ({ ...one, row: one.row + before })));
    if (posted.length > 1) {
      context.note(
        context.t('publicity.read', {
          file: name,
          procedures: procedures.length,
          first: before + 1,
          last: lines.length,
        }),
      );
    }
  }
  // Last, because it takes a second a procedure: a posted list that cannot be read is told at once.
  const own = ownGiven ?? { name: inForce, procedures: await nationalInForce(context, inForce, options) };
  const result = check(context, own, lines);
  context.say(printPublicity(result, context.language));
  return {
    data: result,
    exitCode: result.findings.length === 0 ? EXIT_OK : EXIT_CODES.FORM_UNBALANCED,
  };
}

async function ownFile(context: Context, path: string): Promise<OwnList> {
  const file = await readList(context, path);
  refuseBadDates(context, file);
  return file;
}

async function readList(context: Context, path: string): Promise<ProcedureFile> {
  const { t, language, signal } = context;
  const { name, bytes } = isWebPage(path) ? await fetchPage(context, path) : openGiven(context, path);
  const file = await readProceduresInWorker(name, bytes, signal);
  if (!file.ok) {
    throw new DungHenError('INVALID_INPUT', { label: name, detail: `${name}: ${file.words[language]}` });
  }
  if (file.truncated) {
    throw new DungHenError('INVALID_INPUT', {
      label: name,
      detail: t('publicity.truncated', { file: name }),
    });
  }
  if (file.hiddenRows > 0) context.note(t('publicity.hiddenRows', { file: name, rows: file.hiddenRows }));
  return file;
}

/** A day that cannot be read leaves open whether a procedure is in force: nothing is guessed. */
function refuseBadDates({ t }: Context, { name, badDates }: ProcedureFile): void {
  if (badDates.length === 0) return;
  const rows = [...new Set(badDates.map(({ row }) => row))].join(', ');
  throw new DungHenError('INVALID_INPUT', {
    label: name,
    detail: t('publicity.badDates', { file: name, rows }),
  });
}

function check(
  context: Context,
  { name, procedures }: OwnList,
  lines: readonly InForceProcedure[],
): PublicityResult {
  try {
    return checkPublicity(procedures, lines, context.now().slice(0, 10));
  } catch (error) {
    if (!isDungHenError(error, 'INVALID_INPUT')) throw error;
    const code = error.context.label ?? '';
    throw new DungHenError('INVALID_INPUT', {
      label: code,
      detail: context.t('publicity.contradictory', { file: name, code }),
      cause: error,
    });
  }
}
