import { isAbsolute, resolve } from 'node:path';
import type { IsoLocal } from '@dung-hen/calendar';
import { z } from 'zod';
import type { GlobalOptions } from '../program.ts';
import type { Translate } from '../words/translate.ts';
import { checkInput, momentInput, textInput } from './input.ts';

export interface Globals {
  readonly json: boolean;
  readonly dryRun: boolean;
  readonly home: string;
  readonly now: IsoLocal | null;
}

const language = z.enum(['vi', 'en'], { message: 'language' });

/** The options every command has, checked. Throws INVALID_INPUT. */
export async function checkGlobals(
  options: GlobalOptions,
  env: Readonly<Record<string, string | undefined>>,
  t: Translate,
): Promise<Globals> {
  const chosen = options.lang ?? env.DUNG_HEN_LANG;
  if (chosen !== undefined && chosen !== '') checkInput(language, chosen, '--lang', t);
  const home = options.home ?? env.DUNG_HEN_HOME;
  return {
    json: options.json ?? false,
    dryRun: options.dryRun ?? false,
    home: home === undefined ? await defaultHome() : absolute(checkInput(textInput, home, '--home', t)),
    now: options.now === undefined ? null : checkInput(momentInput, options.now, '--now', t),
  };
}

/** Where this system keeps data of programs: ~/.local/share/dung-hen, ~/Library/Application Support/…, %LOCALAPPDATA%\…. */
async function defaultHome(): Promise<string> {
  const { default: envPaths } = await import('env-paths');
  return envPaths('dung-hen', { suffix: '' }).data;
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path);
}
