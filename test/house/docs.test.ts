import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { importsOf, isTest, projectFiles, ROOT, read } from './sources.ts';

it('links between our documents lead somewhere', () => {
  const dead = projectFiles('.md').flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/gu)]
      .map((match) => decodeURIComponent(match[1] ?? ''))
      .filter((target) => !existsSync(join(ROOT, dirname(file), target)))
      .map((target) => `${file} -> ${target}`),
  );
  expect(dead).toEqual([]);
});

it('every picture of the guide is shown in it, and none is heavy', () => {
  const guide = projectFiles('.md').filter((file) => file.startsWith('docs/huong-dan/'));
  const shown = guide.map(read).join('\n');
  const pictures = projectFiles('.png').filter((file) => file.startsWith('docs/huong-dan/hinh/'));
  expect(pictures.length).toBeGreaterThan(0);
  expect(pictures.filter((file) => !shown.includes(`](hinh/${basename(file)})`))).toEqual([]);
  const sizes = pictures.map((file) => statSync(join(ROOT, file)).size);
  expect(Math.max(...sizes)).toBeLessThan(250_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000);
});

it('every dependency we name has its line of why', () => {
  const decisions = read('docs/decisions.md');
  const named = projectFiles('package.json').flatMap((file) => {
    const manifest: unknown = JSON.parse(read(file));
    if (typeof manifest !== 'object' || manifest === null) return [];
    return ['dependencies', 'devDependencies'].flatMap((kind) => {
      const section: unknown = Reflect.get(manifest, kind);
      return typeof section === 'object' && section !== null ? Object.keys(section) : [];
    });
  });
  const ours = /^(?:@dung-hen\/|@types\/)/u;
  expect(
    [...new Set(named)].filter((name) => !ours.test(name) && !decisions.includes(`\`${name}\``)),
  ).toEqual([]);
});

it('exported functions and classes of the rooms say what they do', () => {
  const silent = projectFiles('.ts')
    .filter((file) => /^(?:packages\/(?!sandbox|cli)[a-z]+\/src|adapters)\//u.test(file) && !isTest(file))
    .flatMap((file) => {
      const lines = read(file).split('\n');
      return lines
        .map((line, index) => ({ line, before: lines[index - 1] ?? '', at: `${file}:${index + 1}` }))
        .filter(({ line }) => /^export (?:async )?(?:function\*?|class) /u.test(line))
        .filter(({ before }) => !/\*\/\s*$/u.test(before))
        .map(({ at, line }) => `${at} ${line}`);
    });
  expect(silent).toEqual([]);
});

it('imports name files with their ending, so that Node runs the sources as they are', () => {
  const broken = projectFiles('.ts').flatMap((file) =>
    importsOf(read(file))
      .filter(({ name }) => name.startsWith('.') && !/\.(?:ts|tsx|mjs|json|js|css)(?:\?inline)?$/u.test(name))
      .map(({ name }) => `${file} -> ${name}`),
  );
  expect(broken).toEqual([]);
});
