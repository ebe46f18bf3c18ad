import { expect, test } from 'vitest';
import { toDay } from './day.ts';
import { buildDayTable } from './day-table.ts';

const year = (number: number, weekdaysOff: string[] = [], workedSaturdays: string[] = []) =>
  ({ year: number, status: 'announced', source: 'invented', weekdaysOff, workedSaturdays }) as const;

test('the counts and the list of working days are each other’s inverse', () => {
  const table = buildDayTable([year(2025, ['2025-01-01'], ['2025-01-04'])]);
  expect(table.first).toBe(toDay('2025-01-01'));
  expect(table.length).toBe(365);
  // Of 261 weekdays one is off, and one Saturday is worked.
  expect(table.nth).toHaveLength(261);
  expect([...table.nth.slice(0, 3)]).toEqual(['2025-01-02', '2025-01-03', '2025-01-04'].map(toDay));
  expect(table.last[0]).toBe(-1); // 1 January is off
  table.nth.forEach((day, index) => {
    expect(table.before[day - table.first]).toBe(index);
    expect(table.last[day - table.first]).toBe(index);
  });
});

test('a year left out parts the table into runs', () => {
  const table = buildDayTable([year(2024), year(2025), year(2027)]);
  expect(table.broken).toBe(true);
  expect(table.run[toDay('2025-12-31') - table.first]).toBe(1);
  expect(table.run[toDay('2026-06-15') - table.first]).toBe(0);
  expect(table.run[toDay('2027-01-01') - table.first]).toBe(2);
  expect(buildDayTable([year(2024), year(2025)]).broken).toBe(false);
});

test('no years make an empty table', () => {
  expect(buildDayTable([])).toMatchObject({ length: 0, broken: false });
});
