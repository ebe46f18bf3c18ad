import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BUILDS } from './build-extension.ts';
import { CONTENT_BUDGET, contentSizes, isOver, sizeTable } from './content-sizes.ts';

it.each([
  ['Chromium', BUILDS.production],
  ['Firefox', BUILDS.productionFirefox],
] as const)('no content entry published for %s is heavier than a page can bear', (_browser, build) => {
  const sizes = contentSizes(build);
  expect(sizes.map(({ entry }) => entry)).toEqual(
    expect.arrayContaining(['content-scripts/portal.js', 'content-scripts/teach.js']),
  );
  const over = sizes.filter(isOver);
  expect(over, `\n${sizeTable(sizes)}\n`).toEqual([]);
});

it.each([
  ['Chromium', BUILDS.production],
  ['Firefox', BUILDS.productionFirefox],
] as const)('no content entry published for %s loads another file', (_browser, build) => {
  for (const { entry } of contentSizes(build)) {
    const code = readFileSync(join(build, entry), 'utf8');
    expect(code, entry).not.toMatch(/\bimport\s*\(|\bimportScripts\b/u);
  }
});

it('finds entries in the manifest and in the folder, and tells which is over in which measure', () => {
  const build = mkdtempSync(join(tmpdir(), 'sizes-'));
  try {
    mkdirSync(join(build, 'content-scripts'));
    const manifest = { content_scripts: [{ js: ['content-scripts/named.js', 'other.js'] }] };
    writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(build, 'content-scripts/named.js'), 'x'.repeat(CONTENT_BUDGET.minified + 1));
    writeFileSync(join(build, 'content-scripts/late.js'), 'x');
    const noise = Array.from({ length: 30_000 }, (_, at) => ((at * 7919) ** 2 % 104_729).toString(36));
    writeFileSync(join(build, 'other.js'), noise.join('').slice(0, 50_000));
    const sizes = contentSizes(build);
    expect(sizes.map(({ entry }) => entry).sort()).toEqual([
      'content-scripts/late.js',
      'content-scripts/named.js',
      'other.js',
    ]);
    expect(
      sizes
        .filter(isOver)
        .map(({ entry }) => entry)
        .sort(),
    ).toEqual(['content-scripts/named.js', 'other.js']);
    expect(sizeTable(sizes)).toMatch(/named\.js \| 60\.0 kB \| 0\.\d kB \| OVER/u);
    expect(sizeTable(sizes)).toMatch(/late\.js .* within/u);
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
});
