import { reportWindow } from '@dung-hen/calendar';
import { localIso, localMs } from '../clock.ts';
import { digest } from './chance.ts';
import { FORMS, type FormSpec } from './forms.ts';
import type { ReportRef, Settings } from './options.ts';
import type { ReportingUnit } from './units.ts';

const HOUR = 3_600_000;
const ROMAN = ['I', 'II', 'III'] as const;

/** A report a unit has to make, with its dates as wall-clock milliseconds. */
export interface Assignment {
  /** Opaque, the same for the same seed: what addresses and hidden fields carry. */
  readonly id: string;
  readonly ref: ReportRef;
  readonly unit: ReportingUnit;
  readonly form: FormSpec;
  readonly year: number;
  /** 1–3 for a quarter, null for the year: quarter IV is folded into the report of the year. */
  readonly quarter: number | null;
  /** 'Quý II năm 2026', 'Năm 2026'. */
  readonly periodLabel: string;
  /** Data window, both days included, 'YYYY-MM-DD'. */
  readonly from: string;
  readonly to: string;
  /** "Hạn nộp": the last moment at which it is in time. */
  readonly deadlineMs: number;
  /** The last moment at which it is taken at all. */
  readonly closesMs: number;
}

/** The name of a record: unit, form, period. */
export const keyOf = (ref: ReportRef): string => [ref.unit, ref.form, ref.period].join('|');

/** The period whose (11) this period's (6) goes on from: the quarter before, for quarter I and the year the year before. */
export function previousPeriod(assignment: Pick<Assignment, 'year' | 'quarter'>): string {
  const { year, quarter } = assignment;
  return quarter === null || quarter === 1 ? String(year - 1) : `${year}-Q${quarter - 1}`;
}

export interface Assignments {
  /** Every report whose data window has begun, newest window first, units in their own order. */
  list(): readonly Assignment[];
  byId(id: string): Assignment | null;
  byRef(ref: ReportRef): Assignment | null;
}

/**
 * Works out who has to report what. The system was set up in the year before the clock's first moment; a report
 * opens when its data window does (the 15th of the month before; NĐ 09/2019 pattern) and closes after "Hạn nộp".
 */
export function createAssignments(settings: Settings): Assignments {
  const firstYear = Number(settings.clock.now().slice(0, 4)) - 1;
  let lastYear = firstYear - 1;
  let all: readonly Assignment[] = [];
  let ids: ReadonlyMap<string, Assignment> = new Map();
  let keys: ReadonlyMap<string, Assignment> = new Map();
  const grow = () => {
    const year = Number(settings.clock.now().slice(0, 4)) + 1;
    if (year <= lastYear) return;
    lastYear = year;
    const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
    all = years.flatMap((one) => assignmentsOf(one, settings)).sort(newestFirst);
    ids = new Map(all.map((assignment) => [assignment.id, assignment]));
    keys = new Map(all.map((assignment) => [keyOf(assignment.ref), assignment]));
  };
  const today = () => settings.clock.now().slice(0, 10);
  const ifOpen = (assignment: Assignment | undefined) =>
    assignment !== undefined && assignment.from <= today() ? assignment : null;
  return {
    list: () => {
      grow();
      const day = today();
      return all.filter((assignment) => assignment.from <= day);
    },
    byId: (id) => {
      grow();
      return ifOpen(ids.get(id));
    },
    byRef: (ref) => {
      grow();
      return ifOpen(keys.get(keyOf(ref)));
    },
  };
}

const newestFirst = (a: Assignment, b: Assignment): number =>
  a.to < b.to ? 1 : a.to > b.to ? -1 : Number(b.quarter !== null) - Number(a.quarter !== null);

function assignmentsOf(year: number, settings: Settings): readonly Assignment[] {
  return settings.units.flatMap((unit) =>
    FORMS.flatMap((form) => [
      ...(form.periods.includes('quarter') ? [1, 2, 3].map((quarter) => ({ form, quarter })) : []),
      ...(form.periods.includes('year') ? [{ form, quarter: null }] : []),
    ]).map(({ form, quarter }) => assign(unit, form, year, quarter, settings)),
  );
}

function assign(
  unit: ReportingUnit,
  form: FormSpec,
  year: number,
  quarter: number | null,
  settings: Settings,
): Assignment {
  const window = quarter === null ? reportWindow('year', year) : reportWindow('quarter', year, quarter);
  const ref: ReportRef = {
    unit: unit.code,
    form: form.id,
    period: quarter === null ? String(year) : `${year}-Q${quarter}`,
  };
  const deadlineMs = localMs(`${window.to}T23:59:59`) + settings.deadlineHours * HOUR;
  return {
    id: digest('report', settings.seed, keyOf(ref)).slice(0, 16),
    ref,
    unit,
    form,
    year,
    quarter,
    periodLabel: quarter === null ? `Năm ${year}` : `Quý ${ROMAN[quarter - 1]} năm ${year}`,
    from: window.from,
    to: window.to,
    deadlineMs,
    closesMs: deadlineMs + settings.graceHours * HOUR,
  };
}

/** '2026-06-17' → '17/06/2026'. */
export const showDay = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/');

/** Wall-clock milliseconds → '17/06/2026 23:59:59'. */
export const showMoment = (ms: number): string => {
  const iso = localIso(ms);
  return `${showDay(iso)} ${iso.slice(11)}`;
};
