import { type Merged, type MergeSource, mergeReports, unitIn } from '@dung-hen/files';
import { rowKey } from '@dung-hen/page';
import type { KeptReport } from '../../app/database.ts';
import type { MergeChoices } from './merged-view.ts';

type Row = KeptReport['rows'][number];

/**
 * A merge as figures to fill forms from. Where the sources have sections (the same field may stand in each), rows are
 * merged within their section.
 */
export function keptReport(
  sources: readonly MergeSource[],
  merged: Merged,
  { prefer, same, apart }: Pick<MergeChoices, 'prefer' | 'same' | 'apart'>,
): Omit<KeptReport, 'periodAssumed'> {
  const forms = new Set(sources.map(({ report }) => report.form));
  const [form = null] = forms;
  const [only, ...others] = sources;
  const options = { same, apart, prefer: prefer ?? 'first' } as const;
  const groups = sectionsOf(sources);
  const rows =
    groups.length < 2
      ? merged.rows.map(dataRow)
      : groups.flatMap((label): Row[] => {
          const own = sources.map((source) => inSection(source, label));
          const full = own.filter(({ report }) => report.rows.length > 0);
          return [{ kind: 'group', label, figures: {} }, ...mergeReports(full, options).rows.map(dataRow)];
        });
  return {
    form: forms.size === 1 ? form : null,
    rowsBy: merged.rowsBy,
    unit:
      merged.rowsBy === 'field' && only !== undefined && others.length === 0
        ? unitIn(only.report.title)
        : null,
    rows: [...rows, { kind: 'total', label: 'Tổng số', figures: merged.total.figures }],
  };
}

const dataRow = ({ label, figures }: Merged['rows'][number]): Row => ({ kind: 'data', label, figures });

/** The sections data rows stand in, in order of appearance; none where some stand outside of all. */
function sectionsOf(sources: readonly MergeSource[]): string[] {
  const rows = sources.flatMap(({ report }) => report.rows.filter(isCounted));
  if (rows.some(({ group }) => group === '')) return [];
  return [...Map.groupBy(rows, ({ group }) => rowKey(group)).values()].flatMap(
    ([first]) => first?.group ?? [],
  );
}

const isCounted = ({ kind, figures }: MergeSource['report']['rows'][number]): boolean =>
  kind === 'data' && Object.keys(figures).length > 0;

function inSection(source: MergeSource, section: string): MergeSource {
  const rows = source.report.rows.filter((row) => isCounted(row) && rowKey(row.group) === rowKey(section));
  return { ...source, report: { ...source.report, rows } };
}
