import { isDungHenError } from '@dung-hen/domain';
import {
  formLayout,
  keysBy,
  type LayoutColumn,
  type Merged,
  type MergedRow,
  type MergeSource,
  mergeReports,
  plainLayout,
} from '@dung-hen/files';
import { PERIOD_33, WEEKLY_16 } from '@dung-hen/forms';

export type LayoutName = 'plain' | 'weekly16' | 'period33';

/** What the officer has decided about the sources. */
export interface MergeChoices {
  readonly layout: LayoutName;
  /** Which of two versions of one unit counts; null: not decided. */
  readonly prefer: 'first' | 'last' | null;
  /** Near misses said to be one. */
  readonly same: readonly (readonly [string, string])[];
  /** Names that stand alone though another spelling is taken for the same. */
  readonly apart: readonly string[];
}

/** Sources that say the same of themselves. */
export interface UnlikeGroup {
  /** The period as kept ('yyyy-MM-dd…yyyy-MM-dd' or a name), or what the rows are about ('unit', 'field'); null: not said. */
  readonly said: string | null;
  readonly sources: readonly string[];
}

export type MergedView =
  | { readonly kind: 'none' }
  /** Two versions of one unit: the officer chooses. */
  | { readonly kind: 'conflict'; readonly conflicts: Merged['conflicts'] }
  /** The sources do not belong together, and which says what. */
  | { readonly kind: 'unlike'; readonly reason: 'periods' | 'rows'; readonly groups: readonly UnlikeGroup[] }
  | {
      readonly kind: 'merged';
      readonly merged: Merged;
      readonly title: string;
      readonly columns: readonly LayoutColumn[];
      /** 'yyyy-MM-dd…yyyy-MM-dd' or a named period ('2026-Q1'); null where no source says one. */
      readonly period: string | null;
    };

const PLAIN_TITLE = 'TỔNG HỢP KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH';

/** Merges what was read by what was decided. */
export function mergedView(sources: readonly MergeSource[], choices: MergeChoices): MergedView {
  if (sources.length === 0) return { kind: 'none' };
  const { prefer, same, apart, layout } = choices;
  try {
    const merged = mergeReports(sources, { same, apart, ...(prefer === null ? {} : { prefer }) });
    return { kind: 'merged', merged, period: periodOf(sources), ...layoutOf(layout, merged) };
  } catch (error) {
    if (isDungHenError(error, 'CONFLICT')) {
      return {
        kind: 'conflict',
        conflicts: mergeReports(sources, { same, apart, prefer: 'first' }).conflicts,
      };
    }
    if (!isDungHenError(error, 'INVALID_INPUT')) throw error;
    const kinds = grouped(sources, ({ report }) => report.rowsBy);
    if (kinds.length > 1) return { kind: 'unlike', reason: 'rows', groups: kinds };
    return { kind: 'unlike', reason: 'periods', groups: grouped(sources, periodSaid) };
  }
}

function layoutOf(layout: LayoutName, merged: Merged) {
  if (layout === 'plain') return { title: PLAIN_TITLE, columns: plainLayout(merged.rows) };
  return formLayout(layout === 'weekly16' ? WEEKLY_16 : PERIOD_33);
}

/** Sources by what they say of themselves, in the order given. */
function grouped(
  sources: readonly MergeSource[],
  said: (source: MergeSource) => string | null,
): readonly UnlikeGroup[] {
  const groups = new Map<string | null, string[]>();
  for (const source of sources) {
    const key = said(source);
    groups.set(key, [...(groups.get(key) ?? []), source.name]);
  }
  return [...groups].map(([key, names]) => ({ said: key, sources: names }));
}

function periodSaid({ report }: MergeSource): string | null {
  return report.period === null ? report.periodName : `${report.period.from}…${report.period.to}`;
}

function periodOf(sources: readonly MergeSource[]): string | null {
  return sources.map(periodSaid).find((period) => period !== null) ?? null;
}

/** What each source gives to one figure of a merged row. */
export interface FigureOrigin {
  readonly source: string;
  /** The row's own words there. */
  readonly label: string;
  /** null: the source has no such column. */
  readonly value: number | null;
}

/** Where the figure of a row and column comes from, source by source. */
export function originsOf(
  row: MergedRow,
  column: LayoutColumn,
  sources: readonly MergeSource[],
  choices: Pick<MergeChoices, 'same' | 'apart'>,
): FigureOrigin[] {
  const keyOf = keysBy(choices);
  return sources.flatMap(({ name, report }) =>
    row.sources.includes(name)
      ? report.rows
          .filter(({ kind, label }) => kind === 'data' && (row.key === '' || keyOf(label) === row.key))
          .map(({ label, group, figures }) => ({
            source: name,
            label: group === '' ? label : `${group} › ${label}`,
            value: column.figure(figures),
          }))
      : [],
  );
}

/** The merged table as tab-separated text with plain figures, header first. */
export function mergedTsv(view: Extract<MergedView, { kind: 'merged' }>): string {
  const plain = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ');
  const { merged, columns } = view;
  const head = [
    merged.rowsBy === 'unit' ? 'Đơn vị' : 'Lĩnh vực',
    ...columns.map(({ group, label }) => (group === null ? label : `${group} - ${label}`)),
  ];
  const rows = [...merged.rows, merged.total].map(({ label, figures }) => [
    label,
    ...columns.map(({ figure }) => String(figure(figures) ?? '')),
  ]);
  return [head, ...rows].map((row) => row.map(plain).join('\t')).join('\n');
}
