import { parsePortalDate } from '@dung-hen/page';
import { waybillState } from '../order/waybill.ts';
import { officeOf } from './office.ts';
import { POST_STATES, type PostStateWords, postStateOf } from './states.ts';
import type { PostEvent, Tracking } from './tracking.ts';

/** What was made of pasted lines. */
export interface PastedTracking {
  /** Items in the order they first appear; one without an event was only named. */
  readonly items: readonly Tracking[];
  /** Item numbers whose check digit does not hold: mistyped. Not among the items. */
  readonly mistyped: readonly string[];
  /** Lines, counted from 1, in which neither an item nor an event was found. */
  readonly unread: readonly number[];
}

const ITEM = /(?<![A-Z0-9])[A-Z]{2}[\s.-]?(?:\d[\s.-]?){9}[A-Z]{2}(?![A-Z0-9])/giu;
const MOMENT =
  /\d{1,2}[/-]\d{1,2}[/-]\d{4}(?:[\s,T]+\d{1,2}:\d{2}(?::\d{2})?)?|\d{1,2}:\d{2}(?::\d{2})?[\s,]+\d{1,2}[/-]\d{1,2}[/-]\d{4}/u;

/**
 * Reads item numbers and what happened to them out of pasted text: a number opens an item, lines with a day and words of a
 * state belong to the item above or in the same line. Anything else in a line, a receiver's name for one, is left unread.
 */
export function readPastedTracking(
  text: string,
  states: readonly PostStateWords[] = POST_STATES,
): PastedTracking {
  const events = new Map<string, PostEvent[]>();
  const mistyped: string[] = [];
  const unread: number[] = [];
  let current: string | null = null;
  for (const [index, line] of text.normalize('NFC').split(/\r?\n/u).entries()) {
    if (line.trim() === '') continue;
    const named = [...line.matchAll(ITEM)].map(([found]) => found.replace(/[\s.-]/gu, '').toUpperCase());
    for (const item of named) {
      if (waybillState(item) === 'digit') mistyped.push(item);
      else if (!events.has(item)) events.set(item, []);
    }
    const last = named.at(-1);
    if (last !== undefined) current = events.has(last) ? last : null;
    const event = eventOf(line.replace(ITEM, ' '), states);
    if (event !== null && current !== null) events.get(current)?.push(event);
    else if (named.length === 0) unread.push(index + 1);
  }
  const items = [...events].map(
    ([waybill, all]): Tracking => ({ waybill, events: all.sort((a, b) => a.at.localeCompare(b.at)) }),
  );
  return { items, mistyped: [...new Set(mistyped)], unread };
}

/** What a line tells; null without a day or without words of a state. */
function eventOf(line: string, states: readonly PostStateWords[]): PostEvent | null {
  const said = MOMENT.exec(line)?.[0];
  if (said === undefined) return null;
  const read = parsePortalDate(said.replace(/[\s,T]+/gu, ' '), 'dayFirst');
  if (!read.ok) return null;
  const parts = line
    .replace(MOMENT, '\t')
    .split(/[\t;|]|\s[-–]\s|,/u)
    .map((part) => part.trim());
  const state = parts.map((part) => postStateOf(part, states)).find((one) => one !== 'unknown');
  if (state === undefined) return null;
  const office = parts.map(officeOf).find((one) => one !== null) ?? null;
  return { at: read.precision === 'day' ? `${read.value}T00:00:00` : read.value, state, office };
}
