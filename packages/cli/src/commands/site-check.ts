import { dateOf, type IsoDate, toDay, toIso } from '@dung-hen/calendar';
import {
  CONFIDENCE_WORDS,
  checkPublication,
  DungHenError,
  PUBLICATION_DUTIES,
  type PublicationDuty,
  type PublicationLine,
  publicationPeriodName,
} from '@dung-hen/domain';
import { commandCalendar } from '../calendar-of.ts';
import type { Answer, Context } from '../context.ts';
import { EXIT_CODES, EXIT_OK } from '../exit-codes.ts';
import { checkInput, dayInput } from '../settings/input.ts';
import { gatherArticles, type SiteSource } from '../systems/site.ts';
import { written, writtenDate } from '../terminal/dates.ts';
import { cut, table } from '../terminal/table.ts';

export interface SiteCheckOptions extends SiteSource {
  readonly since?: string;
  /** 'weeklyBulletin=3': working days of a duty, set otherwise than by default. */
  readonly within?: readonly string[];
}

/** Days back in which periods are looked at unless `--since` says otherwise: two quarters. */
const DEFAULT_DAYS = 184;
const NAME_WIDTH = 44;
const MOST_WORKING_DAYS = 366;

/** `site check`: what the commune's site has published of what it has to, and when. Ends with 7 when something is missing. */
export async function checkSite(context: Context, options: SiteCheckOptions): Promise<Answer> {
  const { t, language } = context;
  const today = dateOf(context.now());
  const since =
    options.since === undefined
      ? toIso(toDay(today) - DEFAULT_DAYS)
      : checkInput(dayInput, options.since, '--since', t);
  const duties = dutiesOf(context, options.within ?? []);
  const { articles, readBackTo } = await gatherArticles(context, options);
  const lines = checkPublication(articles, {
    calendar: commandCalendar(),
    today,
    since,
    seenSince: readBackTo,
    duties,
  });
  context.say(t('site.read', { n: written(context, articles.length), back: backWords(context, readBackTo) }));
  const names = new Map(duties.map(({ id, name }) => [id, name[language]]));
  const rows = lines.map((line) => [
    cut(names.get(line.duty) ?? line.duty, NAME_WIDTH),
    publicationPeriodName(line)[language],
    line.by === null ? '' : writtenDate(line.by),
    mark(context, line),
  ]);
  context.say(table([t('site.duty'), t('site.period'), t('site.by'), t('site.state')], rows));
  if (lines.some(({ sure }) => !sure)) context.say(t('site.unsure'));
  for (const words of new Set(lines.flatMap(({ toDo }) => toDo?.[language] ?? []))) context.say(`→ ${words}`);
  for (const { duty, item } of lines)
    if (duty === 'procedureList' && item !== null) context.say(t('site.listAt', { address: item.address }));
  const missing = lines.filter(({ state }) => state === 'missing').length;
  context.say(t('site.missing', { n: missing }));
  context.say(`\n${t('site.settings')}`);
  for (const { name, rhythm, within } of duties) {
    const limit = t(rhythm.value === 'standing' ? 'site.withinStanding' : 'site.within', { n: within.value });
    context.say(`  • ${name[language]}: ${limit} [${CONFIDENCE_WORDS[within.confidence][language]}]`);
    context.say(`    ${rhythm.source}; ${within.source}`);
  }
  return {
    data: { today, since, readBackTo, articles: articles.length, missing, lines, duties },
    exitCode: missing === 0 ? EXIT_OK : EXIT_CODES.FORM_UNBALANCED,
  };
}

function backWords({ t }: Context, readBackTo: IsoDate | null): string {
  return readBackTo === null ? t('site.whole') : t('site.backTo', { day: writtenDate(readBackTo) });
}

function mark({ paint, language }: Context, { state, words, sure }: PublicationLine): string {
  const style =
    state === 'inTime' ? 'good' : state === 'missing' ? 'bad' : state === 'pending' ? 'faint' : 'warn';
  return paint(style, `${words[language]}${sure ? '' : ' (*)'}`);
}

function dutiesOf({ t }: Context, texts: readonly string[]): readonly PublicationDuty[] {
  const days = new Map<string, number>();
  for (const text of texts) {
    const [, id = '', n = ''] = /^(\w+)=(\d{1,3})$/u.exec(text.trim()) ?? [];
    const known = PUBLICATION_DUTIES.some((duty) => duty.id === id);
    if (!known || days.has(id) || Number(n) > MOST_WORKING_DAYS) {
      const names = PUBLICATION_DUTIES.map((duty) => duty.id).join(', ');
      throw new DungHenError('INVALID_INPUT', { label: '--within', detail: t('site.badWithin', { names }) });
    }
    days.set(id, Number(n));
  }
  return PUBLICATION_DUTIES.map((duty) => {
    const value = days.get(duty.id);
    if (value === undefined) return duty;
    return { ...duty, within: { value, confidence: 'certain', source: '--within' } };
  });
}
