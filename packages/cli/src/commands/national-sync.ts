import {
  checkSync,
  DungHenError,
  isDungHenError,
  localStateOf,
  type NationalState,
  printSync,
  type SyncResult,
  THANH_HOA_UPWARD,
} from '@dung-hen/domain';
import { latestCollected } from '../collected.ts';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES, EXIT_OK } from '../exit-codes.ts';
import { openGiven } from '../files/given-files.ts';
import { readStatusesInWorker } from '../files/read-in-worker.ts';
import { checkInput, dayInput, momentInput, unitInput, wholeNumber } from '../settings/input.ts';
import { withStores } from '../stores.ts';

export interface NationalSyncOptions {
  readonly statuses: readonly string[];
  readonly unit?: string;
  readonly takenAt?: string;
  readonly delayHours?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `national sync`: dossiers collected last against a file of their statuses on the national portal. */
export async function checkNationalSync(context: Context, options: NationalSyncOptions): Promise<Answer> {
  const { t, language } = context;
  const unit = options.unit === undefined ? null : checkInput(unitInput, options.unit, '--unit', t);
  const takenAt = checkInput(momentInput, options.takenAt ?? context.now(), '--taken-at', t);
  const delayHours = checkInput(wholeNumber(0, 8_760), options.delayHours ?? '24', '--delay-hours', t);
  const day = (given: string | undefined, label: string) =>
    given === undefined ? null : checkInput(dayInput, given, label, t);
  const national = await readStatuses(context, options.statuses);
  const { dossiers, since } = await withStores(context, ({ collections }) =>
    latestCollected(collections, context, unit),
  );
  // Finished dossiers of before the collection are not here: they are nothing unknown.
  const scope = { from: day(options.from, '--from') ?? since, to: day(options.to, '--to') };
  const mapping = THANH_HOA_UPWARD;
  const result = said(context, () =>
    checkSync(dossiers.map(localStateOf), national, { takenAt, delayHours, mapping, scope }),
  );
  context.say(printSync(result, language));
  const { different, missingThere, unknownHere } = result.counts;
  return {
    data: { ...result, scope, mapping },
    exitCode: different + missingThere + unknownHere === 0 ? EXIT_OK : EXIT_CODES.FORM_UNBALANCED,
  };
}

/** The statuses of every file. A row that cannot be read stops it: a missing dossier must not be one we could not read. */
async function readStatuses(context: Context, paths: readonly string[]): Promise<readonly NationalState[]> {
  const { t, language, signal } = context;
  const states: NationalState[] = [];
  for (const path of paths) {
    const { name, bytes } = openGiven(context, path);
    const file = await readStatusesInWorker(name, bytes, signal);
    const refuse = (detail: string) => new DungHenError('INVALID_INPUT', { label: name, detail });
    if (!file.ok) throw refuse(`${name}: ${file.words[language]}`);
    if (file.truncated) throw refuse(t('publicity.truncated', { file: name }));
    if (file.badRows.length > 0) {
      throw refuse(t('national.badStatuses', { file: name, rows: file.badRows.slice(0, 20).join(', ') }));
    }
    states.push(...file.states);
  }
  return states;
}

function said({ t }: Context, work: () => SyncResult): SyncResult {
  try {
    return work();
  } catch (error) {
    if (!isDungHenError(error, 'INVALID_INPUT')) throw error;
    const code = error.context.label ?? '';
    throw new DungHenError('INVALID_INPUT', {
      label: code,
      detail: t('national.twice', { code }),
      cause: error,
    });
  }
}
