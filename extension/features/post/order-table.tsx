import { useState } from 'preact/hooks';
import { formatCount, type Language } from '../../app/text.ts';
import { fieldName } from './field-name.ts';
import type { CheckedBook, CheckedOrder } from './order-book.ts';
import type { PostTexts } from './texts.ts';

interface TableProps {
  readonly book: CheckedBook;
  readonly t: PostTexts;
  readonly language: Language;
  readonly change: (row: number, column: string, text: string) => void;
}

/** Rows drawn at once. */
const MOST_SHOWN = 100;

/** The orders as a table to be corrected, with what is the matter beside each. */
export function OrderTable({ book: { orders, columns }, t, language, change }: TableProps) {
  const [onlyWrong, setOnlyWrong] = useState(false);
  const fit = onlyWrong ? orders.filter(({ findings }) => findings.length > 0) : orders;
  const shown = fit.slice(0, MOST_SHOWN);
  const n = (value: number): string => formatCount(value, language);
  return (
    <>
      <p class="actions">
        <label>
          <input
            type="checkbox"
            checked={onlyWrong}
            onChange={(event) => setOnlyWrong(event.currentTarget.checked)}
          />{' '}
          {t.onlyWrong}
        </label>
        <span class="soft">{t.shownOf(n(shown.length), n(orders.length))}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="table-scroll" aria-label={t.table} tabIndex={0}>
        <table class="orders">
          <thead>
            <tr>
              <th scope="col">{t.row}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {fieldName(column, t)}
                </th>
              ))}
              <th scope="col">{t.toCorrect}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((order) => (
              <Row
                key={order.row}
                order={order}
                columns={columns}
                t={t}
                language={language}
                change={change}
              />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface RowProps extends Pick<TableProps, 't' | 'language' | 'change'> {
  readonly order: CheckedOrder;
  readonly columns: readonly string[];
}

function Row({ order: { row, values, findings }, columns, t, language, change }: RowProps) {
  const wrong = new Set(findings.filter(({ level }) => level === 'error').map(({ field }) => field));
  return (
    <tr>
      <th scope="row">{row}</th>
      {columns.map((column) => (
        <td key={column}>
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            aria-label={t.cell(fieldName(column, t), String(row))}
            aria-invalid={wrong.has(column)}
            value={values[column] ?? ''}
            onChange={(event) => change(row, column, event.currentTarget.value)}
          />
        </td>
      ))}
      <td class="findings">
        {findings.length === 0 ? (
          <span class="state fine">✓</span>
        ) : (
          <ul>
            {findings.map(({ field, problem, level, words }) => (
              <li key={`${field} ${problem}`} class={level === 'error' ? 'trouble' : 'doubt'}>
                {level === 'error' ? '✗' : '!'} {field === '' ? '' : `${fieldName(field, t)}: `}
                {words[language]}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
