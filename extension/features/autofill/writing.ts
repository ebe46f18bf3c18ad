import {
  applyFill,
  controlText,
  elementFromDom,
  type Field,
  type FillItem,
  type FillOutcome,
  type FillResult,
  isHeld,
  nodeOf,
  undoFill,
  writeControl,
} from '@dung-hen/page';
import type { BegunFill, PlanCell } from '../../app/autofill-messages.ts';

/** What writing works with: the elements the picture numbered, and the page's rest. */
export interface WritingParts {
  readonly numbered: readonly HTMLElement[];
  /** Resolves when the page has come to rest. */
  settle(): Promise<void>;
  /** Lets the page draw and the officer press Stop; between two cells. */
  pause(): Promise<void>;
  progress(done: number, total: number): void;
  /** Whether the page is still the report that was planned; asked before every cell. */
  stays?(): Promise<boolean>;
}

/** What became of each cell, by `cellKey`. */
export type Outcomes = ReadonlyMap<string, FillOutcome>;

export const cellKey = ({ row, column }: { readonly row: string; readonly column: number }): string =>
  `${column} ${row}`;

/** Carries the plan of a reading out, and reads every cell back when the page is at rest. */
export async function writeCells(
  cells: readonly PlanCell[],
  parts: WritingParts,
  signal: AbortSignal,
): Promise<{ readonly outcomes: Outcomes; readonly stopped: boolean; readonly result: FillResult }> {
  const items = cells.map((cell) => itemOf(cell, parts.numbered));
  const plan = { items, unmatchedRows: [], unmatchedColumns: [], extraRows: [] };
  const { numbered } = parts;
  const again = (item: FillItem): HTMLElement | null => twinOf(item, numbered);
  const officer = watchTyping(numbered);
  const isTheirs = (control: HTMLElement): boolean => officer.typed.has(control);
  const result = await applyFill(plan, { ...parts, again, isTheirs }, signal).finally(officer.end);
  const outcomes = new Map<string, FillOutcome>();
  for (const [index, { outcome }] of result.cells.entries()) {
    const cell = cells[index];
    if (cell?.action === 'fill') outcomes.set(cellKey(cell), outcome);
  }
  return { outcomes, stopped: result.stopped, result };
}

/** The controls a person types into until it ends; what the page or this fill types is not trusted by the browser. */
function watchTyping(numbered: readonly HTMLElement[]) {
  const typed = new Set<EventTarget>();
  const documents = new Set(numbered.map(({ ownerDocument }) => ownerDocument));
  const note = (event: Event): void => {
    if (event.isTrusted && event.target !== null) typed.add(event.target);
  };
  for (const document of documents) document.addEventListener('input', note, true);
  return {
    typed,
    end: (): void => {
      for (const document of documents) document.removeEventListener('input', note, true);
    },
  };
}

/** The same on a page that has become another report's since: only what was typed is looked at, in the very same cells. */
export async function unwriteTyped(
  { result, begun }: { readonly result: FillResult; readonly begun: BegunFill },
  parts: WritingParts,
): Promise<{ readonly back: readonly BegunFill['cells'][number][]; readonly kept: number }> {
  const typed = result.cells.filter(({ attempts }) => attempts > 0);
  const undone = await undoFill({ cells: typed, stopped: false }, parts);
  const done = undone.cells.filter(({ outcome }) => outcome === 'filled');
  const back = begun.cells.filter(({ row, column }) =>
    done.some(({ item }) => item.rowLabel === row && item.columnNumber === column),
  );
  return { back, kept: typed.length - back.length };
}

/**
 * Puts back what stood in the cells before the fill. Only cells that still show what was filled are touched; `kept`
 * counts those the officer has changed since.
 */
export async function unwriteCells(
  begun: BegunFill,
  cells: readonly PlanCell[],
  parts: WritingParts,
): Promise<{ readonly back: readonly BegunFill['cells'][number][]; readonly kept: number }> {
  const now = new Map(cells.map((cell) => [cellKey(cell), cell]));
  const open: { readonly was: BegunFill['cells'][number]; readonly filled: FillResult['cells'][number] }[] =
    [];
  let kept = 0;
  for (const was of begun.cells) {
    const cell = now.get(cellKey(was));
    const control = cell === undefined ? undefined : elementAt(cell.control, parts.numbered);
    if (cell === undefined || control === undefined) continue;
    if (cell.before === was.before) continue;
    if (cell.action !== 'equal' || cell.after !== was.after) {
      kept += 1;
      continue;
    }
    const item = { ...itemOf(cell, parts.numbered), oldText: was.before };
    open.push({ was, filled: { item, outcome: 'filled', shown: controlText(control), attempts: 1 } });
  }
  const undone = await undoFill({ cells: open.map(({ filled }) => filled), stopped: false }, parts);
  const back = open.filter((_, index) => undone.cells[index]?.outcome === 'filled').map(({ was }) => was);
  return { back, kept: kept + open.length - back.length };
}

/** Puts a paragraph into a text field. False where the page did not take it. */
export function writeText(control: HTMLElement, text: string): boolean {
  return writeControl(control, text) === 'written' && controlText(control).replace(/\r\n/gu, '\n') === text;
}

/** Brings the old text of a field back. False, and nothing touched, where the field no longer shows what was put in. */
export function unwriteText(control: HTMLElement, written: string, before: string): boolean {
  if (!control.isConnected || controlText(control).replace(/\r\n/gu, '\n') !== written) return false;
  return writeText(control, before);
}

export function elementAt(number: number | null, numbered: readonly HTMLElement[]): HTMLElement | undefined {
  return number === null ? undefined : numbered[number];
}

function itemOf(cell: PlanCell, numbered: readonly HTMLElement[]): FillItem {
  const control = elementAt(cell.control, numbered);
  const anchor = elementAt(cell.anchor?.at ?? null, numbered);
  return {
    rowLabel: cell.row,
    columnNumber: cell.column,
    columnLabel: cell.label,
    field: control === undefined ? null : fieldOf(control, cell.before),
    oldValue: null,
    oldText: cell.before,
    newValue: cell.after,
    action: cell.action,
    reason: cell.reason,
    reasonEn: cell.reason,
    ...(anchor === undefined || cell.anchor === null
      ? {}
      : { anchor: { element: elementFromDom(anchor), said: cell.anchor.said } }),
  };
}

function fieldOf(control: HTMLElement, value: string): Field {
  return {
    element: elementFromDom(control),
    name: control.getAttribute('name'),
    type: control.localName === 'input' ? (control as HTMLInputElement).type : control.localName,
    use: 'entry',
    value,
    readOnly: false,
    disabled: false,
    hidden: false,
    labels: [],
  };
}

/**
 * The control the page drew anew in place of one that went: same tag and name, or same id, only one such, and in a row
 * that says what the old row said. Names count positions on many pages, and rows come back in another order.
 */
function twinOf(item: FillItem, numbered: readonly HTMLElement[]): HTMLElement | null {
  const gone = numbered.find(
    (one) => !one.isConnected && item.field?.element.is(elementFromDom(one)) === true,
  );
  const name = gone?.getAttribute('name') ?? null;
  if (gone === undefined || (name === null && gone.id === '')) return null;
  const twins = Array.from(gone.ownerDocument.querySelectorAll<HTMLElement>(gone.localName)).filter((one) =>
    name === null ? one.id === gone.id : one.getAttribute('name') === name,
  );
  const [twin] = twins;
  return twins.length === 1 && twin !== undefined && isInRow(twin, item.anchor) ? twin : null;
}

function isInRow(control: HTMLElement, anchor: FillItem['anchor']): boolean {
  if (anchor === undefined) return true;
  const row = control.closest('tr, [role="row"]');
  if (row === null) return false;
  const old = nodeOf(anchor.element);
  if (old !== null && row.contains(old)) return isHeld(anchor);
  return Array.from(row.children).some((cell) =>
    isHeld({ element: elementFromDom(cell), said: anchor.said }),
  );
}
