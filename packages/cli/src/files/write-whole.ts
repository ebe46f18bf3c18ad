import { renameSync, writeFileSync } from 'node:fs';
import { DungHenError } from '@dung-hen/domain';
import type { Context } from '../context.ts';

/** Writes a file whole or not at all: beside its place, then moved there. INVALID_INPUT where it cannot be written. */
export function writeWhole({ t }: Pick<Context, 't'>, file: string, bytes: Uint8Array | string): void {
  try {
    const beside = `${file}.tmp-${process.pid}`;
    writeFileSync(beside, bytes);
    renameSync(beside, file);
  } catch (cause) {
    throw new DungHenError('INVALID_INPUT', {
      label: '--output',
      detail: t('files.cannotWrite', { file }),
      cause,
    });
  }
}
