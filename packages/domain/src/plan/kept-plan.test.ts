import { readFileSync } from 'node:fs';
import { createCalendar } from '@dung-hen/calendar';
import { describe, expect, it } from 'vitest';
import { keptPlanOf, keptPlanSchema, withCorrection, withMark } from './kept-plan.ts';
import { parsePlan } from './parse-plan.ts';
import { planSoon } from './plan-soon.ts';
import { planRows, planTotals } from './plan-state.ts';

const read = parsePlan(readFileSync(new URL('./fixtures/ke-hoach-2022.md', import.meta.url), 'utf8'));
const calendar = createCalendar();
const AT = '2022-01-04T08:00:00';
const plan = keptPlanOf(read, 2022, AT, null);
const task = (id: string) => {
  const found = plan.tasks.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no task ${id}`);
  return found;
};
const done = (taskId: string, period: string, evidence = '') =>
  ({ taskId, period, state: 'done', evidence, at: AT }) as const;

describe('a plan that is kept', () => {
  it('passes its own schema, and comes back from text as it was', () => {
    expect(keptPlanSchema.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
  });

  it('keeps corrections and marks over a second import, and drops those of tasks that went', () => {
    const owner = { ...task('I.1'), owners: ['Công chức Văn phòng'] };
    const worked = withMark(
      withCorrection(withMark(plan, done('IV.1', '2022')), owner),
      done('I.1', '2022-Q1'),
    );
    const fewer = { ...read, tasks: read.tasks.filter(({ id }) => id !== 'IV.1') };
    const again = keptPlanOf(fewer, 2022, AT, worked);
    expect(again.tasks.find(({ id }) => id === 'I.1')?.owners).toEqual(['Công chức Văn phòng']);
    expect(again.marks.map(({ taskId }) => taskId)).toEqual(['I.1']);
    expect(again.corrected).toEqual(['I.1']);
  });

  it('refuses a day that does not exist', () => {
    const wrong = { ...task('I.1'), time: { kind: 'before', date: '2022-02-30' } };
    expect(keptPlanSchema.safeParse({ ...plan, tasks: [wrong] }).success).toBe(false);
  });
});

describe('the state of a plan', () => {
  const cells = (rows: ReturnType<typeof planRows>, id: string) =>
    rows.find((row) => row.task.id === id)?.cells.map(({ period, state, by }) => [period, state, by]);

  it('answers each task in its own periods', () => {
    const rows = planRows(plan, calendar, '2022-01-04');
    expect(cells(rows, 'I.1')).toEqual([['2022-Q1', 'open', '2022-01-07']]);
    expect(cells(rows, 'văn bản III.3.2')?.map(([period]) => period)).toEqual([
      '2022-Q1',
      '2022-Q2',
      '2022-Q3',
      '2022',
    ]);
    expect(cells(rows, 'II.1')?.map(([period, , by]) => [period, by])).toEqual([
      ['2022-Q1', null],
      ['2022-Q2', null],
      ['2022-Q3', null],
      ['2022-Q4', null],
    ]);
    expect(cells(rows, 'văn bản II.4')).toEqual([['2022', 'open', null]]);
  });

  it('says what is overdue unless it was done or dropped, and counts without what was dropped', () => {
    const worked = withMark(withMark(plan, done('I.1', '2022-Q1', '05/KH-UBND')), {
      ...done('văn bản II.1', '2022-Q1'),
      state: 'dropped',
    });
    const late = planRows(plan, calendar, '2022-01-10');
    expect(cells(late, 'I.1')).toEqual([['2022-Q1', 'overdue', '2022-01-07']]);
    const rows = planRows(worked, calendar, '2022-01-10');
    expect(rows.find((row) => row.task.id === 'I.1')?.cells[0]).toMatchObject({
      state: 'done',
      evidence: '05/KH-UBND',
    });
    const [before, after] = [planTotals(late, 2022)[0], planTotals(rows, 2022)[0]];
    expect(after).toEqual({
      period: '2022-Q1',
      tasks: (before?.tasks ?? 0) - 1,
      done: 1,
      overdue: (before?.overdue ?? 0) - 2,
    });
  });
});

describe('what a plan calls up', () => {
  const within = { before: 5, after: 5 };
  const called = (today: string, kept = plan) =>
    planSoon(kept, calendar, today, within).map(({ due, period }) => [due.task.id, due.by, period]);

  it('calls up before the day, and until it is done', () => {
    expect(called('2022-03-04')).not.toContainEqual(['văn bản III.3.2', '2022-03-14', '2022-Q1']);
    expect(called('2022-03-07')).toContainEqual(['văn bản III.3.2', '2022-03-14', '2022-Q1']);
    expect(called('2022-03-16')).toContainEqual(['văn bản III.3.2', '2022-03-14', '2022-Q1']);
    const kept = withMark(plan, done('văn bản III.3.2', '2022-Q1'));
    expect(called('2022-03-07', kept)).not.toContainEqual(['văn bản III.3.2', '2022-03-14', '2022-Q1']);
  });

  it('calls up what is monthly before its day, near that day alone, and once a month', () => {
    const [first] = plan.tasks;
    if (first === undefined) throw new Error('no task');
    const monthly = {
      ...plan,
      tasks: [{ ...first, id: 'M', time: { kind: 'monthly' as const, beforeDay: 15 } }],
    };
    expect(called('2022-03-10', monthly)).toEqual([['M', '2022-03-14', null]]);
    expect(called('2022-03-01', monthly)).toEqual([]);
    const whole = {
      ...plan,
      tasks: [{ ...first, id: 'M', time: { kind: 'monthly' as const, beforeDay: null } }],
    };
    expect(called('2022-03-30', whole)).toEqual([['M', '2022-03-31', null]]);
    expect(called('2022-12-30', whole)).toEqual([['M', '2022-12-30', null]]);
  });

  it('calls up what is weekly by the last working day of every week of its year', () => {
    expect(called('2022-03-09')).toContainEqual(['văn bản II.6.a', '2022-03-11', null]);
    // 11 April 2022 was a day off after the Hùng Kings' day on a Sunday; the week ends on Friday all the same.
    expect(called('2022-04-12')).toContainEqual(['văn bản II.6.a', '2022-04-15', null]);
    expect(called('2023-01-05').filter(([, , period]) => period === null)).toEqual([]);
  });
});
