import { DungHenError } from '@dung-hen/domain';
import type { ReportConceptId } from '@dung-hen/page';
import type { ReportRow, ReportTable } from '../report/report-table.ts';
import { type BrokenSum, brokenSums } from './identities.ts';
import { type NearMiss, nearMissOf, unitKey } from './unit-name.ts';

/** A report with where it came from. */
export interface MergeSource {
  /** File, and sheet where there are several: 'xa-a.xls', 'tong-hop.xlsx › Sheet2'. */
  readonly name: string;
  readonly report: ReportTable;
}

export interface MergedRow {
  readonly key: string;
  /** The longest spelling seen. */
  readonly label: string;
  readonly figures: Readonly<Partial<Record<ReportConceptId, number>>>;
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
  /** Total rows of the sources that are not the sum of their rows. */
  readonly brokenTotals: readonly (BrokenTotal & { readonly source: string })[];
}

export interface BrokenTotal {
  readonly concept: ReportConceptId;
  /** What the total row says, and what the rows come to. */
  readonly said: number;
  readonly summed: number;
}

export interface MergeOptions {
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
  const units = new Map<string, Gathered>();
  const conflicts = new Map<string, string[]>();
  for (const { name, report } of sources) {
    for (const [key, row] of ownRows(report)) {
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
    brokenSums: [...rows, total].flatMap(brokenSums),
    brokenTotals: sources.flatMap(({ name, report }) =>
      brokenTotals(report).map((broken) => ({ ...broken, source: name })),
    ),
  };
}

type Figures = ReportRow['figures'];

interface Gathered {
  readonly label: string;
  readonly spellings: readonly string[];
  readonly figures: Figures;
  readonly sources: readonly string[];
}

/** The data rows of one report by key; those of several sections, numbered anew in each, come together. */
function ownRows({ rows }: ReportTable): Map<string, Gathered> {
  const own = new Map<string, Gathered>();
  for (const { kind, label, figures } of rows) {
    // A row without any figure is a heading or an empty line of the form.
    if (kind !== 'data' || Object.keys(figures).length === 0) continue;
    const key = unitKey(label);
    const known = own.get(key);
    const row = { label, spellings: [label], figures, sources: [] };
    own.set(key, known === undefined ? row : added(known, row, null));
  }
  return own;
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
  const sums: Partial<Record<ReportConceptId, number>> = {};
  for (const { figures } of rows) {
    for (const [concept, value] of Object.entries(figures) as [ReportConceptId, number][]) {
      sums[concept] = (sums[concept] ?? 0) + value;
    }
  }
  return sums;
}

function same(a: Figures, b: Figures): boolean {
  const concepts = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<ReportConceptId>;
  return [...concepts].every((concept) => a[concept] === b[concept]);
}

/** Sources that say exactly what an earlier one said (one file under two names) are left out and told. */
function withoutRepeats(given: readonly MergeSource[]) {
  const seen = new Map<string, string>();
  const repeated: { name: string; sameAs: string }[] = [];
  const sources = given.filter(({ name, report }) => {
    const content = JSON.stringify([report.title, report.rows]);
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
  const periods = new Map(
    sources.flatMap(({ name, report: { period } }) =>
      period === null ? [] : [[`${period.from}…${period.to}`, name] as const],
    ),
  );
  if (periods.size > 1) {
    throw invalid(
      `reports of different periods: ${[...periods].map(([period, name]) => `${name} (${period})`).join(', ')}`,
    );
  }
}

function invalid(detail: string): DungHenError {
  return new DungHenError('INVALID_INPUT', { adapter: 'files', step: 'merge', detail });
}

function nearMisses(rows: readonly MergedRow[]): Merged['nearMisses'] {
  return rows.flatMap((a, index) =>
    rows.slice(index + 1).flatMap((b) => {
      const why = nearMissOf(a.key, b.key);
      return why === null ? [] : [{ a: a.label, b: b.label, why }];
    }),
  );
}

/** Columns in which the last total row of a report is not the sum of its data rows. */
export function brokenTotals({ rows }: ReportTable): BrokenTotal[] {
  const total = rows.findLast(({ kind }) => kind === 'total');
  if (total === undefined) return [];
  const sums = summed(rows.filter(({ kind }) => kind === 'data'));
  return (Object.entries(total.figures) as [ReportConceptId, number][]).flatMap(([concept, said]) =>
    said === (sums[concept] ?? 0) ? [] : [{ concept, said, summed: sums[concept] ?? 0 }],
  );
}
