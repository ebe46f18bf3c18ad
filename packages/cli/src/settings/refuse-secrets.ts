import { DungHenError } from '@dung-hen/domain';
import type { Translate } from '../words/translate.ts';

const PASSWORD_OPTION = /^--?(?:password|passwd|pass|pwd|mat-?khau|secret|token|otp)(?:=|$)/iu;

/**
 * A password on the command line is seen by everyone on the machine and kept in the shell's history: it is refused,
 * whatever its option is called, and so is one inside an address. Throws INVALID_INPUT without repeating it.
 */
export function refuseSecrets(args: readonly string[], t: Translate): void {
  if (args.some((arg) => PASSWORD_OPTION.test(arg))) {
    throw new DungHenError('INVALID_INPUT', { label: '--password', detail: t('secrets.onCommandLine') });
  }
  if (args.some(holdsCredentials)) {
    throw new DungHenError('INVALID_INPUT', { label: '--url', detail: t('secrets.inAddress') });
  }
}

function holdsCredentials(arg: string): boolean {
  const text = arg.replace(/^--[\w-]+=/u, '');
  if (!/^https?:/iu.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username !== '' || password !== '';
}
