import { dateOf, type IsoDate, type IsoLocal, toDay, weekdayOf } from '@dung-hen/calendar';
import { errorSentence } from '@dung-hen/domain';
import { formatCount, formatMoment, type Language } from '../../app/text.ts';
import type { Duty } from './duty.ts';
import { type TodayTexts, todayTexts } from './texts.ts';

/** Beyond about a working day, hours say less than days. */
const HOURS_WORTH_SAYING = 10;

/** 'Thứ Hai, 23/11/2026'. */
export function writtenDay(day: IsoDate | IsoLocal, t: TodayTexts): string {
  return `${t.weekdays[weekdayOf(toDay(dateOf(day)))]}, ${formatMoment(dateOf(day))}`;
}

/** '07:32 hôm nay', or '07:32 20/11/2026' on another day. */
export function writtenMoment(moment: IsoLocal, now: IsoLocal, t: TodayTexts): string {
  const today = moment.length > 10 && moment.slice(0, 10) === now.slice(0, 10);
  return today ? t.fresh.todayAt(moment.slice(11, 16)) : formatMoment(moment);
}

/** What is left of a duty's time, or how far it is over: 'còn 2 ngày làm việc', 'quá 3 giờ làm việc'. */
export function leftWords(duty: Duty, now: IsoLocal, language: Language): string {
  const { left } = todayTexts(language);
  const { workingDaysLeft: days, workingHoursLeft: hours } = duty;
  if (duty.kind === 'check' || days === null) return left.check;
  const hourly = duty.by.length > 10 && hours !== null && Math.abs(hours) < HOURS_WORTH_SAYING;
  const sameDay = duty.by.slice(0, 10) === now.slice(0, 10);
  // Days decide whether a dossier is late: past its hour it is still due today.
  if (duty.kind === 'dueToday' && duty.by.length > 10 && duty.by < now) return left.hourPassed;
  if (hourly && (duty.kind === 'accept' || sameDay)) return hourWords(hours, language);
  if (sameDay) return left.today;
  if (days === 0) return duty.by < now ? left.justOver : left.today;
  const count = formatCount(Math.abs(days), language);
  return days > 0 ? left.days(count) : left.overDays(count);
}

function hourWords(hours: number, language: Language): string {
  const { left } = todayTexts(language);
  const minutes = Math.floor(Math.abs(hours) * 60 + 1e-6);
  if (minutes === 0) return hours < 0 ? left.justOver : left.today;
  if (minutes < 60) {
    const count = formatCount(minutes, language);
    return hours > 0 ? left.minutes(count) : left.overMinutes(count);
  }
  const count = formatCount(Math.floor(minutes / 60), language);
  return hours > 0 ? left.hours(count) : left.overHours(count);
}

const ROMAN = ['I', 'II', 'III', 'IV'];

/** What a line is about: the dossier's code, or the report's name. */
export function subjectWords(duty: Duty, t: TodayTexts): string {
  if (duty.paper !== null)
    return t.paper.subject(t.paper.channels[duty.paper.channel], formatMoment(duty.paper.receivedOn));
  if (duty.feedback !== null) return t.feedback.systems[duty.feedback.item.system](duty.subject);
  if (duty.plan !== null) return t.planTask(duty.plan.due.task.id, duty.plan.year);
  const period = duty.report?.period;
  if (period === undefined) return duty.subject;
  return period.kind === 'year'
    ? t.period.year(period.year)
    : t.period.quarter(ROMAN[period.index - 1] ?? String(period.index), period.year);
}

/** What to do, in a sentence; for dates that make no sense, what is wrong with them. */
export function todoWords(duty: Duty, language: Language): string {
  if (duty.paper !== null) return todayTexts(language).paper.todo(duty.paper.note);
  if (duty.feedback !== null) return `${duty.feedback.item.title}.`;
  if (duty.plan !== null) return `${duty.plan.due.task.content}.`;
  // What the error tells developers to do, an officer cannot: a year typed wrong is what it mostly is.
  if (duty.problem?.code === 'CALENDAR_MISSING') return todayTexts(language).yearBeyond;
  if (duty.problem !== null) return errorSentence(duty.problem, language);
  return duty.oddity?.words[language] ?? todayTexts(language).todo[duty.kind];
}

/** By when, in words that fit the kind: 'Hẹn trả 17:00 hôm nay'. */
export function byWords(duty: Duty, now: IsoLocal, t: TodayTexts): string {
  const when =
    duty.by.length === 10 && duty.dossier === null ? writtenDay(duty.by, t) : writtenMoment(duty.by, now, t);
  if (duty.paper !== null) return t.paper.by(when);
  const clock = duty.feedback?.clock.id;
  const by = clock === undefined ? t.by[duty.kind](when) : t.feedback.by[clock](when);
  // The letter goes out today because of a date that is not today's: say which.
  const due = duty.kind === 'apology' ? duty.dossier?.dueAt : null;
  return due ? `${by}, ${t.dueOn(writtenMoment(due, now, t))}` : by;
}

export type Tone = 'late' | 'today' | 'soon' | 'fine' | 'unknown';

/** Colour class of a line; the words say the same, colour never stands alone. */
export function toneOf(duty: Duty, now: IsoLocal): Tone {
  switch (duty.kind) {
    case 'overdue':
      return 'late';
    case 'apology':
    case 'dueToday':
      return 'today';
    case 'check':
      return 'unknown';
    default: {
      if (duty.workingDaysLeft !== null && duty.workingDaysLeft < 0) return 'late';
      if (duty.by < now.slice(0, duty.by.length)) return 'late';
      return duty.by.slice(0, 10) === now.slice(0, 10) ? 'today' : 'soon';
    }
  }
}
