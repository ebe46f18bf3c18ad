import type { DungHenError } from '@dung-hen/domain';
import type { FormDefinition, ReportForm } from '@dung-hen/forms';
import type { FillItem, PageDocument, PageElement } from '@dung-hen/page';
import { failure } from '../failure.ts';
import { isMissingTotal, type Place } from '../fields.ts';
import type { Change } from '../wire/html-form.ts';

/** A cell named for people: "Hộ tịch, cột (3) Tiếp nhận > Tổng số". */
export function cellName(item: Pick<FillItem, 'rowLabel' | 'columnNumber' | 'columnLabel'>): string {
  return `${item.rowLabel}, cột (${item.columnNumber}) ${item.columnLabel}`;
}

/** Whether a figure is a sum the portal may reckon itself: a total row, or a column that is the sum of others. */
function isSum(
  item: Pick<FillItem, 'rowLabel' | 'columnNumber'>,
  form: ReportForm,
  definition: FormDefinition,
): boolean {
  return (
    definition.identities.some((identity) => identity.total === item.columnNumber) ||
    form.rows.some((row) => row.kind === 'total' && row.label === item.rowLabel)
  );
}

/**
 * Refuses to touch a page that holds something else than the form can stand beside: figures in rows the form does not
 * have, and cells the portal has fixed to another figure (sums aside, which it reckons after saving). CONFLICT naming
 * the cell.
 */
export function checkUntouchable(
  place: Place,
  form: ReportForm,
  definition: FormDefinition,
  page: PageDocument,
): void {
  const conflict = (label: string, detail: string): DungHenError =>
    failure('CONFLICT', 'saveDraft', { url: page.url, label, detail });
  const extra = place.plan.extraRows.find((row) => row.notZero.length > 0);
  if (extra !== undefined)
    throw conflict(extra.label, 'the portal holds figures in a row the form does not have');
  const fixed = place.plan.items.find(
    (item) => item.action === 'readOnlyDiffers' && item.oldValue !== null && !isSum(item, form, definition),
  );
  if (fixed === undefined) return;
  throw conflict(
    cellName(fixed),
    `the portal has fixed it to ${fixed.oldValue}, the form says ${fixed.newValue}`,
  );
}

/** What is to be typed, cell by cell. UNSUPPORTED for a cell that is no field of a form. */
export function changesOf(place: Place, page: PageDocument): Change[] {
  return place.plan.items.flatMap((item) => {
    if (item.action !== 'fill' || isMissingTotal(item, place.plan)) return [];
    const { field } = item;
    if (field === null || field.type === 'contenteditable' || (field.element.attr('name') ?? '') === '') {
      throw failure('UNSUPPORTED', 'saveDraft', {
        url: page.url,
        label: cellName(item),
        detail: 'the cell can only be filled by the page’s own script: fill it in the browser',
      });
    }
    const value = String(item.newValue);
    return [
      { control: field.element, value },
      ...rawPartners(field.element, item.oldText).map((control) => ({ control, value })),
    ];
  });
}

/** Hidden fields of the same cell that carry the same figure for the server, as masked inputs keep them. */
function rawPartners(control: PageElement, oldText: string): PageElement[] {
  const name = control.attr('name') ?? '';
  const cell = cellAround(control);
  if (cell === null) return [];
  return cell.find('input').filter((input) => {
    const own = input.attr('name') ?? '';
    const related = own !== '' && own !== name && (own.startsWith(name) || name.startsWith(own));
    return (
      input.attr('type')?.toLowerCase() === 'hidden' &&
      related &&
      digits(input.value() ?? '') === digits(oldText)
    );
  });
}

function digits(text: string): string {
  return /^[\d.,\s]*$/u.test(text) ? text.replace(/\D/gu, '') : text;
}

function cellAround(control: PageElement): PageElement | null {
  for (let at = control.parent(); at !== null; at = at.parent()) {
    if (at.tag === 'td' || /^(?:grid)?cell$/u.test(at.attr('role') ?? '')) return at;
  }
  return null;
}
