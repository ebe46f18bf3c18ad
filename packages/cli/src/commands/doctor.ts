import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dateOf, toDay, weekdayOf, yearOf } from '@dung-hen/calendar';
import { commandCalendar } from '../calendar-of.ts';
import type { Answer, Context } from '../context.ts';
import { checkAdapters, type Finding } from '../doctor/adapters.ts';
import { findBrowser } from '../doctor/browser.ts';
import { EXIT_OK, EXIT_UNWELL } from '../exit-codes.ts';
import { tell } from '../failure.ts';
import { DATABASE } from '../stores.ts';

/** `doctor`: what works on this computer, what does not, and what to do about it. */
export async function doctor(context: Context): Promise<Answer> {
  const findings = [
    nodeVersion(context),
    browser(context),
    await database(context),
    clock(context),
    calendarCoverage(context),
    ...(await checkAdapters(context)),
  ];
  const marks = {
    good: context.paint('good', '✓'),
    warn: context.paint('warn', '!'),
    bad: context.paint('bad', '✗'),
  };
  for (const { level, about, advice } of findings) {
    context.say(`${marks[level]} ${about}`);
    if (advice !== null) context.say(`    ${context.t('doctor.todo')}: ${advice}`);
  }
  const unwell = findings.filter(({ level }) => level === 'bad').length;
  context.say(unwell === 0 ? context.t('doctor.well') : context.t('doctor.unwell', { n: unwell }));
  return { data: { ok: unwell === 0, findings }, exitCode: unwell === 0 ? EXIT_OK : EXIT_UNWELL };
}

const LEAST_NODE = [24, 15] as const;

function nodeVersion({ t }: Context): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const enough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return {
    id: 'node',
    level: enough ? 'good' : 'bad',
    about: t('doctor.node', { version: process.versions.node }),
    advice: enough ? null : t('doctor.nodeAdvice', { least: LEAST_NODE.join('.') }),
  };
}

function browser({ t, env }: Context): Finding {
  const found = findBrowser(env);
  return {
    id: 'browser',
    level: found === null ? 'warn' : 'good',
    about: found === null ? t('doctor.noBrowser') : t('doctor.browser', { path: found }),
    advice: found === null ? t('doctor.browserAdvice') : null,
  };
}

async function database(context: Context): Promise<Finding> {
  const { t, home } = context;
  const path = join(home, DATABASE);
  if (!existsSync(path))
    return { id: 'database', level: 'good', about: t('doctor.noDatabase', { path }), advice: null };
  try {
    const { openSqlite } = await import('@dung-hen/outbox/sqlite');
    const stores = openSqlite(path);
    const verdict = await stores.check();
    const unsettled = await stores.outbox.list({ states: ['sending', 'unknown'] });
    stores.close();
    if (verdict !== 'ok') {
      return {
        id: 'database',
        level: 'bad',
        about: t('doctor.databaseBroken', { path }),
        advice: t('doctor.databaseAdvice'),
      };
    }
    return unsettled.length === 0
      ? { id: 'database', level: 'good', about: t('doctor.database', { path }), advice: null }
      : {
          id: 'database',
          level: 'warn',
          about: t('doctor.unsettled', { path, n: unsettled.length }),
          advice: t('doctor.unsettledAdvice'),
        };
  } catch (error) {
    const [line = ''] = tell(error, context.language, t).lines;
    return { id: 'database', level: 'bad', about: `${path}: ${line}`, advice: t('doctor.databaseAdvice') };
  }
}

/** This program was not there before. */
const EARLIEST_YEAR = 2026;

/** The clock cannot be checked without asking somebody; a date outside the calendar or a strange zone tells something. */
function clock({ t, now }: Context): Finding {
  const today = dateOf(now());
  const calendar = commandCalendar();
  const year = yearOf(toDay(today));
  const sane = year >= EARLIEST_YEAR && year <= Math.max(...calendar.years.map((one) => one.year));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const weekday = t(`weekday.d${weekdayOf(toDay(today))}`);
  const about = t('doctor.clock', {
    weekday,
    now: `${now().slice(11, 16)} ${today.split('-').reverse().join('/')}`,
    zone,
  });
  return { id: 'clock', level: sane ? 'good' : 'bad', about, advice: sane ? null : t('doctor.clockAdvice') };
}

function calendarCoverage({ t, now }: Context): Finding {
  const calendar = commandCalendar();
  const estimated = calendar.years.filter(({ status }) => status === 'estimated').map(({ year }) => year);
  const years = calendar.years.map(({ year }) => year);
  const year = yearOf(toDay(dateOf(now())));
  const leansOnEstimate = estimated.includes(year);
  return {
    id: 'calendar',
    level: !years.includes(year) ? 'bad' : leansOnEstimate ? 'warn' : 'good',
    about: t('doctor.calendar', {
      first: Math.min(...years),
      last: Math.max(...years),
      estimated: estimated.join(', '),
    }),
    advice: years.includes(year) && !leansOnEstimate ? null : t('doctor.calendarAdvice', { year }),
  };
}
