import type { IsoLocal } from '@dung-hen/calendar';
import { parsePortalDate } from '@dung-hen/page';
import * as z from 'zod/mini';

/** A text or null; '' counts as null, the member may be missing. */
export const text = z.pipe(
  z.nullish(z.string()),
  z.transform((value): string | null => {
    const trimmed = value?.trim() ?? '';
    return trimmed === '' ? null : trimmed;
  }),
);

/** ISO with an offset (mongoose writes UTC), turned into Vietnam time; null or missing = null. */
export const moment = z.pipe(
  z.nullish(z.string()),
  z.transform((value, context): IsoLocal | null => {
    if (value === null || value === undefined || value.trim() === '') return null;
    const read = parsePortalDate(value.trim(), 'iso');
    if (read.ok) return read.precision === 'day' ? `${read.value}T00:00:00` : read.value;
    context.issues.push({ code: 'custom', message: 'not a moment', input: null });
    return z.NEVER;
  }),
);

/** A flag written as true/false, 1/0 or their texts; missing = false, as the screens take it. */
export const flag = z.pipe(
  z.nullish(z.union([z.boolean(), z.number(), z.string()])),
  z.transform((value) => value === true || value === 1 || value === '1' || value === 'true'),
);

/** A number, perhaps written as text; anything else is null. */
export const number = z.pipe(
  z.nullish(z.union([z.number(), z.string()])),
  z.transform((value): number | null => {
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof read === 'number' && Number.isFinite(read) ? read : null;
  }),
);

/** Names of stored files: a list of texts, or of objects with a `name`. */
export const files = z.pipe(
  z.nullish(z.array(z.union([z.string(), z.object({ name: z.nullish(z.string()) })]))),
  z.transform((list) =>
    (list ?? []).flatMap((one) => {
      const name = typeof one === 'string' ? one : (one.name ?? '');
      return name.trim() === '' ? [] : [name.trim()];
    }),
  ),
);
