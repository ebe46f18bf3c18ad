import { FORMS, type FormColumn, type FormDefinition, figureOfColumn } from '@dung-hen/forms';
import { type ColumnMatch, foldMarks, type Grid, type GridColumn, normalizeLabel } from '@dung-hen/page';

/** A table that has every figure column of a known form. */
export interface RecognisedForm {
  readonly definition: FormDefinition;
  /** Where its columns stand in the table, by column number; words and shares may be lacking. */
  readonly columns: ReadonlyMap<number, GridColumn>;
}

/** Forms whose name or title a title says, the most telling first. */
export function formsByTitle(title: string): FormDefinition[] {
  const said = foldMarks(normalizeLabel(title));
  return FORMS.filter(({ titleWords }) =>
    titleWords.some((words) => words.every((word) => said.includes(word))),
  );
}

/**
 * Which known form a table is: every figure column must be there, known by its header path as printed or by what the
 * path says. The title decides between forms of the same columns; without one the fullest fit counts, and a layout that
 * is itself uncertain is not taken on its header alone. Null: none, or figures are left that the form does not have.
 */
export function recogniseForm(
  grid: Grid,
  found: ReadonlyMap<string, ColumnMatch>,
  figureColumns: readonly GridColumn[],
): RecognisedForm | null {
  const fitting = (definitions: readonly FormDefinition[]) =>
    definitions.flatMap((definition) => fitted(definition, grid.columns, found) ?? []);
  const [titled] = fitting(formsByTitle(grid.title));
  if (titled !== undefined) return titled;
  const complete = fitting(FORMS.filter(({ confidence }) => confidence !== 'low')).filter(({ columns }) => {
    const used = new Set([...columns.values()].map(({ index }) => index));
    return figureColumns.every(({ index }) => used.has(index));
  });
  return complete.reduce<RecognisedForm | null>(
    (best, one) => (best === null || score(one) > score(best) ? one : best),
    null,
  );
}

function fitted(
  definition: FormDefinition,
  columns: readonly GridColumn[],
  found: ReadonlyMap<string, ColumnMatch>,
): RecognisedForm | null {
  const places = new Map<number, GridColumn>();
  const used = new Set<number>();
  for (const column of definition.columns) {
    const free = columns.filter(({ index }) => !used.has(index));
    const place = atPath(column, free) ?? byMeaning(column, free, found);
    if (place === null) {
      if (column.kind === 'count') return null;
      continue;
    }
    places.set(column.number, place);
    used.add(place.index);
  }
  return { definition, columns: places };
}

function atPath(column: FormColumn, columns: readonly GridColumn[]): GridColumn | null {
  const known = knownKeys(column);
  return columns.find((one) => known.has(keyOf(one))) ?? null;
}

const KNOWN = new WeakMap<FormColumn, ReadonlySet<string>>();

/** Every wording of a form's column, made comparable once. */
function knownKeys(column: FormColumn): ReadonlySet<string> {
  const kept = KNOWN.get(column);
  if (kept !== undefined) return kept;
  const keys = new Set([column.header, ...column.wordings].map(pathKey));
  KNOWN.set(column, keys);
  return keys;
}

const KEYS = new WeakMap<GridColumn, string>();

/** The path of a table's column, made comparable once. */
function keyOf(column: GridColumn): string {
  const kept = KEYS.get(column) ?? pathKey(column.path);
  KEYS.set(column, kept);
  return kept;
}

function byMeaning(
  column: FormColumn,
  columns: readonly GridColumn[],
  found: ReadonlyMap<string, ColumnMatch>,
): GridColumn | null {
  if (column.kind !== 'count') return null;
  const match = found.get(figureOfColumn(column));
  return match !== undefined && columns.includes(match.column) ? match.column : null;
}

/** Columns found, and of those how many in the very words of the form. */
function score({ definition, columns }: RecognisedForm): number {
  const exact = definition.columns.filter(({ number, header }) => {
    const place = columns.get(number);
    return place !== undefined && keyOf(place) === pathKey(header);
  });
  return columns.size * 100 + exact.length;
}

/** A header path made comparable; a word the table repeats from its group counts once. */
export function pathKey(path: readonly string[]): string {
  const words = path.map(normalizeLabel).filter((word) => word !== '');
  return words.filter((word, index) => word !== words[index - 1]).join(' > ');
}
