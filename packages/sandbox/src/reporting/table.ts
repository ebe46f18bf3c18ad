import { shuffled } from './chance.ts';
import { computedColumns, rowFigures, type TableRules, TOTAL_ROW, totalFigures } from './figures.ts';
import type { FormSpec } from './forms.ts';
import { type NumberStyle, printCount, readCount } from './numbers.ts';
import type { RowSpelling } from './options.ts';
import { grouped, spell } from './row-spelling.ts';
import type { CellTexts } from './store.ts';
import { headerWords, type WordingStyle } from './wording.ts';

/** How a skin lays its tables out. */
export interface TableDesign {
  readonly rules: TableRules;
  readonly wording: WordingStyle;
  readonly spelling: RowSpelling;
  readonly numberRow: 'brackets' | 'plain' | 'none';
  /** Groups of columns, and columns in their group, in an order of the portal's own. */
  readonly shuffledColumns: boolean;
  /** A reckoned rate column and a "Ghi chú" column the official form does not have. */
  readonly extraColumns: boolean;
  readonly groupRows: boolean;
  readonly totalLabel: string;
  /** Whether header and labels are written with decomposed marks. */
  readonly decomposed: boolean;
}

/** What is wrong with a page on purpose (see faults.ts). */
export interface TableMutations {
  readonly renamed: ReadonlyMap<number, string>;
  readonly removed: ReadonlySet<number>;
  readonly totalsOff: boolean;
  readonly style: NumberStyle;
}

export interface TableColumn {
  /** Official number; the extra columns have 101 and 102, which no page shows. */
  readonly number: number;
  readonly kind: 'order' | 'label' | 'count' | 'rate' | 'note';
  readonly path: readonly string[];
  readonly title: string | null;
}

export interface HeaderCell {
  readonly text: string;
  readonly title: string | null;
  readonly colspan: number;
  readonly rowspan: number;
}

export interface TableCell {
  readonly column: TableColumn;
  /** 'input' = the officer types here; 'computed' = the system reckons it; 'text' = only read. */
  readonly content: 'text' | 'input' | 'computed';
  readonly text: string;
  /** What the cell is about in words: row label and header path. */
  readonly label: string;
}

export interface TableRow {
  readonly kind: 'data' | 'group' | 'total';
  /** Label in the ledger, '' for the total row; null for a group row. */
  readonly key: string | null;
  /** Place of the row among those with cells, from 0. */
  readonly index: number;
  readonly label: string;
  readonly cells: readonly TableCell[];
}

export interface TableModel {
  readonly columns: readonly TableColumn[];
  readonly header: readonly (readonly HeaderCell[])[];
  readonly numbers: readonly string[] | null;
  readonly rows: readonly TableRow[];
}

const RATE = 101;
export const NOTE = 102;

export interface TableInput {
  readonly form: FormSpec;
  readonly design: TableDesign;
  readonly seed: number;
  readonly labels: readonly string[];
  readonly cells: CellTexts;
  readonly mutations: TableMutations;
}

/** The columns of a form in the order of the page. */
export function tableColumns(form: FormSpec, design: TableDesign, seed: number): readonly TableColumn[] {
  const official = form.columns.map(
    (column): TableColumn => ({
      ...column,
      ...headerWords(form.id, design.wording, seed, column.number),
    }),
  );
  const counts = official.filter((column) => column.kind === 'count');
  const groups = [...Map.groupBy(counts, (column) => column.path[0] ?? '')];
  const ordered = design.shuffledColumns
    ? shuffled(groups, ([name]) => name, seed).flatMap(([, columns]) =>
        shuffled(columns, (column) => column.number, seed),
      )
    : counts;
  const extra: readonly TableColumn[] =
    design.extraColumns && form.rowsAre === 'fields'
      ? [
          { number: RATE, kind: 'rate', path: ['Tỷ lệ đúng hạn, trước hạn (%)'], title: null },
          { number: NOTE, kind: 'note', path: ['Ghi chú'], title: null },
        ]
      : [];
  return [...official.filter((column) => column.kind !== 'count'), ...ordered, ...extra];
}

/** The whole table as the page shows it: header with spans, number row, rows with their cells. */
export function buildTable(input: TableInput): TableModel {
  const { form, design, seed, mutations } = input;
  const write = (text: string) => (design.decomposed ? text.normalize('NFD') : text);
  const columns = tableColumns(form, design, seed)
    .filter((column) => !mutations.removed.has(column.number))
    .map((column): TableColumn => {
      const renamed = mutations.renamed.get(column.number);
      const path = renamed === undefined ? column.path : [...column.path.slice(0, -1), renamed];
      return { ...column, path: path.map(write), title: column.title === null ? null : write(column.title) };
    });
  return {
    columns,
    header: headerRows(columns),
    numbers: numberRow(columns, design.numberRow),
    rows: bodyRows(input, columns, write),
  };
}

function headerRows(columns: readonly TableColumn[]): readonly (readonly HeaderCell[])[] {
  const depth = Math.max(...columns.map((column) => column.path.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: HeaderCell[] = [];
    for (let at = 0; at < columns.length; ) {
      const column = columns[at];
      const prefix = column?.path.slice(0, level + 1).join('\u0000');
      if (column === undefined || level >= column.path.length) {
        at += 1;
        continue;
      }
      const leaf = level === column.path.length - 1;
      let end = at + 1;
      while (!leaf && columns[end]?.path.slice(0, level + 1).join('\u0000') === prefix) end += 1;
      cells.push({
        text: column.path[level] ?? '',
        title: leaf ? column.title : null,
        colspan: end - at,
        rowspan: leaf ? depth - level : 1,
      });
      at = end;
    }
    return cells;
  });
}

function numberRow(columns: readonly TableColumn[], style: TableDesign['numberRow']) {
  if (style === 'none') return null;
  return columns.map(({ number }) => {
    if (number >= RATE) return '';
    return style === 'brackets' ? `(${number})` : String(number);
  });
}

function bodyRows(
  input: TableInput,
  columns: readonly TableColumn[],
  write: (text: string) => string,
): readonly TableRow[] {
  const { form, design, labels, cells, mutations } = input;
  const computed = computedColumns(form, design.rules);
  const show = (value: number | null) => (value === null ? '' : printCount(value, mutations.style));
  const showTyped = (text: string) => {
    const value = readCount(text);
    return value === null ? text : show(value);
  };
  const groups = design.groupRows && form.rowsAre === 'fields' ? grouped(labels) : [{ name: '', labels }];
  const order = groups.flatMap((group) => group.labels);

  const dataRow = (key: string): TableRow => {
    const index = order.indexOf(key);
    const label = write(spell(key, design.spelling, index + 1));
    const figures = rowFigures(form, design.rules, cells[key] ?? {});
    const cell = (column: TableColumn): TableCell => {
      const about = [label, ...column.path].join(' – ');
      const typed = cells[key]?.[column.number] ?? '';
      switch (column.kind) {
        case 'order':
          return { column, content: 'text', text: String(index + 1), label: about };
        case 'label':
          return { column, content: 'text', text: label, label: about };
        case 'rate':
          return { column, content: 'text', text: rate(figures), label: about };
        case 'note':
          return { column, content: 'input', text: typed, label: about };
        case 'count':
          return computed.has(column.number)
            ? { column, content: 'computed', text: show(figures.get(column.number) ?? null), label: about }
            : { column, content: 'input', text: showTyped(typed), label: about };
      }
    };
    return { kind: 'data', key, index, label, cells: columns.map(cell) };
  };

  const totalRow = (): TableRow => {
    const label = write(design.totalLabel);
    const typed = design.rules.totalRow === 'typed';
    const sums = typed
      ? rowFigures(form, design.rules, cells[TOTAL_ROW] ?? {})
      : totalFigures(form, design.rules, labels, cells);
    const off = mutations.totalsOff ? columns.find((column) => column.kind === 'count') : undefined;
    const cell = (column: TableColumn): TableCell => {
      const about = [label, ...column.path].join(' – ');
      if (column.kind === 'label') return { column, content: 'text', text: label, label: about };
      if (column.kind === 'rate') return { column, content: 'text', text: rate(sums), label: about };
      if (column.kind !== 'count') return { column, content: 'text', text: '', label: about };
      const value = sums.get(column.number) ?? null;
      const text = show(value === null || column !== off ? value : value + 1);
      if (!typed || computed.has(column.number)) return { column, content: 'computed', text, label: about };
      const raw = cells[TOTAL_ROW]?.[column.number] ?? '';
      return { column, content: 'input', text: value === null ? raw : text, label: about };
    };
    return { kind: 'total', key: TOTAL_ROW, index: order.length, label, cells: columns.map(cell) };
  };

  const letters = 'ABCDEFGH';
  const rows = groups.flatMap((group, at): readonly TableRow[] => {
    const heading: TableRow = {
      kind: 'group',
      key: null,
      index: at,
      label: write(`${letters[at] ?? ''}. ${group.name}`),
      cells: [],
    };
    return [...(group.name === '' ? [] : [heading]), ...group.labels.map(dataRow)];
  });
  return [...rows, totalRow()];
}

function rate(figures: ReadonlyMap<number, number | null>): string {
  const resolved = figures.get(7) ?? null;
  if (resolved === null) return '';
  if (resolved === 0) return '100';
  const good = (figures.get(8) ?? 0) + (figures.get(9) ?? 0);
  return ((good * 100) / resolved).toFixed(1).replace('.', ',');
}
