import { DungHenError } from '@dung-hen/domain';
import type { FormDefinition, FormPack } from '@dung-hen/forms';
import type { TemplateMap } from './map-template.ts';

/** What a person said of a template's columns. */
export interface TemplateChoices {
  /** Day from which the template is in force, '2026-01-01'. */
  readonly from: string;
  /** Name of the file, for the record. */
  readonly source: string;
  /** By place in the sheet (0-based): number of the form's column, null to leave the column empty. */
  readonly columns: ReadonlyMap<number, number | null>;
  /** Near columns that were not spoken of are as proposed. */
  readonly acceptNear: boolean;
}

/**
 * Makes a pack of a mapped template. Every near or unknown column must be settled and every column of the form must have
 * its place, else INVALID_INPUT says in Vietnamese which are left.
 */
export function confirmTemplate(
  map: TemplateMap,
  definition: FormDefinition,
  { from, source, columns: said, acceptNear }: TemplateChoices,
): FormPack {
  const columns: (number | null)[] = Array.from({ length: map.width }, () => null);
  const open: string[] = [];
  for (const { index, label, certainty, column } of map.columns) {
    const chosen = said.get(index);
    if (chosen !== undefined) columns[index] = chosen;
    else if (certainty === 'certain' || (certainty === 'near' && acceptNear)) columns[index] = column;
    else open.push(`${sheetColumn(index)} “${label}”`);
  }
  if (open.length > 0) throw invalid(`chưa rõ cột ${open.join('; ')}`);
  const numbers = definition.columns.map(({ number }) => number);
  const strange = columns.filter((number) => number !== null && !numbers.includes(number));
  if (strange.length > 0) throw invalid(`biểu không có cột (${strange.join('), (')})`);
  const twice = numbers.filter((number) => columns.filter((one) => one === number).length > 1);
  if (twice.length > 0) throw invalid(`hai cột của mẫu cùng là cột (${twice.join('), (')})`);
  const lacking = numbers.filter((number) => !columns.includes(number));
  if (lacking.length > 0) throw invalid(`mẫu không có chỗ cho cột (${lacking.join('), (')})`);
  const { head, headerFrom, foot } = map;
  return { form: definition.id, from, source, head, headerFrom, columns, foot };
}

/** 0 → 'A', 26 → 'AA': a column as spreadsheets name it. */
export function sheetColumn(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${sheetColumn(Math.floor(index / 26) - 1)}${letter}`;
}

function invalid(detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { adapter: 'files', step: 'template', detail });
}
