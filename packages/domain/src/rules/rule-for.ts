import { dateOf, type IsoDate, type IsoLocal } from '@dung-hen/calendar';
import { adopted } from '../errors.ts';
import { DECREE_61_2018 } from './decree-61-2018.ts';
import { DECREE_118_2025 } from './decree-118-2025.ts';
import type { RuleVersion } from './rule-version.ts';

/** Every version of the one-stop handling rules, oldest first; they leave no day between them. */
export const RULE_VERSIONS: readonly RuleVersion[] = [DECREE_61_2018, DECREE_118_2025];

/**
 * The rules that govern a dossier: those in force on the day it was received, whatever happened since.
 * @returns null for a day before 21/06/2018, for which no rules are held
 * @throws DungHenError INVALID_INPUT for a bad date.
 */
export function ruleFor(received: IsoDate | IsoLocal): RuleVersion | null {
  const day = adopted({ step: 'ruleFor' }, () => dateOf(received));
  return RULE_VERSIONS.find((rule) => day >= rule.from && (rule.to === null || day <= rule.to)) ?? null;
}
