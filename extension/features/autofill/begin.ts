import type { BegunFill, FormReading } from '../../app/autofill-messages.ts';
import type { Request } from '../../app/messages.ts';
import { openCells, type PanelState } from './panel-state.ts';
import { cellKey, type Outcomes } from './writing.ts';

/**
 * What is remembered of a fill before it begins. Going on with one that was stopped keeps the old texts of the first:
 * undoing takes back both.
 */
export function beginning(reading: FormReading, state: PanelState, url: string): BegunFill {
  const earlier = state.begun?.subject === reading.subject ? state.begun.cells : [];
  const known = new Set(earlier.map(cellKey));
  const fresh = openCells({ ...state, reading })
    .filter((cell) => !known.has(cellKey(cell)))
    .map(({ row, column, before, after }) => ({ row, column, before, after }));
  const { subject, source, period } = reading;
  return { subject, source, url, period, running: true, cells: [...earlier, ...fresh] };
}

/** Old → new of the cells that took their figure, for the audit log. */
export function changesFor(reading: FormReading, outcomes: Outcomes): Request<'autofill.end'>['cells'] {
  return reading.cells
    .filter((cell) => outcomes.get(cellKey(cell)) === 'filled')
    .map(({ row, column, before, after }) => ({ row, column, before, after: String(after) }));
}
