import { DungHenError } from '@dung-hen/domain';
import { CommanderError } from 'commander';
import type { Translate } from './words/translate.ts';

/**
 * What commander throws, in our own words: INVALID_INPUT for wrong use, null for help and version (no failure).
 * Anything else comes back as it is.
 */
export function usageFailure(error: unknown, t: Translate): unknown {
  if (!(error instanceof CommanderError)) return error;
  if (error.exitCode === 0) return null;
  const named = /'([^']+)'/u.exec(error.message)?.[1] ?? '';
  return new DungHenError('INVALID_INPUT', { detail: sentence(error.code, named, t) });
}

function sentence(code: string, named: string, t: Translate): string {
  switch (code) {
    case 'commander.unknownOption':
      return t('usage.unknownOption', { named });
    case 'commander.unknownCommand':
      return t('usage.unknownCommand', { named });
    case 'commander.help':
      return t('usage.missingCommand');
    case 'commander.missingArgument':
      return t('usage.missingArgument', { named });
    case 'commander.missingMandatoryOptionValue':
      return t('usage.missingOption', { named });
    case 'commander.optionMissingArgument':
      return t('usage.missingValue', { named });
    case 'commander.excessArguments':
      return t('usage.tooManyArguments');
    case 'commander.invalidArgument':
      return t('usage.invalidArgument', { named });
    default:
      return t('usage.wrong');
  }
}
