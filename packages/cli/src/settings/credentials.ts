import { DungHenError } from '@dung-hen/domain';
import type { Context } from '../context.ts';

/** Systems one logs in to; the second part of the names of their environment variables. */
export type SystemName = 'ONESTOP' | 'REPORTING';

export interface LoginOptions {
  readonly user?: string;
  readonly passwordStdin?: boolean;
}

export interface Login {
  readonly userName: string;
  readonly password: string;
}

/**
 * User name from `--user`, DUNG_HEN_<SYSTEM>_USER or DUNG_HEN_USER; password from standard input (`--password-stdin`,
 * its first line), DUNG_HEN_<SYSTEM>_PASSWORD or DUNG_HEN_PASSWORD. Throws INVALID_INPUT naming the variables when one
 * is missing; never shows a value.
 */
export async function readLogin(
  context: Pick<Context, 'env' | 'stdin' | 't'>,
  system: SystemName,
  options: LoginOptions,
): Promise<Login> {
  const { env, t } = context;
  const userName = options.user ?? env[`DUNG_HEN_${system}_USER`] ?? env.DUNG_HEN_USER ?? '';
  if (userName.trim() === '') {
    throw new DungHenError('INVALID_INPUT', { label: '--user', detail: t('secrets.noUser', { system }) });
  }
  const password = options.passwordStdin
    ? await firstLine(context.stdin)
    : (env[`DUNG_HEN_${system}_PASSWORD`] ?? env.DUNG_HEN_PASSWORD ?? '');
  if (password === '') {
    throw new DungHenError('INVALID_INPUT', {
      label: '--password-stdin',
      detail: t('secrets.noPassword', { system }),
    });
  }
  return { userName: userName.trim(), password };
}

const LONGEST = 10_000;

async function firstLine(stdin: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stdin) {
    text += String(chunk);
    if (text.includes('\n') || text.length > LONGEST) break;
  }
  return (text.split('\n')[0] ?? '').replace(/\r$/u, '');
}
