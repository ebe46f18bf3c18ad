import type { PlanCell, PlanTask } from '@dung-hen/domain';
import { formatMoment } from '../../app/text.ts';
import type { PlanTexts } from './texts.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** 'Quý I', 'Cả năm'. */
export function periodWords(period: string, t: PlanTexts): string {
  const quarter = /-Q([1-4])$/u.exec(period)?.[1];
  return quarter === undefined ? t.wholeYear : t.quarter(ROMAN[Number(quarter) - 1] ?? quarter);
}

/** The time as the plan writes it; where it does so only in the sentence of the task itself, how it is understood. */
export function timeWords({ time, timeText, content }: PlanTask, t: PlanTexts): string {
  if (timeText !== '' && timeText !== content) return timeText;
  if (time.kind === 'before') return `${t.rhythms.before} (${formatMoment(time.date)})`;
  if (time.kind === 'monthly' && time.beforeDay !== null) return t.beforeDayOfMonth(String(time.beforeDay));
  const beforeDay = time.kind === 'periodic' ? time.beforeDay : null;
  return beforeDay === null ? t.rhythms[time.kind] : t.beforeDay(String(beforeDay));
}

/** 'xong', 'chưa làm, đến 14/03/2022'. */
export function cellWords({ state, by }: PlanCell, t: PlanTexts): string {
  const open = state !== 'done' && state !== 'dropped';
  return by !== null && open ? `${t.states[state]}, ${t.by(formatMoment(by))}` : t.states[state];
}

/** Colour class of a state; the word says the same. */
export function toneOf(state: PlanCell['state']): string {
  return { open: 'paused', doing: 'soon', done: 'fine', dropped: 'paused', overdue: 'late' }[state];
}
