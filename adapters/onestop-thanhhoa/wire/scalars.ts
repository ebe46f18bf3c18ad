import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import { parsePortalDate } from '@dung-hen/page';
import * as z from 'zod/mini';

/**
 * Single values as the API writes them. Members the product always writes are `nullable` (present, perhaps null), so
 * that one that disappears is noticed; the others are `nullish`.
 */

/** A text that must be there and say something. */
export const requiredText = z.string().check(z.trim(), z.minLength(1));

const blankToNull = (value: string | null | undefined): string | null => {
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
};

/** A text or null; '' counts as null. The member must be there. */
export const presentText = z.pipe(
  z.nullable(z.string()),
  z.transform((value: string | null) => blankToNull(value)),
);

/** A text or null; the member may be missing. */
export const text = z.pipe(z.nullish(z.string()), z.transform(blankToNull));

/** An id: GUIDs come upper-case in constants and lower-case in rows, so they are kept lower-case. */
export const id = z.pipe(
  requiredText,
  z.transform((value) => value.toLowerCase()),
);

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})?)?$/u;
const MONTH_FIRST = /^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}:\d{2}$/u;

/**
 * A moment of the API: ISO (an offset is converted to Vietnam time), else `MM/dd/yyyy HH:mm:ss` as lists write it,
 * else refused; never day first. Year 1 means "not set" and gives null. (Portal fact, February 2025.)
 */
export function parseWireMoment(value: string): IsoLocal | null | undefined {
  const order = ISO.test(value) ? 'iso' : MONTH_FIRST.test(value) ? 'monthFirst' : null;
  if (order === null) return undefined;
  const parsed = parsePortalDate(value, order);
  if (!parsed.ok) return parsed.reason === 'unset' ? null : undefined;
  return parsed.precision === 'day' ? `${parsed.value}T00:00:00` : parsed.value;
}

/** `undefined` stands for "cannot be read". */
function momentOrNull(value: string | null | undefined): IsoLocal | null | undefined {
  const known = blankToNull(value);
  return known === null ? null : parseWireMoment(known);
}

/** A moment or null; the member must be there. */
export const presentMoment = z.pipe(
  z.nullable(z.string()),
  z.transform((value: string | null, context): IsoLocal | null => {
    const read = momentOrNull(value);
    if (read !== undefined) return read;
    context.issues.push({ code: 'custom', message: 'not a moment', input: null });
    return z.NEVER;
  }),
);

/** A moment or null; the member may be missing. */
export const moment = z.pipe(
  z.nullish(z.string()),
  z.transform((value: string | null | undefined, context): IsoLocal | null => {
    const read = momentOrNull(value);
    if (read !== undefined) return read;
    context.issues.push({ code: 'custom', message: 'not a moment', input: null });
    return z.NEVER;
  }),
);

/** A day that must be there (holidays are written as moments with an offset). */
export const day = z.pipe(
  presentMoment,
  z.transform((value, context): IsoDate => {
    if (value !== null) return value.slice(0, 10);
    context.issues.push({ code: 'custom', message: 'no day', input: null });
    return z.NEVER;
  }),
);

/** A code written as a number or as text: "4" or 4. */
export const code = z.pipe(
  z.nullish(z.union([z.string(), z.number()])),
  z.transform((value) => blankToNull(value === null || value === undefined ? null : String(value))),
);

/** A figure of a report; a member a report does not fill may be missing or null and then counts 0. */
export const figure = z.pipe(
  z.nullish(z.number().check(z.int(), z.nonnegative())),
  z.transform((value) => value ?? 0),
);

/** Hours, perhaps with a fraction. */
export const hours = z.nullish(z.number().check(z.nonnegative()));

/** A flag written as a boolean or as the text "True"/"False"; null or '' = not said. */
export const flag = z.pipe(
  z.nullish(z.union([z.boolean(), z.string()])),
  z.transform((value, context): boolean | null => {
    if (typeof value === 'boolean') return value;
    const word = (value ?? '').trim().toLowerCase();
    if (word === '') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    context.issues.push({ code: 'custom', message: 'not a flag', input: null });
    return z.NEVER;
  }),
);

/** Several values in one text, joined with "##": handlers, files, payment states. */
export const doubleHashList = z.pipe(
  z.nullish(z.string()),
  z.transform((value) => (value ?? '').split('##').flatMap((part) => blankToNull(part) ?? [])),
);

/**
 * JSON inside a text, validated by `inner`. null, '', text that is no JSON and JSON of another shape all give null:
 * the product writes any of them, and nothing we read there is needed to judge a dossier.
 */
export function jsonInside<Schema extends z.ZodMiniType>(inner: Schema) {
  return z.pipe(
    z.nullish(z.string()),
    z.transform((value): z.output<Schema> | null => {
      try {
        const parsed = z.safeParse(inner, JSON.parse(value ?? ''));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    }),
  );
}
