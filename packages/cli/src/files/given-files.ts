import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { DungHenError } from '@dung-hen/domain';
import { countedReports, type ReportFile, type ReportTable, type Words } from '@dung-hen/files';
import type { Context } from '../context.ts';
import { readInWorker } from './read-in-worker.ts';

/** One file given on the command line: its reports, or why it was not read. */
export type GivenFile =
  | {
      readonly path: string;
      readonly name: string;
      readonly file: ReportFile;
      /** SHA-256 of the bytes. */
      readonly content: string;
    }
  | {
      readonly path: string;
      readonly name: string;
      readonly refused: { readonly reason: string; readonly words: Words };
    };

/** Reads every file; one that cannot be read does not stop the others. INVALID_INPUT for a path that is no file. */
export async function readGiven(context: Context, paths: readonly string[]): Promise<readonly GivenFile[]> {
  const { t, signal } = context;
  const given = paths.map((path) => openGiven(context, path));
  const progress = context.progress(t('files.reading'));
  const files: GivenFile[] = [];
  for (const { path, name, bytes } of given) {
    const file = await readInWorker(name, bytes, signal);
    files.push(
      file.ok
        ? { path, name, file, content: createHash('sha256').update(bytes).digest('hex') }
        : { path, name, refused: { reason: file.reason, words: file.words } },
    );
    progress.update(files.length, given.length);
  }
  progress.stop();
  return files;
}

/** The bytes of a file of the command line. INVALID_INPUT for a path that is no file. */
export function openGiven({ t }: Context, path: string) {
  const whole = resolve(path);
  if (!statSync(whole, { throwIfNoEntry: false })?.isFile()) {
    throw new DungHenError('INVALID_INPUT', { label: path, detail: t('files.noFile', { file: path }) });
  }
  return { path: whole, name: basename(whole), bytes: new Uint8Array(readFileSync(whole)) };
}

/** Says which files were refused and why. Returns how many. */
export function sayRefused(context: Context, files: readonly GivenFile[]): number {
  let refused = 0;
  for (const one of files) {
    if (!('refused' in one)) continue;
    refused += 1;
    context.say(`${context.paint('bad', '✗')} ${one.name}: ${one.refused.words[context.language]}`);
  }
  return refused;
}

/** The reports that count; hidden sheets that were left out are told. */
export function reportsOf(
  context: Context,
  { name, file, content }: { name: string; file: ReportFile; content: string },
): readonly { readonly name: string; readonly report: ReportTable; readonly content: string }[] {
  const { counted, hiddenSheets } = countedReports(name, file);
  for (const sheet of hiddenSheets) context.note(context.t('files.hiddenSheet', { file: name, sheet }));
  return counted.map((one) => ({ ...one, content }));
}
