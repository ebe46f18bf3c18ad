import { isMissingTotal, type Place } from '@dung-hen/adapters/reporting-government/fields';
import { checkForm, II_06A, isPreviousForm, type ReportForm } from '@dung-hen/forms';
import type { FillItem, FillPlan } from '@dung-hen/page';
import type { PlanCheck } from '../../app/autofill-messages.ts';
import type { Language } from '../../app/text.ts';
import type { ReadingTexts } from './reading-texts.ts';

/** Broken checks shown of one kind; more would only be scrolled past. */
const MOST_SHOWN = 12;

/** Whether our own figures add up. */
export function ownChecks(
  form: ReportForm,
  previous: ReportForm | null,
  language: Language,
  t: ReadingTexts,
): PlanCheck[] {
  const before = previous !== null && isPreviousForm(form, previous) ? previous : undefined;
  const checks = checkForm(form, II_06A, before);
  const broken = checks.filter(({ ok }) => !ok);
  if (broken.length === 0) return [{ ok: true, kind: 'ours', text: t.oursHold(checks.length) }];
  return broken
    .slice(0, MOST_SHOWN)
    .map(({ words }) => ({ ok: false, kind: 'ours', text: t.oursBroken(words[language]) }));
}

/** Whether what stands on the page adds up, and whether what it reckons by itself equals our figures. */
export function pageChecks(form: ReportForm, place: Place, language: Language, t: ReadingTexts): PlanCheck[] {
  return [...sums(form, place, language, t), ...computed(place, t)];
}

function sums(form: ReportForm, { plan }: Place, language: Language, t: ReadingTexts): PlanCheck[] {
  const items = plan.items.filter((item) => !isMissingTotal(item, plan));
  if (items.every(({ oldValue }) => oldValue === null))
    return [{ ok: true, kind: 'info', text: t.pageEmpty }];
  const rows = form.rows
    .map((row) => {
      const own = items.filter((item) => item.rowLabel === row.label);
      if (own.every(({ oldValue }) => oldValue === null)) return { ...row, cells: {} };
      const cells = own.map(
        ({ columnNumber, oldValue }) => [columnNumber, { value: oldValue ?? 0, evidence: [] }] as const,
      );
      return { ...row, cells: Object.fromEntries(cells) };
    })
    .filter((row) => Object.keys(row.cells).length > 0);
  const known = new Set(
    items.filter(({ oldValue }) => oldValue !== null).map((item) => `${item.columnNumber} ${item.rowLabel}`),
  );
  // A sum the page has not reckoned yet says nothing.
  const checks = checkForm({ ...form, rows }, II_06A).filter(
    ({ rule, rowLabel, columns }) =>
      (rule === 'identity' || rule === 'total') &&
      columns.every((column) => known.has(`${column} ${rowLabel}`)),
  );
  const broken = checks.filter(({ ok }) => !ok);
  if (broken.length === 0) return [{ ok: true, kind: 'page', text: t.pageHolds(checks.length) }];
  return broken
    .slice(0, MOST_SHOWN)
    .map(({ words }) => ({ ok: false, kind: 'page', text: t.pageBroken(words[language]) }));
}

function computed({ plan }: Place, t: ReadingTexts): PlanCheck[] {
  const blank = plan.items.filter((item) => isReckonedLater(item, plan)).length;
  const own = plan.items.filter(
    (item) =>
      item.oldText.trim() !== '' && (item.action === 'readOnlyEqual' || item.action === 'readOnlyDiffers'),
  );
  const differing = own.filter(({ action }) => action === 'readOnlyDiffers');
  const checks: PlanCheck[] = differing
    .slice(0, MOST_SHOWN)
    .map(({ rowLabel, columnNumber, oldText, newValue }) => ({
      ok: false,
      kind: 'computed',
      text: t.computedDiffers(rowLabel, columnNumber, oldText, newValue),
    }));
  if (own.length > 0 && differing.length === 0) {
    checks.push({ ok: true, kind: 'computed', text: t.computedHold(own.length) });
  }
  return blank === 0 ? checks : [...checks, { ok: true, kind: 'info', text: t.computedLater(blank) }];
}

/** A cell the page keeps to itself and shows blank: it is there, its figure is not yet. */
export function isReckonedLater(item: FillItem, plan: FillPlan): boolean {
  if (item.oldText.trim() !== '') return false;
  if (item.action === 'readOnlyDiffers') return true;
  return (
    item.action === 'notFound' &&
    item.field === null &&
    !plan.unmatchedRows.some(({ label }) => label === item.rowLabel) &&
    !plan.unmatchedColumns.some(({ number }) => number === item.columnNumber)
  );
}
