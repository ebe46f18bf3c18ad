import { nodeOf } from './dom.ts';
import type { PageElement } from './element.ts';
import { planFill } from './fill-plan.ts';
import type { FillItem, FillPlan, FillTarget } from './fill-types.ts';
import { inputGridsOf } from './input-grid.ts';
import { isOfOtherFigures } from './other-tables.ts';
import { isHeld } from './row-anchor.ts';

/**
 * Plans in the table under the roots (pages, frames) that has a place for the target: fewest cells without a place,
 * tables that show before those the page hides, none whose caption says other figures ("Lũy kế"). Rows it does not have are looked for in further tables that show (a
 * table for each section, say), as long as no cell has a place in two. Null where there is no table to fill, or two fit
 * alike.
 */
export function planOnPage(roots: readonly PageElement[], target: FillTarget): FillPlan | null {
  const places = roots
    .flatMap((root) => inputGridsOf(root))
    .filter(({ grid }) => !isOfOtherFigures(grid))
    .map((grid) => {
      const plan = planFill(grid, target);
      return { plan, misses: plan.items.filter(isMissed).length, hidden: grid.grid.hidden };
    })
    .filter(({ plan, misses }) => misses < plan.items.length)
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden) || a.misses - b.misses);
  const [best, ...others] = places.filter(({ hidden }) => hidden === places[0]?.hidden);
  if (best === undefined) return null;
  const plans = [best, ...others].map(({ plan }) => plan);
  const overlapping = best.plan.items.some(
    (_, at) => plans.filter(({ items }) => isPlaced(items[at])).length > 1,
  );
  if (!overlapping) return plans.reduce(joinedPlans);
  return others[0]?.misses === best.misses ? null : best.plan;
}

function isMissed({ action }: FillItem): boolean {
  return action === 'notFound' || action === 'ambiguous';
}

function isPlaced(item: FillItem | undefined): boolean {
  return item !== undefined && !isMissed(item);
}

/** Two plans of one target whose places are apart, as one. */
export function joinedPlans(first: FillPlan, second: FillPlan): FillPlan {
  return {
    ...first,
    items: first.items.map((item, at) => {
      const other = second.items[at];
      return isMissed(item) && other !== undefined && !isMissed(other) ? other : item;
    }),
    unmatchedRows: first.unmatchedRows.filter((row) =>
      second.unmatchedRows.some((other) => other.label === row.label && other.kind === row.kind),
    ),
    extraRows: [...first.extraRows, ...second.extraRows],
  };
}

/**
 * A plan made anew on the page as it stands now, after a reload, a stop or the opening of a tab: what stands already
 * comes back as `equal`, what had no place before may have one. The plan may come from another document. Null where
 * the page has no place for it.
 */
export function planAgain(plan: FillPlan, roots: readonly PageElement[]): FillPlan | null {
  return plan.target ? planOnPage(roots, plan.target) : null;
}

/**
 * Finds controls again that the page replaced while a plan was carried out; to be handed to `applyFill` as `again`.
 * `roots` is asked each time the page has changed, and gives the pages as they stand.
 */
export function findAgain(
  plan: FillPlan,
  roots: () => readonly PageElement[],
): (item: FillItem) => HTMLElement | null {
  let fresh: FillPlan | null = null;
  const look = (item: FillItem): HTMLElement | null => {
    const same = fresh?.items.find(
      (other) =>
        other.rowLabel === item.rowLabel &&
        other.rowGroup === item.rowGroup &&
        other.columnNumber === item.columnNumber,
    );
    if (!same?.field || same.action === 'notFound' || same.action === 'ambiguous') return null;
    const node = nodeOf(same.field.element);
    return node?.isConnected && isHeld(same.anchor) ? (node as HTMLElement) : null;
  };
  return (item) => {
    const known = look(item);
    if (known !== null) return known;
    fresh = planAgain(plan, roots());
    return look(item);
  };
}
