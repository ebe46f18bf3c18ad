import { namesUnit } from '@dung-hen/adapters/reporting-government/words/unit-name';
import { dateOf, type IsoLocal, parsePeriod, reportWindow } from '@dung-hen/calendar';
import type { Period } from '@dung-hen/domain';
import { formatDate, periodName, type ReportForm } from '@dung-hen/forms';
import { keptSince } from '../../app/dossier-store.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import { formatMoment } from '../../app/text.ts';
import { type ClosedReport, closingsFor } from '../report/closings.ts';
import { makeReport, periodKey, periodsToChoose } from '../report/made-report.ts';
import type { ReadingTexts } from './reading-texts.ts';

/** What this computer knows. */
export interface OwnFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
  readonly closings: readonly ClosedReport[];
  readonly now: IsoLocal;
}

/** The figures that belong to a page, or why none of this computer's do. */
export type OwnFigures =
  | {
      readonly ok: true;
      readonly form: ReportForm;
      /** The closed form of the period before, where there is one. */
      readonly previous: ReportForm | null;
      readonly source: string;
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** 'Quý II năm 2026 (15/03/2026 – 14/06/2026)'. */
export function periodWords(period: Period, language: Settings['language']): string {
  return `${periodName(period)[language]} (${formatDate(period.from)} – ${formatDate(period.to)})`;
}

export const unitWords = ({ unitName, unitCode }: Pick<Settings, 'unitName' | 'unitCode'>): string =>
  [unitName, unitCode === '' ? '' : `(${unitCode})`].filter((part) => part !== '').join(' ');

/** The periods this computer may have figures of, as choices. */
export function periodChoices({ now, closings, settings }: OwnFacts) {
  const closed = closings.map(({ form }) => form.period);
  const all = new Map([...periodsToChoose(now), ...closed].map((period) => [periodKey(period), period]));
  return [...all].map(([key, period]) => ({ key, label: periodWords(period, settings.language) }));
}

/**
 * The figures for the report a page shows: those the officer closed for this period, else those of the dossiers as
 * they are now. Another unit, another window, or a period this computer has no figures of is refused.
 */
export function figuresFor(
  shown: { readonly period: Period; readonly unit: string | null },
  facts: OwnFacts,
  t: ReadingTexts,
): OwnFigures {
  const { settings, dossiers, closings, now } = facts;
  const { language } = settings;
  const { period } = shown;
  const own = { code: settings.unitCode, name: settings.unitName };
  const reasons: string[] = [];
  if (own.name === '' && own.code === '') reasons.push(t.noUnit);
  else if (shown.unit !== null && !namesUnit(shown.unit, own)) {
    reasons.push(t.otherUnit(shown.unit, unitWords(settings)));
  }
  const usual = reportWindow(period.kind, period.year, period.index);
  if (usual.from !== period.from || usual.to !== period.to) {
    reasons.push(
      t.otherWindow(periodWords(period, language), `${formatDate(usual.from)} – ${formatDate(usual.to)}`),
    );
  }
  const choices = periodChoices(facts);
  if (!choices.some(({ key }) => key === periodKey(period))) {
    const latest = choices[0]?.label ?? '';
    reasons.push(t.otherPeriod(periodWords(period, language), latest));
  }
  if (reasons.length > 0) return { ok: false, reasons };

  const made = makeReport(dossiers, settings, period, facts.collectedAt ?? now).form;
  const { own: closed, previous } = closingsFor(closings, made);
  if (closed === null && dossiers.length === 0) return { ok: false, reasons: [t.noDossiers] };
  const warnings: string[] = [];
  if (shown.unit === null) warnings.push(t.pageNamesNoUnit(unitWords(settings)));
  if (dateOf(now) <= period.to) warnings.push(t.periodRuns(formatDate(period.to)));
  else if (closed === null && (facts.collectedAt === null || dateOf(facts.collectedAt) <= period.to)) {
    warnings.push(t.notCollectedSince(formatDate(period.to)));
  }
  if (closed === null && period.from < keptSince(now, settings.dataDays)) {
    warnings.push(t.mayBeGone(settings.dataDays));
  }
  return {
    ok: true,
    form: closed?.form ?? made,
    previous: previous?.form ?? null,
    source:
      closed !== null
        ? t.closedFigures(formatMoment(closed.at))
        : facts.collectedAt === null
          ? t.liveFiguresNever(dossiers.length)
          : t.liveFigures(dossiers.length, formatMoment(facts.collectedAt)),
    warnings,
  };
}

/** The period an officer chose; null for a text that is none. */
export function chosenPeriod(key: string): Period | null {
  try {
    return parsePeriod(key);
  } catch {
    return null;
  }
}
