import type { IsoDate } from '@dung-hen/calendar';
import { z } from '@dung-hen/domain/schema';
import { canonicalJson, parseSnapshot } from '../snapshot/canonical.ts';
import { isoDate } from '../snapshot/schema.ts';

/** A printed cell of a template with its spans; null where nothing is or a span covers the place. */
export type PackCell = {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
} | null;

/**
 * Gói biểu mẫu: a blank template of an authority, understood once by a person and kept. Figures go into its own layout
 * from `from` on, until a later pack of the same form takes over.
 */
export interface FormPack {
  /** Id of the form whose figures it takes: 'II.06a/VPCP/KSTT'. */
  readonly form: string;
  /** First day on which the template is in force, as the officer said. */
  readonly from: IsoDate;
  /** Name of the file it was read from. */
  readonly source: string;
  /** Rows above the figures, column numbers included; all as wide as `columns`. */
  readonly head: readonly (readonly PackCell[])[];
  /** Index in `head` of the first row of the table's header; what stands above is titles. */
  readonly headerFrom: number;
  /** By place in the sheet: number of the form's column, or null for a column that is left empty. */
  readonly columns: readonly (number | null)[];
  /** Rows below the figures: signatures, notes. */
  readonly foot: readonly (readonly PackCell[])[];
}

const SCHEMA = 'dung-hen/form-pack/1';
const span = z.int().check(z.minimum(1), z.maximum(300));
const cell: z.ZodMiniType<PackCell> = z.nullable(
  z.strictObject({ text: z.string(), columnSpan: span, rowSpan: span }),
);
const rows = z.array(z.array(cell));
const packSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  pack: z
    .strictObject({
      form: z.string().check(z.minLength(1)),
      from: isoDate,
      source: z.string(),
      head: rows,
      headerFrom: z.int().check(z.minimum(0)),
      columns: z.array(z.nullable(z.int().check(z.minimum(1)))).check(z.minLength(2), z.maxLength(300)),
      foot: rows,
    })
    .check(
      z.refine(
        ({ columns }) =>
          new Set(columns.filter((one) => one !== null)).size ===
          columns.filter((one) => one !== null).length,
        'one column of the form stands twice',
      ),
      z.refine(
        ({ head, foot, columns }) => [...head, ...foot].every((row) => row.length === columns.length),
        'rows of unlike width',
      ),
      z.refine(({ head, headerFrom }) => headerFrom < head.length, 'the header is missing'),
    ),
});

/** A pack as text: canonical JSON. */
export function freezePack(pack: FormPack): string {
  return canonicalJson({ schema: SCHEMA, pack });
}

/** The pack a text holds. Throws INVALID_INPUT, naming the place, when the text is not exactly such a pack. */
export function thawPack(text: string): FormPack {
  return parseSnapshot(text, packSchema).pack;
}

/** Of the packs of a form the one in force on a day: the latest that has begun; null before the first. */
export function packInForce(packs: readonly FormPack[], form: string, day: IsoDate): FormPack | null {
  return packs
    .filter((pack) => pack.form === form && pack.from <= day)
    .reduce<FormPack | null>(
      (latest, pack) => (latest === null || pack.from > latest.from ? pack : latest),
      null,
    );
}
