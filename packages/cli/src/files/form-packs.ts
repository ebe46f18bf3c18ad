import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FormPack, formNamed, freezePack, thawPack } from '@dung-hen/forms';
import type { Context } from '../context.ts';

const FOLDER = 'form-packs';

/** Keeps a pack in the home folder, whole or not at all; one of the same form and day is replaced. Returns the file. */
export function keepPack({ home }: Context, pack: FormPack): string {
  const folder = join(home, FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const name = (formNamed(pack.form)?.family ?? pack.form).replace(/[^\p{L}\d.]+/gu, '-');
  const file = join(folder, `${name}-${pack.from}.json`);
  const beside = `${file}.tmp-${process.pid}`;
  writeFileSync(beside, `${freezePack(pack)}\n`);
  renameSync(beside, file);
  return file;
}

/** Every pack of the home folder. INVALID_INPUT when one cannot be read: a form must not be printed on a wrong one. */
export function keptPacks({ home }: Context): FormPack[] {
  const folder = join(home, FOLDER);
  return namesIn(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => thawPack(readFileSync(join(folder, name), 'utf8')));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
