import type { PlanAbout, PlanCell } from '../../app/autofill-messages.ts';
import { fill } from '../overlay/fill.ts';
import { markOf, SIGN } from './marks.ts';
import { columnsOf, openCells, type PanelState, rowsOf } from './panel-state.ts';
import type { PanelTexts } from './panel-texts.ts';
import { cellKey } from './writing.ts';

export function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** Whose figures go where: page and computer side by side. */
export function AboutBox({ about, t }: { about: PlanAbout; t: PanelTexts }) {
  return (
    <>
      <p class="form">{about.form}</p>
      <table class="about">
        <thead>
          <tr>
            <td />
            <th scope="col">{t.onPage}</th>
            <th scope="col">{t.here}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t.period}</th>
            <td>{about.pagePeriod}</td>
            <td>{about.period}</td>
          </tr>
          <tr>
            <th scope="row">{t.unit}</th>
            <td>{about.pageUnit}</td>
            <td>{about.unit}</td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

interface PickProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly value?: string;
  readonly pick: (event: Event, value: string) => void;
}

/** A list to choose from. */
export function Pick({ label, options, value, pick }: PickProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => pick(event, event.currentTarget.value)}>
        {options.map((one) => (
          <option key={one.key} value={one.key}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Checks of our figures, of the page's, and of what the page reckons; the last two wait while cells are still to be filled. */
export function Checks({ state, t }: { state: PanelState; t: PanelTexts }) {
  const waiting = openCells(state).length > 0;
  return (
    <ul class="checks" aria-label={t.checks}>
      {state.reading.checks.map(({ ok, kind, text }) => {
        const waits = !ok && kind !== 'ours' && waiting;
        const kindOf = ok ? 'fine' : waits ? 'waits' : 'late';
        return (
          <li key={text}>
            {kind !== 'info' && (
              <span class={`verdict ${kindOf}`}>{ok ? t.holds : waits ? t.waits : t.broken}</span>
            )}{' '}
            {text}
          </li>
        );
      })}
    </ul>
  );
}

/** Every cell, old → new, under the labels seen on the page. */
export function CellTable({ state, t }: { state: PanelState; t: PanelTexts }) {
  const columns = [...columnsOf(state.reading.cells)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section class="scroll" tabIndex={0} aria-label={t.cells}>
      <table class="cells">
        <thead>
          <tr>
            <th scope="col">{t.row}</th>
            {columns.map(([column, label]) => (
              <th key={column} scope="col">
                <span class="number">({column})</span> {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(state.reading.cells).map(([row, own]) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.map(([column]) => (
                <Cell key={column} cell={own.get(column)} state={state} t={t} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ cell, state, t }: { cell: PlanCell | undefined; state: PanelState; t: PanelTexts }) {
  if (cell === undefined) return <td />;
  const mark = markOf(cell, state.outcomes);
  const was = mark === 'filled' ? state.begun?.cells.find((one) => cellKey(one) === cellKey(cell)) : cell;
  const before = (was ?? cell).before.trim() === '' ? t.blank : (was ?? cell).before;
  const changes = mark !== 'equal' && cell.action !== 'readOnlyEqual';
  return (
    <td title={`${cell.label}: ${cell.reason}`}>
      <span class={`sign ${mark}`} aria-hidden="true">
        {SIGN[mark]}
      </span>
      <span class="unseen">{t[mark]}: </span>{' '}
      {changes ? fill(t.becomes, { before, after: cell.after }) : cell.after}
    </td>
  );
}
