import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DungHenError, type PaperFeedback, paperFileText, readPaperFile } from '@dung-hen/domain';
import type { Context } from '../context.ts';

/** Where items that came on paper, by phone, fax or e-mail are kept in the home folder; the extension reads the same. */
const FILE = 'phan-anh-giay.json';

/** The items kept here; none where there is no file. INVALID_INPUT when the file cannot be read as one. */
export function keptPaper({ home, t }: Pick<Context, 'home' | 't'>): readonly PaperFeedback[] {
  const path = join(home, FILE);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw new DungHenError('INVALID_INPUT', { label: path, detail: t('paper.unreadable'), cause });
  }
  const items = readPaperFile(text);
  if (items === null) throw new DungHenError('INVALID_INPUT', { label: path, detail: t('paper.noList') });
  return items;
}

/** Keeps the items, the whole file or not at all. With `--dry-run` nothing is written. */
export function keepPaper({ home, dryRun }: Context, items: readonly PaperFeedback[]): void {
  if (dryRun) return;
  mkdirSync(home, { recursive: true, mode: 0o700 });
  writeWhole(join(home, FILE), paperFileText(items));
}

/** Writes a file for its owner alone, beside and then in place. */
export function writeWhole(path: string, text: string): void {
  const beside = `${path}.tmp-${process.pid}`;
  writeFileSync(beside, text, { mode: 0o600 });
  renameSync(beside, path);
}
