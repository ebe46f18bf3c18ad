import type { BegunFill, FormReading, PlanCell } from '../../app/autofill-messages.ts';
import { fill } from '../overlay/fill.ts';
import { MARKS, type Mark, markOf } from './marks.ts';
import { NO_READING } from './no-reading.ts';
import type { PanelTexts } from './panel-texts.ts';
import { cellKey, type Outcomes } from './writing.ts';

/** Everything the panel shows. */
export interface PanelState {
  readonly open: boolean;
  readonly left: boolean;
  /** Whether every cell is shown, which takes room. */
  readonly wide: boolean;
  readonly reading: FormReading;
  readonly busy: 'filling' | 'undoing' | null;
  readonly progress: { readonly done: number; readonly total: number };
  readonly outcomes: Outcomes;
  /** What can be undone or gone on with; null: nothing was filled on this page. */
  readonly begun: BegunFill | null;
  readonly confirmed: boolean;
  readonly period: string;
  /** Key of the source the officer chose; '' for the best. */
  readonly source: string;
  readonly said: string;
  readonly draft: string;
  readonly target: number;
  /** Whether a text that stood in a field before can be brought back. */
  readonly hasOldText: boolean;
  /** Which cell was copied last by hand, among those that want typing; -1: none yet. */
  readonly copied: number;
}

export const FIRST_STATE: PanelState = {
  open: false,
  left: false,
  wide: false,
  reading: NO_READING,
  busy: null,
  progress: { done: 0, total: 0 },
  outcomes: new Map(),
  begun: null,
  confirmed: false,
  period: '',
  source: '',
  said: '',
  draft: '',
  target: 0,
  hasOldText: false,
  copied: -1,
};

/** Cells that would be typed now. */
export const openCells = ({ reading }: PanelState): readonly PlanCell[] =>
  reading.cells.filter(({ action }) => action === 'fill');

/** How many cells bear each mark. */
export function markCounts({ reading, outcomes }: PanelState): ReadonlyMap<Mark, number> {
  const counts = new Map<Mark, number>(MARKS.map((mark) => [mark, 0]));
  for (const cell of reading.cells) {
    const mark = markOf(cell, outcomes);
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

/** Whether pressing Fill does anything: a plan, nothing under way, warnings seen. */
export function mayFill(state: PanelState): boolean {
  const { reading, busy, confirmed } = state;
  if (reading.state !== 'plan' || busy !== null || openCells(state).length === 0) return false;
  return reading.warnings.length === 0 || confirmed;
}

/** What the folded button says; null where nothing is to be shown. */
export function foldedText({ reading, begun }: PanelState, t: PanelTexts): string | null {
  switch (reading.state) {
    case 'none':
    case 'line':
      return null;
    case 'refused':
      return t.offerStop;
    case 'choose':
    case 'plan':
      return begun?.running ? t.goOn : reading.offer;
  }
}

/** What to say after filling. */
export function doneText(outcomes: Outcomes, stopped: boolean, t: PanelTexts): string {
  const all = [...outcomes.values()];
  const count = all.filter((outcome) => outcome === 'filled').length;
  const left = all.filter((outcome) => outcome !== 'filled' && outcome !== 'equal').length;
  if (stopped) return fill(t.stopped, { count });
  return left === 0 ? fill(t.done, { count }) : fill(t.doneSome, { count, left });
}

/** The rows of a reading with their cells by column, as the officer sees them in the panel. */
export function rowsOf(
  cells: readonly PlanCell[],
): readonly (readonly [string, ReadonlyMap<number, PlanCell>])[] {
  return [...Map.groupBy(cells, ({ row }) => row)].map(
    ([row, own]) => [row, new Map(own.map((cell) => [cell.column, cell]))] as const,
  );
}

/** The columns of a reading with the label seen on the page. */
export function columnsOf(cells: readonly PlanCell[]): ReadonlyMap<number, string> {
  return new Map(cells.map(({ column, label }) => [column, label]));
}

/** Cells that cannot be filled, with the reason, told once for each row and reason. */
export function problemsOf({ reading, outcomes }: PanelState): readonly string[] {
  const troubled = reading.cells.filter((cell) => {
    const mark = markOf(cell, outcomes);
    return (
      mark === 'needsYou' ||
      mark === 'rejected' ||
      (cell.action === 'readOnlyDiffers' && cell.before.trim() !== '')
    );
  });
  return [...Map.groupBy(troubled, ({ row, reason }) => `${row}\n${reason}`)].map(([, own]) => {
    const [first] = own;
    return `${first?.row ?? ''} ${own.map(({ column }) => `(${column})`).join(' ')}: ${first?.reason ?? ''}`;
  });
}

/** The outcomes that still mean something for a reading. */
export function keptOutcomes(outcomes: Outcomes, reading: FormReading): Outcomes {
  const there = new Set(reading.cells.map(cellKey));
  return new Map([...outcomes].filter(([key]) => there.has(key)));
}
