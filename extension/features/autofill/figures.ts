import type { FormFigures } from '@dung-hen/adapters/reporting-government/fields';
import { namesUnit } from '@dung-hen/adapters/reporting-government/words/unit-name';
import type { IsoLocal } from '@dung-hen/calendar';
import type { FormDefinition, FormPack, ReportForm } from '@dung-hen/forms';
import type { KeptMerge } from '../../app/database.ts';
import type { SeenDossier } from '../../app/seen-dossier.ts';
import type { Settings } from '../../app/settings-schema.ts';
import type { ClosedReport } from '../report/closings.ts';
import { periodKey, periodsToChoose } from '../report/made-report.ts';
import { countedSource } from './counted-source.ts';
import { mergedSources } from './merged-sources.ts';
import { type PagePeriod, periodWords } from './page-period.ts';
import type { ReadingTexts } from './reading-texts.ts';

/** What this computer knows. */
export interface OwnFacts {
  readonly settings: Settings;
  readonly dossiers: readonly SeenDossier[];
  /** When dossiers were last collected, Vietnam time; null: never. */
  readonly collectedAt: IsoLocal | null;
  readonly closings: readonly ClosedReport[];
  readonly merges: readonly KeptMerge[];
  /** Templates of the office, of whatever form. */
  readonly packs: readonly FormPack[];
  readonly now: IsoLocal;
}

/** The report a page shows. */
export interface ShownReport {
  readonly definition: FormDefinition;
  readonly rowsBy: 'unit' | 'field';
  readonly period: PagePeriod;
  readonly unit: string | null;
}

/** Figures for a report, and where they come from. */
export interface FigureSource {
  /** 'dossiers', or the id of a kept merge. */
  readonly key: string;
  /** 'kho hồ sơ đã thu thập: …', 'tong-hop.xlsx, 12 đơn vị, gộp lúc …'. */
  readonly label: string;
  readonly form: FormFigures;
  /** The counted form itself, for the written part; null where the figures come from files. */
  readonly counted: ReportForm | null;
  /** The closed form of the period before, where there is one. */
  readonly previous: ReportForm | null;
  readonly warnings: readonly string[];
}

/** The sources that belong to a page, the best first, or why none of this computer's do. */
export type OwnFigures =
  | { readonly ok: true; readonly sources: readonly [FigureSource, ...FigureSource[]] }
  /** `isOurs`: the report is this unit's, so a file may be chosen for it. */
  | { readonly ok: false; readonly reasons: readonly string[]; readonly isOurs: boolean };

export const unitWords = ({ unitName, unitCode }: Pick<Settings, 'unitName' | 'unitCode'>): string =>
  [unitName, unitCode === '' ? '' : `(${unitCode})`].filter((part) => part !== '').join(' ');

/** The periods this computer may have figures of, as choices. */
export function periodChoices({ now, closings, merges, settings }: OwnFacts) {
  const closed = closings.map(({ form }) => form.period);
  const named = [...periodsToChoose(now), ...closed].map(
    (period) => [periodKey(period), periodWords({ ...period, period }, settings.language)] as const,
  );
  const merged = merges.flatMap(({ period, report }) => {
    const [from, to] = period?.split('…') ?? [];
    if (report === undefined || period === null || from === undefined || to === undefined) return [];
    return [[period, periodWords({ from, to, period: null }, settings.language)] as const];
  });
  const known = new Set(named.map(([, label]) => /\((.+)\)$/u.exec(label)?.[1]));
  const all = new Map([...named, ...merged.filter(([, label]) => !known.has(label))]);
  return [...all].map(([key, label]) => ({ key, label }));
}

/** Every source of figures for the report a page shows. Another unit is refused whatever the source. */
export function figuresFor(shown: ShownReport, facts: OwnFacts, t: ReadingTexts): OwnFigures {
  const { settings } = facts;
  const own = { code: settings.unitCode, name: settings.unitName };
  if (own.name === '' && own.code === '') return { ok: false, reasons: [t.noUnit], isOurs: false };
  if (shown.unit !== null && !namesUnit(shown.unit, own)) {
    return { ok: false, reasons: [t.otherUnit(shown.unit, unitWords(settings))], isOurs: false };
  }
  const counted = countedSource(shown, facts, t);
  const merged = mergedSources(shown, facts, t);
  const sources = [...(counted.ok ? [counted.source] : []), ...merged].toSorted(
    (a, b) => widthOf(b.form) - widthOf(a.form),
  );
  const [best, ...others] = sources;
  if (best === undefined) return { ok: false, reasons: counted.ok ? [] : counted.reasons, isOurs: true };
  const unnamed = shown.unit === null ? [t.pageNamesNoUnit(unitWords(settings))] : [];
  const warned = (source: FigureSource): FigureSource => ({
    ...source,
    warnings: [...unnamed, ...source.warnings],
  });
  return { ok: true, sources: [warned(best), ...others.map(warned)] };
}

/** How many columns have a figure in some row. */
const widthOf = ({ rows }: FormFigures): number =>
  new Set(rows.flatMap(({ cells }) => Object.keys(cells))).size;
