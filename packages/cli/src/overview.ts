import { languageOf } from './language.ts';
import { OVERVIEW } from './words/overview.ts';

/** The answer to `dung-hen`, `dung-hen --help` and `dung-hen --version`, without loading anything else; null otherwise. */
export function overviewFor(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const rest = args.filter(
    (arg, index) => arg !== '--lang' && !arg.startsWith('--lang=') && args[index - 1] !== '--lang',
  );
  if (rest.length === 1 && (rest[0] === '--version' || rest[0] === '-V')) return `${VERSION}\n`;
  const asked = rest.length === 0 || (rest.length === 1 && ['--help', '-h', 'help'].includes(rest[0] ?? ''));
  return asked ? OVERVIEW[languageOf(args, env)] : null;
}

/** As in package.json; a test keeps them equal. */
export const VERSION = '0.1.0';
