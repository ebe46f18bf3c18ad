import type { FormDefinition, ReportForm } from '@dung-hen/forms';
import type { PageDocument } from '@dung-hen/page';
import { failure } from '../failure.ts';
import { type Place, takesFigures, unplaced } from '../fields.ts';
import { openerOf } from '../list/opener.ts';
import { type Action, actionsFor, actionsOf } from '../page/actions.ts';
import type { ReportSheet } from '../report/sheet.ts';
import { clickOf } from '../wire/scripted-click.ts';
import { requestOfClick, visitOf } from '../wire.ts';
import { signOfForm } from '../words/form-name.ts';
import { samePeriod } from '../words/period-words.ts';
import { phrases } from '../words/phrases.ts';
import type { ReportState } from '../words/state-words.ts';
import { namesUnit } from '../words/unit-name.ts';
import type { Desk } from './desk.ts';
import { checkWindow, type Found, likeness, matching, SURE, search } from './finding.ts';
import { placeFor, sheetOf } from './page-memory.ts';
import type { Seen } from './visitor.ts';

/** A report of the portal, opened. */
export interface Opened {
  readonly found: Found;
  /** The page that shows the figures; the page that opened where none does. Null where the list offers no way in. */
  readonly seen: Seen | null;
  /** The page the list led to, where the figures stand on another: what sends the report may stand there. */
  readonly head: Seen | null;
  readonly sheet: ReportSheet | null;
  /** Null where no page of the report shows a table that could be the form's. */
  readonly place: Place | null;
  readonly state: ReportState;
  readonly stateWords: string;
}

export type OpenPurpose = 'read' | 'write';

/**
 * Finds and opens the report a form belongs to. Null: the portal has none for it, and the list was read to its end.
 * EMPTY_UNCONFIRMED: none was found but the list may hold more. CONFLICT: several fit, or the one that opened is of
 * another unit or period. SITE_CHANGED: its state is said in words not known.
 */
export async function openFor(
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  purpose: OpenPurpose,
  signal?: AbortSignal,
): Promise<Opened | null> {
  const isSure = (found: Found) => likeness(found, form, definition) >= SURE;
  const gathered = await search(desk, { period: form.period, unit: form.unit }, isSure, signal);
  const candidates = matching(gathered.found, form, definition);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1 && isSure(only)) {
    return openOne(only, form, definition, desk, purpose, signal);
  }
  const best = await openBest(candidates, form, definition, desk, purpose, signal);
  if (best !== null) return best;
  const unread = gathered.found.find(
    ({ report: { entry } }) => entry.period === null && signOfForm(entry.name, definition) >= SURE,
  );
  if (unread !== undefined) {
    throw failure('SITE_CHANGED', 'reports', {
      label: 'Kỳ báo cáo',
      detail: `the period of a listed report is said in words not known: "${unread.report.entry.periodWords}"`,
    });
  }
  if (gathered.complete) return null;
  throw failure('EMPTY_UNCONFIRMED', 'reports', {
    detail: 'the report was not found, but the list could not be read to its end',
  });
}

const MOST_CANDIDATES = 5;

/**
 * Rows that may be the form's: the one whose page has a place for every figure; null where all are clearly other
 * reports. A page that nearly has the place is not passed over: SITE_CHANGED says what it lacks.
 */
async function openBest(
  candidates: readonly Found[],
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  purpose: OpenPurpose,
  signal?: AbortSignal,
): Promise<Opened | null> {
  const fitting: Opened[] = [];
  for (const found of candidates.slice(0, MOST_CANDIDATES)) {
    const opened = await openOne(found, form, definition, desk, purpose, signal);
    const missing =
      opened.place === null || opened.seen === null ? null : unplaced(opened.place, opened.seen.page, 'open');
    if (isAnother(opened, definition)) continue;
    if (missing !== null) throw missing;
    fitting.push(opened);
  }
  const [only] = fitting;
  if (fitting.length < 2) return only ?? null;
  throw failure('CONFLICT', 'open', {
    label: definition.id,
    detail: `${fitting.length} listed reports have a place for this form of this period`,
  });
}

/** Whether the page that opened is plainly of another form: it names another, or has hardly any of the columns. */
function isAnother({ found, place, sheet }: Opened, definition: FormDefinition): boolean {
  const { entry } = found.report;
  if ([entry.name, ...entry.forms].some((text) => signOfForm(text, definition) >= SURE)) return false;
  if (place === null) return true;
  const named = sheet?.forms ?? [];
  if (named.length > 0 && named.every((code) => signOfForm(code, definition) === 0)) return true;
  return place.plan.unmatchedColumns.length * 2 > definition.columns.length;
}

async function openOne(
  found: Found,
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  purpose: OpenPurpose,
  signal?: AbortSignal,
): Promise<Opened> {
  const { report, seen: list } = found;
  checkWindow(report.entry.period, form, list.page, 'open');
  const opener = openerOf(report, list.page, purpose);
  if (opener === null) return opened(found, null, null);
  const first = await desk.read(
    requestOfClick(opener.element, list.page, opener.label),
    'open',
    list.page,
    signal,
  );
  checkIdentity(first.page, form);
  const seen = await figuresPage(first, form, definition, desk, purpose, signal);
  return opened(found, seen, placeFor(form, definition, seen.page), first);
}

function opened(found: Found, seen: Seen | null, place: Place | null, first: Seen | null = seen): Opened {
  const { entry } = found.report;
  const own = seen === null ? null : sheetOf(seen.page);
  const head = first === null || first === seen ? null : sheetOf(first.page);
  const sheet =
    own?.stateWords === '' && head !== null
      ? { ...own, state: head.state, stateWords: head.stateWords, receipt: own.receipt ?? head.receipt }
      : own;
  const canWrite = place !== null && takesFigures(place.grid);
  const said = sheet?.state ?? entry.state;
  const stateWords =
    (sheet?.state == null ? entry.stateWords : sheet.stateWords) || (sheet?.stateWords ?? '');
  if (said === null) {
    throw failure('SITE_CHANGED', 'open', {
      ...(seen === null ? {} : { url: seen.page.url }),
      label: 'Trạng thái',
      detail: `the state is said in words not known: "${stateWords}"`,
    });
  }
  const shut = sheet?.closed === true && !canWrite && ['absent', 'draft', 'overdue'].includes(said);
  return {
    found,
    seen,
    head: first === seen ? null : first,
    sheet,
    place,
    state: shut ? 'closed' : said,
    stateWords,
  };
}

/** The page that opened must be of the form's unit and period, as far as it says. */
function checkIdentity(page: PageDocument, form: ReportForm): void {
  const sheet = sheetOf(page);
  const conflict = (label: string) =>
    failure('CONFLICT', 'open', {
      url: page.url,
      label,
      detail: 'the page that opened is another report than the one listed',
    });
  if (sheet.unit !== null && !namesUnit(sheet.unit, form.unit)) throw conflict('Đơn vị báo cáo');
  if (sheet.period === null) return;
  if (!samePeriod(sheet.period, form.period)) throw conflict('Kỳ báo cáo');
  checkWindow(sheet.period, form, page, 'open');
}

const FIGURE_TABS = phrases(
  'biểu số liệu',
  'số liệu',
  'nhập số liệu',
  'biểu mẫu',
  'bảng số liệu',
  'biểu báo cáo',
  'biểu',
);
const MOST_TABS = 4;

/** The page with the form's table: the one that opened, a frame in it, or one of its tabs. */
async function figuresPage(
  first: Seen,
  form: ReportForm,
  definition: FormDefinition,
  desk: Desk,
  purpose: OpenPurpose,
  signal?: AbortSignal,
): Promise<Seen> {
  const rank = ({ page }: Seen): number => {
    const place = placeFor(form, definition, page);
    if (place === null) return 0;
    const whole = unplaced(place, page, 'open') === null ? 2 : 0;
    return 1 + whole + (purpose === 'write' && takesFigures(place.grid) ? 1 : 0);
  };
  const enough = purpose === 'write' ? 4 : 3;
  let best = first;
  for (const request of waysOn(first.page, definition, purpose, rank(first) >= 3)) {
    if (rank(best) >= enough) break;
    const seen = await desk.read(request, 'open', first.page, signal);
    if (rank(seen) > rank(best)) best = seen;
  }
  return best;
}

/** Where a report page leads to its table: frames, tabs named after the form or its figures, and for typing "Sửa". */
function waysOn(page: PageDocument, definition: FormDefinition, purpose: OpenPurpose, hasTable: boolean) {
  const actions = actionsOf(page).filter(
    (action) => action.enabled && action.dialog === null && leadsOn(action, page),
  );
  // "Nhập lại" may empty the report first.
  const edits =
    purpose === 'write'
      ? actionsFor(
          actions.filter((action) => !action.menu && !/lại/iu.test(action.label)),
          'edit',
        )
      : [];
  if (hasTable) return edits.slice(0, 1).map((action) => requestOfClick(action.element, page, action.label));
  const tabs = actions
    .filter((action) => action.element.tag === 'a' || clickOf(action.element, page).kind === 'visit')
    .filter(
      (action) => signOfForm(action.label, definition) >= 2 || FIGURE_TABS.startOf(action.label) !== null,
    );
  const frames = page.root.find('iframe', 'frame').flatMap((frame) => frame.attr('src')?.trim() || []);
  return [
    ...frames
      .filter((src) => !/^(?:about|javascript|data):/iu.test(src))
      .slice(0, 3)
      .map((src) => visitOf(src, page, 'iframe')),
    ...[...tabs, ...edits]
      .slice(0, MOST_TABS)
      .map((action) => requestOfClick(action.element, page, action.label)),
  ];
}

function leadsOn(action: Action, page: PageDocument): boolean {
  const click = clickOf(action.element, page);
  if (click.kind === 'visit') return !/^\s*#/u.test(click.address);
  return click.kind === 'postback' || click.kind === 'send' || click.kind === 'submit';
}
