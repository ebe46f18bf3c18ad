import { type IsoDate, type PeriodKind, reportWindow, type Window } from '@dung-hen/calendar';
import type { Period } from '@dung-hen/domain';
import { plainWordsOf, wordsOf } from './phrases.ts';

/** A period as far as words say it; `year` null where only "Quý II" stands. */
export interface SpokenPeriod {
  readonly kind: PeriodKind;
  readonly year: number | null;
  readonly index: number;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const COUNTS: Readonly<Record<string, PeriodKind>> = {
  '6': 'sixMonths',
  '06': 'sixMonths',
  sau: 'sixMonths',
  '9': 'nineMonths',
  '09': 'nineMonths',
  chin: 'nineMonths',
};

/**
 * Reads a period out of a text: "Quý II/2026", "Quý 2 năm 2026", "Q2-2026", "6 tháng đầu năm 2026", "Tháng 06/2026",
 * "Năm 2026", period codes of such systems (202606, 20262). The last six months of a year are no period of ours.
 * Null where none is said, and where {@link saysNoOne} of several.
 */
export function spokenPeriod(text: string): SpokenPeriod | null {
  const words = plainWordsOf(text).replace(/(?<=\d)(?=thang)/gu, ' ');
  if (saysNoOne(text)) return null;
  return quarter(words) ?? monthsTogether(words) ?? month(words) ?? wholeYear(words) ?? periodCode(words);
}

const QUARTER = /(?<![a-z\d])(?:quy|q)\s?(iv|iii|ii|i|0?[1-4])(?![a-z\d])(?: nam)?(?: (20\d\d))?/gu;
const QUARTERS =
  /(?<![a-z])quy (?:iv|iii|ii|i|0?[1-4]) (?:(?:va|den|toi) )?(?:quy )?(?:iv|iii|ii|i)(?![a-z\d])/u;
const SUMMED = /(?<![a-z])(?:luy ke|cong don|tu dau nam)(?![a-z])/u;

/**
 * Whether a text names several periods, or one that begins elsewhere than it says ("Quý I và Quý II", "Quý II/2025 –
 * Quý II/2026", "Quý II (6 tháng đầu năm)", "Lũy kế đến hết Quý II"): then it names none to fill figures of.
 */
export function saysNoOne(text: string): boolean {
  const words = plainWordsOf(text).replace(/(?<=\d)(?=thang)/gu, ' ');
  const quarters = [...words.matchAll(QUARTER)];
  if (quarters.length > 0 && (SUMMED.test(words) || monthsTogether(words) !== null)) return true;
  if (QUARTERS.test(words)) return true;
  const names = new Set(quarters.map(([, name = '']) => ROMAN[name] ?? Number(name)));
  const years = new Set(quarters.flatMap(([, , year]) => year ?? []));
  return names.size > 1 || years.size > 1;
}

function quarter(words: string): SpokenPeriod | null {
  const match =
    /(?<![a-z\d])(?:quy|q)\s?(iv|iii|ii|i|0?[1-4])(?![a-z\d])/u.exec(words) ??
    /(?<=20\d\d )q(0?[1-4])(?![a-z\d])/u.exec(words);
  if (match === null) return null;
  const name = match[1] ?? '';
  return { kind: 'quarter', year: yearIn(words), index: ROMAN[name] ?? Number(name) };
}

function monthsTogether(words: string): SpokenPeriod | null {
  const match = /(?<![a-z\d])(0?6|0?9|sau|chin) ?(?:thang|t|m)(?![a-z])(?! cuoi)/u.exec(words);
  const kind = COUNTS[match?.[1] ?? ''];
  return kind === undefined ? null : { kind, year: yearIn(words), index: 1 };
}

function month(words: string): SpokenPeriod | null {
  const match = /(?<![a-z\d])(?<!\d )(?:thang|t) ?(1[0-2]|0?[1-9])(?!\d)/u.exec(words);
  return match === null ? null : { kind: 'month', year: yearIn(words), index: Number(match[1]) };
}

function wholeYear(words: string): SpokenPeriod | null {
  if (/(?:^| )\d+ ?thang/u.test(words)) return null;
  const year = /(?<![a-z\d])(?:nam|hang nam|ca nam) ?(20\d\d)(?!\d)/u.exec(words)?.[1];
  if (year !== undefined) return { kind: 'year', year: Number(year), index: 1 };
  return /(?<![a-z])(?:ca nam|bao cao nam|ky nam)(?![a-z])/u.test(words) || words === 'nam'
    ? { kind: 'year', year: yearIn(words), index: 1 }
    : null;
}

function periodCode(words: string): SpokenPeriod | null {
  const code = /^(20\d\d)(0[1-9]|1[0-2]|[1-4])?$/u.exec(words);
  if (code === null) return null;
  const year = Number(code[1]);
  const part = code[2];
  if (part === undefined) return { kind: 'year', year, index: 1 };
  return { kind: part.length === 2 ? 'month' : 'quarter', year, index: Number(part) };
}

/** A year that is said; those inside dates say nothing about the period. */
function yearIn(words: string): number | null {
  const said = /(?<!\d)(20\d\d)(?!\d)/u.exec(words.replace(/\d{1,2} \d{1,2} 20\d\d|20\d\d \d\d \d\d/gu, ' '));
  return said === null ? null : Number(said[1]);
}

const DAY = String.raw`(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(20\d\d)`;
const ISO_DAY = String.raw`(20\d\d)-(\d\d)-(\d\d)`;
const UNTIL = String.raw`\s*(?:-|–|—|→|đến|tới|to)\s*(?:hết\s*)?(?:ngày\s*)?`;
const WINDOW = new RegExp(String.raw`(?<!\d)${DAY}${UNTIL}${DAY}(?!\d)`, 'iu');
const ISO_WINDOW = new RegExp(String.raw`(?<!\d)${ISO_DAY}${UNTIL}${ISO_DAY}(?!\d)`, 'iu');

/** The two days of "(từ 15/03/2026 đến 14/06/2026)" or "15/3/2026 - 14/6/2026"; null where no two days belong together. */
export function spokenWindow(text: string): Window | null {
  const plain = text.normalize('NFC');
  const [, ...days] = WINDOW.exec(plain) ?? [];
  const [, ...iso] = days.length > 0 ? [] : (ISO_WINDOW.exec(plain) ?? []);
  const [d1, m1, y1, d2, m2, y2] = days.map(Number);
  const [iy1, im1, id1, iy2, im2, id2] = iso.map(Number);
  const from = days.length > 0 ? isoDate(y1, m1, d1) : isoDate(iy1, im1, id1);
  const to = days.length > 0 ? isoDate(y2, m2, d2) : isoDate(iy2, im2, id2);
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

function isoDate(year = 0, month = 0, day = 0): IsoDate | null {
  if (year === 0) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/**
 * A period from what several places of the page say, most telling first (period cell, report name, group). Window days
 * win over the usual window of that period; a window that is the usual one of a period names the period. A bare year
 * says less than a quarter named elsewhere. Null where no year or no kind is said anywhere, and where the most telling
 * place names several.
 */
export function periodFrom(texts: readonly string[], years: readonly string[] = []): Period | null {
  const telling = texts.find((text) => saysNoOne(text) || spokenPeriod(text) !== null);
  if (telling !== undefined && saysNoOne(telling)) return null;
  const window = firstOf(texts, spokenWindow);
  const said = texts.flatMap((text) => {
    const spoken = spokenPeriod(text);
    return spoken === null ? [] : [{ spoken, isBareYear: /^\s*20\d\d\s*$/u.test(text) }];
  });
  const named = said.find(({ isBareYear }) => !isBareYear) ?? said[0];
  if (named === undefined) return window === null ? null : periodOfWindow(window);
  const best = named.spoken;
  const elsewhere = firstOf([...years, ...texts], (text) => yearIn(wordsOf(text)));
  const year = best.year ?? (window === null ? elsewhere : Number(window.to.slice(0, 4)));
  if (year === null) return null;
  return {
    kind: best.kind,
    year,
    index: best.index,
    ...(window ?? reportWindow(best.kind, year, best.index)),
  };
}

function periodOfWindow(window: Window): Period | null {
  const year = Number(window.to.slice(0, 4));
  const kinds: readonly (readonly [PeriodKind, number])[] = [
    ['quarter', 4],
    ['month', 12],
    ['sixMonths', 1],
    ['nineMonths', 1],
    ['year', 1],
  ];
  for (const [kind, count] of kinds) {
    for (let index = 1; index <= count; index += 1) {
      const usual = reportWindow(kind, year, index);
      if (usual.from === window.from && usual.to === window.to) return { kind, year, index, ...usual };
    }
  }
  return null;
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

/** Whether two periods are the same one, whatever their windows. */
export function samePeriod(a: Period, b: Period): boolean {
  return a.kind === b.kind && a.year === b.year && a.index === b.index;
}

/** "Quý II/2026", for messages and receipts. */
export function periodName(period: Pick<Period, 'kind' | 'year' | 'index'>): string {
  const roman = ['I', 'II', 'III', 'IV'][period.index - 1] ?? String(period.index);
  switch (period.kind) {
    case 'month':
      return `Tháng ${period.index}/${period.year}`;
    case 'quarter':
      return `Quý ${roman}/${period.year}`;
    case 'sixMonths':
      return `6 tháng đầu năm ${period.year}`;
    case 'nineMonths':
      return `9 tháng năm ${period.year}`;
    case 'year':
      return `Năm ${period.year}`;
  }
}
