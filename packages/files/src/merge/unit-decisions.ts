import { normalizeLabel } from '@dung-hen/page';
import { unitKey } from './unit-name.ts';

/** What a person said about names that meet or do not meet by themselves. */
export interface UnitDecisions {
  /** Two names that are one unit though they are kept apart by themselves. */
  readonly same?: readonly (readonly [string, string])[];
  /** Names that stand alone though another spelling would be taken for the same. */
  readonly apart?: readonly string[];
}

/** The key of a name, what a person said included: names of one key are one row. */
export type KeyOf = (name: string) => string;

/** Makes the keys of names under what was decided. */
export function keysBy({ same = [], apart = [] }: UnitDecisions): KeyOf {
  const alone = new Set(apart.map(normalizeLabel));
  const own = (name: string): string => {
    const said = normalizeLabel(name);
    return alone.has(said) ? `${unitKey(name)} | ${said}` : unitKey(name);
  };
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    const leader = leaders.get(key);
    return leader === undefined ? key : leaderOf(leader);
  };
  for (const [a, b] of same) {
    const [first, second] = [leaderOf(own(a)), leaderOf(own(b))];
    if (first !== second) leaders.set(second, first);
  }
  return (name) => leaderOf(own(name));
}
