import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf, projectFiles, ROOT, read, resolveImport } from './sources.ts';

/** What the extension may load: its own files and the browser-safe doors of the rooms below. */
const DOORS = [
  'packages/calendar/src/index.ts',
  'packages/domain/src/index.ts',
  'packages/page/src/index.ts',
  'packages/forms/src/index.ts',
  'adapters/index.ts',
  'adapters/kit/transport-fetch.ts',
  ...projectFiles('.ts').filter((file) =>
    /^adapters\/[^/]+\/(?:adapter|pages|fields|client|wire|index)\.ts$/u.test(file),
  ),
  ...projectFiles('.ts', '.tsx').filter((file) => file.startsWith('extension/') && !file.includes('.test.')),
];

/** Files that run in a thread of their own and are weighed by no page: they may bring the stream parser along. */
const THREADS = ['extension/app/file-reading/read-worker.ts'];

/** Everything reachable from the doors, with the way there. */
function reachable(doors: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const seen = new Map<string, readonly string[]>(doors.map((door) => [door, [door]]));
  const queue = [...seen.keys()];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (!existsSync(join(ROOT, file))) continue;
    for (const { name, typeOnly } of importsOf(read(file))) {
      if (typeOnly) continue;
      const target = resolveImport(file, name) ?? `package:${name}`;
      if (seen.has(target)) continue;
      seen.set(target, [...(seen.get(file) ?? []), target]);
      if (!target.startsWith('package:')) queue.push(target);
    }
  }
  return seen;
}

it('nothing reachable from the extension imports got, cheerio, node: or full zod', () => {
  const ways = reachable(DOORS.filter((door) => !THREADS.includes(door)));
  const broken = [...ways]
    .filter(([target]) =>
      /^package:(?:got|cheerio|htmlparser2|tough-cookie|zod|zod\/v4|fs|node:.*)$/u.test(target),
    )
    .map(([, way]) => way.join(' -> '));
  expect(broken).toEqual([]);
  expect(ways.size).toBeGreaterThan(40);
});

it('threads of the extension bring the stream parser and nothing else of Node, and are no part of any page', () => {
  const foreign = /^package:(?:got|cheerio|tough-cookie|zod|zod\/v4|fs|node:.*)$/u;
  const pages = reachable(DOORS.filter((door) => !THREADS.includes(door)));
  for (const thread of THREADS) {
    const ways = reachable([thread]);
    expect([...ways.keys()].filter((target) => foreign.test(target))).toEqual([]);
    expect(ways.has('package:htmlparser2')).toBe(true);
    expect(pages.has(thread)).toBe(false);
  }
});

it('every door exists', () => {
  expect(DOORS.filter((door) => !existsSync(join(ROOT, door)))).toEqual([]);
});
