import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FormPack, formNamed, freezePack, thawPack } from '@dung-hen/forms';
import type { Context } from '../context.ts';
import { writeWhole } from './write-whole.ts';

const FOLDER = 'form-packs';

/**
 * Keeps a pack in the home folder, whole or not at all, and beside it the .xlsx template that is filled in place (null:
 * none); one of the same form and day is replaced. Returns the file of the pack.
 */
export function keepPack(context: Context, pack: FormPack, template: Uint8Array | null): string {
  mkdirSync(join(context.home, FOLDER), { recursive: true, mode: 0o700 });
  const file = fileOf(context, pack, 'json');
  const blank = fileOf(context, pack, 'xlsx');
  if (template === null) rmSync(blank, { force: true });
  else writeWhole(context, blank, template);
  writeWhole(context, file, `${freezePack(pack)}\n`);
  return file;
}

/** The blank .xlsx template of a kept pack; null where it was none, or was kept before templates were. */
export function keptTemplate(context: Context, pack: FormPack): Uint8Array | null {
  const file = fileOf(context, pack, 'xlsx');
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : null;
}

function fileOf({ home }: Context, pack: FormPack, ending: 'json' | 'xlsx'): string {
  const name = (formNamed(pack.form)?.family ?? pack.form).replace(/[^\p{L}\d.]+/gu, '-');
  return join(home, FOLDER, `${name}-${pack.from}.${ending}`);
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
