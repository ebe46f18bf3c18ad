import { DungHenError, pointsAddUp, type ScoreGroupId, scorePlace } from '@dung-hen/domain';
import { nationalPortal } from '../adapter.ts';
import { readerOf } from './cells.ts';
import type { GatewayRow } from './gateway.ts';

/** The six groups of the index of Decision 766/QĐ-TTg of 23/06/2022, with the portal's column and the most points. */
export const SCORE_GROUPS = [
  { id: 'publicity', column: 'CKMB', most: 18, vi: 'Công khai, minh bạch', en: 'Publicity' },
  { id: 'progress', column: 'TDGQ', most: 20, vi: 'Tiến độ giải quyết', en: 'Progress' },
  { id: 'online', column: 'TTTT', most: 12, vi: 'Dịch vụ công trực tuyến', en: 'Online services' },
  { id: 'payment', column: 'CLGQ', most: 10, vi: 'Thanh toán trực tuyến', en: 'Online payment' },
  { id: 'digitised', column: 'MDSH', most: 22, vi: 'Số hóa hồ sơ', en: 'Digitisation' },
  { id: 'satisfaction', column: 'MDHL', most: 18, vi: 'Mức độ hài lòng', en: 'Satisfaction' },
] as const satisfies readonly { readonly id: ScoreGroupId; readonly [key: string]: unknown }[];

/** Which scores: of the units of a province in a period. */
export interface ScoreboardQuery {
  /** The portal's number of the province (Thanh Hóa: 11342 in 2024). */
  readonly provinceId: string;
  readonly year: number;
  /** One of them at most; none: the whole year. */
  readonly half?: 1 | 2;
  readonly quarter?: 1 | 2 | 3 | 4;
  readonly month?: number;
  /** p_loaidonvi: kind of unit, as the portal numbers it; sent empty unless given. */
  readonly unitKind?: string;
}

/** Points of one unit. null: the portal tells none. */
export interface UnitScore {
  /** MA_COQUAN. */
  readonly code: string;
  readonly name: string;
  /** CAPDONVIID: level as the portal numbers it. */
  readonly levelId: string;
  readonly points: Readonly<Record<ScoreGroupId, number | null>>;
  readonly total: number | null;
  /** Place by total, equal totals sharing one; null without a total. */
  readonly rank: number | null;
  /** Whether the groups add up to the total within 0.05 (figures are rounded); null where a figure is missing. */
  readonly addsUp: boolean | null;
}

export interface Scoreboard {
  /** Highest total first. */
  readonly units: readonly UnitScore[];
}

/** Parameters of a page of the scoreboard; `page` from 1. What is not asked for goes empty (not confirmed). */
export function scoreboardParameters(
  query: ScoreboardQuery,
  page: number,
  pageSize: number,
): Readonly<Record<string, string | number>> {
  return {
    p_nam: query.year,
    p_6thang: query.half ?? '',
    p_quy: query.quarter ?? '',
    p_thang: query.month ?? '',
    p_tinh_id: query.provinceId,
    p_loaidonvi: query.unitKind ?? '',
    loaichitieu: '',
    pageIndex: page,
    pageSize,
  };
}

/** The units of a page, not ranked yet. @throws DungHenError SITE_CHANGED, also for points above the most of a group. */
export function readScores(rows: readonly GatewayRow[]): readonly Omit<UnitScore, 'rank'>[] {
  return rows.map((row, index) => {
    const read = readerOf(row, index, 'scoreboard');
    const pointsOf = (column: string, most: number): number | null => {
      const points = read.decimal(column);
      if (points !== null && (points < 0 || points > most)) {
        throw new DungHenError('SITE_CHANGED', {
          adapter: nationalPortal.id,
          step: 'scoreboard',
          label: column,
          detail: `row ${index + 1}: ${column} is not between 0 and ${most}`,
        });
      }
      return points;
    };
    const entries = SCORE_GROUPS.map(({ id, column, most }) => [id, pointsOf(column, most)] as const);
    const total = pointsOf('TONG_SCORE', 100);
    const points = Object.fromEntries(entries) as Record<ScoreGroupId, number | null>;
    return {
      code: read.optional('MA_COQUAN'),
      name: read.text('TEN'),
      levelId: read.optional('CAPDONVIID'),
      points,
      total,
      addsUp: pointsAddUp({ points, total }),
    };
  });
}

/** Units in order of their totals with their places; units without one come last. */
export function ranked(scores: readonly Omit<UnitScore, 'rank'>[]): Scoreboard {
  const sorted = [...scores].sort(
    (a, b) => (b.total ?? -1) - (a.total ?? -1) || a.name.localeCompare(b.name, 'vi'),
  );
  return {
    units: sorted.map((unit) => ({ ...unit, rank: scorePlace(unit, sorted) })),
  };
}
