import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ADAPTERS } from '@dung-hen/adapters';
import { expect, it } from 'vitest';
import { ROOT, read } from './sources.ts';

const home = join(ROOT, 'adapters');
const folders = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['kit', 'node_modules', 'dist'].includes(entry.name))
  .map((entry) => entry.name);

it.each(folders)('%s holds everything an adapter folder holds', (folder) => {
  const wanted = ['adapter.ts', 'pages.ts', 'fields.ts', 'client.ts', 'wire.ts', 'README.md', 'fixtures'];
  expect(wanted.filter((name) => !existsSync(join(home, folder, name)))).toEqual([]);
  expect(readdirSync(join(home, folder)).some((name) => name.endsWith('.test.ts'))).toBe(true);
  expect(readdirSync(join(home, folder, 'fixtures')).length).toBeGreaterThan(0);
});

it('every folder is in the registry under its own name, and nothing else is', () => {
  expect(ADAPTERS.map((adapter) => adapter.id).sort()).toEqual([...folders].sort());
});

it.each(folders)('%s is in the contract suite', (folder) => {
  const tests = readdirSync(join(home, folder)).filter((name) => name.endsWith('.test.ts'));
  expect(tests.some((name) => /contract/u.test(read(`adapters/${folder}/${name}`)))).toBe(true);
});

it('metadata is complete and dated', () => {
  for (const adapter of ADAPTERS) {
    // A system of many provinces has a host in each; where none is on record its pages are recognised by their looks.
    if (adapter.confidence !== 'low') expect(adapter.hosts.length).toBeGreaterThan(0);
    expect(adapter.pageKinds.length).toBeGreaterThan(0);
    expect(adapter.sources.length).toBeGreaterThan(0);
    expect(adapter.lastVerified).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    expect(adapter.pace.concurrency).toBeGreaterThanOrEqual(1);
  }
});
