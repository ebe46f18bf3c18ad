import { expect, it } from 'vitest';
import { isTest, projectFiles, read } from './sources.ts';

const code = projectFiles('.ts', '.tsx', '.mjs', '.js', '.css').filter(
  (file) => !file.includes('/fixtures/'),
);

it('no file is longer than 400 lines', () => {
  const long = code
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 400)
    .map(({ file, lines }) => `${lines} ${file}`);
  expect(long).toEqual([]);
});

it('most files stay under 150 lines', () => {
  const lengths = code.map((file) => read(file).split('\n').length - 1).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)] ?? 0).toBeLessThanOrEqual(150);
});

it('nothing is left for later, untyped, skipped or focused', () => {
  const banned =
    /\bas any\b|: any\b|<any>|@ts-(?:ignore|nocheck|expect-error)|\b(?:it|test|describe)\.(?:skip|only|todo|fixme|skipIf)\b|\b(?:TODO|FIXME|XXX)\b/u;
  const broken = code
    .filter((file) => file !== 'test/house/files.test.ts')
    .flatMap((file) =>
      read(file)
        .split('\n')
        .map((line, index) => ({ at: `${file}:${index + 1}`, line }))
        .filter(({ line }) => banned.test(line))
        .map(({ at, line }) => `${at} ${line.trim()}`),
    );
  expect(broken).toEqual([]);
});

it('every exception from the linter says why', () => {
  const silent = code
    .filter((file) => file !== 'test/house/files.test.ts')
    .flatMap((file) => [...read(file).matchAll(/biome-ignore[^\n]*/gu)].map((match) => `${file} ${match[0]}`))
    .filter((line) => !/biome-ignore(?:-all)? lint\/\S+: \S.{15,}/u.test(line));
  expect(silent).toEqual([]);
});

it('no drawer collects what has no place', () => {
  const drawer = /(?:^|\/)(?:utils?|helpers?|misc|common|shared)(?:\/|\.tsx?$)/u;
  expect(code.filter((file) => drawer.test(file))).toEqual([]);
});

it('tests wait for states, not for time', () => {
  const sleepy = /waitForTimeout\(|setTimeout\([^,]+, ?\d{4,}\)/u;
  expect(
    code
      .filter((file) => isTest(file) && file !== 'test/house/files.test.ts')
      .filter((file) => sleepy.test(read(file))),
  ).toEqual([]);
});

it('nothing committed names a path or a tool of the workshop', () => {
  const text = projectFiles('.ts', '.tsx', '.mjs', '.md', '.json', '.html').filter(
    (file) => file !== 'test/house/files.test.ts' && file !== 'package-lock.json',
  );
  const outside = /\/work\/(?:main|shared)|\.\.\/shared\b|\.library\b/u;
  expect(text.filter((file) => outside.test(read(file)))).toEqual([]);
});
