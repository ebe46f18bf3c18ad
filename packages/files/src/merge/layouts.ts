import { FORMS, type FormColumn, type FormDefinition, figureIn, figureOfColumn } from '@dung-hen/forms';
import { REPORT } from '@dung-hen/page';
import type { FigureId, Figures } from '../report/report-table.ts';
import type { MergedRow } from './merge.ts';

/** A column of a merged table: headings over it (none: stands alone), its own words, and how its figure is got. */
export interface LayoutColumn {
  readonly group: string | null;
  readonly label: string;
  readonly figure: (figures: Figures) => number | null;
}

/** A merged table to print. */
export interface MergeLayout {
  readonly title: string;
  readonly columns: readonly LayoutColumn[];
}

/** The figure columns of a form as a merged table. Shares are left empty: they do not add up. */
export function formLayout({ title, columns }: Pick<FormDefinition, 'title' | 'columns'>): MergeLayout {
  return {
    title: title.toLocaleUpperCase('vi'),
    columns: columns
      .filter(({ kind }) => kind === 'count' || kind === 'rate')
      .map((column) => ({
        group: column.header.length > 1 ? column.header.slice(0, -1).join(' - ') : null,
        label: column.header.at(-1) ?? column.key,
        figure: (figures) => figureIn(column, figures),
      })),
  };
}

/** Words for a figure in both languages. */
export function figureName(id: FigureId, language: 'vi' | 'en'): string {
  const concept = REPORT.concepts.find((one) => one.id === id);
  if (concept !== undefined) return concept.name[language];
  const column = formColumn(id);
  if (column === undefined) return id;
  return (language === 'vi' ? column.header : column.headerEn).join(': ');
}

/** The columns that some row has figures in, with their full names: for tables of no fixed layout. */
export function plainLayout(rows: readonly Pick<MergedRow, 'figures'>[]): readonly LayoutColumn[] {
  const there = new Set(rows.flatMap(({ figures }) => Object.keys(figures)));
  const concepts = REPORT.concepts.filter(({ id, kind }) => kind === 'count' && there.has(id));
  const known = new Set<string>(concepts.map(({ id }) => id));
  return [
    ...concepts.map(({ id, terms }) => {
      // The shortest way to say it: the header has two rows.
      const paths = terms.map((term) => term.split(' > ')).sort((a, b) => a.length - b.length);
      return plainColumn(id, paths[0] ?? [id]);
    }),
    ...[...there].filter((id) => !known.has(id)).map((id) => plainColumn(id, formColumn(id)?.header ?? [id])),
  ];
}

function plainColumn(id: FigureId, path: readonly string[]): LayoutColumn {
  return {
    group: path.length > 1 ? (path[0] ?? null) : null,
    label: path.length > 1 ? path.slice(1).join(' - ') : (path[0] ?? id),
    figure: (figures) => figures[id] ?? null,
  };
}

/** The column of some form that holds a figure. */
const formColumn = (id: FigureId): FormColumn | undefined =>
  FORMS.flatMap(({ columns }) => columns).find((column) => figureOfColumn(column) === id);
