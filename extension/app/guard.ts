/** Checks one value that came from outside; never throws. */
export type Guard<T> = (value: unknown) => value is T;

export const isText: Guard<string> = (value) => typeof value === 'string';
export const isNumber: Guard<number> = (value): value is number => Number.isFinite(value);
export const isFlag: Guard<boolean> = (value) => typeof value === 'boolean';

/** Null, or what the guard says. */
export function orNull<T>(inner: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || inner(value);
}

/** An array of what the guard says. */
export function listOf<T>(inner: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every(inner);
}

/** An object whose values all pass. */
export function recordOf<T>(inner: Guard<T>): Guard<Record<string, T>> {
  return (value): value is Record<string, T> =>
    typeof value === 'object' && value !== null && Object.values(value).every(inner);
}

/** One of a few words. */
export function oneOf<const T extends string>(words: readonly T[]): Guard<T> {
  return (value): value is T => isText(value) && (words as readonly string[]).includes(value);
}

/** An object in which each named property passes its guard; others are not looked at. */
export function shape<T extends object>(guards: { readonly [Key in keyof T]-?: Guard<T[Key]> }): Guard<T> {
  const checks = Object.entries(guards) as [string, Guard<unknown>][];
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, passes]) => passes((value as Record<string, unknown>)[name]));
}
