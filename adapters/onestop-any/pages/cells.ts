import type { DossierStatus } from '@dung-hen/domain';
import { type GridRow, saidUnder, tidyText } from '@dung-hen/page';
import { DATE_COLUMNS, type DateColumn, type ReadColumn } from '../fields.ts';
import { statusOf } from '../wire.ts';
import type { ListColumns, Place } from './columns.ts';
import { type DateHabit, habitOf, usually } from './date-habits.ts';
import { anyError } from './failure.ts';
import { looksAmerican, type Moment, type MomentCell, readClock, readMoment, readPair } from './moments.ts';

const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d./_-]{4,59}$/u;
/** A code in its usual shape (unit, day of receipt, number), with other words around it. */
const CODE_WITHIN = /(?<![\p{L}\d./_-])[\p{L}\d.]{2,30}-\d{6}-\d{3,7}(?![\d-])/gu;

/** The dossier code of a cell; null where it is not plain. */
export function readCode(text: string): string | null {
  const written = tidyText(text);
  if (readMoment(written).ok && /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.test(written)) return null;
  if (CODE.test(written)) return written;
  const labelled = onlyCodeIn(saidUnder(written).get('code') ?? '');
  const first = onlyCodeIn(written.replace(LABELLED, ''));
  return onlyCodeIn(written) ?? labelled ?? (first !== null && written.startsWith(first) ? first : null);
}

/** Codes of other systems stand below under labels of their own ("Mã DVCQG: …"). */
const LABELLED = /\s(?:mã|số)(?!\p{L})[^:\d]{0,40}:.*$/iu;

function onlyCodeIn(text: string): string | null {
  const found = new Set([...text.matchAll(CODE_WITHIN)].map(([code]) => code));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

/** What one cell of a row says; throws SITE_CHANGED for a row that ends before its column. */
export function textOf(row: GridRow, place: Place): string {
  const cell = row.cells[place.column.index];
  if (cell === undefined || cell.element === null)
    throw anyError('SITE_CHANGED', `a row ends before "${place.column.label}"`, place.column.label);
  const text = tidyText(cell.text);
  // "Hạn bước: …" under "Hạn" is a label of its own.
  if (place.part === 'said') return text;
  const label = tidyText(place.column.path.at(-1) ?? '');
  // Lists for small screens write the head into each cell again.
  return label !== '' && text.startsWith(label) ? text.slice(label.length).replace(/^[\s:]+/u, '') : text;
}

const STRUCK = ['del', 's', 'strike'] as const;

/** How the dates of a list are to be taken. */
interface DateWays extends DateHabit {
  /** Some are struck out. */
  readonly struck: boolean;
}

/** The date columns that can be trusted, with why others cannot. */
export interface TrustedDates {
  readonly columns: readonly DateColumn[];
  readonly refused: readonly string[];
  readonly habit: DateWays;
}

/**
 * Looks at every date of the list before any is believed. Throws SITE_CHANGED when the list writes months first or
 * may, and when its due dates are not dates; another column that holds something else is left out.
 */
export function trustedDates(rows: readonly GridRow[], { places }: ListColumns): TrustedDates {
  const texts = DATE_COLUMNS.flatMap((id) => {
    const place = places.get(id);
    return place === undefined ? [] : rows.map((row) => textOf(row, place));
  });
  const struck = rows.some(({ element }) => (element?.find(...STRUCK) ?? []).length > 0);
  const habit = { ...habitOf(texts), struck };
  if (texts.some(looksAmerican) && !texts.some(mustBeDayFirst) && !habit.monthFirst)
    throw anyError('SITE_CHANGED', 'day and month of the dates cannot be told apart', 'Ngày hẹn trả');
  const columns: DateColumn[] = [];
  const refused: string[] = [];
  for (const id of DATE_COLUMNS) {
    const place = places.get(id);
    if (place === undefined) continue;
    const cells = rows.map((row) => cellOf(row, id, place, habit));
    if (cells.some((cell) => !cell.ok && cell.why === 'monthFirst'))
      throw anyError(
        'SITE_CHANGED',
        `"${place.column.label}" does not write the day first`,
        place.column.label,
      );
    const bad = cells.find((cell) => !cell.ok);
    if (bad === undefined) columns.push(id);
    else if (id !== 'dueAt') refused.push(place.column.label);
    else throw anyError('SITE_CHANGED', `"${place.column.label}" holds no single date`, place.column.label);
  }
  return { columns, refused, habit };
}

function mustBeDayFirst(text: string): boolean {
  const [, first, second] = /(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/u.exec(text) ?? [];
  return first !== undefined && Number(first) > 12 && Number(second) <= 12;
}

function cellOf(row: GridRow, id: DateColumn, place: Place, habit: DateWays): MomentCell {
  const text = usually(habit.struck ? withoutStruck(row, place) : textOf(row, place), habit);
  if (place.part === null) return readMoment(text);
  const said = saidUnder(text);
  if (place.part === 'said' || said.has(id)) return readMoment(said.get(id) ?? '');
  return readPair(text)?.[place.part] ?? { ok: false, why: 'several' };
}

/** What a cell says without what it shows struck out: that held before. */
function withoutStruck(row: GridRow, place: Place): string {
  const struck = row.cells[place.column.index]?.element?.find(...STRUCK) ?? [];
  return tidyText(struck.reduce((said, old) => said.replace(tidyText(old.text()), ' '), textOf(row, place)));
}

/** The moment of a cell that was looked at before; the time of day comes from its own column where there is one. */
export function momentAt(row: GridRow, id: DateColumn, columns: ListColumns, habit: DateWays): Moment | null {
  const place = columns.places.get(id);
  if (place === undefined) return null;
  const cell = cellOf(row, id, place, habit);
  const day = cell.ok ? cell.value : null;
  if (day === null || place.clock === null || day.includes('T')) return day;
  const clock = readClock(textOf(row, { column: place.clock, part: null, clock: null }));
  return clock === null ? day : `${day}T${clock}`;
}

/** A text column; null where it is not plain or the cell is empty. */
export function wordsAt(row: GridRow, id: ReadColumn, { places }: ListColumns): string | null {
  const place = places.get(id);
  if (place === undefined) return null;
  const text = textOf(row, place);
  return (place.part === 'said' ? saidUnder(text).get(id) : text) || null;
}

/** The status an icon says by its title, in a cell without words; null where it is not one known status. */
export function titledStatus(row: GridRow, { places }: ListColumns): DossierStatus | null {
  const place = places.get('status');
  const cell = place === undefined ? null : row.cells[place.column.index]?.element;
  if (cell?.text() !== '') return null;
  // What can be pressed says what it does, not how things are.
  const pressed = cell.find('a', 'button').flatMap((one) => [one, ...one.find()]);
  const shown = [cell, ...cell.find()].filter((one) => !pressed.some((other) => other.is(one)));
  const titles = shown.flatMap((one) => [one.attr('title'), one.attr('aria-label')]);
  const said = new Set(titles.map((title) => statusOf(title ?? '')).filter((one) => typeof one === 'number'));
  const [only] = said;
  return said.size === 1 ? (only ?? null) : null;
}
