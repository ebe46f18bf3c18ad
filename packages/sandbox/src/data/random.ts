import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that can be repeated: the same seed always gives the same run. */
export interface Random {
  /** Whole number, both ends included. */
  int(from: number, to: number): number;
  /** In [0, 1). */
  fraction(): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
}

const STEPS = 1_000_003;

/** A run of chance named by a text, e.g. 'seed/unit/month'. */
export function randomOf(seed: string): Random {
  const generator = xoroshiro128plus(hash32(seed));
  const int = (from: number, to: number) => uniformInt(generator, from, to);
  const fraction = () => int(0, STEPS - 1) / STEPS;
  return {
    int,
    fraction,
    chance: (probability) => fraction() < probability,
    pick: (items) => items[int(0, items.length - 1)] ?? items[0],
  };
}

/** FNV-1a with a final mix: a signed 32-bit number from a text. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const hex = (value: number) => (value >>> 0).toString(16).padStart(8, '0');

/** A GUID made from a text: always the same one. */
export function guidOf(text: string): string {
  const digits = [0, 1, 2, 3].map((part) => hex(hash32(`${part}:${text}`))).join('');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
