/**
 * The counting predicates of the province one-stop product, written a second time from their wording (portal facts
 * §8.2, February 2025) and on purpose not shared with the rest of the house: what the sandbox answers is an
 * independent check of our own forms.
 *
 * T = tuNgay, D = denNgay, S = status, TN = ngayTiepNhan, HT = ngayHenTra, KT = ngayKetThucXuLy,
 * YC = ngayYeuCauBoSung, kênh = kenhThucHien. Dates are compared as days; SQL null makes a comparison false.
 */
export interface Countable {
  readonly S: number;
  readonly TN: number | null;
  readonly HT: number | null;
  readonly KT: number | null;
  readonly YC: number | null;
  readonly channel: '1' | '2' | '3' | null;
  /** loaiKetQua = "Trả lại/Xin rút". */
  readonly withdrawn: boolean;
  /** Day of hanTiepNhan (8 working hours after filing); asked only where needed. */
  acceptBy(): number | null;
  /** Due moment, milliseconds: for the 24-hour look-ahead only. */
  readonly dueMs: number | null;
  /** Fee paid: day, and whether online; null where nothing was paid or nothing is owed. */
  payment(): { readonly day: number; readonly online: boolean } | null;
}

/** Day numbers of T and D, and the present moment. */
export interface Range {
  readonly T: number;
  readonly D: number;
  readonly now: number;
}

export type Predicate = (h: Countable, r: Range) => boolean;

const DAY = 86_400_000;
const known = (day: number | null): day is number => day !== null;
const inside = (day: number | null, r: Range) => known(day) && day >= r.T && day <= r.D;
const finishedStatus = (h: Countable) => h.S === 9 || h.S === 10;
const receivedByEnd = (h: Countable, r: Range) => known(h.TN) && h.TN <= r.D;

const BoSung: Predicate = (h, r) =>
  receivedByEnd(h, r) && ((h.S === 5 && (!known(h.YC) || h.YC <= r.D)) || h.S === 6 || h.S === 8);

const TraLai: Predicate = (h, r) => receivedByEnd(h, r) && h.S === 7 && inside(h.KT, r);

const TiepNhanKyTruoc: Predicate = (h, r) =>
  known(h.TN) &&
  h.TN < r.T &&
  ([2, 4, 5, 6, 8].includes(h.S) || ([9, 10, 7].includes(h.S) && known(h.KT) && h.KT >= r.T));

const TiepNhan: Predicate = (h, r) => inside(h.TN, r);
const TiepNhanQuaMang: Predicate = (h, r) => TiepNhan(h, r) && h.channel === '2';
const TiepNhanTrucTiep: Predicate = (h, r) => TiepNhan(h, r) && h.channel === '1';
const TiepNhanQuaBCCI: Predicate = (h, r) => TiepNhan(h, r) && h.channel === '3';
const TiepNhanTrucTiepVaBCCI: Predicate = (h, r) => TiepNhanTrucTiep(h, r) || TiepNhanQuaBCCI(h, r);

const DaXuLy: Predicate = (h, r) => finishedStatus(h) && inside(h.KT, r);
const DaXuLyTruocHan: Predicate = (h, r) => DaXuLy(h, r) && known(h.KT) && known(h.HT) && h.KT < h.HT;
const DaXuLyDungHan: Predicate = (h, r) => DaXuLy(h, r) && (!known(h.HT) || h.KT === h.HT);
const DaXuLyQuaHan: Predicate = (h, r) => DaXuLy(h, r) && known(h.KT) && known(h.HT) && h.KT > h.HT;
const DaXuLyDungHanVaTruocHan: Predicate = (h, r) =>
  DaXuLy(h, r) && known(h.KT) && known(h.HT) && h.KT <= h.HT;
const DaXuLyDungHanVaTraLai: Predicate = (h, r) => DaXuLyDungHan(h, r) || TraLai(h, r);
const DaXuLyVaTraLai: Predicate = (h, r) => DaXuLy(h, r) || TraLai(h, r);

const DangXuLy: Predicate = (h, r) =>
  receivedByEnd(h, r) &&
  (h.S === 2 ||
    h.S === 4 ||
    ([9, 10, 7].includes(h.S) && known(h.KT) && h.KT > r.D) ||
    (h.S === 5 && known(h.YC) && h.YC > r.D));
const DangXuLyTrongHan: Predicate = (h, r) => DangXuLy(h, r) && (!known(h.HT) || h.HT >= r.D);
const DangXuLyQuaHan: Predicate = (h, r) => DangXuLy(h, r) && known(h.HT) && h.HT < r.D;
const DangXuLyVaBoSung: Predicate = (h, r) => DangXuLy(h, r) || BoSung(h, r);
const DangXuLyTrongHanVaBoSung: Predicate = (h, r) => DangXuLyTrongHan(h, r) || BoSung(h, r);

/** Outer condition of every report (status 1 and 3 are out): what a report counts at all. */
const TongSo: Predicate = (h, r) =>
  h.S !== 1 && h.S !== 3 && (DangXuLy(h, r) || DaXuLy(h, r) || BoSung(h, r) || TraLai(h, r));

/** By the names drill-downs use as `tieuChi`, PascalCase and case-sensitive. */
export const PREDICATES: Readonly<Record<string, Predicate>> = {
  TongSo,
  BoSung,
  TraLai,
  TiepNhanKyTruoc,
  TiepNhan,
  TiepNhanTrongKy: TiepNhan,
  TiepNhanQuaMang,
  TiepNhanTrucTiep,
  TiepNhanQuaBCCI,
  TiepNhanTrucTiepVaBCCI,
  DaXuLy,
  DaXuLyTruocHan,
  DaXuLyDungHan,
  DaXuLyQuaHan,
  DaXuLyDungHanVaTruocHan,
  DaXuLyDungHanVaTraLai,
  DaXuLyVaTraLai,
  DangXuLy,
  DangXuLyTrongHan,
  DangXuLyQuaHan,
  DangXuLyVaBoSung,
  DangXuLyTrongHanVaBoSung,
  TrangThaiDungXuLy: (h) => h.S === 8,
  TrangThaiYeuCauThucHienNVTC: (h) => h.S === 6,
  TiepNhanQuaHan: (h, r) => {
    if (!TiepNhan(h, r)) return false;
    const limit = h.acceptBy();
    return known(limit) && known(h.TN) && h.TN > limit;
  },
  DangXuLyQuaHanTrongKy: (h, r) => (h.S === 2 || h.S === 4) && TiepNhan(h, r) && known(h.HT) && h.HT < r.D,
  XuLyDungHan: (h, r) => DaXuLyDungHanVaTraLai(h, r) || DangXuLyTrongHanVaBoSung(h, r),
  DangXuLySapHetHan: (h, r) =>
    DangXuLy(h, r) && h.dueMs !== null && h.dueMs > r.now && h.dueMs - r.now <= DAY,
  CoNghiaVuTaiChinh: (h, r) => inside(h.payment()?.day ?? null, r),
  DaTTTTQuaDvcqg: (h, r) => inside(h.payment()?.day ?? null, r) && h.payment()?.online === true,
};

/** The unit report (BaoCaoTongHopDonVi) has a builder of its own: withdrawn ones by loaiKetQua, out of DaXuLy. */
const TraLaiDonVi: Predicate = (h, r) => [7, 9, 10].includes(h.S) && h.withdrawn && inside(h.KT, r);
const DaXuLyDonVi: Predicate = (h, r) => DaXuLy(h, r) && !h.withdrawn;

export const UNIT_REPORT_PREDICATES: Readonly<Record<string, Predicate>> = {
  ...PREDICATES,
  TongSo: (h, r) =>
    h.S !== 1 && h.S !== 3 && (DangXuLy(h, r) || DaXuLyDonVi(h, r) || BoSung(h, r) || TraLaiDonVi(h, r)),
  TraLai: TraLaiDonVi,
  TraLaiTruocHan: (h, r) => TraLaiDonVi(h, r) && known(h.KT) && known(h.HT) && h.KT < h.HT,
  TraLaiDungHan: (h, r) => TraLaiDonVi(h, r) && (!known(h.HT) || h.KT === h.HT),
  TraLaiQuaHan: (h, r) => TraLaiDonVi(h, r) && known(h.KT) && known(h.HT) && h.KT > h.HT,
  DaXuLy: DaXuLyDonVi,
  DaXuLyTruocHan: (h, r) => DaXuLyTruocHan(h, r) && !h.withdrawn,
  DaXuLyDungHan: (h, r) => DaXuLyDungHan(h, r) && !h.withdrawn,
  DaXuLyQuaHan: (h, r) => DaXuLyQuaHan(h, r) && !h.withdrawn,
};

/** The six causes of HoSoGayLoiThongKe: rows whose data upset the statistics. `today` is a day number. */
export function upsetsStatistics(h: Countable, level: string, today: number): boolean {
  return (
    (level === '2' && h.channel === '2') ||
    (h.TN === null && ![1, 3, 5].includes(h.S)) ||
    (finishedStatus(h) && h.KT === null) ||
    (known(h.TN) && h.TN > today) ||
    (known(h.KT) && h.KT > today) ||
    (known(h.KT) && known(h.TN) && h.KT < h.TN)
  );
}
