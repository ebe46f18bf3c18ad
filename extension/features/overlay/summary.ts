import { ROW_GROUPS, type RowView } from '../../app/page-watch/row-view.ts';

/** What a filter may ask for: a group, or rows whose step is overdue. */
export const FILTERS = [...ROW_GROUPS, 'stepLate'] as const;
export type Filter = (typeof FILTERS)[number];

/** How the rows of a list stand together. */
export interface Summary {
  readonly all: number;
  readonly counts: Readonly<Record<Filter, number>>;
  /** In time, of those that can be judged: paused and unknown ones are left out. */
  readonly inTime: number;
  readonly judged: number;
}

export function summaryOf(views: readonly RowView[]): Summary {
  const counts = Object.fromEntries(FILTERS.map((name) => [name, 0])) as Record<Filter, number>;
  for (const view of views) for (const name of FILTERS) if (passes(view, name)) counts[name] += 1;
  const judged = views.filter(({ onTime }) => onTime !== null);
  return {
    all: views.length,
    counts,
    judged: judged.length,
    inTime: judged.filter(({ onTime }) => onTime).length,
  };
}

/** Whether a row stays while a filter is on. */
export function passes(view: RowView, filter: Filter): boolean {
  return filter === 'stepLate' ? view.step?.group === 'late' : view.group === filter;
}

/** Most pressing first: by group, then by working days left, then by due date as it stands in the list. */
export function byUrgency(one: RowView, other: RowView): number {
  const group = ROW_GROUPS.indexOf(one.group) - ROW_GROUPS.indexOf(other.group);
  if (group !== 0) return group;
  return (one.left ?? 0) - (other.left ?? 0);
}
