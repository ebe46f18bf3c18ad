import { type PlanRow, planPeriods } from '@dung-hen/domain';
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { TaskEditor } from './task-editor.tsx';
import type { PlanTexts } from './texts.ts';
import { cellWords, periodWords, timeWords, toneOf } from './words.ts';

interface TableProps {
  readonly rows: readonly PlanRow[];
  readonly year: number;
  readonly t: PlanTexts;
  readonly save: Parameters<typeof TaskEditor>[0]['save'];
}

/** The tasks of a plan and how each stands in its periods. */
export function TaskTable({ rows, year, t, save }: TableProps) {
  const [open, setOpen] = useState<string | null>(null);
  const periods = planPeriods(year);
  return (
    // A wide table on a small screen scrolls by itself, and by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="table-scroll" aria-label={t.ofYear(String(year))} tabIndex={0}>
      <table class="tasks">
        <thead>
          <tr>
            {[t.id, t.content, t.owner, t.time, ...periods.map((period) => periodWords(period, t))].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
            <td class="no-print" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { task } = row;
            const edited = open === task.id;
            return (
              <Fragment key={task.id}>
                <tr>
                  <th scope="row">{task.id}</th>
                  <td class="content">
                    {task.content}
                    {task.remark !== '' && <small class="soft">{t.remark(task.remark)}</small>}
                    {row.corrected && <small class="flag unknown">{t.corrected}</small>}
                  </td>
                  <td class="owners">{task.owners.length === 0 ? t.noOwner : task.owners.join('; ')}</td>
                  <td>{timeWords(task, t)}</td>
                  {periods.map((period) => (
                    <Cell key={period} row={row} period={period} t={t} />
                  ))}
                  <td class="no-print">
                    <button
                      type="button"
                      class="button"
                      aria-expanded={edited}
                      aria-label={edited ? t.closeTask(task.id) : t.editTask(task.id)}
                      onClick={() => setOpen(edited ? null : task.id)}
                    >
                      {edited ? t.close : t.edit}
                    </button>
                  </td>
                </tr>
                {edited && (
                  <tr class="no-print">
                    <td colSpan={periods.length + 5}>
                      <TaskEditor row={row} year={year} t={t} save={save} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ row, period, t }: { readonly row: PlanRow; readonly period: string; readonly t: PlanTexts }) {
  const cell = row.cells.find((one) => one.period === period);
  if (cell === undefined) return <td />;
  return (
    <td>
      <span class={`state ${toneOf(cell.state)}`}>{cellWords(cell, t)}</span>
      {cell.evidence !== '' && <small class="soft">{cell.evidence}</small>}
    </td>
  );
}
