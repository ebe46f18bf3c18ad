import { type FormRow, II_06A, printedHeader, type ReportForm, rowOrders } from '@dung-hen/forms';
import { formatCount, type Language } from '../../app/text.ts';
import type { CellChoice } from './cell-choice.ts';
import type { ReportTexts } from './texts.ts';

interface TableProps {
  readonly form: ReportForm;
  readonly language: Language;
  readonly t: ReportTexts;
  readonly chosen: CellChoice | null;
  readonly choose: (choice: CellChoice) => void;
}

const COLUMNS = II_06A.columns;
const HEADER = printedHeader(COLUMNS);

/** The form as it is printed; every figure above zero is a button that leads to its dossiers. */
export function FormTable({ form, language, t, chosen, choose }: TableProps) {
  const orders = rowOrders(form.rows);
  const figure = (row: FormRow, index: number, column: number) => {
    const value = row.cells[column]?.value ?? 0;
    const shown = formatCount(value, language);
    if (value === 0) return shown;
    const name = COLUMNS.find(({ number }) => number === column)?.header.join(' › ') ?? String(column);
    return (
      <button
        type="button"
        class="figure"
        aria-label={t.cellName(row.label, name, shown)}
        aria-pressed={chosen?.row === index && chosen.column === column}
        onClick={() => choose({ row: index, column })}
      >
        {shown}
      </button>
    );
  };
  return (
    // A wide table on a small screen scrolls by itself, and by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-scroll" aria-label={t.title} tabIndex={0}>
      <table class="form-table">
        <thead>
          {Array.from({ length: HEADER.height }, (_, row) => (
            <tr key={row}>
              {HEADER.cells
                .filter((cell) => cell.row === row)
                .map((cell) => (
                  <th key={cell.column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan} scope="col">
                    {cell.text}
                  </th>
                ))}
            </tr>
          ))}
          <tr class="numbers">
            {COLUMNS.map(({ number }) => (
              <td key={number}>({number})</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {form.rows.map((row, index) => (
            <tr key={`${row.kind}:${row.key}:${row.label}`} class={row.kind}>
              <td class="order">{orders[index] ?? ''}</td>
              <th scope="row">{row.label}</th>
              {COLUMNS.filter(({ kind }) => kind === 'count').map(({ number }) => (
                <td key={number} class="count">
                  {figure(row, index, number)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
