import type { Period, Unit } from '@dung-hen/domain';
import type { FormDefinition, ReportForm } from '@dung-hen/forms';
import type { PageDocument } from '@dung-hen/page';
import { failure } from '../failure.ts';
import { type FilterWish, filterRequest, hidesStates } from '../list/filter.ts';
import { pagingOf } from '../list/paging.ts';
import type { ListedReport } from '../list/table.ts';
import { actionsOf } from '../page/actions.ts';
import { readList } from '../pages.ts';
import { clickOf } from '../wire/scripted-click.ts';
import { requestOfClick } from '../wire.ts';
import { signOfForm } from '../words/form-name.ts';
import { samePeriod } from '../words/period-words.ts';
import { phrases } from '../words/phrases.ts';
import { stateOf } from '../words/state-words.ts';
import { namesUnit } from '../words/unit-name.ts';
import type { Desk } from './desk.ts';
import type { Seen } from './visitor.ts';

/** A listed report and the page it stands on, from which it can be opened. */
export interface Found {
  readonly report: ListedReport;
  readonly seen: Seen;
}

/** What was gathered from a list, page by page. */
export interface Gathered {
  readonly found: readonly Found[];
  /** Whether it is all the list holds: every page was read and no filter by state was left on. */
  readonly complete: boolean;
}

const MOST_PAGES = 200;

/** Reads a list from its first page to its last. */
export async function gather(first: Seen, desk: Desk, signal?: AbortSignal): Promise<Gathered> {
  const found: Found[] = [];
  const known = new Set<string>();
  let seen = first;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    const reading = readList(seen.page);
    if (!reading.ok) throw reading.error;
    const signature = JSON.stringify(reading.reports.map(({ entry }) => entry));
    const repeated = count > 0 && known.has(signature);
    known.add(signature);
    if (repeated) return { found, complete: false };
    const here = seen;
    found.push(...reading.reports.map((report) => ({ report, seen: here })));
    const rows = reading.reports.flatMap(({ element }) => (element === null ? [] : [element]));
    const { next, blocked, total } = pagingOf(seen.page, rows);
    if (next === null) {
      const short = total !== null && total > found.length;
      return { found, complete: !blocked && !short && !hidesStates(first.page) };
    }
    seen = await desk.read(requestOfClick(next.element, seen.page, next.label), 'reports', seen.page, signal);
  }
  return { found, complete: false };
}

const OTHER_VIEWS = phrases(
  'tất cả',
  'toàn bộ',
  'tất cả báo cáo',
  'báo cáo đã gửi',
  'đã gửi',
  'đã nộp',
  'báo cáo đã nộp',
  'đã trình',
  'báo cáo đã trình',
  'đã hoàn thành',
  'lịch sử báo cáo',
);
const MOST_VIEWS = 6;

/**
 * Looks for reports of a list, cheapest way first: its filter set to what is wished, then the whole list, then its
 * other views ("Tất cả", "Đã gửi"). Stops at the first way that shows one that surely `fits`; else gives everything
 * seen on all of them. `complete` false: what was not found may still be there.
 */
export async function search(
  desk: Desk,
  wish: FilterWish,
  fits: (found: Found) => boolean,
  signal?: AbortSignal,
): Promise<Gathered> {
  const first = await desk.list(signal);
  const filter = filterRequest(first.page, wish);
  const seen: Found[] = [];
  let filterIsWhole = false;
  if (filter !== null) {
    const filtered = await desk.read(filter, 'reports', first.page, signal);
    // An empty answer of the filter is not yet believed.
    const gathered = readList(filtered.page).ok ? await gather(filtered, desk, signal) : null;
    if (gathered?.found.some(fits) === true) return gathered;
    seen.push(...(gathered?.found ?? []));
    filterIsWhole = gathered?.complete === true;
  }
  const whole = await gather(filter === null ? first : await desk.list(signal), desk, signal);
  seen.push(...whole.found);
  if (seen.some(fits)) return { found: seen, complete: whole.complete };
  for (const request of otherViews(first.page)) {
    const view = await desk.read(request, 'reports', first.page, signal);
    if (readList(view.page).ok) seen.push(...(await gather(view, desk, signal)).found);
    if (seen.some(fits)) break;
  }
  // Where the list itself leaves reports out by their state, the filter that leaves none out has the last word.
  return { found: seen, complete: whole.complete || (filterIsWhole && hidesStates(first.page)) };
}

/** Tabs beside the list that show reports in other states. */
function otherViews(page: PageDocument) {
  const tabs = actionsOf(page).filter((action) => {
    const label = action.label.replace(/[([]?\d+[)\]]?/gu, ' ');
    const isState = stateOf(label) !== null && label.trim().split(/\s+/u).length <= 4;
    if (!action.enabled || !(OTHER_VIEWS.is(label) || isState)) return false;
    const { kind } = clickOf(action.element, page);
    return action.element.tag === 'a' && (kind === 'visit' || kind === 'postback');
  });
  return tabs.slice(0, MOST_VIEWS).map((action) => requestOfClick(action.element, page, action.label));
}

/** How surely a listed report is the form's: period and unit fit, and this much of its name; -1: it is another. */
export function likeness(
  { report }: { readonly report: ListedReport },
  form: ReportForm,
  definition: FormDefinition,
): number {
  if (!isOf(report, form.period, form.unit)) return -1;
  const sign = signOf(report, definition);
  return sign === 0 && report.entry.forms.length > 0 ? -1 : sign;
}

/** The form's code or title stands in the row: no other report is looked for. */
export const SURE = 2;

/** Which of the listed reports are the form's by the surest sign any of them gives. Several may be equal. */
export function matching<Row extends { readonly report: ListedReport }>(
  found: readonly Row[],
  form: ReportForm,
  definition: FormDefinition,
): Row[] {
  const best = Math.max(0, ...found.map((one) => likeness(one, form, definition)));
  return distinct(found.filter((one) => likeness(one, form, definition) === best));
}

/** Whether a listed report may be the form's at all. */
export function isOf({ entry }: ListedReport, period: Period, unit: Unit): boolean {
  if (entry.period === null || !samePeriod(entry.period, period)) return false;
  return entry.unit === null || namesUnit(entry.unit, unit);
}

function signOf({ entry }: ListedReport, definition: FormDefinition): number {
  return Math.max(
    ...[entry.name, ...entry.forms, entry.periodWords].map((text) => signOfForm(text, definition)),
  );
}

/** The same row met twice (on a page and on its refreshed copy) is one report. */
function distinct<Row extends { readonly report: ListedReport }>(found: readonly Row[]): Row[] {
  const known = new Set<string>();
  return found.filter(({ report }) => {
    const key = JSON.stringify(report.entry);
    return !known.has(key) && known.add(key);
  });
}

/** The window a portal gives a period must be the one the figures were counted for. */
export function checkWindow(portal: Period | null, form: ReportForm, page: PageDocument, step: string): void {
  if (portal === null || (portal.from === form.period.from && portal.to === form.period.to)) return;
  throw failure('CONFLICT', step, {
    url: page.url,
    label: 'Kỳ báo cáo',
    detail: `the portal takes figures from ${portal.from} to ${portal.to}, the form counts ${form.period.from} to ${form.period.to}`,
  });
}
