import { nodeOf } from './dom.ts';
import type { PageElement } from './element.ts';
import { planFill } from './fill-plan.ts';
import type { FillItem, FillPlan, FillTarget } from './fill-types.ts';
import { inputGridsOf } from './input-grid.ts';
import { isHeld } from './row-anchor.ts';

/**
 * Plans in the one table under the roots (pages, frames) that has a place for the target: fewest cells without a place,
 * tables that show before those the page hides. Null where there is no table to fill, or two that show fit alike.
 */
export function planOnPage(roots: readonly PageElement[], target: FillTarget): FillPlan | null {
  const places = roots
    .flatMap((root) => inputGridsOf(root))
    .map((grid) => {
      const plan = planFill(grid, target);
      return { plan, misses: missesOf(plan), hidden: grid.grid.hidden };
    })
    .filter(({ plan, misses }) => misses < plan.items.length)
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden) || a.misses - b.misses);
  const [best, next] = places;
  if (best === undefined) return null;
  return next?.misses === best.misses && next.hidden === best.hidden ? null : best.plan;
}

function missesOf({ items }: FillPlan): number {
  return items.filter(({ action }) => action === 'notFound' || action === 'ambiguous').length;
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
      (other) => other.rowLabel === item.rowLabel && other.columnNumber === item.columnNumber,
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
