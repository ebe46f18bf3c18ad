import { soilMonth } from './dirt.ts';
import { dossierCode, legacyPrefix } from './dossier-id.ts';
import type { ChannelCode, DossierLife, Invisible } from './life.ts';
import { windowOf } from './months.ts';
import { DAY, deskTime, HOUR, officeOpen } from './office-time.ts';
import { PROCEDURES, type ProcedureRecord } from './procedures.ts';
import { type Random, randomOf } from './random.ts';
import { tellLife } from './story.ts';
import type { UnitRecord } from './units.ts';
import { keepSomeWaiting } from './waiting.ts';

/**
 * 'usual': the six kinds of dirty rows are there and disturb no sum; 'clean': none;
 * 'unbalanced': also rows that break "tổng số = trực tuyến + trực tiếp, bưu chính + kỳ trước".
 */
export type Scenario = 'usual' | 'clean' | 'unbalanced';

export interface MonthSetting {
  readonly seed: string;
  readonly unit: UnitRecord;
  /** Number as in `months.ts`. */
  readonly month: number;
  readonly count: number;
  readonly scenario: Scenario;
  /** Whether every kind of dirt and of waiting has to be there (the demo commune). */
  readonly showcase: boolean;
}

/** All dossiers created in a unit in one report month, in order of creation; the same for the same setting. */
export function makeMonth(setting: MonthSetting): DossierLife[] {
  const { seed, unit, month, count } = setting;
  const random = randomOf(`${seed}/${unit.groupCode}/${month}`);
  const menu = menuOf(unit);
  const days = daysOf(month);
  const filings = Array.from({ length: count }, () => file(random, menu, days));
  filings.sort((a, b) => a.createdAt - b.createdAt);
  const lives: DossierLife[] = [];
  let day = 0;
  let number = 0;
  for (const [position, filing] of filings.entries()) {
    const today = Math.floor(filing.createdAt / DAY);
    number = today === day ? number + 1 : 1;
    day = today;
    const prefix = random.chance(0.003) ? legacyPrefix(unit) : (unit.maDinhDanh ?? '');
    const withoutDue = random.chance(filing.procedure.withoutDue);
    lives.push({
      ...filing,
      unit,
      month,
      position,
      person: personNumber(unit, month, position),
      code: dossierCode(prefix, filing.createdAt, number),
      withoutDue,
      events: tellLife({ random, withoutDue, ...filing }),
      dirt: null,
      invisible: invisibility(random, count),
    });
  }
  if (setting.showcase) keepSomeWaiting(random, lives);
  return soilMonth(setting, random, lives);
}

interface Filing {
  readonly procedure: ProcedureRecord;
  readonly channel: ChannelCode;
  readonly createdAt: number;
}

type Menu = readonly { readonly upTo: number; readonly procedure: ProcedureRecord }[];

const menus = new Map<ProcedureRecord['tier'], Menu>();

function menuOf(unit: UnitRecord): Menu {
  const tier = unit.catalog === 'xa-phuong' ? 'commune' : 'province';
  let menu = menus.get(tier);
  if (menu === undefined) {
    let upTo = 0;
    menu = PROCEDURES.filter((procedure) => procedure.tier === tier).map((procedure) => {
      upTo += procedure.share;
      return { upTo, procedure };
    });
    menus.set(tier, menu);
  }
  return menu;
}

/** Days of the month as often as they are busy: Mondays most, closed days a little (online only). */
function daysOf(month: number): [number, ...number[]] {
  const { from, to } = windowOf(month);
  const days: number[] = [];
  for (let day = from; day <= to; day += 1) {
    const weight = officeOpen(day) ? ((day + 4) % 7 === 1 ? 18 : 15) : 1;
    for (let i = 0; i < weight; i += 1) days.push(day);
  }
  return [from, ...days];
}

function file(random: Random, menu: Menu, days: [number, ...number[]]): Filing {
  const ticket = random.int(0, (menu.at(-1)?.upTo ?? 1) - 1);
  const procedure = (menu.find((entry) => ticket < entry.upTo) ?? menu[0])?.procedure;
  if (procedure === undefined) throw new Error('The catalogue is empty');
  const day = random.pick(days);
  const channel = channelOf(random, procedure, officeOpen(day));
  if (!officeOpen(day) && channel !== '2') return file(random, menu, days);
  const time =
    channel === '2' && random.chance(0.4)
      ? 5.5 * HOUR + random.fraction() * 18 * HOUR
      : deskTime(random.fraction() * 0.96);
  return { procedure, channel, createdAt: Math.floor((day * DAY + time) / 1_000) * 1_000 };
}

/** Nothing but information is online for level 2; elsewhere most people file online. */
function channelOf(random: Random, procedure: ProcedureRecord, open: boolean): ChannelCode {
  if (procedure.level === '2') return random.chance(0.95) ? '1' : '3';
  if (!open) return '2';
  const draw = random.fraction();
  if (draw < 0.6) return '2';
  return draw < 0.975 ? '1' : '3';
}

/** A few rows nobody ever sees: deleted ones, and ones whose procedure the catalogue does not hold. */
function invisibility(random: Random, count: number): Invisible | null {
  if (count < 10 || !random.chance(0.004)) return null;
  return random.chance(0.5) ? 'deleted' : 'unknownProcedure';
}

function personNumber(unit: UnitRecord, month: number, position: number): number {
  return unit.index * 100_000 + (month % 48) * 2_000 + position + 1;
}
