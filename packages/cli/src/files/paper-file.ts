import { renameSync, writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { DungHenError, type OfficialPaper } from '@dung-hen/domain';
import type { Context } from '../context.ts';
import { checkInput, textInput } from '../settings/input.ts';

/** The full path of a `--docx` option; null where it was not given. INVALID_INPUT unless it ends with .docx. */
export function docxPath({ t }: Pick<Context, 't'>, given: string | undefined): string | null {
  if (given === undefined) return null;
  const file = checkInput(textInput, given, '--docx', t);
  if (extname(file).toLowerCase() !== '.docx') {
    throw new DungHenError('INVALID_INPUT', { label: '--docx', detail: t('papers.docxOnly') });
  }
  return resolve(file);
}

/** Writes papers into one Word file, whole or not at all, and says so; gives the path, null when nothing was written. */
export async function writePapers(
  context: Context,
  file: string | null,
  papers: readonly OfficialPaper[],
): Promise<string | null> {
  if (file === null || context.dryRun) return null;
  const { t } = context;
  const { papersAsBytes } = await import('@dung-hen/forms/docx');
  const bytes = await papersAsBytes(papers);
  try {
    const beside = `${file}.tmp-${process.pid}`;
    writeFileSync(beside, bytes);
    renameSync(beside, file);
  } catch (cause) {
    throw new DungHenError('INVALID_INPUT', {
      label: '--docx',
      detail: t('papers.cannotWrite', { file }),
      cause,
    });
  }
  context.say(t('papers.written', { file }));
  return file;
}
