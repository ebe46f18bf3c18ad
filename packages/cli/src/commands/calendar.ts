import {
  dateOf,
  holidayName,
  SUBMISSION_CONFLICT,
  SUBMISSION_RULES,
  submissionDate,
  toDay,
  toIso,
  weekdayOf,
} from '@dung-hen/calendar';
import { writtenDate } from '@dung-hen/domain';
import { periodName } from '@dung-hen/forms';
import { commandCalendar } from '../calendar-of.ts';
import type { Answer, Context } from '../context.ts';
import { checkInput, dayInput, invalidInput, periodInput, wholeNumber } from '../settings/input.ts';

const LONGEST_COUNT = 5_000;

/** `calendar is 24/11/2026`: whether agencies work on a day, and why not. */
export async function isWorkingDay(context: Context, [text]: readonly string[]): Promise<Answer> {
  const { t, language } = context;
  const date = checkInput(dayInput, text, 'date', t);
  const calendar = commandCalendar();
  const day = toDay(date);
  const working = calendar.isWorkingDay(day);
  const status = calendar.status(day, day);
  const holiday = holidayName(date)?.[language] ?? null;
  const weekday = t(`weekday.d${weekdayOf(day)}`);
  const saturday = working && weekdayOf(day) === 6;
  const reason = working
    ? saturday
      ? t('calendar.workedSaturday')
      : null
    : (holiday ?? (isWeekend(day) ? t('calendar.weekend') : t('calendar.makeUpDay')));
  const verdict = t(working ? 'calendar.works' : 'calendar.off');
  context.say(`${weekday}, ${writtenDate(date)}: ${verdict}${reason === null ? '' : ` (${reason})`}`);
  sayEstimated(context, status);
  const next = toIso(calendar.nextWorkingDay(day));
  if (!working) context.say(t('calendar.next', { date: writtenDate(next) }));
  return { data: { date, weekday: weekdayOf(day), working, reason, status, nextWorkingDay: next } };
}

/** `calendar add 10/01/2026 3`: the nth working day after (or before) a day, the day itself not counted. */
export async function addDays(context: Context, [text, count]: readonly string[]): Promise<Answer> {
  const { t } = context;
  const date = checkInput(dayInput, text, 'date', t);
  const days = checkInput(wholeNumber(-LONGEST_COUNT, LONGEST_COUNT), count, 'days', t);
  const calendar = commandCalendar();
  const found = calendar.addWorkingDays(toDay(date), days);
  const status = calendar.status(toDay(date), found);
  const result = toIso(found);
  const weekday = t(`weekday.d${weekdayOf(found)}`);
  context.say(t('calendar.added', { from: writtenDate(date), days, date: writtenDate(result), weekday }));
  sayEstimated(context, status);
  const apologyBy = toIso(calendar.lastApologyDay(found));
  if (days > 0) context.say(t('calendar.apology', { date: writtenDate(apologyBy) }));
  return { data: { from: date, workingDays: days, date: result, apologyBy, status } };
}

/** `calendar count 10/01/2026 20/01/2026`: working days between two days, the first not counted. */
export async function countDays(context: Context, [first, last]: readonly string[]): Promise<Answer> {
  const { t } = context;
  const from = checkInput(dayInput, first, 'from', t);
  const to = checkInput(dayInput, last, 'to', t);
  const calendar = commandCalendar();
  const [a, b] = [toDay(from), toDay(to)];
  const workingDays = calendar.countWorkingDays(a, b);
  const status = calendar.status(a, b);
  const daysOff = calendar.weekdaysOffBetween(Math.min(a, b), Math.max(a, b)).map(toIso);
  const workedSaturdays = calendar.workedSaturdaysBetween(Math.min(a, b), Math.max(a, b)).map(toIso);
  context.say(t('calendar.counted', { from: writtenDate(from), to: writtenDate(to), days: workingDays }));
  if (daysOff.length > 0) context.say(t('calendar.daysOff', { dates: daysOff.map(writtenDate).join(', ') }));
  if (workedSaturdays.length > 0) {
    context.say(t('calendar.workedSaturdays', { dates: workedSaturdays.map(writtenDate).join(', ') }));
  }
  sayEstimated(context, status);
  return { data: { from, to, workingDays, daysOff, workedSaturdays, status } };
}

/** `calendar window 2026-Q2`: which days' data belong to a report. */
export async function reportingWindow(context: Context, [text]: readonly string[]): Promise<Answer> {
  const { t, language } = context;
  const period = checkInput(periodInput, text, 'period', t);
  const { kind, year, index, from, to } = period;
  context.say(
    t('calendar.window', {
      period: periodName(period)[language],
      from: writtenDate(from),
      to: writtenDate(to),
    }),
  );
  return { data: { kind, year, index, from, to } };
}

/** `calendar deadline 2026-Q2`: until when the report of a period must be sent. */
export async function deadline(
  context: Context,
  [text]: readonly string[],
  options: { readonly rule?: string },
): Promise<Answer> {
  const { t, language } = context;
  const period = checkInput(periodInput, text, 'period', t);
  const rule = SUBMISSION_RULES.find(({ id }) => id === (options.rule ?? SUBMISSION_RULES[0]?.id));
  if (rule === undefined) {
    context.note(SUBMISSION_RULES.map(({ id, name }) => `  ${id}: ${name[language]}`).join('\n'));
    throw invalidInput('--rule', 'rule', t);
  }
  const due = submissionDate(period, commandCalendar(), rule);
  const today = dateOf(context.now());
  const calendar = commandCalendar();
  const left = calendar.covers(toDay(today))
    ? calendar.countWorkingDays(toDay(today), toDay(due.lastDay))
    : null;
  context.say(
    t('calendar.deadline', { period: periodName(period)[language], date: writtenDate(due.lastDay) }),
  );
  context.say(`  ${rule.name[language]} (${rule.source})`);
  if (due.lastWorkingDay !== due.lastDay) {
    context.say(t('calendar.lastWorkingDay', { date: writtenDate(due.lastWorkingDay) }));
  }
  if (left !== null && left >= 0) context.say(t('calendar.daysLeft', { days: left }));
  if (due.dataStillOpen) context.say(SUBMISSION_CONFLICT.words[language]);
  if (due.unverified) context.say(t('calendar.unverified'));
  const { lastDay, lastWorkingDay, dataStillOpen, unverified } = due;
  return {
    data: { rule: rule.id, lastDay, lastWorkingDay, dataStillOpen, unverified, workingDaysLeft: left },
  };
}

const isWeekend = (day: number): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;

function sayEstimated(context: Context, status: 'announced' | 'estimated'): void {
  if (status === 'estimated') context.say(context.paint('warn', context.t('calendar.estimated')));
}
