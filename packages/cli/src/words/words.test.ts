import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildProgram } from '../program.ts';
import { en } from './en.ts';
import { OVERVIEW } from './overview.ts';
import { translator } from './translate.ts';
import { vi } from './vi.ts';

/** Every sentence by its dotted key. */
function sentences(tree: object, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...sentences(value, `${prefix}${key}.`)],
    ),
  );
}

const marks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name).sort();

it('both languages have the same keys with the same blanks, and none is empty', () => {
  const [vietnamese, english] = [sentences(vi), sentences(en)];
  expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  for (const [key, text] of vietnamese) {
    expect(text.trim(), key).not.toBe('');
    expect(english.get(key)?.trim(), key).not.toBe('');
    expect(marks(english.get(key) ?? ''), key).toEqual(marks(text));
  }
});

it('every sentence is said somewhere', () => {
  const folder = join(import.meta.dirname, '..');
  const code = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('words'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const made = [...code.matchAll(/`((?:[a-z]+\.)+)(d?)\$\{/giu)].map(
    ([, group = '', letter = '']) => group + letter,
  );
  const silent = [...sentences(vi).keys()].filter(
    (key) => !code.includes(`'${key}'`) && !made.some((prefix) => key.startsWith(prefix)),
  );
  expect(silent).toEqual([]);
});

it('Vietnamese is Vietnamese, in NFC, and English holds no Vietnamese', () => {
  const letters = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
  const foreign = new Set(['doctor.node', 'calendar.weekdays', 'calendar.legend']);
  for (const [key, text] of sentences(vi)) {
    expect(text.normalize('NFC'), key).toBe(text);
    if (text.includes(' ') && !foreign.has(key)) expect(letters.test(text), `${key}: ${text}`).toBe(true);
  }
  for (const [key, text] of sentences(en)) {
    const words = text.replaceAll('Đúng Hẹn', '').replaceAll('"mã"', '');
    expect(letters.test(words), `${key}: ${text}`).toBe(false);
  }
});

it('fills blanks without touching what is filled in', () => {
  const t = translator('vi');
  expect(t('submit.notBuilt', { period: '<2026-Q2> & "x"' })).toContain('<2026-Q2> & "x"');
  expect(translator('en')('weekday.d0')).toBe('Sunday');
});

it.each(['vi', 'en'] as const)(
  'the overview in %s names every command and every option everywhere',
  (language) => {
    const sink = { write: () => undefined };
    const program = buildProgram(language, translator(language), sink, async () => undefined);
    const names = program.commands.flatMap((command) =>
      command.name() === 'report'
        ? command.commands.map((child) => `report ${child.name()}`)
        : [command.name()],
    );
    const lines = OVERVIEW[language].split('\n').map((line) => line.trim());
    for (const name of names) {
      expect(
        lines.some((line) => line.startsWith(`${name} `)),
        name,
      ).toBe(true);
    }
    for (const { long } of program.options) {
      expect(OVERVIEW[language], long ?? '').toContain(long ?? '');
    }
  },
);

it.each(['vi', 'en'] as const)('every command in %s has a description and every option too', (language) => {
  const sink = { write: () => undefined };
  const program = buildProgram(language, translator(language), sink, async () => undefined);
  const all = program.commands.flatMap((command) => [command, ...command.commands]);
  expect(all.length).toBeGreaterThan(15);
  for (const command of all) {
    expect(command.description(), command.name()).not.toMatch(/^$|^about\./u);
    for (const option of command.options) {
      expect(option.description, option.flags).not.toMatch(/^$|^option\./u);
    }
  }
});
