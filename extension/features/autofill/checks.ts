import { type FormFigures, isMissingTotal, type Place } from '@dung-hen/adapters/reporting-government/fields';
import {
  checkForm,
  checkKnownSums,
  type FormDefinition,
  type FormRow,
  isPreviousForm,
} from '@dung-hen/forms';
import type { FillItem, FillPlan } from '@dung-hen/page';
import type { PlanCheck } from '../../app/autofill-messages.ts';
import type { Language } from '../../app/text.ts';
import type { FigureSource } from './figures.ts';
import type { ReadingTexts } from './reading-texts.ts';

/** Broken checks shown of one kind; more would only be scrolled past. */
const MOST_SHOWN = 12;

type OwnForm = Pick<FigureSource, 'form' | 'counted' | 'previous'> & { readonly definition: FormDefinition };

/** Whether our own figures add up: all of a counted form, of files the sums whose figures are there. */
export function ownChecks(
  { form, counted, previous, definition }: OwnForm,
  language: Language,
  t: ReadingTexts,
): PlanCheck[] {
  const before =
    counted !== null && previous !== null && isPreviousForm(counted, previous) ? previous : undefined;
  const checks =
    counted === null
      ? checkKnownSums(underSections(form), definition)
      : checkForm(counted, definition, before);
  const broken = checks.filter(({ ok }) => !ok);
  if (broken.length === 0) return [{ ok: true, kind: 'ours', text: t.oursHold(checks.length) }];
  return broken
    .slice(0, MOST_SHOWN)
    .map(({ words }) => ({ ok: false, kind: 'ours', text: t.oursBroken(words[language]) }));
}

/** The rows with the section they stand in before their names: one field may stand in several. */
function underSections({ rows }: FormFigures): FormFigures {
  let group = '';
  return {
    rows: rows.map((row) => {
      if (row.kind === 'group') group = row.label;
      return row.kind === 'data' && group !== '' ? { ...row, label: `${group} › ${row.label}` } : row;
    }),
  };
}

/** Whether what stands on the page adds up, and whether what it reckons by itself equals our figures. */
export function pageChecks(
  form: FormFigures,
  definition: FormDefinition,
  place: Place,
  language: Language,
  t: ReadingTexts,
): PlanCheck[] {
  return [...sums(form, definition, place, language, t), ...computed(place, t)];
}

function sums(
  form: FormFigures,
  definition: FormDefinition,
  { plan }: Place,
  language: Language,
  t: ReadingTexts,
): PlanCheck[] {
  const items = plan.items.filter((item) => !isMissingTotal(item, plan));
  if (items.every(({ oldValue }) => oldValue === null))
    return [{ ok: true, kind: 'info', text: t.pageEmpty }];
  let group = '';
  const rows = form.rows
    .map((row): FormRow => {
      if (row.kind === 'group') group = row.label;
      const own = items.filter(
        ({ rowLabel, rowGroup }) => rowLabel === row.label && (rowGroup === undefined || rowGroup === group),
      );
      if (own.every(({ oldValue }) => oldValue === null)) return { ...row, cells: {} };
      const cells = own.flatMap(({ columnNumber, oldValue }) =>
        oldValue === null ? [] : [[columnNumber, { value: oldValue, evidence: [] }] as const],
      );
      return { ...row, cells: Object.fromEntries(cells) };
    })
    .filter((row) => Object.keys(row.cells).length > 0);
  // A sum the page has not reckoned yet says nothing.
  const checks = checkKnownSums({ rows }, definition);
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
