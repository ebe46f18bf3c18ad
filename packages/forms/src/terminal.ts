import Table from 'cli-table3';
import { footnotes } from './print/footnotes.ts';
import { formatNumber, type Lang } from './print/format.ts';
import { headerGrid } from './print/header-grid.ts';
import { periodLine } from './print/period-words.ts';
import { rowOrders } from './print/row-orders.ts';
import { longestWord, plainText, textWidth } from './print/text.ts';
import type { FormColumn, FormDefinition, FormRow, ReportForm } from './types.ts';

export interface TerminalOptions {
  readonly lang: Lang;
  /** Columns of the terminal; 120 unless said. */
  readonly width?: number;
}

const WORDS = {
  vi: { reporting: 'Đơn vị báo cáo', measure: 'Đơn vị tính' },
  en: { reporting: 'Reporting unit', measure: 'Unit of measure' },
} as const;

/** Blank places on either side of a cell's text: one, or none where that lets the table fit. */
const PADDINGS = [1, 0];
/** The line between two cells. */
const BORDER = 1;
const WIDEST_LABEL = 48;
const NARROWEST_LABEL = 20;

/**
 * The form as text for a terminal: a table with grouped header and column numbers where `width` allows, else one
 * block a row. Figures are grouped the way of `lang`; labels are shown in NFC without control characters.
 */
export function printTerminal(
  form: ReportForm,
  definition: FormDefinition,
  options: TerminalOptions,
): string {
  const { lang, width = 120 } = options;
  const words = WORDS[lang];
  const top = [
    definition.code,
    lang === 'vi' ? definition.title.toLocaleUpperCase('vi') : definition.titleEn,
    `${words.reporting}: ${plainText(form.unit.name)}`,
    periodLine(form.period)[lang],
    `${words.measure}: ${definition.unitOfMeasure}`,
  ];
  const layout = PADDINGS.map((padding) => layoutWithin(form, definition, lang, width, padding)).find(
    (fits) => fits !== null,
  );
  const body = layout ? table(form, definition, lang, layout) : blocks(form, definition, lang);
  const notes = footnotes(form, definition).map((note) => plainText(note[lang]));
  return [...top, '', body, '', ...notes].join('\n');
}

function headerOf(column: FormColumn, lang: Lang): readonly string[] {
  return lang === 'vi' ? column.header : column.headerEn;
}

interface Layout {
  /** Widths of the columns, padding included. */
  readonly widths: number[];
  readonly padding: number;
}

/** A layout that takes no more than `width` and cuts no word; null when there is none. */
function layoutWithin(
  form: ReportForm,
  { columns }: FormDefinition,
  lang: Lang,
  width: number,
  padding: number,
): Layout | null {
  const cellsOf = (column: FormColumn): string[] =>
    printedRows(form, columns, lang).map((row) => row[columns.indexOf(column)] ?? '');
  const least = columns.map((column) => {
    const words = [headerOf(column, lang).at(-1) ?? '', `(${column.number})`, ...cellsOf(column)];
    return Math.max(...words.map(longestWord)) + 2 * padding;
  });
  const label = columns.findIndex(({ kind }) => kind === 'label');
  const labels = columns[label] ? cellsOf(columns[label]) : [];
  const wanted = Math.min(WIDEST_LABEL, Math.max(0, ...labels.map(textWidth))) + 2 * padding;
  const others = least.reduce((sum, one, index) => (index === label ? sum : sum + one), 0);
  const room = width - others - BORDER * (columns.length + 1);
  const needed = Math.max(least[label] ?? 0, Math.min(wanted, NARROWEST_LABEL));
  const labelWidth = Math.min(room, Math.max(wanted, needed));
  return labelWidth < needed
    ? null
    : { padding, widths: least.map((one, index) => (index === label ? labelWidth : one)) };
}

function table(form: ReportForm, { columns }: FormDefinition, lang: Lang, layout: Layout): string {
  const output = new Table({
    colWidths: layout.widths,
    wordWrap: true,
    colAligns: columns.map(({ kind }) => (kind === 'count' ? 'right' : kind === 'label' ? 'left' : 'center')),
    style: { head: [], border: [], 'padding-left': layout.padding, 'padding-right': layout.padding },
  });
  const { height, cells } = headerGrid(columns.map((column) => headerOf(column, lang)));
  for (let row = 0; row < height; row++) {
    output.push(
      cells
        .filter((cell) => cell.row === row)
        .map(({ text, columnSpan, rowSpan }) => ({
          content: text,
          colSpan: columnSpan,
          rowSpan,
          hAlign: 'center' as const,
          vAlign: 'center' as const,
        })),
    );
  }
  output.push(columns.map(({ number }) => ({ content: `(${number})`, hAlign: 'center' as const })));
  const texts = printedRows(form, columns, lang);
  form.rows.forEach((row, index) => {
    output.push(
      row.kind === 'group'
        ? [{ content: plainText(row.label), colSpan: columns.length, hAlign: 'left' as const }]
        : (texts[index] ?? []),
    );
  });
  return output.toString();
}

/** Texts by row and column. */
function printedRows(form: ReportForm, columns: readonly FormColumn[], lang: Lang): string[][] {
  const orders = rowOrders(form.rows);
  return form.rows.map((row, index) =>
    columns.map(({ kind, number }) => {
      if (kind === 'label') {
        return plainText(row.label);
      }
      return kind === 'order' ? String(orders[index] ?? '') : figure(row, number, lang);
    }),
  );
}

function figure(row: FormRow, column: number, lang: Lang): string {
  const value = row.cells[column]?.value;
  return value === undefined ? '' : formatNumber(value, lang);
}

/** Narrow terminals: each row as its label and one line a header group. */
function blocks(form: ReportForm, { columns }: FormDefinition, lang: Lang): string {
  const counts = columns.filter(({ kind }) => kind === 'count');
  const groups = [...new Set(counts.map((column) => headerOf(column, lang)[0] ?? ''))];
  return form.rows
    .map((row) =>
      [
        plainText(row.label),
        ...(row.kind === 'group' ? [] : groups).flatMap((group) => [
          `  ${group}`,
          ...counts
            .filter((column) => headerOf(column, lang)[0] === group)
            .map(
              (column) =>
                `    (${column.number}) ${headerOf(column, lang).at(-1)}: ${figure(row, column.number, lang)}`,
            ),
        ]),
      ].join('\n'),
    )
    .join('\n');
}
