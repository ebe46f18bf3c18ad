import { type Place, placeOf, takesFigures } from '@dung-hen/adapters/reporting-government/fields';
import { recognise } from '@dung-hen/adapters/reporting-government/pages';
import { type ReportSheet, readSheet } from '@dung-hen/adapters/reporting-government/report/sheet';
import { signOfForm } from '@dung-hen/adapters/reporting-government/words/form-name';
import type { Period } from '@dung-hen/domain';
import { draftNarrative, II_06A } from '@dung-hen/forms';
import type { FillItem, PageDocument } from '@dung-hen/page';
import type { FormReading, PlanCell } from '../../app/autofill-messages.ts';
import { numberInPicture } from '../../app/page-picture/picture-page.ts';
import { isReportingHost } from '../../app/reporting-hosts.ts';
import type { Language } from '../../app/text.ts';
import { periodKey } from '../report/made-report.ts';
import { isReckonedLater, ownChecks, pageChecks } from './checks.ts';
import { chosenPeriod, figuresFor, type OwnFacts, periodChoices, periodWords, unitWords } from './figures.ts';
import { textTargets } from './narrative-targets.ts';
import { NO_READING } from './no-reading.ts';
import { type ReadingTexts, readingTexts } from './reading-texts.ts';
import { screenTable } from './screen-table.ts';

const line = (text: string): FormReading => ({ ...NO_READING, state: 'line', words: [text] });

/**
 * What is on a page, and what would be filled from the figures of this computer. `chosen` is the period an officer
 * chose; it counts only where the page names none.
 */
export function readForm(page: PageDocument, chosen: string | null, facts: OwnFacts): FormReading {
  const { language } = facts.settings;
  const t = readingTexts(language);
  if (recognise(page) !== 'report') {
    return isReportingHost(new URL(page.url).hostname) && hasGrid(page) ? line(t.notUnderstood) : NO_READING;
  }
  const sheet = readSheet(page);
  const other = otherForm(sheet, t);
  if (other !== null) return line(other);
  const asked = sheet.period ?? (chosen === null ? null : chosenPeriod(chosen));
  const about = aboutPage(sheet, asked, facts, t);
  if (asked === null) {
    return { ...NO_READING, state: 'choose', words: [t.choosePeriod], choices: periodChoices(facts), about };
  }
  const figures = figuresFor({ period: asked, unit: sheet.unit }, facts, t);
  if (!figures.ok) return { ...NO_READING, state: 'refused', words: [...figures.reasons], about };
  const { form } = figures;
  const place = placeOf(form, II_06A, page);
  const targets = textTargets(page, place);
  const canType = place !== null && takesFigures(place.grid);
  if (!canType && targets.length === 0) return line(t.nothingToType);
  if (place?.twin === true) return { ...NO_READING, state: 'refused', words: [t.twoTables], about };
  if (place !== null && place.plan.unmatchedColumns.length > MOST_UNKNOWN && !namesForm(sheet)) {
    return line(t.otherFormUnnamed);
  }
  const own = ownChecks(form, figures.previous, language, t);
  return {
    ...NO_READING,
    state: 'plan',
    about: { ...about, source: figures.source },
    subject: `${form.definitionId} ${periodKey(form.period)} ${form.unit.code}`.slice(0, 300),
    warnings: [
      ...(sheet.period === null ? [t.chosen(periodWords(asked, language))] : []),
      ...figures.warnings,
      ...own.filter(({ ok }) => !ok).map(({ text }) => text),
      ...(place === null ? [] : extraWarnings(place, t)),
    ],
    cells: place === null ? [] : cellsOf(place, language, t),
    unmatched: place === null ? [] : unmatchedOf(place, language, t),
    checks: [...own, ...(place === null ? [] : pageChecks(form, place, language, t))],
    narrative: targets.length === 0 ? null : { draft: draftNarrative(form), targets },
    tsv: place === null ? '' : screenTable(place),
  };
}

/** Columns of the form a page may lack and still be taken for it by its looks alone. */
const MOST_UNKNOWN = 2;

function hasGrid(page: PageDocument): boolean {
  return page.root.find('table').some((table) => table.find('input').length > 3);
}

/** What to say where the page is of another form; null where it is ours, or says nothing. */
function otherForm(sheet: ReportSheet, t: ReadingTexts): string | null {
  if (sheet.forms.length === 0 || sheet.forms.some((code) => signOfForm(code, II_06A) === 3)) return null;
  return t.otherForm(sheet.forms.join(', '));
}

function namesForm(sheet: ReportSheet): boolean {
  return [...sheet.forms, sheet.title].some((text) => signOfForm(text, II_06A) >= 2);
}

function aboutPage(sheet: ReportSheet, period: Period | null, facts: OwnFacts, t: ReadingTexts) {
  const { language } = facts.settings;
  return {
    form: sheet.forms.length > 0 ? II_06A.code : sheet.title.slice(0, 200),
    pagePeriod: sheet.period === null ? t.notNamed : periodWords(sheet.period, language),
    pageUnit: sheet.unit?.slice(0, 200) ?? t.notNamed,
    period: period === null ? t.notNamed : periodWords(period, language),
    unit: unitWords(facts.settings),
    source: '',
  };
}

function cellsOf({ plan }: Place, language: Language, t: ReadingTexts): PlanCell[] {
  return plan.items.map((item) => ({
    row: rowName(item).slice(0, 200),
    column: item.columnNumber,
    label: item.columnLabel.slice(0, 200),
    control: item.field === null ? null : numberInPicture(item.field.element),
    anchor: anchorOf(item),
    before: item.oldText.slice(0, 60),
    after: item.newValue,
    action: isReckonedLater(item, plan) ? ('readOnlyDiffers' as const) : item.action,
    reason: isReckonedLater(item, plan)
      ? t.reckonedLater
      : (language === 'en' ? item.reasonEn : item.reason).slice(0, 300),
  }));
}

/** Rows of one name in two sections are two rows. */
function rowName({ rowGroup = '', rowLabel }: FillItem): string {
  return rowGroup === '' ? rowLabel : `${rowGroup} › ${rowLabel}`;
}

function anchorOf({ anchor }: FillItem): PlanCell['anchor'] {
  const at = anchor === undefined ? null : numberInPicture(anchor.element);
  return at === null || anchor === undefined ? null : { at, said: anchor.said };
}

function unmatchedOf({ plan }: Place, language: Language, t: ReadingTexts): string[] {
  return [
    ...plan.unmatchedRows.map(({ label, reason }) => t.rowMissing(label, reason[language])),
    ...plan.unmatchedColumns.map(({ number, label, reason }) =>
      t.columnMissing(number, label, reason[language]),
    ),
  ].map((text) => text.slice(0, 400));
}

/** Figures in rows we have no dossier of would count on top of what is filled. */
function extraWarnings({ plan }: Place, t: ReadingTexts): string[] {
  return plan.extraRows
    .filter(({ notZero }) => notZero.length > 0)
    .map(({ label, notZero }) =>
      t.extraRow(
        label.slice(0, 200),
        notZero.map(({ column, text }) => `${column.label}: ${text}`.slice(0, 100)).join('; '),
      ),
    );
}
