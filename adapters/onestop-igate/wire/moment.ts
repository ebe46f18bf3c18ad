import type { IsoLocal } from '@dung-hen/calendar';
import { parsePortalDate } from '@dung-hen/page';
import * as z from 'zod/mini';

/**
 * A moment of the API, '2026-01-05T10:30:00.000+0700': the offset has no colon. Gives Vietnamese wall-clock time;
 * null for "not set", undefined for anything that is no such moment.
 */
export function parseWireMoment(text: string): IsoLocal | null | undefined {
  const written = text.trim().replace(/([+-]\d{2})(\d{2})$/u, '$1:$2');
  if (written === '') return null;
  const parsed = parsePortalDate(written, 'iso');
  if (!parsed.ok) return parsed.reason === 'unset' ? null : undefined;
  return parsed.precision === 'day' ? `${parsed.value}T00:00:00` : parsed.value;
}

/** A moment or null; the member may be missing. */
export const moment = z.pipe(
  z.nullish(z.string()),
  z.transform((value: string | null | undefined, context): IsoLocal | null => {
    const read = parseWireMoment(value ?? '');
    if (read !== undefined) return read;
    context.issues.push({ code: 'custom', message: 'not a moment', input: null });
    return z.NEVER;
  }),
);
