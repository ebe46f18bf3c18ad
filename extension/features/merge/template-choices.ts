import { isDungHenError } from '@dung-hen/domain';
import { confirmTemplate, mapTemplate, type ReadFile, type TemplateMap } from '@dung-hen/files';
import type { FormDefinition, FormPack } from '@dung-hen/forms';

/** The sheet of a blank template that looks most like the form; null where none has a header to go by. */
export function templateMap({ tables }: ReadFile, definition: FormDefinition): TemplateMap | null {
  return tables
    .filter(({ hidden }) => !hidden)
    .flatMap(({ table }) => mapTemplate(table, definition) ?? [])
    .reduce<TemplateMap | null>((best, one) => (best === null || sure(one) > sure(best) ? one : best), null);
}

const sure = ({ columns }: TemplateMap): number =>
  columns.filter(({ certainty }) => certainty === 'certain').length;

/** What the officer said of each column that is not certain, by place: a number of the form, null to leave it empty. */
export type ColumnChoices = ReadonlyMap<number, number | null>;

/** The pack, or in Vietnamese what is still to be said. */
export function packOf(
  map: TemplateMap,
  definition: FormDefinition,
  choices: { readonly from: string; readonly source: string; readonly columns: ColumnChoices },
): { readonly ok: true; readonly pack: FormPack } | { readonly ok: false; readonly why: string } {
  try {
    return { ok: true, pack: confirmTemplate(map, definition, { ...choices, acceptNear: false }) };
  } catch (error) {
    if (!isDungHenError(error, 'INVALID_INPUT')) throw error;
    return { ok: false, why: error.context.detail ?? error.message };
  }
}
