import { z } from '@dung-hen/domain/schema';
import type { FormCell, ReportForm } from '../types.ts';
import { canonicalJson, parseSnapshot } from './canonical.ts';
import { isoLocal, keepPeriod, keepUnit, periodSchema, unitSchema } from './schema.ts';

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

/**
 * A form as text: canonical JSON, so equal forms make equal texts. What is not part of a form is left out.
 * Throws INVALID_INPUT on a figure that is no number.
 */
export function freezeForm(form: ReportForm): string {
  const { definitionId, profile, period, unit, rows, takenAt, calendarStatus } = form;
  return canonicalJson({
    schema: SCHEMA,
    form: {
      definitionId,
      profile,
      period: keepPeriod(period),
      unit: keepUnit(unit),
      rows: rows.map(({ kind, key, label, cells }) => ({
        kind,
        key,
        label,
        cells: Object.fromEntries(
          Object.entries(cells).map(([column, { value, evidence }]) => [column, { value, evidence }]),
        ),
      })),
      takenAt,
      calendarStatus,
    },
  });
}

/** The form a text holds. Throws INVALID_INPUT, naming the place, when the text is not exactly such a snapshot. */
export function thawForm(text: string): ReportForm {
  return parseSnapshot(text, snapshot).form;
}
