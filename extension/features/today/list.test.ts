import { describe, expect, it } from 'vitest';
import type { DutyMark } from '../../app/database.ts';
import { arrange, countUrgent, matches } from './list.ts';
import { syntheticDuty } from './synthetic-duty.ts';

const NOW = '2026-11-23T08:00:00';
const mark = (dutyId: string, state: DutyMark['state'], until: string | null = null): DutyMark => ({
  dutyId,
  state,
  until,
  at: '2026-11-23T07:00:00',
});
const overdue = syntheticDuty('overdue', 'A-1');
const dueToday = syntheticDuty('dueToday', 'A-2');
const apology = syntheticDuty('apology', 'A-3');
const dueSoon = syntheticDuty('dueSoon', 'A-3');
const all = [overdue, apology, dueToday, dueSoon];

describe('arranging', () => {
  it('groups what is open by kind, most pressing first', () => {
    const { groups, settled } = arrange(all, [], NOW);
    expect(groups.map(({ kind, duties }) => [kind, duties.length])).toEqual([
      ['overdue', 1],
      ['apology', 1],
      ['dueToday', 1],
    ]);
    expect(settled).toEqual([]);
  });

  it('puts away what is done for good, and what is snoozed until its moment', () => {
    const marks = [mark(overdue.id, 'done'), mark(dueToday.id, 'snoozed', '2026-11-23T13:30:00')];
    const before = arrange(all, marks, NOW);
    expect(before.open).toEqual([apology]);
    expect(before.settled.map(({ duty }) => duty.subject)).toEqual(['A-1', 'A-2']);
    expect(arrange(all, marks, '2026-11-23T13:30:00').open).toEqual([apology, dueToday]);
  });

  it('lists a dossier once while its letter is open or snoozed, and as due soon once the letter is done', () => {
    const kinds = (state: DutyMark['state']) =>
      arrange([apology, dueSoon], [mark(apology.id, state, '2026-11-23T13:30:00')], NOW).open.map(
        ({ kind }) => kind,
      );
    expect(kinds('snoozed')).toEqual([]);
    expect(kinds('done')).toEqual(['dueSoon']);
  });

  it('forgets marks of duties that are gone', () => {
    expect(arrange([], [mark('overdue:A-9:2026-11-01', 'done')], NOW).settled).toEqual([]);
  });

  it('counts what is urgent among what is open', () => {
    const { open } = arrange([...all, syntheticDuty('overdue', 'A-4')], [mark(overdue.id, 'done')], NOW);
    expect(countUrgent(open, NOW)).toEqual({ late: 1, today: 1, letters: 1, others: 0 });
  });
});

describe('filtering', () => {
  const duty = syntheticDuty('overdue', 'H56.77.5-261116-0001');

  it.each(['', '  ', '0001', 'h56.77', 'đất', 'dat dai', 'DAT', 'tham dinh 0001', 'đất'.normalize('NFD')])(
    'finds %j',
    (typed) => {
      expect(matches(duty, typed)).toBe(true);
    },
  );

  it.each(['0002', 'hộ tịch', 'đất 0002'])('does not find %j', (typed) => {
    expect(matches(duty, typed)).toBe(false);
  });
});
