import { createHash } from 'node:crypto';

/** Hex digest of the parts: what the emulator makes opaque names, ids and signatures from. Same parts, same digest. */
export function digest(...parts: readonly (string | number)[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex');
}

/** A whole number from 0 to `below - 1` that depends on the parts alone. */
export function draw(below: number, ...parts: readonly (string | number)[]): number {
  return Number.parseInt(digest(...parts).slice(0, 8), 16) % below;
}

/** One of the choices, depending on the parts alone. */
export function pick<T>(choices: readonly [T, ...T[]], ...parts: readonly (string | number)[]): T {
  return choices[draw(choices.length, ...parts)] ?? choices[0];
}

/** The items in an order that depends on seed and items alone. */
export function shuffled<T>(
  items: readonly T[],
  nameOf: (item: T) => string | number,
  seed: string | number,
): T[] {
  return items
    .map((item) => ({ item, key: digest('order', seed, nameOf(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item);
}
