import { type Calendar, holidayName, toDay, toIso, weekdayOf } from '@dung-hen/calendar';
import { writtenDate } from '@dung-hen/domain';
import { commandCalendar } from '../calendar-of.ts';
import type { Answer, Context } from '../context.ts';
import { checkInput, yearInput } from '../settings/input.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** `calendar print 2026`: the year month by month, days off in brackets, worked Saturdays with a plus. */
export async function printYear(context: Context, [text]: readonly string[]): Promise<Answer> {
  const { t, language } = context;
  const year = checkInput(yearInput, text, 'year', t);
  const calendar = commandCalendar();
  const first = toDay(`${year}-01-01`);
  const last = toDay(`${year}-12-31`);
  const workingDays = calendar.countWorkingDays(first - 1, last);
  const about = calendar.years.find((one) => one.year === year);
  const daysOff = calendar.weekdaysOffBetween(first - 1, last).map(toIso);
  const workedSaturdays = calendar.workedSaturdaysBetween(first - 1, last).map(toIso);

  context.say(t('calendar.year', { year, days: workingDays }));
  context.say(t('calendar.legend'));
  for (const month of MONTHS) context.say(`\n${monthGrid(context, calendar, year, month)}`);
  context.say('');
  for (const date of daysOff) {
    const name = holidayName(date)?.[language] ?? t('calendar.makeUpDay');
    context.say(`${writtenDate(date)}  ${t(`weekday.d${weekdayOf(toDay(date))}`)}: ${name}`);
  }
  for (const date of workedSaturdays) context.say(`${writtenDate(date)}  ${t('calendar.workedSaturday')}`);
  if (about !== undefined) {
    context.say(`\n${t('calendar.source')}: ${about.source}`);
    if (about.status === 'estimated') context.say(context.paint('warn', t('calendar.estimated')));
  }
  const status = about?.status ?? 'announced';
  return { data: { year, status, source: about?.source ?? null, workingDays, daysOff, workedSaturdays } };
}

/** A month as a grid of weeks from Monday; every cell is four places wide. */
function monthGrid({ t }: Context, calendar: Calendar, year: number, month: number): string {
  const first = toDay(`${year}-${String(month).padStart(2, '0')}-01`);
  const next =
    month === 12 ? toDay(`${year}-12-31`) + 1 : toDay(`${year}-${String(month + 1).padStart(2, '0')}-01`);
  const blanks = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => '    ');
  const days = Array.from({ length: next - first }, (_, index) =>
    dayCell(calendar, first + index, index + 1),
  );
  const cells = [...blanks, ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    cells
      .slice(week * 7, week * 7 + 7)
      .join('')
      .trimEnd(),
  );
  return [t('calendar.month', { month, year }), t('calendar.weekdays'), ...weeks].join('\n');
}

function dayCell(calendar: Calendar, day: number, number: number): string {
  const weekend = weekdayOf(day) === 0 || weekdayOf(day) === 6;
  const working = calendar.isWorkingDay(day);
  if (!working && !weekend) return `[${String(number).padStart(2)}]`;
  if (!working) return ` ·${String(number).padStart(2)}`.slice(-4).padStart(4);
  return `${weekend ? '+' : ' '}${String(number).padStart(2)} `.padStart(4);
}
