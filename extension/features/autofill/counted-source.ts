import { dateOf, reportWindow } from '@dung-hen/calendar';
import { asDefinition, type FormDefinition, figureOfColumn, formatDate, II_06A } from '@dung-hen/forms';
import { keptSince } from '../../app/dossier-store.ts';
import { formatMoment } from '../../app/text.ts';
import { closingsFor } from '../report/closings.ts';
import { makeReport } from '../report/made-report.ts';
import { type FigureSource, type OwnFacts, periodChoices, type ShownReport } from './figures.ts';
import { periodWords } from './page-period.ts';
import type { ReadingTexts } from './reading-texts.ts';

export type CountedSource =
  | { readonly ok: true; readonly source: FigureSource }
  | { readonly ok: false; readonly reasons: readonly string[] };

/**
 * Figures counted from dossiers: those the officer closed for this period, else those of the dossiers as they are now.
 * Another window, a period this computer has no figures of, and a form that cannot be counted are refused.
 */
export function countedSource(shown: ShownReport, facts: OwnFacts, t: ReadingTexts): CountedSource {
  const { settings, dossiers, closings, now } = facts;
  const { language } = settings;
  const { definition, rowsBy } = shown;
  if (!canCount(definition)) return { ok: false, reasons: [t.notCounted] };
  const { period } = shown.period;
  if (period === null) return { ok: false, reasons: [t.noReportPeriod(periodWords(shown.period, language))] };
  const reasons: string[] = [];
  const usual = reportWindow(period.kind, period.year, period.index);
  if (usual.from !== period.from || usual.to !== period.to) {
    reasons.push(
      t.otherWindow(
        periodWords(shown.period, language),
        `${formatDate(usual.from)} – ${formatDate(usual.to)}`,
      ),
    );
  }
  const choices = periodChoices(facts);
  if (!choices.some(({ key }) => key === shown.period.key)) {
    reasons.push(t.otherPeriod(periodWords(shown.period, language), choices[0]?.label ?? ''));
  }
  if (reasons.length > 0) return { ok: false, reasons };

  const made = makeReport(dossiers, settings, period, facts.collectedAt ?? now, rowsBy).form;
  const { own, previous } = closingsFor(closings, made);
  // What was closed are rows by field.
  const closed = rowsBy === 'field' ? own : null;
  if (closed === null && dossiers.length === 0) return { ok: false, reasons: [t.noDossiers] };
  const warnings: string[] = [];
  if (closed === null && own !== null) warnings.push(t.closedByField);
  if (dateOf(now) <= period.to) warnings.push(t.periodRuns(formatDate(period.to)));
  else if (closed === null && (facts.collectedAt === null || dateOf(facts.collectedAt) <= period.to)) {
    warnings.push(t.notCollectedSince(formatDate(period.to)));
  }
  if (closed === null && period.from < keptSince(now, settings.dataDays)) {
    warnings.push(t.mayBeGone(settings.dataDays));
  }
  const form = closed?.form ?? made;
  const figures = asDefinition(form, II_06A, definition);
  const label =
    closed !== null
      ? t.closedFigures(formatMoment(closed.at))
      : facts.collectedAt === null
        ? t.liveFiguresNever(dossiers.length)
        : t.liveFigures(dossiers.length, formatMoment(facts.collectedAt));
  const isOwn = definition.id === II_06A.id;
  return {
    ok: true,
    source: {
      key: 'dossiers',
      label,
      form: figures,
      counted: isOwn ? form : null,
      previous: isOwn && rowsBy === 'field' ? (previous?.form ?? null) : null,
      warnings,
    },
  };
}

/**
 * Whether the dossiers can be counted for a form: it has no sections (dossiers do not say which they are of) and most of
 * its figures are those of II.06a, or sums of them.
 */
export function canCount({ columns, rows }: FormDefinition): boolean {
  if (rows.sections.length > 0) return false;
  const counted = new Set(II_06A.columns.map(figureOfColumn));
  const counts = columns.filter(({ kind }) => kind === 'count');
  const known = counts.filter(
    (column) => counted.has(figureOfColumn(column)) || column.sumOf?.every((part) => counted.has(part)),
  );
  return known.length * 2 >= counts.length;
}
