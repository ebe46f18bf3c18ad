import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate, IsoLocal } from '@dung-hen/calendar';
import { DungHenError, type FeedbackCounts } from '@dung-hen/domain';
import { freezeForm, type ReportForm, thawForm, withoutEvidence } from '@dung-hen/forms';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { feedbackCounts } from './feedback-file.ts';

const FOLDER = 'closed-weeks';

/** The figures of a week as they were when closed; the form is without the codes behind its cells. */
export interface ClosedWeek {
  readonly at: IsoLocal;
  readonly form: ReportForm;
  readonly feedback: FeedbackCounts | null;
}

const schema = z.object({ at: z.string(), form: z.string(), feedback: feedbackCounts.nullable() });

/** Keeps the figures of a week in the home folder, whole or not at all; closing again replaces the older ones. */
export function closeWeek({ home }: Pick<Context, 'home'>, { at, form, feedback }: ClosedWeek): void {
  const file = pathOf(home, form.unit.code, form.period.from);
  mkdirSync(join(home, FOLDER), { recursive: true, mode: 0o700 });
  const beside = `${file}.tmp-${process.pid}`;
  writeFileSync(beside, `${JSON.stringify({ at, form: freezeForm(withoutEvidence(form)), feedback })}\n`);
  renameSync(beside, file);
}

/** The closed figures of a unit's week; null when it is not closed. INVALID_INPUT when the file cannot be read. */
export function closedWeek(
  { home, t }: Pick<Context, 'home' | 't'>,
  unit: string,
  from: IsoDate,
): ClosedWeek | null {
  const file = pathOf(home, unit, from);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  try {
    const { at, form, feedback } = schema.parse(JSON.parse(text));
    return { at, form: thawForm(form), feedback };
  } catch (cause) {
    throw new DungHenError('INVALID_INPUT', { label: file, detail: t('bulletin.brokenClosing'), cause });
  }
}

/** Lets the closed figures of a week go; does nothing when there are none. */
export function reopenWeek({ home }: Pick<Context, 'home'>, unit: string, from: IsoDate): void {
  rmSync(pathOf(home, unit, from), { force: true });
}

const pathOf = (home: string, unit: string, from: IsoDate): string =>
  join(home, FOLDER, `${unit.replace(/[^\w.]+/gu, '-')}-${from}.json`);
