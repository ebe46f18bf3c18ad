import { DungHenError } from '../errors.ts';
import { annexTasks } from './annex.ts';
import { bodyTasks } from './body.ts';
import type { PlanTask } from './plan-task.ts';

/** A plan read from its text. */
export interface ReadPlan {
  /** Year of the plan by its title; null where it names none. */
  readonly year: number | null;
  readonly tasks: readonly PlanTask[];
  /** Lines of the annex that are no heading and no task: for the officer to look at, never dropped without a word. */
  readonly notUnderstood: readonly string[];
}

const TITLE_YEAR = /kiểm soát (?:thủ tục hành chính|tthc)(?: trong)? năm (\d{4})/iu;

/**
 * Reads a plan of administrative-procedure control from its text: the body with its times and owners, and the annex as a
 * table whose columns are set apart by tabs (as pasted from Word or Excel) or by bars (Markdown). Leftover HTML of a
 * converter is seen through. Throws INVALID_INPUT when no task is found.
 */
export function parsePlan(text: string): ReadPlan {
  const clean = text.normalize('NFC').replace(/\r\n?/gu, '\n');
  const year = Number(TITLE_YEAR.exec(clean)?.[1] ?? Number.NaN);
  const own = Number.isNaN(year) ? null : year;
  const annex = annexTasks(clean, own);
  const tasks = [...annex.tasks, ...bodyTasks(clean, own)];
  if (tasks.length === 0) {
    throw new DungHenError('INVALID_INPUT', {
      adapter: 'domain',
      step: 'parsePlan',
      detail:
        'no task found: a table with a content column ("Nội dung") or paragraphs with "Thời gian:" are needed',
    });
  }
  return { year: own, tasks, notUnderstood: annex.notUnderstood };
}
