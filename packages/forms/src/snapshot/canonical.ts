import { DungHenError } from '@dung-hen/domain';
import type * as z from 'zod/mini';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** JSON with keys in one fixed order and no white space: equal contents make equal texts. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): Json {
  if (Array.isArray(value)) {
    return value.map(ordered);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, inner]) => inner !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, ordered(inner)]),
    );
  }
  if (typeof value === 'string' || typeof value === 'boolean' || value === null || Number.isFinite(value)) {
    return value as Json;
  }
  throw invalid('freeze', `${String(value)} cannot be kept`);
}

/** Reads a snapshot text back, or throws INVALID_INPUT saying what is wrong and where; never the content itself. */
export function parseSnapshot<T>(text: string, schema: z.ZodMiniType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw invalid('thaw', 'not JSON');
  }
  const result = schema.safeParse(json);
  if (!result.success) {
    throw invalid(
      'thaw',
      result.error.issues
        .slice(0, 3)
        .map(({ path, message }) => `${path.join('.') || 'snapshot'}: ${message}`)
        .join('; '),
    );
  }
  return result.data;
}

/** An INVALID_INPUT of snapshots. */
function invalid(step: 'freeze' | 'thaw', detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { adapter: 'forms', step, detail });
}
