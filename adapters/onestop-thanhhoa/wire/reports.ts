import * as z from 'zod/mini';
import { requiredText, text } from './scalars.ts';

/** One row of a report; `figures` by the column numbers of the form. */
export interface ReportRow {
  /** The system's key of what the row is about: group code of a unit, code of a field. */
  readonly key: string;
  readonly label: string;
  /** Unit catalog ('xa-phuong', …) the row is filed under, where said. */
  readonly catalog: string | null;
  /** Only where rows are fields of several units. */
  readonly unitKey: string | null;
  readonly unitName: string | null;
  readonly figures: Readonly<Record<number, number>>;
}

/** Which members of the answer add up to which column. */
export type FigureMembers = Readonly<Record<number, readonly string[]>>;

/** II.06a (3–13) as `BaoCao06a` and `BaoCao06CacCap` answer it. */
export const MEMBERS_06A = {
  3: ['tongSo'],
  4: ['tiepNhanQuaMang'],
  5: ['tiepNhanTrucTiepVaBCCI'],
  6: ['tiepNhanKyTruoc'],
  7: ['daXuLyVaTraLai'],
  8: ['daXuLyTruocHan'],
  9: ['daXuLyDungHanVaTraLai'],
  10: ['daXuLyQuaHan'],
  11: ['dangXuLyVaBoSung'],
  12: ['dangXuLyTrongHanVaBoSung'],
  13: ['dangXuLyQuaHan'],
} as const satisfies FigureMembers;

/**
 * II.06a out of the parts `LinhVuc` and `LinhVucTheoDonVi` answer: on time includes the returned, in time includes
 * those waiting for a supplement, 7 and 11 are sums (portal fact, February 2025).
 */
export const MEMBERS_BY_FIELD = {
  3: ['tongSo'],
  4: ['tiepNhanQuaMang'],
  5: ['tiepNhanTrucTiep', 'tiepNhanQuaBCCI'],
  6: ['tiepNhanKyTruoc'],
  7: ['daXuLyTruocHan', 'daXuLyDungHan', 'tongTraLai', 'daXuLyQuaHan'],
  8: ['daXuLyTruocHan'],
  9: ['daXuLyDungHan', 'tongTraLai'],
  10: ['daXuLyQuaHan'],
  11: ['dangXuLyTrongHan', 'tongBoSung', 'dangXuLyQuaHan'],
  12: ['dangXuLyTrongHan', 'tongBoSung'],
  13: ['dangXuLyQuaHan'],
} as const satisfies FigureMembers;

/** 07a, by its own column numbers: 1 STT, 2 Lĩnh vực, 3 … 13. */
export const MEMBERS_07A = {
  3: ['tongSo'],
  4: ['tiepNhanKyTruoc'],
  5: ['tongTiepNhan'],
  6: ['tongDaXuLy'],
  7: ['daXuLyDungHanVaTruocHan'],
  8: ['daXuLyQuaHan'],
  9: ['tongDangXuLy'],
  10: ['dangXuLyTrongHan'],
  11: ['dangXuLyQuaHan'],
  12: ['tongBoSung'],
  13: ['tongTraLai'],
} as const satisfies FigureMembers;

/** II.07b, by its own column numbers: 1 STT, 2 Đơn vị, 3 … 14. Columns 3–6 stay 0 in this product. */
export const MEMBERS_07B = {
  3: ['tongSoTTHC'],
  4: ['soTTHCCapTinh'],
  5: ['soTTHCCapHuyen'],
  6: ['soTTHCCapXa'],
  7: ['tongSoTTHCTheoCCMC'],
  8: ['soTTHCTaiBPMCCapTinh'],
  9: ['soTTHCTaiBPMCCapHuyen'],
  10: ['soTTHCTaiBPMCCapXa'],
  11: ['tongSoQuyTrinh'],
  12: ['soQuyTrinhCapTinh'],
  13: ['soQuyTrinhCapHuyen'],
  14: ['soQuyTrinhCapXa'],
} as const satisfies FigureMembers;

/** The schema of a report whose columns are made of these members; every one of them must be there. */
export function reportRow(members: FigureMembers) {
  const names = new Set(Object.values(members).flat());
  const count = z.number().check(z.int(), z.nonnegative());
  const shape = Object.fromEntries([...names].map((name) => [name, count]));
  const about = z.object({
    maThongKe: text,
    tenThongKe: requiredText,
    catalog: text,
    maDonVi: text,
    tenDonVi: text,
  });
  return z.pipe(
    z.intersection(about, z.object(shape)),
    z.transform(
      (wire): ReportRow => ({
        key: keyOf(wire.maThongKe),
        label: wire.tenThongKe,
        catalog: wire.catalog,
        unitKey: wire.maDonVi?.toLowerCase() ?? null,
        unitName: wire.tenDonVi,
        figures: figuresOf(wire, members),
      }),
    ),
  );
}

/** Group codes are GUIDs, written in either case; codes of fields stay as they are. */
function keyOf(written: string | null): string {
  const key = written ?? '';
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(key) ? key.toLowerCase() : key;
}

function figuresOf(wire: object, members: FigureMembers): Record<number, number> {
  const values = new Map(Object.entries(wire));
  return Object.fromEntries(
    Object.entries(members).map(([column, parts]) => [
      Number(column),
      parts.reduce((sum, part) => sum + Number(values.get(part) ?? 0), 0),
    ]),
  );
}
