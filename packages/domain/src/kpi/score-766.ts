import type { Words } from '../words.ts';
import { GROUPS_766, SCORE_GROUP_IDS, type ScoreGroupId } from './groups-766.ts';

/** Points of one unit as the national portal shows them. null: none is shown. */
export interface UnitPoints {
  readonly name: string;
  readonly points: Readonly<Record<ScoreGroupId, number | null>>;
  readonly total: number | null;
}

/** How far the groups of a unit may miss its total by rounding. */
const ROUNDING = 0.05;

/** Whether the groups add up to the total (figures are rounded); null where a figure is missing. */
export function pointsAddUp({ points, total }: Pick<UnitPoints, 'points' | 'total'>): boolean | null {
  const each = SCORE_GROUP_IDS.map((id) => points[id]);
  if (total === null || each.includes(null)) return null;
  const sum = each.reduce<number>((so, point) => so + (point ?? 0), 0);
  return Math.abs(sum - total) <= ROUNDING + 1e-9;
}

/** Place of a unit by total, equal totals sharing one; null without a total. */
export function scorePlace(
  { total }: Pick<UnitPoints, 'total'>,
  units: readonly Pick<UnitPoints, 'total'>[],
) {
  if (total === null) return null;
  return 1 + units.filter((other) => other.total !== null && other.total > total).length;
}

/** Most points of a group. */
export function mostPoints(id: ScoreGroupId): number {
  return GROUPS_766.find((group) => group.id === id)?.most ?? 0;
}

/** What holds of the whole comparison. */
export const COMPARISON_NOTES: readonly Words[] = [
  {
    vi: 'Cổng chỉ đếm hồ sơ đã đồng bộ (chỉ số 1.4); ở đây đếm mọi hồ sơ trên máy này.',
    en: 'The portal counts synchronised dossiers only (indicator 1.4); here every dossier on this computer counts.',
  },
  {
    vi: 'Một nhóm gồm nhiều chỉ số; số điểm từng chỉ số của cấp xã chưa rõ nên “số của đơn vị” giả định cả nhóm tính theo chỉ số đếm được.',
    en: 'A group has several indicators; how many points each has for communes is not known, so ours takes the whole group as reckoned by the one that can be counted.',
  },
];
