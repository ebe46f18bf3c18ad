import { controlText, isLocked, isMarkedWrong, standsIn, type WritableControl } from './control-state.ts';
import { nodeOf } from './dom.ts';
import type { FillItem, FillPlan } from './fill-types.ts';
import { parseCount } from './numbers.ts';
import { heldOnce, isHeld } from './row-anchor.ts';
import { writeControl } from './write-control.ts';

/**
 * What became of a cell: `filled`; `equal` before anything was typed, and still; `readOnly`; `rejected`: the page took another
 * value or none, marks it as wrong, or has no room for it; `notFound`: no such cell, or it went away; `needsYou`: it
 * could not be told, was not reached because filling was stopped, or a person typed into it meanwhile.
 */
export type FillOutcome = 'filled' | 'equal' | 'readOnly' | 'rejected' | 'notFound' | 'needsYou';

export interface FilledCell {
  readonly item: FillItem;
  readonly outcome: FillOutcome;
  /** What stands in the cell after the page came to rest. */
  readonly shown: string;
  /** How many times it was typed; 0 where a person typed over it. */
  readonly attempts: number;
}

export interface FillResult {
  /** One per item of the plan, in its order. */
  readonly cells: readonly FilledCell[];
  /** Whether the signal, or a page that has become another's, stopped it before every cell was tried. */
  readonly stopped: boolean;
  /** Whether the page has become another report's meanwhile: nothing was typed from then on, nor put back. */
  readonly moved?: boolean;
}

export interface FillParts {
  /** Resolves when the page has come to rest: totals computed, masks applied, rows drawn anew. */
  readonly settle: () => Promise<void>;
  /** Told after every cell, for a progress bar. */
  readonly progress?: (done: number, total: number) => void;
  /**
   * Finds the control of an item again where the page replaced it while others were filled; null when it is gone. Left
   * out, a control that went away is `notFound`. `findAgain` makes one.
   */
  readonly again?: (item: FillItem) => WritableControl | null;
  /** Whether a person has typed into the control since filling began: it is theirs then, whatever was planned. */
  readonly isTheirs?: (control: WritableControl) => boolean;
  /** Asked before every cell: whether the page is still that of the report that was planned (its period, its unit). */
  readonly stays?: () => Promise<boolean>;
  /**
   * Awaited after every cell, so that the page can draw and a click on Stop be heard. Left out, only what the page has
   * put off to the end of the turn is done between two cells.
   */
  readonly pause?: () => Promise<void>;
}

/** A cell the page changed is typed once more, key by key, and once more at most. */
const MOST_ATTEMPTS = 3;

/**
 * Carries a plan out on the live page: only items to be filled, one control after the other, then reads every cell back
 * when the page has come to rest, and types again what the page lost, at most twice and then key by key. Nothing is
 * pressed: no Save, no Send, no Enter. A control whose row no longer says what it said when it was planned is another
 * row's and is not touched. Call it from a real click of the officer alone. An abort of the signal stops between two
 * cells; the same plan can be carried out again then: what stands already comes back as `equal`.
 */
export async function applyFill(plan: FillPlan, parts: FillParts, signal: AbortSignal): Promise<FillResult> {
  const attempts = new Map<FillItem, number>();
  const locked = new Set<FillItem>();
  const tooLong = new Set<FillItem>();
  const theirs = new Set<FillItem>();
  const isDone = (item: FillItem): boolean => locked.has(item) || tooLong.has(item) || theirs.has(item);
  const wanted = plan.items.filter(({ action }) => action === 'fill');
  const control = (item: FillItem, held = isHeld): WritableControl | null => controlOf(item, parts, held);
  let stopped = false;
  let moved = false;
  const goesOn = async (): Promise<boolean> => {
    moved ||= (await parts.stays?.()) === false;
    return !moved && !signal.aborted;
  };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS && !stopped; attempt += 1) {
    const held = heldOnce();
    const open = wanted.filter((item) => !isDone(item) && !standsIn(control(item, held), item.newValue));
    if (open.length === 0) break;
    for (const [index, item] of open.entries()) {
      if (!(await goesOn())) {
        stopped = true;
        break;
      }
      const cell = control(item);
      if (cell !== null && parts.isTheirs?.(cell) === true) theirs.add(item);
      else if (cell !== null && isLocked(cell)) locked.add(item);
      else if (cell !== null) {
        const written = writeControl(cell, String(item.newValue), attempt === 1 ? 'set' : 'keys');
        if (written === 'written') attempts.set(item, attempt);
        if (written === 'tooLong') tooLong.add(item);
        // What frameworks put off to the end of the turn must be done before the next cell, or they lose this one.
        await (parts.pause?.() ?? Promise.resolve());
      }
      if (attempt === 1) parts.progress?.(index + 1, open.length);
    }
    await parts.settle();
  }
  const ours = [...attempts.keys()].filter((item) => !theirs.has(item));
  if (!moved && putBack(ours, control)) await parts.settle();
  const held = heldOnce();
  const cells = plan.items.map((item): FilledCell => {
    const cell = control(item, held);
    const tried = attempts.get(item) ?? 0;
    return {
      item,
      outcome: theirs.has(item)
        ? 'needsYou'
        : tooLong.has(item)
          ? 'rejected'
          : outcomeOf(item, cell, tried, locked.has(item)),
      shown: cell === null ? item.oldText : controlText(cell),
      attempts: theirs.has(item) ? 0 : tried,
    };
  });
  return { cells, stopped, moved };
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
      writeOld(control, cell.item.oldText);
      undone.set(cell, 'filled');
      await (parts.pause?.() ?? Promise.resolve());
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

/** What the page refused must not stay half typed: the old text is put back. Whether there was any. */
function putBack(tried: readonly FillItem[], control: (item: FillItem) => WritableControl | null): boolean {
  let any = false;
  for (const item of tried) {
    const cell = control(item);
    if (cell === null || standsIn(cell, item.newValue) || isLocked(cell)) continue;
    if (sameText(controlText(cell), item.oldText)) continue;
    any = true;
    writeOld(cell, item.oldText);
  }
  return any;
}

/** Puts an old text back, key by key where the page did not keep it. */
function writeOld(cell: WritableControl, text: string): void {
  writeControl(cell, text);
  if (!sameText(controlText(cell), text)) writeControl(cell, text, 'keys');
}

function controlOf(item: FillItem, { again }: FillParts, held = isHeld): WritableControl | null {
  const node = item.field === null ? null : nodeOf(item.field.element);
  // A frame that was taken away leaves its document connected, but without a window.
  const stays = node?.isConnected === true && node.ownerDocument.defaultView !== null;
  if (stays && held(item.anchor)) return node as WritableControl;
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
      if (cell === null) return 'equal';
      // What stood there already may have been changed by the page while other cells were filled, or marked as wrong.
      if (!standsIn(cell, item.newValue)) return 'needsYou';
      return isMarkedWrong(cell) ? 'rejected' : 'equal';
    case 'readOnlyEqual':
    case 'readOnlyDiffers':
      return 'readOnly';
    case 'notFound':
      return 'notFound';
    case 'ambiguous':
      return 'needsYou';
    case 'fill':
      if (cell === null) return 'notFound';
      if (standsIn(cell, item.newValue))
        return isMarkedWrong(cell) ? 'rejected' : tried === 0 ? 'equal' : 'filled';
      if (isLockedNow) return 'readOnly';
      return tried > 0 ? 'rejected' : 'needsYou';
  }
}

function sameText(shown: string, old: string): boolean {
  if (shown === old) return true;
  const [a, b] = [parseCount(shown), parseCount(old)];
  return a.ok && b.ok && a.value === b.value;
}
