import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Every file git knows or would add, relative to the root, that still exists. */
export function projectFiles(...endings: readonly string[]): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return [...new Set(listed.split('\0'))]
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .filter((file) => existsSync(join(ROOT, file)))
    .sort();
}

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

export const isTest = (file: string): boolean => /\.test\.tsx?$/u.test(file) || file.startsWith('test/');

/** Module specifiers a source file names, statically or by dynamic import; type-only imports are marked. */
export function importsOf(source: string): readonly { readonly name: string; readonly typeOnly: boolean }[] {
  const code = source.replace(/^\s*(?:\/\/|\*|\/\*).*$/gmu, '');
  const found: { name: string; typeOnly: boolean }[] = [];
  for (const match of code.matchAll(
    /(?:^|\n)\s*(import|export)(\s+type)?\b[^;'"]*?from\s*['"]([^'"]+)['"]/gu,
  )) {
    found.push({ name: match[3] ?? '', typeOnly: match[2] !== undefined });
  }
  for (const match of code.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/gu)) {
    found.push({ name: match[1] ?? '', typeOnly: false });
  }
  for (const match of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/gu)) {
    found.push({ name: match[1] ?? '', typeOnly: false });
  }
  return found;
}

/** The file a relative or workspace specifier leads to, relative to the root; null for a foreign package. */
export function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return relative(ROOT, join(ROOT, dirname(from), specifier));
  const adapters = /^@dung-hen\/adapters(?:\/(.+))?$/u.exec(specifier);
  if (adapters) return adapters[1] === undefined ? 'adapters/index.ts' : `adapters/${adapters[1]}.ts`;
  const room = /^@dung-hen\/([a-z]+)(?:\/(.+))?$/u.exec(specifier);
  if (room) return `packages/${room[1]}/src/${room[2] ?? 'index'}.ts`;
  return null;
}
