import Table from 'cli-table3';
import { footnotes } from './print/footnotes.ts';
import { formatNumber, type Lang } from './print/format.ts';
import { headerGrid } from './print/header-grid.ts';
import { periodLine } from './print/period-words.ts';
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

/** Blank places beside a cell's text, and the line between two cells. */
const PADDING = 2;
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
  const widths = columnWidths(form, definition, lang, width);
  const body = widths === null ? blocks(form, definition, lang) : table(form, definition, lang, widths);
  const notes = footnotes(form, definition).map((note) => plainText(note[lang]));
  return [...top, '', body, '', ...notes].join('\n');
}

function headerOf(column: FormColumn, lang: Lang): readonly string[] {
  return lang === 'vi' ? column.header : column.headerEn;
}

/** Widths with padding that fill no more than `width`; null when no word-preserving table fits. */
function columnWidths(
  form: ReportForm,
  { columns }: FormDefinition,
  lang: Lang,
  width: number,
): number[] | null {
  const cellsOf = (column: FormColumn): string[] =>
    printedRows(form, columns, lang).map((row) => row[columns.indexOf(column)] ?? '');
  const least = columns.map((column) => {
    const words = [headerOf(column, lang).at(-1) ?? '', `(${column.number})`, ...cellsOf(column)];
    return Math.max(...words.map(longestWord)) + PADDING;
  });
  const label = columns.findIndex(({ kind }) => kind === 'label');
  const labels = columns[label] ? cellsOf(columns[label]) : [];
  const wanted = Math.min(WIDEST_LABEL, Math.max(0, ...labels.map(textWidth))) + PADDING;
  const others = least.reduce((sum, one, index) => (index === label ? sum : sum + one), 0);
  const room = width - others - BORDER * (columns.length + 1);
  const needed = Math.max(least[label] ?? 0, Math.min(wanted, NARROWEST_LABEL));
  const labelWidth = Math.min(room, Math.max(wanted, needed));
  return labelWidth < needed ? null : least.map((one, index) => (index === label ? labelWidth : one));
}

function table(form: ReportForm, { columns }: FormDefinition, lang: Lang, widths: number[]): string {
  const output = new Table({
    colWidths: widths,
    wordWrap: true,
    colAligns: columns.map(({ kind }) => (kind === 'count' ? 'right' : kind === 'label' ? 'left' : 'center')),
    style: { head: [], border: [] },
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
  let order = 0;
  return form.rows.map((row) => {
    order += row.kind === 'data' ? 1 : 0;
    return columns.map(({ kind, number }) => {
      if (kind === 'label') {
        return plainText(row.label);
      }
      return kind === 'order' ? (row.kind === 'data' ? String(order) : '') : figure(row, number, lang);
    });
  });
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
