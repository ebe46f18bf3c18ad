import { FIELDS, fieldCodeOf, fullCode, PROCEDURES } from '../data/procedures.ts';
import type { DossierRow } from '../data/state.ts';
import type { DossierStore } from '../data/store.ts';
import type { UnitRecord } from '../data/units.ts';
import { textError } from './answers.ts';
import type { Params } from './binding.ts';
import { type Columns, countable, rangeOf, tally } from './counting.ts';
import { applicantKind } from './facts.ts';
import { PREDICATES, type Predicate, type Range, UNIT_REPORT_PREDICATES } from './predicates.ts';
import { reportUnits } from './unit-filter.ts';

/** Members of the base element; a report fills its own, the rest stay 0. */
const ZEROS: Readonly<Record<string, number>> = Object.fromEntries(
  `tongSo tongTiepNhan tongDaXuLy daXuLyVaTraLai tongDangXuLy dangXuLyVaBoSung tongBoSung trangThaiBoSung
   trangThaiDungXuLy trangThaiYeuCauThucHienNVTC tongTraLai traLaiQuaHan traLaiDungHan traLaiTruocHan tiepNhanKyTruoc
   tiepNhanQuaMang tiepNhanTrucTiep tiepNhanQuaBCCI tiepNhanTrongKy tiepNhanTrucTiepVaBCCI daXuLyTruocHan daXuLyDungHan
   daXuLyDungHanVaTruocHan daXuLyDungHanVaTraLai daXuLyQuaHan dangXuLyTrongHan dangXuLyTrongHanVaBoSung dangXuLyQuaHan`
    .split(/\s+/u)
    .map((name) => [name, 0]),
);

type Catalogue = Readonly<Record<string, Predicate>>;

/** Columns by field name; those not named after their predicate are given as 'field=Predicate'. */
function columnsOf(names: string, predicates: Catalogue): Columns {
  const columns = names.split(/\s+/u).map((entry): [string, Predicate] => {
    const [field = '', name = field.charAt(0).toUpperCase() + field.slice(1)] = entry.split('=');
    const predicate = predicates[name];
    if (predicate === undefined) throw new Error(`No predicate ${name}`);
    return [field, predicate];
  });
  return Object.fromEntries(columns);
}

const FORM_06 = columnsOf(
  `tongSo tiepNhanQuaMang tiepNhanTrucTiepVaBCCI tiepNhanKyTruoc daXuLyVaTraLai daXuLyTruocHan daXuLyDungHanVaTraLai
   daXuLyQuaHan dangXuLyVaBoSung dangXuLyTrongHanVaBoSung dangXuLyQuaHan`,
  PREDICATES,
);
const FORM_07A = columnsOf(
  `tongSo tiepNhanKyTruoc tongTiepNhan=TiepNhan tongDaXuLy=DaXuLy daXuLyDungHanVaTruocHan daXuLyQuaHan
   tongDangXuLy=DangXuLy dangXuLyTrongHan dangXuLyQuaHan tongBoSung=BoSung tongTraLai=TraLai`,
  PREDICATES,
);
const MANAGEMENT = `tongSo tiepNhanKyTruoc tiepNhanTrongKy tiepNhanTrucTiep tiepNhanQuaMang tiepNhanQuaBCCI
   daXuLyTruocHan daXuLyDungHan daXuLyQuaHan dangXuLyTrongHan dangXuLyQuaHan tongBoSung=BoSung tongTraLai=TraLai
   trangThaiDungXuLy trangThaiYeuCauThucHienNVTC`;
const STATUS_5: Columns = { trangThaiBoSung: (h) => h.S === 5 };
const BY_FIELD: Columns = { ...columnsOf(MANAGEMENT, PREDICATES), ...STATUS_5 };
const BY_UNIT: Columns = {
  ...columnsOf(MANAGEMENT, UNIT_REPORT_PREDICATES),
  ...columnsOf('traLaiTruocHan traLaiDungHan traLaiQuaHan', UNIT_REPORT_PREDICATES),
  ...STATUS_5,
};
const [OUTER, UNIT_OUTER] = [PREDICATES.TongSo, UNIT_REPORT_PREDICATES.TongSo] as [Predicate, Predicate];

/** One asked report: range, units, and the filters beside them. */
class Request {
  readonly range: Range;
  readonly units: readonly UnitRecord[];
  readonly store: DossierStore;
  readonly #accepts: (row: DossierRow) => boolean;

  constructor(store: DossierStore, params: Params, failure: 400 | 500) {
    const [from, to] = [params.date('tuNgay'), params.date('denNgay')];
    if (from === null || to === null) throw textError(failure, 'Nullable object must have a value.');
    this.store = store;
    this.range = rangeOf(from, to, store.clock.nowMs());
    this.units = reportUnits(store.units, params);
    this.#accepts = rowFilter(params);
  }

  rows(unit: UnitRecord): DossierRow[] {
    return this.store.rowsOf(unit).filter(this.#accepts);
  }

  rowsOf(units: readonly UnitRecord[]): DossierRow[] {
    return units.flatMap((unit) => this.rows(unit));
  }
}

/** Filters beside the unit. `mucDo` is compared with the channel (sic). */
function rowFilter(params: Params): (row: DossierRow) => boolean {
  const channel = params.text('kenhThucHien');
  const level = params.text('mucDo');
  const field = params.text('maLinhVucChinh');
  const procedure = params.text('maTTHC')?.toLowerCase() ?? null;
  const kind = params.text('loaiDoiTuong');
  return (row) =>
    (channel === null || row.channel === channel) &&
    (level === null || row.channel === level) &&
    (field === null || fieldCodeOf(row.life.procedure) === field) &&
    (procedure === null || fullCode(row.life.procedure).toLowerCase() === procedure) &&
    (kind === null || applicantKind(row.life) === kind);
}

const element = (key: string, name: string, catalog: string | null, sums: Record<string, number>) => ({
  maThongKe: key,
  tenThongKe: name,
  maTTHC: null,
  tenTTHC: null,
  maDonVi: null as string | null,
  tenDonVi: null as string | null,
  thuTu: null,
  catalog,
  ...ZEROS,
  ...sums,
});

const byField = (rows: readonly DossierRow[]): ReadonlyMap<string, DossierRow[]> =>
  Map.groupBy(rows, (row) => fieldCodeOf(row.life.procedure));

function perUnit(request: Request, outer: Predicate, columns: Columns) {
  return request.units.map((unit) =>
    element(
      unit.groupCode,
      unit.name,
      unit.catalog,
      tally(request.rows(unit), outer, columns, request.range),
    ),
  );
}

/** Every field of the catalogue, dossiers or not. */
function perField(request: Request, columns: Columns) {
  const groups = byField(request.rowsOf(request.units));
  return FIELDS.map((field) =>
    element(field.code, field.name, null, tally(groups.get(field.code) ?? [], OUTER, columns, request.range)),
  );
}

/** Fields per catalog; a field stands there when the tier has procedures of it, even without a dossier. */
function perLevel(request: Request) {
  const tiers = [
    ['so-ban-nganh', 'provinceProcedures'],
    ['cnvpdk', 'provinceProcedures'],
    ['xa-phuong', 'communeProcedures'],
  ] as const;
  return tiers.flatMap(([catalog, procedures]) => {
    const units = request.units.filter((unit) => unit.catalog === catalog);
    if (units.length === 0) return [];
    const groups = byField(request.rowsOf(units));
    return FIELDS.filter((field) => field[procedures] > 0).map((field) =>
      element(
        field.code,
        field.name,
        catalog,
        tally(groups.get(field.code) ?? [], OUTER, FORM_06, request.range),
      ),
    );
  });
}

/** Unit by unit, the fields that have a dossier there. */
function perFieldOfUnit(request: Request) {
  return request.units.flatMap((unit) => {
    const groups = byField(request.rows(unit));
    return FIELDS.filter((field) => groups.has(field.code)).map((field) => ({
      ...element(
        field.code,
        field.name,
        unit.catalog,
        tally(groups.get(field.code) ?? [], OUTER, BY_FIELD, request.range),
      ),
      maDonVi: unit.groupCode,
      tenDonVi: unit.name,
    }));
  });
}

/** Procedures and cases of each unit in the column of its own catalog; dates are ignored, columns 3–6 stay 0. */
function catalogueSizes(store: DossierStore, params: Params) {
  return reportUnits(store.units, params).map((unit) => {
    const tier = unit.catalog === 'xa-phuong' ? 'commune' : 'province';
    const own = unit.busy ? PROCEDURES.filter((procedure) => procedure.tier === tier) : [];
    const cases = own.length + own.filter((procedure) => procedure.withoutDue > 0).length;
    const level = unit.catalog === 'xa-phuong' ? 'Xa' : unit.catalog === 'quan-huyen' ? 'Huyen' : 'Tinh';
    const at = (name: string, value: number) =>
      Object.fromEntries(['Tinh', 'Huyen', 'Xa'].map((one) => [`${name}${one}`, one === level ? value : 0]));
    return {
      maThongKe: unit.groupCode,
      tenThongKe: unit.name,
      catalog: unit.catalog,
      tongSoTTHC: 0,
      soTTHCCapTinh: 0,
      soTTHCCapHuyen: 0,
      soTTHCCapXa: 0,
      tongSoTTHCTheoCCMC: own.length,
      ...at('soTTHCTaiBPMCCap', own.length),
      tongSoQuyTrinh: cases,
      ...at('soQuyTrinhCap', cases),
    };
  });
}

export type Report = (store: DossierStore, params: Params) => readonly unknown[];

const asked = (store: DossierStore, params: Params) => new Request(store, params, 400);

/** POST baocaotonghops/<name>, names in lower case. */
export const REPORTS: Readonly<Record<string, Report>> = {
  baocao06a: (store, params) => perUnit(asked(store, params), OUTER, FORM_06),
  baocao06caccap: (store, params) => perLevel(asked(store, params)),
  baocao07a: (store, params) => perField(asked(store, params), FORM_07A),
  baocao07b: catalogueSizes,
  baocao06b: () => {
    throw textError(400, 'The method or operation is not implemented.');
  },
  linhvuc: (store, params) => perField(asked(store, params), BY_FIELD),
  linhvuctheodonvi: (store, params) => perFieldOfUnit(asked(store, params)),
  donvi: (store, params) => perUnit(asked(store, params), UNIT_OUTER, BY_UNIT),
};

/** Rows behind a figure, newest first per unit. `tieuChi` is a predicate's exact name; empty stands for TongSo. */
export function rowsBehind(
  store: DossierStore,
  params: Params,
  predicates: Catalogue,
  catalog: string | null = null,
): DossierRow[] {
  const request = new Request(store, params, 500);
  const name = params.text('tieuChi') ?? 'TongSo';
  const predicate = Object.hasOwn(predicates, name) ? predicates[name] : undefined;
  const outer = predicates.TongSo;
  if (predicate === undefined || outer === undefined) {
    throw textError(500, 'Object reference not set to an instance of an object.');
  }
  const units = request.units.filter((unit) => catalog === null || unit.catalog === catalog);
  const found = request.rowsOf(units).filter((row) => {
    const h = countable(row);
    return outer(h, request.range) && predicate(h, request.range);
  });
  return units.length > 1 ? found.sort((a, b) => b.life.createdAt - a.life.createdAt) : found;
}
