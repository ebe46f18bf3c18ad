import { nodeOf } from './dom.ts';
import type { FillItem, FillPlan } from './fill-types.ts';
import { type NumberStyle, parseCount } from './numbers.ts';
import { controlText, isLocked, type WritableControl, writeControl } from './write-control.ts';

/**
 * What became of a cell: `filled`; `equal` before anything was typed; `readOnly`; `rejected`: the page took another
 * value or none; `notFound`: no such cell, or it went away; `needsYou`: it could not be told, or was not reached because
 * filling was stopped.
 */
export type FillOutcome = 'filled' | 'equal' | 'readOnly' | 'rejected' | 'notFound' | 'needsYou';

export interface FilledCell {
  readonly item: FillItem;
  readonly outcome: FillOutcome;
  /** What stands in the cell after the page came to rest. */
  readonly shown: string;
  /** How many times it was typed. */
  readonly attempts: number;
}

export interface FillResult {
  /** One per item of the plan, in its order. */
  readonly cells: readonly FilledCell[];
  /** Whether the signal stopped it before every cell was tried. */
  readonly stopped: boolean;
}

export interface FillParts {
  /** Resolves when the page has come to rest: totals computed, masks applied, rows drawn anew. */
  readonly settle: () => Promise<void>;
  /** Told after every cell, for a progress bar. */
  readonly progress?: (done: number, total: number) => void;
  /**
   * Finds the control of an item again where the page replaced it while others were filled; null when it is gone. Left
   * out, a control that went away is `notFound`.
   */
  readonly again?: (item: FillItem) => WritableControl | null;
}

/** A cell the page changed is typed once more, and once more at most. */
const MOST_ATTEMPTS = 3;

/**
 * Carries a plan out on the live page: only items to be filled, one control after the other, then reads every cell back
 * when the page has come to rest, and types again what the page lost, at most twice. Nothing is pressed: no Save, no
 * Send. Call it from a real click of the officer alone. An abort of the signal stops between two cells.
 */
export async function applyFill(plan: FillPlan, parts: FillParts, signal: AbortSignal): Promise<FillResult> {
  const attempts = new Map<FillItem, number>();
  const locked = new Set<FillItem>();
  const wanted = plan.items.filter(({ action }) => action === 'fill');
  const control = (item: FillItem): WritableControl | null => controlOf(item, parts);
  let stopped = false;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS && !stopped; attempt += 1) {
    const open = wanted.filter((item) => !locked.has(item) && !stands(control(item), item.newValue));
    if (open.length === 0) break;
    for (const [index, item] of open.entries()) {
      if (signal.aborted) {
        stopped = true;
        break;
      }
      const cell = control(item);
      if (cell !== null) {
        if (isLocked(cell)) locked.add(item);
        else if (writeControl(cell, String(item.newValue)) === 'written') attempts.set(item, attempt);
      }
      if (attempt === 1) parts.progress?.(index + 1, open.length);
    }
    await parts.settle();
  }
  const cells = plan.items.map((item): FilledCell => {
    const cell = control(item);
    const tried = attempts.get(item) ?? 0;
    return {
      item,
      outcome: outcomeOf(item, cell, tried, locked.has(item)),
      shown: cell === null ? item.oldText : controlText(cell),
      attempts: tried,
    };
  });
  return { cells, stopped };
}

/**
 * Puts back what stood in the cells before, last filled first. A cell that the officer has changed since is left alone
 * and told as `needsYou`.
 */
export async function undoFill(result: FillResult, parts: FillParts): Promise<FillResult> {
  const undone = new Map<FilledCell, FillOutcome>();
  for (const cell of [...result.cells].reverse()) {
    if (cell.attempts === 0) continue;
    const control = controlOf(cell.item, parts);
    if (control === null) undone.set(cell, 'notFound');
    else if (isLocked(control)) undone.set(cell, 'readOnly');
    else if (controlText(control) !== cell.shown) undone.set(cell, 'needsYou');
    else {
      writeControl(control, cell.item.oldText);
      undone.set(cell, 'filled');
    }
  }
  await parts.settle();
  const cells = result.cells.map((cell): FilledCell => {
    const control = controlOf(cell.item, parts);
    const shown = control === null ? cell.shown : controlText(control);
    const outcome = undone.get(cell) ?? cell.outcome;
    const back = outcome !== 'filled' || sameText(shown, cell.item.oldText);
    return { ...cell, shown, outcome: back ? outcome : 'rejected' };
  });
  return { cells, stopped: false };
}

function controlOf(item: FillItem, { again }: FillParts): WritableControl | null {
  const node = item.field === null ? null : nodeOf(item.field.element);
  if (node?.isConnected) return node as WritableControl;
  return node === null ? null : (again?.(item) ?? null);
}

function outcomeOf(
  item: FillItem,
  cell: WritableControl | null,
  tried: number,
  isLockedNow: boolean,
): FillOutcome {
  switch (item.action) {
    case 'equal':
      return 'equal';
    case 'readOnlyEqual':
    case 'readOnlyDiffers':
      return 'readOnly';
    case 'notFound':
      return 'notFound';
    case 'ambiguous':
      return 'needsYou';
    case 'fill':
      if (cell === null) return 'notFound';
      if (stands(cell, item.newValue)) return 'filled';
      if (isLockedNow) return 'readOnly';
      return tried > 0 ? 'rejected' : 'needsYou';
  }
}

/** Whether the figure stands in the control, however the page writes it: "1234", "1.234", "1,234". */
function stands(cell: WritableControl | null, value: number): boolean {
  if (cell === null) return false;
  const styles: readonly (NumberStyle | undefined)[] =
    cell.getAttribute('type') === 'number' ? ['en'] : [undefined, 'vi', 'en'];
  return styles.some((style) => {
    const count = parseCount(controlText(cell), style);
    return count.ok && count.value === value;
  });
}

function sameText(shown: string, old: string): boolean {
  if (shown === old) return true;
  const [a, b] = [parseCount(shown), parseCount(old)];
  return a.ok && b.ok && a.value === b.value;
}
