import type { Language } from '@dung-hen/domain';

/** Language of this run, read before anything else so that even usage errors speak it: `--lang`, DUNG_HEN_LANG, vi. */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? env.DUNG_HEN_LANG : (args[at]?.split('=')[1] ?? args[at + 1]);
  return given === 'en' ? 'en' : 'vi';
}
