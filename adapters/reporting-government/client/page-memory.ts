import type { FormDefinition, ReportForm } from '@dung-hen/forms';
import type { PageDocument } from '@dung-hen/page';
import { type Place, placeOf } from '../fields.ts';
import { type PageKind, recognise } from '../pages.ts';
import { type ReportSheet, readSheet } from '../report/sheet.ts';

/**
 * Readings of pages that came over the wire, made once each: such a page never changes. (A live page does, so the
 * readers themselves remember nothing.)
 */
function perPage<Result>(read: (page: PageDocument) => Result): (page: PageDocument) => Result {
  const known = new WeakMap<PageDocument, { readonly result: Result }>();
  return (page) => {
    const kept = known.get(page) ?? { result: read(page) };
    known.set(page, kept);
    return kept.result;
  };
}

export const kindOf: (page: PageDocument) => PageKind | null = perPage(recognise);

export const sheetOf: (page: PageDocument) => ReportSheet = perPage(readSheet);

const places = new WeakMap<PageDocument, { readonly form: ReportForm; readonly place: Place | null }>();

/** Where a form goes on a page; remembered for the last form asked about. */
export function placeFor(form: ReportForm, definition: FormDefinition, page: PageDocument): Place | null {
  const known = places.get(page);
  if (known?.form === form) return known.place;
  const place = placeOf(form, definition, page);
  places.set(page, { form, place });
  return place;
}
