import type { Gate } from './gate.ts';
import { type DossierBatch, type ListOptions, listRows } from './lists.ts';
import type { PagingSummary } from './paging.ts';
import { checkRange, withoutUndefined } from './query.ts';
import { type ReportRequest, reportParameters } from './reports.ts';

/**
 * Names of the portal's counting rules. It looks them up by exactly this spelling and fails on any other
 * (portal fact, February 2025). 'TongSo' is sent as no name at all.
 */
export type Criterion =
  | 'TongSo'
  | 'BoSung'
  | 'TraLai'
  | 'TiepNhan'
  | 'TiepNhanKyTruoc'
  | 'TiepNhanTrongKy'
  | 'TiepNhanQuaMang'
  | 'TiepNhanTrucTiep'
  | 'TiepNhanQuaBCCI'
  | 'TiepNhanTrucTiepVaBCCI'
  | 'TiepNhanQuaHan'
  | 'DaXuLy'
  | 'DaXuLyTruocHan'
  | 'DaXuLyDungHan'
  | 'DaXuLyQuaHan'
  | 'DaXuLyDungHanVaTruocHan'
  | 'DaXuLyDungHanVaTraLai'
  | 'DaXuLyVaTraLai'
  | 'DangXuLy'
  | 'DangXuLyTrongHan'
  | 'DangXuLyQuaHan'
  | 'DangXuLyVaBoSung'
  | 'DangXuLyTrongHanVaBoSung'
  | 'DangXuLyQuaHanTrongKy'
  | 'TrangThaiDungXuLy'
  | 'TrangThaiYeuCauThucHienNVTC'
  | 'XuLyDungHan'
  | 'DangXuLySapHetHan';

/** The rule behind each figure of II.06a, by column number. */
export const CRITERION_OF_COLUMN: Readonly<Record<number, Criterion>> = {
  3: 'TongSo',
  4: 'TiepNhanQuaMang',
  5: 'TiepNhanTrucTiepVaBCCI',
  6: 'TiepNhanKyTruoc',
  7: 'DaXuLyVaTraLai',
  8: 'DaXuLyTruocHan',
  9: 'DaXuLyDungHanVaTraLai',
  10: 'DaXuLyQuaHan',
  11: 'DangXuLyVaBoSung',
  12: 'DangXuLyTrongHanVaBoSung',
  13: 'DangXuLyQuaHan',
};

export interface DrillDownRequest extends ReportRequest {
  readonly criterion: Criterion;
  /** Which report the figure stands in; 'levels' = 06 các cấp, 'unit' = báo cáo tổng hợp đơn vị. Default 'general'. */
  readonly report?: 'general' | 'levels' | 'unit';
  /** Group code of the unit of the row. */
  readonly unitSystemId?: string;
  readonly fieldCode?: string;
  /** Whole mã TTHC. */
  readonly procedure?: string;
}

const PATHS = {
  general: 'hosos/Search/TheoBaoCaoTongHop',
  levels: 'hosos/Search/TheoThongKe06CacCap',
  unit: 'hosos/Search/TheoBaoCaoTongHopDonVi',
} as const;

/** Lists the dossiers counted in one figure of a report. */
export function drillDown(
  gate: Gate,
  baseUrl: string,
  request: DrillDownRequest,
  options: ListOptions = {},
): AsyncGenerator<DossierBatch, PagingSummary> {
  checkRange(request, 'period');
  const parameters = withoutUndefined({
    ...reportParameters(request),
    tieuChi: request.criterion === 'TongSo' ? undefined : request.criterion,
    maDonVi: request.unitSystemId,
    maLinhVucChinh: request.fieldCode,
    maTTHC: request.procedure,
  });
  return listRows(gate, baseUrl, 'drillDown', PATHS[request.report ?? 'general'], parameters, {
    ...options,
    signal: options.signal ?? request.signal,
  });
}

/**
 * Lists the dossiers the portal itself holds for mistaken in statistics (`HoSoGayLoiThongKe`): no reception date,
 * finished without an end, dates in the future, finished before received, information-level procedure filed online.
 * Unverified: see {@link DIRTY_PATH}.
 */
export function listDirty(
  gate: Gate,
  baseUrl: string,
  request: ReportRequest,
  options: ListOptions = {},
): AsyncGenerator<DossierBatch, PagingSummary> {
  checkRange(request, 'period');
  return listRows(gate, baseUrl, 'dirtyDossiers', DIRTY_PATH, reportParameters(request), {
    ...options,
    signal: options.signal ?? request.signal,
  });
}

/** Unverified: that the resource is a GET beside the reports is known, its exact address and answer are not. */
const DIRTY_PATH = 'baocaotonghops/HoSoGayLoiThongKe';
