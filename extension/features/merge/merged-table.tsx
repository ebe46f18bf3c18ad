import type { LayoutColumn, MergedRow } from '@dung-hen/files';
import { formatCount, type Language } from '../../app/text.ts';
import type { MergedView } from './merged-view.ts';
import type { MergeTexts } from './texts.ts';

export interface ChosenFigure {
  readonly row: MergedRow;
  readonly column: LayoutColumn;
}

interface TableProps {
  readonly view: Extract<MergedView, { kind: 'merged' }>;
  readonly chosen: ChosenFigure | null;
  readonly choose: (figure: ChosenFigure) => void;
  readonly t: MergeTexts;
  readonly language: Language;
}

const nameOf = ({ group, label }: LayoutColumn): string => (group === null ? label : `${group} › ${label}`);

/** The merged figures; every figure leads to what each file gives to it. */
export function MergedTable({ view: { merged, columns }, chosen, choose, t, language }: TableProps) {
  const groups = columns.map(({ group }, index) => {
    const opens = group !== null && columns[index - 1]?.group !== group;
    const end = columns.findIndex((other, at) => at > index && other.group !== group);
    return opens ? (end < 0 ? columns.length : end) - index : 0;
  });
  const cell = (row: MergedRow, column: LayoutColumn, key: number) => {
    const value = column.figure(row.figures);
    if (value === null) return <td key={key} />;
    const said = formatCount(value, language);
    const total = row.key === '';
    return (
      <td key={key} class="count">
        {total ? (
          said
        ) : (
          <button
            type="button"
            class="figure"
            aria-label={t.figure(row.label, nameOf(column), said)}
            aria-pressed={chosen?.row.key === row.key && nameOf(chosen.column) === nameOf(column)}
            onClick={() => choose({ row, column })}
          >
            {said}
          </button>
        )}
      </td>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll, and the keyboard must reach what is cut off
    <section class="table-scroll" tabIndex={0} aria-label={t.table}>
      <table class="form-table">
        <thead>
          <tr>
            <th rowSpan={2}>STT</th>
            <th rowSpan={2}>{merged.rowsBy === 'unit' ? t.unit : t.field}</th>
            {columns.map((column, index) =>
              column.group === null ? (
                <th key={nameOf(column)} rowSpan={2}>
                  {column.label}
                </th>
              ) : groups[index] ? (
                <th key={nameOf(column)} colSpan={groups[index]}>
                  {column.group}
                </th>
              ) : null,
            )}
          </tr>
          <tr>
            {columns.map((column) =>
              column.group === null ? null : <th key={nameOf(column)}>{column.label}</th>,
            )}
          </tr>
        </thead>
        <tbody>
          {merged.rows.map((row, index) => (
            <tr key={row.key}>
              <td class="order">{index + 1}</td>
              <th scope="row">{row.label}</th>
              {columns.map((column, at) => cell(row, column, at))}
            </tr>
          ))}
          <tr class="total">
            <td />
            <th scope="row">{merged.total.label}</th>
            {columns.map((column, at) => cell(merged.total, column, at))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
