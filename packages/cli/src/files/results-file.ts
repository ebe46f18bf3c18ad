import { type DigitisedState, DungHenError, type PaymentFact } from '@dung-hen/domain';
import { type ReadFile, type ToldResults, toldResults } from '@dung-hen/files';
import type { Context } from '../context.ts';
import { openGiven } from './given-files.ts';
import { readTablesInWorker } from './read-in-worker.ts';

/**
 * What the officer's lists say of results and fees, a later list before an earlier one. INVALID_INPUT for a file without
 * such columns, or a row that cannot be read: a dossier that is overlooked must not look like one not told of.
 */
export async function readResultsFiles(
  context: Context,
  paths: readonly string[],
): Promise<Pick<ToldResults, 'digitised' | 'payments'>> {
  const { t, language, signal } = context;
  const digitised = new Map<string, DigitisedState>();
  const payments = new Map<string, PaymentFact>();
  for (const path of paths) {
    const { name, bytes } = openGiven(context, path);
    const file = await readTablesInWorker(name, bytes, signal);
    const refuse = (detail: string) => new DungHenError('INVALID_INPUT', { label: name, detail });
    if (!file.ok) throw refuse(`${name}: ${file.words[language]}`);
    const lists = rowsOf(file).flatMap((rows) => toldResults(rows) ?? []);
    if (lists.length === 0) throw refuse(t('inspect.resultsHeads', { file: name }));
    for (const told of lists) {
      if (told.badRows.length > 0) {
        throw refuse(t('inspect.resultsRows', { file: name, rows: told.badRows.slice(0, 20).join(', ') }));
      }
      for (const [code, state] of told.digitised) digitised.set(code, state);
      for (const [code, fact] of told.payments) payments.set(code, fact);
    }
  }
  return { digitised, payments };
}

/** The visible tables as rows of texts, a cell over several columns in each of them. */
function rowsOf({ tables }: ReadFile): string[][][] {
  return tables
    .filter(({ hidden }) => !hidden)
    .map(({ table }) =>
      table.rows.map(({ cells }) =>
        cells.flatMap(({ text, colspan }) => Array.from({ length: Math.max(1, colspan) }, () => text)),
      ),
    );
}
