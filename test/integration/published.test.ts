import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFiles, ROOT } from '../house/sources.ts';

const node = (args: readonly string[]): string =>
  execFileSync(process.execPath, [...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

it('the packages as they would be published run on plain Node, without the source condition', () => {
  node(['scripts/build.mjs']);
  expect(node(['packages/cli/dist/main.js', 'calendar', 'is', '24/11/2026'])).toContain('ngày nghỉ');
  // Files are read in a thread, whose code must be found among what is published.
  expect(
    node([
      'packages/cli/dist/main.js',
      'files',
      'read',
      'adapters/onestop-thanhhoa/fixtures/bao-cao-06a.html',
    ]),
  ).toContain('II.06a');
  const doors = projectFiles('package.json').flatMap((file) => {
    const manifest: unknown = JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
    const { name, exports } = manifest as { name?: string; exports?: Record<string, unknown> };
    return Object.keys(exports ?? {})
      .filter((door) => !door.includes('*') && !door.endsWith('.json'))
      .map((door) => `${name}${door.slice(1)}`);
  });
  expect(doors.length).toBeGreaterThan(10);
  const loadAll = `const doors = ${JSON.stringify(doors)}; for (const door of doors) await import(door); console.log(doors.length)`;
  expect(node(['--input-type=module', '-e', loadAll]).trim()).toBe(String(doors.length));
});
