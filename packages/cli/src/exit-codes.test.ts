import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ERROR_CODES } from '@dung-hen/domain';
import { expect, it } from 'vitest';
import { EXIT_CODES, gravest } from './exit-codes.ts';

it('every error code has an exit code of its own class, never 0, 1 or a signal', () => {
  expect(Object.keys(EXIT_CODES).sort()).toEqual([...ERROR_CODES].sort());
  for (const code of Object.values(EXIT_CODES)) {
    expect(code).toBeGreaterThanOrEqual(2);
    expect(code).toBeLessThanOrEqual(10);
  }
});

it('the table of README.md says the same', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| (\d+) \| ([^|]+) \|/gmu)];
  const documented = new Map(
    rows.flatMap(([, code, names = '']) =>
      [...names.matchAll(/`([A-Z_]+)`/gu)].map(([, name = '']) => [name, Number(code)] as const),
    ),
  );
  expect(Object.fromEntries(documented)).toEqual(EXIT_CODES);
});

it('a batch ends with its gravest failure', () => {
  expect(gravest([])).toBe(0);
  expect(gravest([0, 0])).toBe(0);
  expect(gravest([0, 4, 8, 9, 3])).toBe(9);
  expect(gravest([4, 10, 8])).toBe(10);
  expect(gravest([2, 4])).toBe(4);
  expect(gravest([9, 130])).toBe(130);
  expect(gravest([9, 1])).toBe(1);
  for (const code of new Set(Object.values(EXIT_CODES))) expect(gravest([0, code])).toBe(code);
});
