import { parsePeriod, toDay } from '@dung-hen/calendar';
import { DungHenError, parseUnitCode } from '@dung-hen/domain';
import { z } from 'zod';
import type { Translate } from '../words/translate.ts';

/** Why an input was refused; each is a key under `invalid` in the words. */
const INPUT_PROBLEMS = [
  'day',
  'moment',
  'period',
  'wholeNumber',
  'unit',
  'year',
  'address',
  'host',
  'plainHttp',
  'language',
  'form',
  'empty',
  'state',
  'rule',
  'skin',
] as const;

type InputProblem = (typeof INPUT_PROBLEMS)[number];

/** The problem as zod carries it, with the range of a number behind it: 'wholeNumber 1 16'. */
const refused = (problem: InputProblem, ...range: readonly number[]) => ({
  message: [problem, ...range].join(' '),
});

function holds(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}

/** 'dd/MM/yyyy' (also 'd/M/yyyy') as people write it here, or 'YYYY-MM-DD'; gives the latter. */
export const dayInput = z
  .string()
  .transform((text) => {
    const found = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text.trim());
    return found ? `${found[3]}-${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}` : text.trim();
  })
  .refine((text) => /^\d{4}-\d{2}-\d{2}$/u.test(text) && holds(() => toDay(text)), refused('day'));

/** 'YYYY-MM-DDTHH:mm' with seconds or without; a bare day is its beginning. */
export const momentInput = z
  .string()
  .transform((text) => {
    const trimmed = text.trim();
    if (/^\d{4}-\d{2}-\d{2}$/u.test(trimmed)) return `${trimmed}T00:00:00`;
    return /T\d{2}:\d{2}$/u.test(trimmed) ? `${trimmed}:00` : trimmed;
  })
  .refine(
    (text) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u.test(text) && holds(() => toDay(text)),
    refused('moment'),
  );

/** '2026-Q2', '2026-06', '2026-6M', '2026-9M', '2026'; the letter may be small. */
export const periodInput = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .refine((text) => holds(() => parsePeriod(text)), refused('period'))
  .transform((text) => parsePeriod(text));

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^-?\d{1,9}$/u, refused('wholeNumber', least, most))
    .transform(Number)
    .refine((value) => value >= least && value <= most, refused('wholeNumber', least, most));

export const yearInput = z
  .string()
  .regex(/^\d{4}$/u, refused('year'))
  .transform(Number)
  .refine((year) => year >= 1900 && year <= 2199, refused('year'));

/** A unit code of either style, letters as capitals. */
export const unitInput = z
  .string()
  .transform((text) => parseUnitCode(text)?.code ?? '')
  .refine((code) => code !== '', refused('unit'));

export const portInput = wholeNumber(0, 65_535);

/** The only form whose layout is known: II.06a, with or without the rest of its number. */
export const formInput = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .refine((text) => ['II.06A', 'II.06A/VPCP/KSTT'].includes(text), refused('form'));

export const textInput = z
  .string()
  .transform((text) => text.trim())
  .refine((text) => text !== '', refused('empty'));

/** Checks one input; throws INVALID_INPUT that names it and says what is expected. */
export function checkInput<T>(schema: z.ZodType<T>, value: unknown, label: string, t: Translate): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [name = '', least = '', most = ''] = (result.error.issues[0]?.message ?? '').split(' ');
  const problem = INPUT_PROBLEMS.find((one) => one === name) ?? 'empty';
  throw new DungHenError('INVALID_INPUT', { label, detail: t(`invalid.${problem}`, { least, most }) });
}

/** An INVALID_INPUT that names the input and says what is expected. */
export function invalidInput(
  label: string,
  problem: Exclude<InputProblem, 'wholeNumber'>,
  t: Translate,
): DungHenError {
  return new DungHenError('INVALID_INPUT', { label, detail: t(`invalid.${problem}`) });
}
