import { II_06A_COLUMN } from '../definitions/ii-06a.ts';
import { COLUMNS_OF_PLACE, PLACES } from './place.ts';
import { type CountingRule, questionOf } from './rule.ts';

/** Dossiers as columns: one array per fact, one index per dossier. Ticks as `tickOf` makes them, 0 = no date. */
export interface DossierColumns {
  readonly length: number;
  /** Status code 1–10. */
  readonly status: Uint8Array;
  /** `CHANNEL_CODE`, 0 = unknown. */
  readonly channel: Uint8Array;
  /** Index of the form row. */
  readonly row: Uint16Array;
  readonly received: Int32Array;
  readonly due: Int32Array;
  readonly finished: Int32Array;
  readonly paused: Int32Array;
}

/** The figures of a form without evidence: by row, then by column number. */
export type Figures = readonly Readonly<Record<number, number>>[];

const FIRST_COLUMN = II_06A_COLUMN.received;
const LAST_COLUMN = II_06A_COLUMN.overdue;

/**
 * II.06a of any number of dossiers in one pass; memory grows with the rows of the form, not with the dossiers.
 * Same rule code as `compute`, so the figures are the same.
 */
export function countColumns(columns: DossierColumns, rule: CountingRule, rows: number): Figures {
  const tally = new Uint32Array(rows << 5);
  tallyPlaces(columns, rule, tally);
  return Array.from({ length: rows }, (_, row) => figuresOf(tally.subarray(row << 5, (row << 5) + PLACES)));
}

/** Adds every dossier to its row and place: 32 slots a row. */
function tallyPlaces(columns: DossierColumns, rule: CountingRule, tally: Uint32Array): void {
  const { length, status, channel, row, received, due, finished, paused } = columns;
  const { from, to, groupBits, places } = rule;
  for (let index = 0; index < length; index++) {
    const question = questionOf(
      from,
      to,
      groupBits[(status[index] ?? 0) & 15] ?? 0,
      channel[index] ?? 0,
      received[index] ?? 0,
      due[index] ?? 0,
      finished[index] ?? 0,
      paused[index] ?? 0,
    );
    const slot = ((row[index] ?? 0) << 5) | (places[question] ?? 0);
    tally[slot] = (tally[slot] ?? 0) + 1;
  }
}

function figuresOf(places: Uint32Array): Record<number, number> {
  const figures: Record<number, number> = {};
  for (let column = FIRST_COLUMN; column <= LAST_COLUMN; column++) {
    figures[column] = 0;
  }
  places.forEach((dossiers, place) => {
    for (const column of COLUMNS_OF_PLACE[place] ?? []) {
      figures[column] = (figures[column] ?? 0) + dossiers;
    }
  });
  return figures;
}
