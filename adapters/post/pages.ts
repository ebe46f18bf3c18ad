import type { IsoLocal } from '@dung-hen/calendar';
import { DungHenError, isDungHenError, type Reading } from '@dung-hen/domain';
import { type PageDocument, parsePortalDate } from '@dung-hen/page';
import { findLabelledList, type LabelledRow, readLabelledList } from '../kit/labelled-list.ts';
import { labelOn, valueBeside } from '../kit/labelled-values.ts';
import { post } from './adapter.ts';
import { TRACKING_LIST, WAYBILL_LABELS } from './fields.ts';
import { tidyWaybill } from './order/waybill.ts';
import { officeOf } from './tracking/office.ts';
import { POST_STATES, type PostStateWords, postStateOf } from './tracking/states.ts';
import type { PostEvent, Tracking } from './tracking/tracking.ts';

/** Kinds of page this adapter reads. */
export type PageKind = 'tracking';

/** A page that asks for a password. */
export function isLoginPage(page: PageDocument): boolean {
  return page.root
    .find('input')
    .some((input) => input.attr('type')?.toLowerCase() === 'password' && !input.hidden());
}

/** A page that shows an item number and a list of days and states. */
export function recognise(page: PageDocument): PageKind | null {
  if (isLoginPage(page) || labelOn(page.root, ...WAYBILL_LABELS) === null) return null;
  return findLabelledList(page, TRACKING_LIST) === null ? null : 'tracking';
}

/**
 * Reads a tracking page. LOGIN_REQUIRED for a log-in page, SITE_CHANGED for a page that is none or not built as it was,
 * EMPTY_UNCONFIRMED for a list without lines that does not say that it is empty.
 */
export function readPage(
  page: PageDocument,
  states: readonly PostStateWords[] = POST_STATES,
): Reading<Tracking> {
  try {
    return { ok: true, records: [readTracking(page, states)], warnings: [] };
  } catch (error) {
    if (!isDungHenError(error)) throw error;
    return { ok: false, error };
  }
}

/** The item of a tracking page. @throws DungHenError as `readPage` tells. */
export function readTracking(page: PageDocument, states: readonly PostStateWords[] = POST_STATES): Tracking {
  if (isLoginPage(page)) throw pageError('LOGIN_REQUIRED', 'the page asks for a log-in', page);
  const waybill = valueBeside(page, ...WAYBILL_LABELS);
  const rows = readLabelledList(page, TRACKING_LIST);
  if (waybill === null)
    throw pageError('SITE_CHANGED', 'the page shows no item number', page, WAYBILL_LABELS[0]);
  const events = rows.map(
    (row): PostEvent => ({
      at: momentOf(row, page),
      state: postStateOf(row.text('state'), states),
      office: officeOf(row.text('office')),
    }),
  );
  // Screens list either way round.
  return { waybill: tidyWaybill(waybill), events: events.sort((a, b) => a.at.localeCompare(b.at)) };
}

function momentOf(row: LabelledRow, page: PageDocument): IsoLocal {
  const day = row.text('day');
  const clock = row.text('clock');
  const read = parsePortalDate(clock === '' ? day : `${day} ${clock}`, 'dayFirst');
  if (!read.ok) throw pageError('SITE_CHANGED', 'a line holds no date', page, 'Ngày');
  return read.precision === 'day' ? `${read.value}T00:00:00` : read.value;
}

function pageError(
  code: 'SITE_CHANGED' | 'LOGIN_REQUIRED',
  detail: string,
  page: PageDocument,
  label?: string,
): DungHenError {
  const where = { adapter: post.id, step: 'page', url: page.url, detail };
  return new DungHenError(code, label === undefined ? where : { ...where, label });
}
