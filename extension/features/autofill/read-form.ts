import {
  figureColumnsOf,
  type Place,
  placeOf,
  takesFigures,
} from '@dung-hen/adapters/reporting-government/fields';
import { recognise } from '@dung-hen/adapters/reporting-government/pages';
import { readSheet, reportSign } from '@dung-hen/adapters/reporting-government/report/sheet';
import { draftNarrative, type FormDefinition, packInForce } from '@dung-hen/forms';
import type { FillItem, PageDocument } from '@dung-hen/page';
import type { FormReading, PlanCell } from '../../app/autofill-messages.ts';
import { numberInPicture } from '../../app/page-picture/picture-page.ts';
import { isReportingHost } from '../../app/reporting-hosts.ts';
import type { Language } from '../../app/text.ts';
import { mergeTexts } from '../merge/texts.ts';
import { isReckonedLater, ownChecks, pageChecks } from './checks.ts';
import { choiceBoxes } from './choice-boxes.ts';
import { figuresFor, type OwnFacts, periodChoices, unitWords } from './figures.ts';
import { formOnPage, type KnownForm, knownForms } from './form-on-page.ts';
import { textTargets } from './narrative-targets.ts';
import { NO_READING } from './no-reading.ts';
import { chosenPeriod, type PagePeriod, pagePeriod, periodWords, windowKey } from './page-period.ts';
import { type ReadingTexts, readingTexts } from './reading-texts.ts';
import { screenTable } from './screen-table.ts';
import { signsOn } from './signs.ts';

const line = (text: string): FormReading => ({ ...NO_READING, state: 'line', words: [text] });

/** What the officer chose: a period, which counts only where the page names none, and where the figures come from. */
export interface OfficerChoice {
  readonly period: string | null;
  readonly source: string | null;
}

/** What is on a page, and what would be filled into it from the figures of this computer. */
export function readForm(page: PageDocument, choice: OfficerChoice, facts: OwnFacts): FormReading {
  const { language } = facts.settings;
  const t = readingTexts(language);
  const today = facts.now.slice(0, 10);
  const formsOn = (day: string): KnownForm[] => knownForms((form) => packInForce(facts.packs, form, day));
  if (!isReport(page, formsOn(today))) {
    return isReportingHost(new URL(page.url).hostname) && hasGrid(page) ? line(t.notUnderstood) : NO_READING;
  }
  const sheet = readSheet(page);
  const shown = pagePeriod(sheet, page);
  const asked = shown ?? (choice.period === null ? null : chosenPeriod(choice.period));
  const found = formOnPage(page, sheet, formsOn(asked?.to ?? today));
  if (!found.ok) {
    if (found.why === 'unsure') return line(t.otherFormUnnamed);
    const name = found.form?.code ?? (sheet.forms.join(', ') || `"${sheet.title.slice(0, 160)}"`);
    return line(found.why === 'noTable' ? t.noTableOf(name) : t.otherForm(name));
  }
  const { definition, pack, rowsBy } = found;
  const offer = t.offer(mergeTexts(language).families[definition.family]);
  const about = aboutPage({ unit: sheet.unit, shown, asked }, definition, facts, t);
  if (asked === null) {
    return {
      ...NO_READING,
      state: 'choose',
      words: [t.choosePeriod],
      choices: [{ key: '', label: t.chooseFirst }, ...periodChoices(facts)],
      about,
      offer,
    };
  }
  const file = { form: definition.id, period: windowKey(asked) };
  const figures = figuresFor({ definition, rowsBy, period: asked, unit: sheet.unit }, facts, t);
  if (!figures.ok) {
    const { reasons, isOurs } = figures;
    return { ...NO_READING, state: 'refused', words: [...reasons], about, file: isOurs ? file : null };
  }
  const { sources } = figures;
  const source = sources.find(({ key }) => key === choice.source) ?? sources[0];
  const { form, counted } = source;
  const place = placeOf(form, definition, page, pack);
  const targets = counted === null ? [] : textTargets(page, place);
  const canType = place !== null && takesFigures(place.grid);
  if (!canType && targets.length === 0) return line(t.nothingToType);
  if (place?.twin === true) return { ...NO_READING, state: 'refused', words: [t.twoTables], about };
  const own = ownChecks({ ...source, definition }, language, t);
  const boxes = choiceBoxes(page, { hasFigures: hasFigures(form), period: asked.period }, t);
  const reading: FormReading = {
    ...NO_READING,
    state: 'plan',
    period: asked.key,
    about: { ...about, source: source.label },
    sources: sources.map(({ key, label }) => ({ key, label })),
    source: source.key,
    file,
    signs: signsOn(page, sheet, place?.grid.grid.element ?? null),
    subject: `${definition.id} ${asked.key} ${facts.settings.unitCode}`.slice(0, 300),
    warnings: [
      ...(shown === null ? [t.chosen(periodWords(asked, language))] : []),
      ...source.warnings,
      ...(definition.confidence === 'low' && definition.inForce.unverified !== null
        ? [definition.inForce.unverified[language]]
        : []),
      ...own.filter(({ ok }) => !ok).map(({ text }) => text),
      ...(place === null ? [] : extraWarnings(place, t)),
      ...boxes.warnings,
    ],
    cells: place === null ? [] : cellsOf(place, language, t),
    unmatched: [
      ...(place === null ? [] : unmatchedOf(place, language, t)),
      ...blankColumns(form.rows, definition, t),
      ...boxes.notes,
    ],
    checks: [...own, ...(place === null ? [] : pageChecks(form, definition, place, language, t))],
    narrative: counted === null || targets.length === 0 ? null : { draft: draftNarrative(counted), targets },
    tsv: place === null ? '' : screenTable(place),
  };
  return { ...reading, key: planKey(reading), offer: reading.cells.length === 0 ? t.offerText : offer };
}

/** All that the officer looked at before pressing Fill. */
function planKey({ subject, source, about, warnings, cells }: FormReading): string {
  const seen = cells.map(({ row, column, label, before, after, action }) => [
    row,
    column,
    label,
    before,
    after,
    action,
  ]);
  return JSON.stringify([subject, source, about?.pagePeriod, about?.pageUnit, warnings, seen]);
}

/** A report's page by the reporting system's own signs, or a page whose table has the columns of a known form. */
function isReport(page: PageDocument, forms: readonly KnownForm[]): boolean {
  if (recognise(page) === 'report') return true;
  const columns = forms.map(({ definition, pack }) => figureColumnsOf(definition, pack));
  return reportSign(page, columns) === 'figures';
}

function hasGrid(page: PageDocument): boolean {
  return page.root.find('table').some((table) => table.find('input').length > 3);
}

type Rows = Parameters<typeof blankColumns>[0];

const hasFigures = ({ rows }: { readonly rows: Rows }): boolean =>
  rows.some(({ cells }) => Object.values(cells).some(({ value }) => value > 0));

/** Columns of the form the source says nothing of: they are left as the page has them. */
function blankColumns(
  rows: readonly { readonly cells: Readonly<Record<number, { readonly value: number }>> }[],
  { columns }: FormDefinition,
  t: ReadingTexts,
): string[] {
  const known = new Set(rows.flatMap(({ cells }) => Object.keys(cells).map(Number)));
  return columns
    .filter(({ kind, number }) => kind === 'count' && !known.has(number))
    .map(({ number, header }) => t.columnBlank(number, header.join(' > ')));
}

function aboutPage(
  {
    unit,
    shown,
    asked,
  }: {
    readonly unit: string | null;
    readonly shown: PagePeriod | null;
    readonly asked: PagePeriod | null;
  },
  definition: FormDefinition,
  facts: OwnFacts,
  t: ReadingTexts,
) {
  const { language } = facts.settings;
  return {
    form: definition.code || definition.title,
    pagePeriod: shown === null ? t.notNamed : periodWords(shown, language),
    pageUnit: unit?.slice(0, 200) ?? t.notNamed,
    period: asked === null ? t.notNamed : periodWords(asked, language),
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
    before: item.oldText,
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
