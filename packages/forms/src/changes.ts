import { DungHenError } from '@dung-hen/domain';
import { formatNumber } from './print/format.ts';
import { periodName } from './print/period-words.ts';
import { matchRows } from './row-match.ts';
import type { ReportForm, Words } from './types.ts';

/** When a change is worth a second look; settings of the office, not rules of law. */
export interface ChangeThresholds {
  /** Dossiers by which a figure must at least have moved. */
  readonly atLeast: number;
  /** Share of the earlier figure by which it must at least have moved: 0.3 = 30 %. */
  readonly ratio: number;
}

export const DEFAULT_THRESHOLDS: ChangeThresholds = { atLeast: 5, ratio: 0.3 };

/** One figure against the same figure of an earlier period. */
export interface FigureChange {
  readonly rowKey: string;
  readonly rowLabel: string;
  readonly rowKind: 'data' | 'total';
  readonly columnNumber: number;
  readonly before: number;
  readonly now: number;
  /** `now` minus `before`, in dossiers. */
  readonly difference: number;
  /** `difference` as a share of `before`; null where there was nothing before. */
  readonly ratio: number | null;
  readonly standsOut: boolean;
  readonly words: Words;
}

/**
 * Every figure that moved between two periods of one unit, what stands out first, then the largest moves.
 * Any earlier period of the same kind may be given: the one before, or the same one last year. A row that one form
 * lacks counts as zeros there.
 * Throws INVALID_INPUT when the forms differ in form, unit, kind of period or counting profile, or when `earlier` is
 * not earlier: such figures cannot be set against each other.
 */
export function compareWithEarlier(
  form: ReportForm,
  earlier: ReportForm,
  thresholds: ChangeThresholds = DEFAULT_THRESHOLDS,
): FigureChange[] {
  requireComparable(form, earlier);
  const changes = matchRows(form, earlier).flatMap(({ left, right }) => {
    const row = left ?? right;
    if (row === null || row.kind === 'group') return [];
    const rowKind = row.kind;
    const columns = new Set(
      [...Object.keys(left?.cells ?? {}), ...Object.keys(right?.cells ?? {})].map(Number),
    );
    return [...columns].flatMap((columnNumber) => {
      const now = left?.cells[columnNumber]?.value ?? 0;
      const before = right?.cells[columnNumber]?.value ?? 0;
      if (now === before) return [];
      const difference = now - before;
      const ratio = before === 0 ? null : difference / before;
      const moved = Math.abs(difference);
      return [
        {
          rowKey: row.key,
          rowLabel: row.label,
          rowKind,
          columnNumber,
          before,
          now,
          difference,
          ratio,
          standsOut: moved >= thresholds.atLeast && (ratio === null || Math.abs(ratio) >= thresholds.ratio),
          words: wordsOf(before, now, earlier),
        } satisfies FigureChange,
      ];
    });
  });
  return changes.sort(
    (a, b) =>
      Number(b.standsOut) - Number(a.standsOut) ||
      Math.abs(b.difference) - Math.abs(a.difference) ||
      a.columnNumber - b.columnNumber,
  );
}

function wordsOf(before: number, now: number, earlier: ReportForm): Words {
  const name = periodName(earlier.period);
  const moved = Math.abs(now - before);
  const share = before === 0 ? '' : ` (${((moved / before) * 100).toFixed(1)}%)`;
  return {
    vi: `${now > before ? 'tăng' : 'giảm'} ${formatNumber(moved, 'vi')} hồ sơ${share.replace('.', ',')} so với ${name.vi}`,
    en: `${now > before ? 'up' : 'down'} ${formatNumber(moved, 'en')} dossiers${share} against ${name.en}`,
  };
}

function requireComparable(form: ReportForm, earlier: ReportForm): void {
  const different = [
    form.definitionId === earlier.definitionId ? null : 'form',
    form.unit.code === earlier.unit.code ? null : 'unit',
    form.period.kind === earlier.period.kind ? null : 'kind of period',
    form.profile === earlier.profile ? null : 'counting profile',
    earlier.period.to < form.period.from ? null : 'order of periods',
  ].filter((what) => what !== null);
  if (different.length > 0) {
    throw new DungHenError('INVALID_INPUT', {
      adapter: 'forms',
      step: 'compareWithEarlier',
      detail: `the two forms cannot be compared: ${different.join(', ')}`,
    });
  }
}
