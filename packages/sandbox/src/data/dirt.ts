import { BREAKING_DIRT, type Dirt, type DossierLife, HARMLESS_DIRT, type LifeEvent } from './life.ts';
import type { MonthSetting } from './month-of-dossiers.ts';
import { placeInQuarter, windowOf } from './months.ts';
import { dayOf } from './office-time.ts';
import { PROCEDURES } from './procedures.ts';
import type { Random } from './random.ts';
import { tellLife } from './story.ts';

/**
 * Lays dirty rows over a month. The harmless six are spread over the three months of every quarter; each is arranged so
 * that its row is counted consistently or in no column at all.
 */
export function soilMonth(setting: MonthSetting, random: Random, lives: DossierLife[]): DossierLife[] {
  for (const dirt of dirtOf(setting, random)) {
    const at = lives.findIndex((life) => suits(life, dirt));
    const life = lives[at];
    if (life !== undefined) lives[at] = spoil(life, dirt, random);
  }
  return lives;
}

function dirtOf({ scenario, showcase, month }: MonthSetting, random: Random): Dirt[] {
  if (scenario === 'clean') return [];
  const place = placeInQuarter(month);
  const harmless = HARMLESS_DIRT.filter((_, i) => i % 3 === place);
  if (!showcase) return harmless.filter(() => random.chance(0.05));
  const breaking = BREAKING_DIRT.filter((kind) => kind === 'emptyChannel' || place === 2);
  return scenario === 'unbalanced' ? [...harmless, ...breaking] : harmless;
}

const find = <K extends LifeEvent['kind']>(life: DossierLife, kind: K) =>
  life.events.find((event): event is Extract<LifeEvent, { kind: K }> => event.kind === kind);

/** Received and finished (status 9 or 10) inside the month, not the first day: moving a date by a day stays inside. */
function wholeInside(life: DossierLife): boolean {
  const { from, to } = windowOf(life.month);
  const received = find(life, 'receive');
  const finished = find(life, 'finish');
  if (received === undefined || finished === undefined || finished.status !== 9) return false;
  return dayOf(received.at) > from + 1 && dayOf(finished.at) <= to;
}

function suits(life: DossierLife, dirt: Dirt): boolean {
  if (life.dirt !== null || life.invisible !== null) return false;
  switch (dirt) {
    case 'levelTwoOnline':
      return life.channel === '2' && find(life, 'pause') === undefined;
    case 'noReceiveDate':
    case 'futureReceive':
      return find(life, 'step') !== undefined && find(life, 'pause') === undefined;
    default:
      return wholeInside(life) && (dirt !== 'emptyChannel' || life.channel === '1');
  }
}

function spoil(life: DossierLife, dirt: Dirt, random: Random): DossierLife {
  if (dirt === 'levelTwoOnline') {
    const procedure =
      PROCEDURES.find(({ level, withoutDue }) => level === '2' && withoutDue === 0) ?? life.procedure;
    const changed = { ...life, procedure, withoutDue: false, dirt };
    return { ...changed, events: tellLife({ random, ...changed }) };
  }
  if (dirt !== 'noReceiveDate' && dirt !== 'futureReceive') return { ...life, dirt };
  const stuckAt = life.events.findIndex((event) => event.kind === 'step');
  return { ...life, dirt, events: life.events.slice(0, stuckAt + 1) };
}
