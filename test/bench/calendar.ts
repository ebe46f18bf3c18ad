import { createCalendar, OFFICIAL_YEARS, toDay, toIso } from '@dung-hen/calendar';
import dayjs from 'dayjs';
import businessDays from 'dayjs-business-days2';
import { type BenchResult, median, timed } from './measure.ts';

const ROUNDS = 15;
const QUESTIONS = 200_000;
const LIBRARY_QUESTIONS = 400;

/**
 * Due dates by working days: ours against a bare array look-up, and a usual npm library against ours on the same
 * questions (its answers must be the same ones).
 */
export function calendarBench(): BenchResult[] {
  const calendar = createCalendar();
  const first = toDay('2019-01-01');
  const span = toDay('2026-06-30') - first;
  const days = Int32Array.from({ length: QUESTIONS }, (_, index) => first + ((index * 7919) % span));
  const limits = Int32Array.from({ length: QUESTIONS }, (_, index) => 1 + ((index * 104_729) % 60));
  const answers = Int32Array.from(days, (day, index) => calendar.addWorkingDays(day, limits[index] ?? 0));
  // The floor: the answer already lies in an array and is only fetched, by a computed index like ours.
  const table = new Int32Array(span + 1).map((_, index) => index + first);

  const floors: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    floors.push(
      timed(() => {
        let sum = 0;
        for (let index = 0; index < QUESTIONS; index++) {
          sum += table[(days[index] ?? 0) - first] ?? 0;
          sum += limits[index] ?? 0;
        }
        return sum;
      }),
    );
    ours.push(
      timed(() => {
        let sum = 0;
        for (let index = 0; index < QUESTIONS; index++) {
          sum += calendar.addWorkingDays(days[index] ?? 0, limits[index] ?? 0);
        }
        return sum;
      }),
    );
  }
  return [
    {
      name: `${QUESTIONS} due dates by working days`,
      floor: { name: 'array look-up', ms: median(floors) },
      ours: { name: 'addWorkingDays', ms: median(ours) },
      ratio: median(ours) / median(floors),
      budget: 5,
    },
    againstLibrary(days, limits, answers, median(ours)),
  ];
}

function againstLibrary(
  days: Int32Array,
  limits: Int32Array,
  answers: Int32Array,
  ourMs: number,
): BenchResult {
  dayjs.extend(businessDays);
  const years = OFFICIAL_YEARS;
  dayjs.setHolidays(years.flatMap((year) => [...year.weekdaysOff]));
  dayjs.setHolidayFormat('YYYY-MM-DD');
  dayjs.setAdditionalWorkingDays(years.flatMap((year) => [...year.workedSaturdays]));
  dayjs.setAdditionalWorkingDayFormat('YYYY-MM-DD');
  let different = 0;
  const libraryMs = timed(() => {
    for (let index = 0; index < LIBRARY_QUESTIONS; index++) {
      const start = dayjs(toIso(days[index] ?? 0));
      const due = start.businessDaysAdd(limits[index] ?? 0).format('YYYY-MM-DD');
      if (due !== toIso(answers[index] ?? 0)) different++;
    }
  });
  if (different > 0) throw new Error(`dayjs-business-days2 answers differently ${different} times`);
  const oursOnAsMany = (ourMs / QUESTIONS) * LIBRARY_QUESTIONS;
  return {
    name: `${LIBRARY_QUESTIONS} due dates, same answers as dayjs-business-days2`,
    floor: { name: 'dayjs-business-days2', ms: libraryMs },
    ours: { name: 'addWorkingDays', ms: oursOnAsMany },
    ratio: oursOnAsMany / libraryMs,
    budget: 1 / 50,
  };
}
