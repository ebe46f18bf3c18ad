import * as z from 'zod/mini';
import type { FormCell, ReportForm } from '../types.ts';
import { canonicalJson, invalid, parseSnapshot } from './canonical.ts';
import { isoLocal, periodSchema, unitSchema } from './schema.ts';

/** Version of the form snapshot's shape; a text of another version is refused. */
const SCHEMA = 'dung-hen/form/1';

const cell: z.ZodMiniType<FormCell> = z.strictObject({ value: z.number(), evidence: z.array(z.string()) });

const snapshot = z.strictObject({
  schema: z.literal(SCHEMA),
  form: z.strictObject({
    definitionId: z.string(),
    profile: z.string(),
    period: periodSchema,
    unit: unitSchema,
    rows: z.array(
      z.strictObject({
        kind: z.enum(['data', 'group', 'total']),
        key: z.string(),
        label: z.string(),
        cells: z.record(z.string().check(z.regex(/^[1-9]\d?$/)), cell),
      }),
    ),
    takenAt: isoLocal,
    calendarStatus: z.enum(['announced', 'estimated']),
  }),
});

/** A form as text: canonical JSON, so equal forms make equal texts. Throws INVALID_INPUT on a figure that is no number. */
export function freezeForm(form: ReportForm): string {
  return canonicalJson({ schema: SCHEMA, form });
}

/** The form a text holds. Throws INVALID_INPUT, naming the place, when the text is not exactly such a snapshot. */
export function thawForm(text: string): ReportForm {
  return parseSnapshot(text, snapshot).form;
}

/**
 * SHA-256 (hex) of what a form reports: form, period, unit, profile, rows and figures. When it was taken and which
 * dossiers stand behind it do not enter, so collecting again with the same figures gives the same hash.
 */
export async function hashForm(form: ReportForm): Promise<string> {
  const { definitionId, profile, period, unit, rows } = form;
  const content = canonicalJson({
    definitionId,
    profile,
    period,
    unit: unit.code,
    rows: rows.map(({ kind, key, label, cells }) => ({
      kind,
      key,
      label: label.normalize('NFC'),
      figures: Object.fromEntries(Object.entries(cells).map(([column, { value }]) => [column, value])),
    })),
  });
  if (globalThis.crypto?.subtle === undefined) {
    throw invalid('hash', 'this place has no Web Crypto');
  }
  const bytes = new TextEncoder().encode(content);
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
