import type { FormDefinition, FormPack, ReportForm } from '@dung-hen/forms';
import { zipSync } from 'fflate';
import { fileKind } from '../read/file-kind.ts';
import { LARGEST_FILE, LARGEST_UNPACKED } from '../read/limits.ts';
import { openZip } from '../read/open-zip.ts';
import type { ReadFile } from '../read/read-file.ts';
import { type BodyRows, bodyRows } from './body-rows.ts';
import { cellLooks } from './cell-looks.ts';
import { type Figures, filledSheet } from './filled-sheet.ts';
import { namedRows } from './named-rows.ts';
import { parseSheet, type SheetXml, sheetText } from './sheet-xml.ts';
import { placeOf, type TemplatePlace } from './template-place.ts';
import { notFilled, type TemplateRefusal } from './template-refusal.ts';
import {
  isAnchored,
  isPlainWorkbook,
  partText,
  recalculated,
  sheetPart,
  withoutChain,
} from './workbook-parts.ts';

/** A blank template: its bytes, and its tables as `readFile` gives them (in a thread, as every file that is handed in). */
export interface BlankTemplate {
  readonly bytes: Uint8Array;
  readonly file: ReadFile;
}

/** A template with figures in it. */
export interface FilledTemplate {
  readonly ok: true;
  /** The .xlsx file. */
  readonly bytes: Uint8Array;
  /** Name of the sheet that was filled. */
  readonly sheet: string;
  /** How many rows were put in because the template had too few blank ones. */
  readonly inserted: number;
}

/**
 * Fills a blank .xlsx template in place: only values of cells change in its one sheet; styles, widths, merges, print
 * set-up, headers, footers, pictures and every other part of the file stay as the authority made them, byte by byte.
 * Rows that are lacking are copies of its blank row, and one of fixed height grows where a name takes more lines. Where
 * names are printed already and are just those of the form, figures go to the row of their name (`namedRows`). Formulas of its total row stay, and are worked out anew by the
 * program that opens the file; they must give the report's own totals. `pack` is what a person confirmed of the same
 * file (`confirmTemplate`). Never throws for what a file may hold: where filling in place is not safe the answer says
 * why, and `printPackXlsx` can still draw the figures in the template's layout.
 */
export function fillTemplate(
  { bytes: template, file }: BlankTemplate,
  form: ReportForm,
  definition: FormDefinition,
  pack: FormPack,
): FilledTemplate | TemplateRefusal {
  if (template.length > LARGEST_FILE || fileKind(template) !== 'xlsx') return notFilled('notXlsx');
  const parts = openZip(template, LARGEST_UNPACKED);
  if (typeof parts === 'string') return notFilled('notXlsx');
  if (!isPlainWorkbook(parts)) return notFilled('macros');
  const place = placeOf(file, pack);
  if (place === null) return notFilled('changed');
  const path = sheetPart(parts, place.sheet);
  const sheet = path === null ? null : parseSheet(partText(parts, path));
  if (path === null || sheet === null) return notFilled('unlike');
  const looks = cellLooks(partText(parts, 'xl/styles.xml'));
  const columns = pack.columns.flatMap((number, at) => (number === null ? [] : [at]));
  const blank = bodyRows(sheet, place.from, columns, place.textAt, looks);
  const body = blank.ok ? blank : (printedRows(sheet, place, { form, definition, pack, looks }) ?? blank);
  if (!body.ok) return body;
  const filled = filledSheet(sheet, body, place, { form, definition, pack, looks });
  if (!filled.ok) return filled;
  const { shift } = filled;
  if (shift !== null && isAnchored(parts, path, shift)) return notFilled('anchored');
  const result = filled.formulasMoved ? withoutChain(parts) : new Map(parts);
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
  result.set(path, encoded(sheetText(filled.sheet)));
  if (filled.hasFormulas || shift !== null)
    result.set('xl/workbook.xml', encoded(recalculated(parts, place.sheet, shift)));
  return {
    ok: true,
    bytes: zipSync(Object.fromEntries(result), { level: 6, mtime: new Date(1980, 0, 1) }),
    sheet: place.sheet,
    inserted: shift?.count ?? 0,
  };
}

/** Rows with printed names, where each is one of the form's. */
function printedRows(
  sheet: SheetXml,
  { from, textAt }: TemplatePlace,
  { form, definition, pack, looks }: Figures,
): BodyRows | null {
  const of = (...kinds: readonly string[]): number[] =>
    pack.columns.flatMap((number, at) => {
      const column = definition.columns.find((one) => one.number === number);
      return column !== undefined && kinds.includes(column.kind) ? [at] : [];
    });
  const [label] = of('label');
  if (label === undefined) return null;
  return namedRows(sheet, from, { label, figures: of('count', 'rate') }, textAt, looks, form.rows);
}
