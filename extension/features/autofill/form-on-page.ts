import { figureColumnsOf } from '@dung-hen/adapters/reporting-government/fields';
import { figureGridsOf } from '@dung-hen/adapters/reporting-government/report/figures';
import type { ReportSheet } from '@dung-hen/adapters/reporting-government/report/sheet';
import { FORMS, type FormDefinition, type FormPack, II_06A, packTitles } from '@dung-hen/forms';
import {
  foldMarks,
  headingsOf,
  type InputGrid,
  matchFillColumns,
  normalizeLabel,
  type PageDocument,
  saysOtherSubject,
} from '@dung-hen/page';

/** A form and the template the office uses for it on the day of the report. */
export interface KnownForm {
  readonly definition: FormDefinition;
  readonly pack: FormPack | null;
}

/** The form a page is of, or why it cannot be told. */
export type FormOnPage =
  | ({ readonly ok: true; readonly rowsBy: 'unit' | 'field' } & KnownForm)
  | {
      readonly ok: false;
      readonly why: 'unknownCode' | 'noTable' | 'unsure';
      readonly form: FormDefinition | null;
    };

/** Columns of a form a page may lack and still be taken for it by its looks alone. */
const MOST_UNKNOWN = 2;

interface Fit extends KnownForm {
  readonly grid: InputGrid;
  readonly found: number;
  /** Of these, known by their words; numbers alone may be those of another form. */
  readonly worded: number;
  readonly lacking: number;
  /** Columns one may type figures into that are none of the form's. */
  readonly strange: number;
  readonly sections: number;
}

/** Every known form, with the pack that is in force. */
export function knownForms(packOf: (form: string) => FormPack | null): KnownForm[] {
  return FORMS.map((definition) => ({ definition, pack: packOf(definition.id) }));
}

/**
 * Tells the form by the code the page prints, by its title, by the columns of its table, in this order; the table has to
 * have the columns in any case. Forms of the same columns (II.06a, the commune's summary, 06 of all levels) are told by
 * title and sections; II.06a is taken where nothing tells.
 */
export function formOnPage(page: PageDocument, sheet: ReportSheet, forms: readonly KnownForm[]): FormOnPage {
  const grids = figureGridsOf(
    page.root,
    forms.map(({ definition, pack }) => figureColumnsOf(definition, pack)),
  );
  const coded = forms.filter(({ definition }) => sheet.forms.some((code) => bearsCode(definition, code)));
  if (sheet.forms.length > 0 && coded.length === 0) return { ok: false, why: 'unknownCode', form: null };
  if (coded.length === 0 && saysOtherSubject(sheet.title))
    return { ok: false, why: 'unknownCode', form: null };
  const titles = [sheet.title, ...headingsOf(page.root), page.title].concat(
    grids.flatMap(({ grid }) => [grid.title, grid.caption]),
  );
  const titled = coded.length > 0 ? coded : titledForms(forms, titles);
  const [named] = titled;
  const fits = titled.flatMap((form) => fitOf(form, grids) ?? []);
  // A title such as "Tổng hợp …" and numbers over the columns may be those of any form.
  const best = bestOf(
    coded.length > 0 ? fits : fits.filter((fit) => isWorded(fit) || fit.definition === II_06A),
  );
  if (best !== null && (coded.length > 0 || best.lacking <= allowed(best))) return taken(best);
  if (coded.length > 0) return { ok: false, why: 'noTable', form: named?.definition ?? null };
  const byLooks = forms
    .filter(({ definition }) => definition.confidence !== 'low')
    .flatMap((form) => fitOf(form, grids) ?? []);
  const looks = bestOf(byLooks.filter((fit) => fit.lacking <= allowed(fit) && isWorded(fit)));
  if (looks !== null) return taken(looks);
  if (best !== null) return taken(best);
  if (grids.length > 0) return { ok: false, why: 'unsure', form: null };
  const written = named ?? { definition: II_06A, pack: null };
  return { ok: true, ...written, rowsBy: written.definition.rows.by };
}

const isWorded = ({ worded, found }: Fit): boolean => worded * 2 >= found;

const allowed = ({ found, lacking }: Fit): number => (found + lacking < 6 ? 0 : MOST_UNKNOWN);

function taken({ definition, pack, grid }: Fit): FormOnPage {
  const label = grid.grid.labelColumn?.label ?? '';
  const by = /lĩnh vực/iu.test(label)
    ? 'field'
    : /đơn vị|cơ quan/iu.test(label)
      ? 'unit'
      : definition.rows.by;
  return { ok: true, definition, pack, rowsBy: by };
}

/** 'II.07b', '07a/BTP' as a page prints it, against 'Biểu số II.07b/VPCP/KSTT'. */
function bearsCode({ code, titleWords }: FormDefinition, written: string): boolean {
  const said = foldMarks(normalizeLabel(written));
  return (
    new RegExp(`(?:^|[ /])${said.replace(/[.*+?^${'$'}{}()|[\]\\]/gu, '\\$&')}(?:/|$)`, 'u').test(
      foldMarks(normalizeLabel(code)),
    ) || titleWords.some((words) => words.every((word) => said.includes(word)))
  );
}

function titledForms(forms: readonly KnownForm[], titles: readonly string[]): readonly KnownForm[] {
  const said = titles.map((title) => foldMarks(normalizeLabel(title)));
  const own = forms.filter(
    ({ pack }) => pack !== null && packTitles(pack).some((title) => isTitle(title, said)),
  );
  if (own.length > 0) return own;
  return forms.filter(({ definition }) =>
    definition.titleWords.some((words) => said.some((text) => words.every((word) => text.includes(word)))),
  );
}

/** A line of a template long enough to be its title, said by the page. */
function isTitle(line: string, said: readonly string[]): boolean {
  const title = foldMarks(normalizeLabel(line));
  return title.length > 12 && said.some((text) => text.includes(title));
}

function fitOf({ definition, pack }: KnownForm, grids: readonly InputGrid[]): Fit | null {
  const columns = figureColumnsOf(definition, pack);
  return bestOf(
    grids.flatMap((grid): Fit[] => {
      const { found } = matchFillColumns(grid.grid, columns);
      if (found.size === 0) return [];
      const places = [...found.values()];
      const own = new Set(places.map(({ column }) => column.index));
      const strange = grid.grid.columns.filter(
        ({ index, number }) => !own.has(index) && number !== 1 && isTyped(grid, index),
      ).length;
      const groups = new Set(grid.rows.map(({ row }) => foldMarks(normalizeLabel(row.group))));
      const sections = definition.rows.sections.filter((section) =>
        groups.has(foldMarks(normalizeLabel(section))),
      ).length;
      return [
        {
          definition,
          pack,
          grid,
          found: found.size,
          worded: places.filter(({ note }) => note === null).length,
          lacking: columns.length - found.size,
          strange,
          sections,
        },
      ];
    }),
  );
}

const isTyped = ({ rows }: InputGrid, index: number): boolean =>
  rows.some(({ cells }) => cells[index]?.field?.use === 'entry');

function bestOf(fits: readonly Fit[]): Fit | null {
  return fits.toSorted((a, b) => penalty(a) - penalty(b))[0] ?? null;
}

/** Least for the form whose columns are all there and nothing else; II.06a before forms like it. */
function penalty({ definition, lacking, strange, sections, found }: Fit): number {
  const usual = definition.id === II_06A.id ? 0 : 0.5;
  return (lacking + strange) * 10 - sections * 2 + usual - found / 100;
}
