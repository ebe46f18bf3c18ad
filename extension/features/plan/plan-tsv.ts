import { type PlanRow, planPeriods } from '@dung-hen/domain';
import type { PlanTexts } from './texts.ts';
import { cellWords, periodWords, timeWords } from './words.ts';

/** The plan as tab-separated text with a head: a task a line, its state and evidence in each period. */
export function planAsTsv(rows: readonly PlanRow[], year: number, t: PlanTexts): string {
  const periods = planPeriods(year);
  const plain = (text: string): string => text.replace(/\s+/gu, ' ');
  const head = [t.id, t.content, t.owner, t.time, ...periods.map((period) => periodWords(period, t))];
  const lines = rows.map(({ task, cells }) => [
    task.id,
    task.content,
    task.owners.join('; '),
    timeWords(task, t),
    ...periods.map((period) => {
      const cell = cells.find((one) => one.period === period);
      if (cell === undefined) return '';
      return cell.evidence === '' ? cellWords(cell, t) : `${cellWords(cell, t)} (${cell.evidence})`;
    }),
  ]);
  return [head, ...lines].map((line) => line.map(plain).join('\t')).join('\n');
}
