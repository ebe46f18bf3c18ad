import { expect, it } from 'vitest';
import { importsOf, isTest, projectFiles, read, resolveImport } from './sources.ts';

/** Architecture §3: a room imports only rooms below it. */
const FLOORS = new Map<string, number>([
  ['calendar', 0],
  ['domain', 1],
  ['page', 2],
  ['forms', 2],
  ['files', 3],
  ['adapters', 3],
  ['outbox', 3],
  ['sandbox', 4],
  ['cli', 5],
  ['extension', 5],
]);

const roomOf = (file: string): string => /^(?:packages\/)?([^/]+)\//u.exec(file)?.[1] ?? '';

const sources = projectFiles('.ts', '.tsx').filter((file) => FLOORS.has(roomOf(file)));

it('sees the rooms it judges', () => {
  expect(new Set(sources.map(roomOf)).size).toBeGreaterThanOrEqual(8);
});

it('a room imports only rooms below it', () => {
  const broken = sources.flatMap((file) =>
    importsOf(read(file))
      .map(({ name }) => resolveImport(file, name))
      .filter((target) => target !== null)
      .filter((target) => roomOf(target) !== roomOf(file))
      .filter((target) => (FLOORS.get(roomOf(target)) ?? 99) >= (FLOORS.get(roomOf(file)) ?? -1))
      .map((target) => `${file} -> ${target}`),
  );
  expect(broken).toEqual([]);
});

it('a room reaches another through its name, never through the file system', () => {
  const broken = sources.flatMap((file) =>
    importsOf(read(file))
      .filter(({ name }) => name.startsWith('.'))
      .map(({ name }) => resolveImport(file, name))
      .filter((target) => target !== null && roomOf(target) !== roomOf(file))
      .map((target) => `${file} -> ${target}`),
  );
  expect(broken).toEqual([]);
});

it('only the cli and the sandbox read environment, clock, network and files by themselves', () => {
  const forbidden =
    /\bprocess\.env\b|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|from 'node:(?:fs|http|https|net|child_process|os)/u;
  const broken = sources
    .filter((file) => file.startsWith('packages/') && !isTest(file))
    .filter((file) => !['cli', 'sandbox'].includes(roomOf(file)) && !file.includes('/bench/'))
    .filter((file) => forbidden.test(read(file)));
  expect(broken).toEqual([]);
});
