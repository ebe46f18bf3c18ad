import { namesUnit } from '@dung-hen/adapters/reporting-government/words/unit-name';
import { type FormCell, type FormDefinition, type FormRow, figureIn } from '@dung-hen/forms';
import type { KeptMerge, KeptReport } from '../../app/database.ts';
import { formatMoment } from '../../app/text.ts';
import type { FigureSource, OwnFacts, ShownReport } from './figures.ts';
import { isOfPeriod } from './page-period.ts';
import type { ReadingTexts } from './reading-texts.ts';

/**
 * The kept merges that are of the page's period and have the form's figures, rows by the same thing: latest first. A
 * merge that says no period at all is offered with a warning; a report of another unit never.
 */
export function mergedSources(shown: ShownReport, facts: OwnFacts, t: ReadingTexts): FigureSource[] {
  const { settings } = facts;
  const own = { code: settings.unitCode, name: settings.unitName };
  return facts.merges.flatMap((merge): FigureSource[] => {
    const { report, period } = merge;
    if (report === undefined || report.rowsBy !== shown.rowsBy) return [];
    if (period !== null && !isOfPeriod(period, shown.period)) return [];
    if (report.unit !== null && !namesUnit(report.unit, own)) return [];
    const rows = rowsFor(report, shown.definition);
    if (!isFor(report, shown.definition, rows)) return [];
    const warnings: string[] = [];
    if (period === null || report.periodAssumed) warnings.push(t.fileNamesNoPeriod(namesOf(merge)));
    if (report.rowsBy === 'field' && merge.sources.length > 1) {
      warnings.push(t.sumOfFiles(merge.sources.length));
    }
    const label = t.mergedFigures(
      namesOf(merge),
      report.rowsBy,
      rows.filter(({ kind }) => kind === 'data').length,
      formatMoment(merge.at),
    );
    return [{ key: merge.id, label, form: { rows }, counted: null, previous: null, warnings }];
  });
}

/** 'a.xls', 'a.xls, b.xls', 'a.xls, b.xls và 10 tệp nữa'. */
function namesOf({ sources }: KeptMerge): string {
  const names = sources.map(({ name }) => name);
  const shown = names.slice(0, 2).join(', ').slice(0, 120);
  return names.length > 2 ? `${shown} (+${names.length - 2})` : shown;
}

function rowsFor(report: KeptReport, definition: FormDefinition): FormRow[] {
  return report.rows.map(({ kind, label, figures }): FormRow => {
    const cells: Record<number, FormCell> = {};
    for (const column of definition.columns) {
      const value = figureIn(column, figures);
      if (value !== null && kind !== 'group') cells[column.number] = { value, evidence: [] };
    }
    return { kind, key: '', label, cells };
  });
}

/** A report of that very form, or one that has at least half of its figures. */
function isFor(report: KeptReport, definition: FormDefinition, rows: readonly FormRow[]): boolean {
  const known = new Set(rows.flatMap(({ cells }) => Object.keys(cells)));
  const counts = definition.columns.filter(({ kind }) => kind === 'count').length;
  return known.size > 0 && (report.form === definition.id || known.size * 2 >= counts);
}
