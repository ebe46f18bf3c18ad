import type { FillResult } from '../../apply-fill.ts';
import { type Place, placeOf } from './app.ts';
import { isTyped, type ScreenRow } from './layout.ts';
import type { MadePage } from './made-page.ts';

/** What became of the cells of one page. `wrong` says what is wrong, in words for whoever mends it. */
export interface FillVerdict {
  /** Cells a person could have typed into that were asked for. */
  readonly asked: number;
  readonly right: number;
  readonly refused: number;
  readonly reasons: ReadonlyMap<string, number>;
  readonly wrong: readonly string[];
  /** Sums the page reckoned that were compared: of pages filled wholly. */
  readonly sums: number;
}

/**
 * Compares what the page believes with what was asked: every cell asked for holds the new figure or, refused, the old
 * one; every other cell the old one; a cell said to be filled is.
 */
export function judgeFill(page: MadePage, results: readonly FillResult[]): FillVerdict {
  const { app } = page;
  const asked = askedPlaces(page);
  const told = outcomes(results);
  const reasons = new Map<string, number>();
  const wrong: string[] = [];
  let right = 0;
  let refused = 0;
  for (const place of app.typed()) {
    const now = app.value(place);
    const old = app.started.get(place) ?? '';
    const key = asked.get(place);
    if (key === undefined) {
      if (now !== old) wrong.push(`${place} was not asked for and went from "${old}" to "${now}"`);
      continue;
    }
    const wanted = String(app.wanted(place));
    const { outcome, reason } = told.get(key) ?? { outcome: 'needsYou', reason: NO_PLAN };
    const saidDone = outcome === 'filled' || outcome === 'equal';
    if (Number(now) === Number(wanted) && (now !== '' || saidDone)) {
      right += 1;
      continue;
    }
    if (saidDone) wrong.push(`${place} (${key}) is said to be ${outcome} with ${wanted} and holds "${now}"`);
    else if (now !== old && !(app.refusals.get(place) === 'blanks' && now === ''))
      wrong.push(`${place} (${key}) was refused and went from "${old}" to "${now}", wanted ${wanted}`);
    refused += 1;
    const why = outcome === 'notFound' || outcome === 'needsYou' ? reason : outcome;
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  const summed = refused === 0 && page.whole ? sumsOf(page) : [];
  wrong.push(...summed.filter(({ now, wanted }) => now !== wanted).map(({ words }) => words));
  return { asked: asked.size, right, refused, reasons, wrong, sums: summed.length };
}

/** What the page reckons from what was typed, against the form. */
function sumsOf({ app, layout }: MadePage) {
  // Sums of sections that are typed are asked for by no form.
  const own = (place: Place) => {
    const row = layout.rows.find(({ id }) => place.startsWith(`${id}:`));
    return row?.kind === 'data' || row?.kind === 'total' || layout.totals !== 'typed';
  };
  return app
    .reckoned()
    .filter(own)
    .map((place) => {
      const [now, wanted] = [Number(app.value(place)), app.wanted(place)];
      return { now, wanted, words: `the page reckons ${now} at ${place}, the form ${wanted}` };
    });
}

/** The cells of the screen that are asked for, with the key of their item. */
function askedPlaces({ app, layout, report, target }: MadePage): Map<Place, string> {
  const keys = new Map<Place, string>();
  const data = layout.rows.filter(({ kind }) => kind === 'data');
  const keyOf = (row: ScreenRow): string | null => {
    if (row.kind === 'total') return 'Tổng số|';
    const own = report.rows[data.indexOf(row)];
    if (row.kind !== 'data' || own === undefined) return null;
    const group = report.sections.length > 1 ? own.section : '';
    return target.rows.some(({ label, group: asked = '' }) => label === own.label && asked === group)
      ? `${own.label}|${group}`
      : null;
  };
  for (const row of layout.rows) {
    const key = keyOf(row);
    if (key === null) continue;
    for (let at = 0; at < 11; at += 1) {
      if (isTyped(app.layout, row, at)) keys.set(placeOf(row, at), `${key}|${at + 3}`);
    }
  }
  return keys;
}

const NO_PLAN = 'No table to type into, or none of which the screen says what it is of';
const GONE = 'The cell was taken away or given to another row while others were filled';

function plainReason(reason: string): string {
  return reason
    .replace(/;.*$|:.*$/u, '')
    .replace(/"[^"]*"/gu, '…')
    .replace(/\(\d+\)/gu, '(n)');
}

/** By row, section and column; of several results the one that got furthest. */
function outcomes(results: readonly FillResult[]) {
  const told = new Map<string, { readonly outcome: string; readonly reason: string }>();
  for (const { cells } of results) {
    for (const { item, outcome } of cells) {
      const key = `${item.rowLabel}|${item.rowGroup ?? ''}|${item.columnNumber}`;
      const before = told.get(key)?.outcome;
      if (before === 'filled' || before === 'equal') continue;
      told.set(key, { outcome, reason: item.action === 'fill' ? GONE : plainReason(item.reasonEn) });
    }
  }
  return told;
}
