import { DungHenError } from '@dung-hen/domain';
import type { FigureId, FigureProblem, Figures, ReportTable } from '../report/report-table.ts';
import { unitIn } from '../report/title-facts.ts';
import { type BrokenSum, brokenSums } from './identities.ts';
import { type NearMiss, nearMisses } from './near-miss.ts';
import { type KeyOf, keysBy, type UnitDecisions } from './unit-decisions.ts';
import { unitKey } from './unit-name.ts';

/** A report with where it came from. */
export interface MergeSource {
  /** File, and sheet where there are several: 'xa-a.xls', 'tong-hop.xlsx › Sheet2'. */
  readonly name: string;
  readonly report: ReportTable;
  /** Hash of the file's bytes: of reports by field only the very same file is a repeat, for two units may agree by chance. */
  readonly content?: string;
}

export interface MergedRow {
  readonly key: string;
  /** The longest spelling seen. */
  readonly label: string;
  readonly figures: Figures;
  /** Names of the sources that gave it figures, in order. */
  readonly sources: readonly string[];
}

export interface Merged {
  readonly rowsBy: 'unit' | 'field';
  readonly rows: readonly MergedRow[];
  readonly total: MergedRow;
  /** Different spellings put together, for a person to look over. */
  readonly matches: readonly { readonly label: string; readonly spellings: readonly string[] }[];
  /** Names kept apart that may be one. */
  readonly nearMisses: readonly { readonly a: string; readonly b: string; readonly why: NearMiss }[];
  /** Sources left out because another says exactly the same. */
  readonly repeated: readonly { readonly name: string; readonly sameAs: string }[];
  /** One unit with different figures in two sources: which is right is not ours to say. */
  readonly conflicts: readonly { readonly label: string; readonly sources: readonly string[] }[];
  readonly brokenSums: readonly BrokenSum[];
  /** Figures that are no counts; the sums lack them. */
  readonly problems: readonly (FigureProblem & { readonly source: string })[];
  /** Columns that some sources have and others do not: their sums are those of the sources that have them. */
  readonly partial: readonly { readonly concept: FigureId; readonly lacking: readonly string[] }[];
  /** Sources that say no period, and (rows by field) no unit: whether they belong here is for a person to say. */
  readonly undated: readonly string[];
  readonly unnamed: readonly string[];
  /** Total rows of the sources that are not the sum of their rows. */
  readonly brokenTotals: readonly (BrokenTotal & { readonly source: string })[];
}

export interface BrokenTotal {
  readonly concept: FigureId;
  /** What the total row says, and what the rows come to. */
  readonly said: number;
  readonly summed: number;
}

export interface MergeOptions extends UnitDecisions {
  /** Which of two versions of one unit counts; left out, a conflict is refused. */
  readonly prefer?: 'first' | 'last';
}

/**
 * Puts the reports of many units together. Rows by unit: each unit stands once, and a unit that comes twice with
 * different figures is a conflict, never added. Rows by field: figures of one field are added over the sources, each of
 * which is one unit's report. A source that repeats another is left out. Rows of two sections of one report are added.
 * Groups, subtotals and totals are never summed in.
 * Throws INVALID_INPUT for reports of different periods or of rows by different things, and CONFLICT for units in
 * several versions unless `prefer` says which counts.
 */
export function mergeReports(given: readonly MergeSource[], options: MergeOptions = {}): Merged {
  const { sources, repeated } = withoutRepeats(given);
  const [first] = sources;
  if (first === undefined) throw invalid('nothing to merge');
  requireAlike(sources);
  const { rowsBy } = first.report;
  const keyOf = keysBy(options);
  const units = new Map<string, Gathered>();
  const conflicts = new Map<string, string[]>();
  const counted = rowsBy === 'field' ? onePerUnit(sources, options, conflicts) : sources;
  for (const { name, report } of counted) {
    const own = ownRows(report, keyOf);
    for (const key of own.twice) conflicts.set(key, [...(conflicts.get(key) ?? []), name]);
    for (const [key, row] of own.rows) {
      const known = units.get(key);
      if (known === undefined) units.set(key, { ...row, sources: [name] });
      else if (rowsBy === 'field') units.set(key, added(known, row, name));
      else if (same(known.figures, row.figures)) units.set(key, spelled(known, row, name));
      else {
        conflicts.set(key, [...(conflicts.get(key) ?? known.sources), name]);
        if (options.prefer === 'last')
          units.set(key, { ...row, spellings: both(known, row), sources: [name] });
      }
    }
  }
  const told = [...conflicts].map(([key, names]) => ({
    label: units.get(key)?.label ?? key,
    sources: names,
  }));
  if (told.length > 0 && options.prefer === undefined) {
    throw new DungHenError('CONFLICT', {
      adapter: 'files',
      step: 'merge',
      label: told[0]?.label ?? '',
      detail: `units with different figures in several files: ${told.map(({ label, sources: names }) => `${label} (${names.join(', ')})`).join('; ')}`,
    });
  }
  const rows = [...units]
    .map(([key, { label, figures, sources: names }]) => ({ key, label, figures, sources: names }))
    .sort((a, b) => (rowsBy === 'unit' ? a.label.localeCompare(b.label, 'vi') : 0));
  const partial = partialColumns(counted);
  const lacking = new Set(partial.map(({ concept }) => concept));
  // What was added up over files that do not all have a column cannot be held against the sums of whole rows.
  const askable = (row: MergedRow, addedUp: boolean): BrokenSum[] =>
    brokenSums(row).filter(
      ({ total: whole, parts }) => !addedUp || ![whole, ...parts].some((one) => lacking.has(one)),
    );
  const total = {
    key: '',
    label: 'TỔNG CỘNG',
    figures: summed(rows),
    sources: sources.map(({ name }) => name),
  };
  return {
    rowsBy,
    rows,
    total,
    matches: [...units.values()]
      .filter(({ spellings }) => spellings.length > 1)
      .map(({ label, spellings }) => ({ label, spellings })),
    nearMisses: nearMisses(rows),
    repeated,
    conflicts: told,
    brokenSums: [...rows.flatMap((row) => askable(row, rowsBy === 'field')), ...askable(total, true)],
    problems: counted.flatMap(({ name, report }) =>
      report.problems.map((problem) => ({ ...problem, source: name })),
    ),
    partial,
    undated: sources
      .filter(({ report }) => report.period === null && report.periodName === null)
      .map(({ name }) => name),
    unnamed:
      rowsBy === 'unit'
        ? []
        : sources.filter(({ report }) => unitIn(report.title) === null).map(({ name }) => name),
    brokenTotals: sources.flatMap(({ name, report }) =>
      brokenTotals(report).map((broken) => ({ ...broken, source: name })),
    ),
  };
}

interface Gathered {
  readonly label: string;
  readonly spellings: readonly string[];
  readonly figures: Figures;
  readonly sources: readonly string[];
}

/**
 * The data rows of one report by key. Rows of different sections, numbered anew in each, come together; a unit that stands
 * twice in one section with different figures is told in `twice`, and its first row counts.
 */
function ownRows(
  { rows, rowsBy }: ReportTable,
  keyOf: KeyOf,
): { readonly rows: ReadonlyMap<string, Gathered>; readonly twice: ReadonlySet<string> } {
  const own = new Map<string, Gathered>();
  const places = new Map<string, Figures>();
  const twice = new Set<string>();
  for (const { kind, label, group, figures } of rows) {
    // A row without any figure is a heading or an empty line of the form.
    if (kind !== 'data' || Object.keys(figures).length === 0) continue;
    const key = keyOf(label);
    const place = `${group}\n${key}`;
    const before = places.get(place);
    if (before !== undefined) {
      if (rowsBy === 'field' || !same(before, figures)) twice.add(key);
      continue;
    }
    places.set(place, figures);
    const known = own.get(key);
    const row = { label, spellings: [label], figures, sources: [] };
    own.set(key, known === undefined ? row : added(known, row, null));
  }
  return { rows: own, twice };
}

/** Of reports by field one per unit: two of one unit are two versions, never added. */
function onePerUnit(
  sources: readonly MergeSource[],
  { prefer }: MergeOptions,
  conflicts: Map<string, string[]>,
): readonly MergeSource[] {
  const byUnit = new Map<string, MergeSource>();
  for (const source of sources) {
    const unit = unitIn(source.report.title);
    const key = unit === null ? `\n${source.name}` : unitKey(unit);
    const known = byUnit.get(key);
    if (known === undefined) byUnit.set(key, source);
    else {
      conflicts.set(unit ?? key, [...(conflicts.get(unit ?? key) ?? [known.name]), source.name]);
      if (prefer === 'last') byUnit.set(key, source);
    }
  }
  return [...byUnit.values()];
}

function partialColumns(sources: readonly MergeSource[]): Merged['partial'] {
  const has = ({ report }: MergeSource): Set<FigureId> =>
    new Set(report.columns.found.map(({ concept }) => concept));
  const all = new Set(sources.flatMap((source) => [...has(source)]));
  return [...all].flatMap((concept) => {
    const lacking = sources.filter((source) => !has(source).has(concept)).map(({ name }) => name);
    return lacking.length === 0 ? [] : [{ concept, lacking }];
  });
}

const both = (a: Gathered, b: Gathered): string[] => [...new Set([...a.spellings, ...b.spellings])];
const longest = (a: string, b: string): string => (b.length > a.length ? b : a);

function spelled(known: Gathered, row: Gathered, source: string): Gathered {
  return {
    label: longest(known.label, row.label),
    spellings: both(known, row),
    figures: known.figures,
    sources: [...known.sources, source],
  };
}

function added(known: Gathered, row: Gathered, source: string | null): Gathered {
  return {
    label: longest(known.label, row.label),
    spellings: both(known, row),
    figures: summed([known, row]),
    sources: source === null ? known.sources : [...known.sources, source],
  };
}

/** Sums column by column; a column nobody has stays unknown. */
function summed(rows: readonly { readonly figures: Figures }[]): Figures {
  const sums: Partial<Record<FigureId, number>> = {};
  for (const { figures } of rows) {
    for (const [concept, value] of Object.entries(figures) as [FigureId, number][]) {
      sums[concept] = (sums[concept] ?? 0) + value;
    }
  }
  return sums;
}

function same(a: Figures, b: Figures): boolean {
  const concepts = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<FigureId>;
  return [...concepts].every((concept) => a[concept] === b[concept]);
}

/** Sources that say exactly what an earlier one said (one file under two names) are left out and told. */
function withoutRepeats(given: readonly MergeSource[]) {
  const seen = new Map<string, string>();
  const repeated: { name: string; sameAs: string }[] = [];
  const sources = given.filter(({ name, report, content: bytes }) => {
    const said = JSON.stringify([report.title, report.rows]);
    // Reports by field say no unit in their rows: where the title names none either, two communes may say the same, and
    // only the same file may not.
    const nameless = report.rowsBy === 'field' && unitIn(report.title) === null;
    const content = nameless ? [bytes ?? name, report.sheet, report.part].join('\n') : said;
    const sameAs = seen.get(content);
    if (sameAs === undefined) seen.set(content, name);
    else repeated.push({ name, sameAs });
    return sameAs === undefined;
  });
  return { sources, repeated };
}

function requireAlike(sources: readonly MergeSource[]): void {
  const kinds = new Set(sources.map(({ report }) => report.rowsBy));
  if (kinds.size > 1) throw invalid('some reports have rows by unit and some by field');
  const periods = new Map<string, string[]>();
  for (const { name, report } of sources) {
    const said = report.period === null ? report.periodName : `${report.period.from}…${report.period.to}`;
    if (said !== null) periods.set(said, [...(periods.get(said) ?? []), name]);
  }
  if (periods.size > 1) {
    throw invalid(
      `reports of different periods: ${[...periods].map(([period, names]) => `${period} (${names.join(', ')})`).join('; ')}`,
    );
  }
}

function invalid(detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { adapter: 'files', step: 'merge', detail });
}

/** Columns in which the last total row of a report is not the sum of its data rows. */
export function brokenTotals({ rows }: ReportTable): BrokenTotal[] {
  const total = rows.findLast(({ kind }) => kind === 'total');
  if (total === undefined) return [];
  const sums = summed(rows.filter(({ kind }) => kind === 'data'));
  return (Object.entries(total.figures) as [FigureId, number][]).flatMap(([concept, said]) =>
    said === (sums[concept] ?? 0) ? [] : [{ concept, said, summed: sums[concept] ?? 0 }],
  );
}
