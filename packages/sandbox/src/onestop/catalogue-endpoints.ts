import { HOLIDAYS } from '../data/office-time.ts';
import { FIELDS, fieldCodeOf, fullCode, PROCEDURES, type ProcedureRecord } from '../data/procedures.ts';
import { guidOf } from '../data/random.ts';
import { TTHCC_GROUP_CODE, type UnitRecord } from '../data/units.ts';
import { paginated, refusal, result, WireError } from './answers.ts';
import type { Params } from './binding.ts';
import type { Endpoint, Endpoints } from './endpoint.ts';
import { STATUS_LABELS } from './facts.ts';

const paged = (items: readonly unknown[], params: Params, defaultSize = 10) => {
  const { pageNumber, pageSize } = params.paging(defaultSize);
  return paginated(items, pageNumber, pageSize);
};

const same = (a: string | null, b: string | null) =>
  a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
const like = (text: string, part: string | null) =>
  part === null || text.toLowerCase().includes(part.normalize('NFC').toLowerCase());

const groupDto = (unit: UnitRecord, all: readonly UnitRecord[]) => ({
  id: guidOf(`group/${unit.groupCode}`),
  groupCode: unit.groupCode,
  groupName: unit.name,
  ofGroupCode: unit.ofGroupCode,
  ofGroupName: all.find((one) => one.groupCode === unit.ofGroupCode)?.name ?? null,
  type: unit.type,
  catalog: unit.catalog,
  otherCatalog: null,
  maDinhDanh: unit.maDinhDanh,
  donViQuanLy: unit.donViQuanLy,
  donViQuanLyThuPhi: null,
  donViQuanLyTraHoSo: null,
  yeuCauXacNhanCoKetQua: false,
  maTinh: '38',
  maHuyen: null,
  maXa: null,
  maSoThue: null,
  soDienThoai: null,
  groupOrder: String(unit.order),
});

const groups: Endpoint = ({ store }, params) => {
  const prefix = params.text('maDinhDanhCha')?.toLowerCase() ?? null;
  const childrenOnly = params.bool('chiBaoGomDonViCon') === true;
  const catalogs = [...params.list('catalogs'), ...params.list('catalog')];
  const has = (name: string, of: (unit: UnitRecord) => string | null) => {
    const wanted = params.text(name);
    return (unit: UnitRecord) => wanted === null || same(of(unit), wanted);
  };
  const tests = [
    has('groupCode', (unit) => unit.groupCode),
    has('ofGroupCode', (unit) => unit.ofGroupCode),
    has('type', (unit) => unit.type),
    has('maDinhDanh', (unit) => unit.maDinhDanh),
    has('donViQuanLy', (unit) => unit.donViQuanLy),
    (unit: UnitRecord) => like(unit.name, params.text('groupName')),
    (unit: UnitRecord) => catalogs.length === 0 || catalogs.includes(unit.catalog ?? ''),
    (unit: UnitRecord) => params.bool('hasMaDinhDanh') !== true || unit.maDinhDanh !== null,
    ({ maDinhDanh }: UnitRecord) => {
      if (prefix === null) return true;
      const code = maDinhDanh?.toLowerCase() ?? '';
      return code.startsWith(prefix) && !(childrenOnly && code === prefix);
    },
  ];
  const found = store.units.filter((unit) => tests.every((test) => test(unit)));
  return paged(
    found.map((unit) => groupDto(unit, store.units)),
    params,
  );
};

const groupByCode: Endpoint = ({ store }, params) => {
  const unit = store.units.find((one) => same(one.groupCode, params.text('code')));
  if (unit === undefined) throw new WireError(404, refusal('Không tìm thấy đơn vị'));
  return result(groupDto(unit, store.units));
};

const procedureDto = (procedure: ProcedureRecord) => ({
  id: guidOf(`procedure/${procedure.code}`),
  maTTHC: fullCode(procedure),
  tenTTHC: procedure.name,
  linhVucChinh: procedure.field,
  maLinhVucChinh: fieldCodeOf(procedure),
  mucDo: procedure.level,
  loaiTTHC: null,
  trangThaiPhiLePhi: procedure.hasFee,
  suDung: true,
  laThuTucChungThuc: procedure.certification,
  thucHienTaiBoPhanMotCua: true,
  lienThong: false,
  doiTuongThucHien: 'Công dân Việt Nam',
  quyetDinh: null,
  dinhKemQuyetDinh: null,
  ngayCapNhat: '2025-07-01T00:00:00',
  thuTu: null,
  soLuongTruongHopThuTuc: procedure.withoutDue > 0 ? 2 : 1,
});

const procedureDetail = (procedure: ProcedureRecord) => ({
  ...procedureDto(procedure),
  capThucHien: procedure.tier === 'commune' ? 'CapXa#' : 'CapTinh#',
  thoiGianGiaiQuyet: `${procedure.limitHours / 8} ${procedure.unit}`,
  thuTucKhongCoKetQua: procedure.level === '2',
});

const procedures: Endpoint = (_visit, params) => {
  const tier =
    { CapTinh: 'province', CapXa: 'commune' }[params.text('capThucHien')?.replace('#', '') ?? ''] ?? null;
  const found = PROCEDURES.filter(
    (procedure) =>
      like(procedure.name, params.text('tenTTHC')) &&
      like(`${fullCode(procedure)} ${procedure.name}`, params.text('tuKhoa')) &&
      like(fullCode(procedure), params.text('maTTHC')) &&
      (params.text('maLinhVucChinh') === null || fieldCodeOf(procedure) === params.text('maLinhVucChinh')) &&
      (params.text('mucDo') === null || procedure.level === params.text('mucDo')) &&
      (params.bool('laThuTucChungThuc') === null ||
        procedure.certification === params.bool('laThuTucChungThuc')) &&
      (tier === null || procedure.tier === tier),
  );
  return paged(found.map(procedureDto), params);
};

const procedureBy =
  (test: (procedure: ProcedureRecord, wanted: string) => boolean, name: string): Endpoint =>
  (_visit, params) => {
    const found = PROCEDURES.find((procedure) => test(procedure, params.text(name) ?? ''));
    if (found === undefined) throw new WireError(404, 'Không tìm thấy thủ tục');
    return result(procedureDetail(found));
  };

/** Cases; `thuTucId` means maTTHC. Limits in hours, counter and online alike. */
const cases: Endpoint = (_visit, params) => {
  const code = params.text('thuTucId');
  const procedure = PROCEDURES.find((one) => same(fullCode(one), code));
  if (procedure === undefined) return paged([], params);
  const names =
    procedure.withoutDue > 0 ? ['Trường hợp chung', 'Trường hợp không hẹn ngày trả'] : ['Trường hợp chung'];
  const items = names.map((ten, i) => ({
    id: guidOf(`case/${procedure.code}/${i}`),
    ma: `TH-000${i + 1}`,
    ten,
    thuTucId: fullCode(procedure),
    maDonVi: null,
    tenDonVi: null,
    thoiGianThucHien: procedure.limitHours,
    thoiGianThucHienTrucTuyen: procedure.limitHours,
    loaiThoiGianThucHien: procedure.unit,
    khongCoNgayHenTra: i === 1,
    donViTiepNhanRieng: null,
    yeuCauNopPhiTrucTuyen: false,
    noteNgayLamViec: null,
    noteTraKetQua: null,
  }));
  return paged(items, params);
};

const unitProcedures: Endpoint = ({ store, user }, params) => {
  const code = params.text('donViId') ?? user.unit.groupCode;
  const unit = store.units.find((one) => same(one.groupCode, code));
  const tier = unit?.catalog === 'xa-phuong' ? 'commune' : 'province';
  const own = unit?.busy === true ? PROCEDURES.filter((procedure) => procedure.tier === tier) : [];
  const items = own.map((procedure) => ({
    id: guidOf(`link/${code}/${procedure.code}`),
    maTTHC: fullCode(procedure),
    tenTTHC: procedure.name,
    donViId: code,
    nguoiTiepNhanId: null,
    mucDo: procedure.level,
    urlRedirect: null,
  }));
  return paged(
    items.filter(({ maTTHC }) => params.text('maTTHC') === null || same(maTTHC, params.text('maTTHC'))),
    params,
  );
};

const fields: Endpoint = (_visit, params) => {
  const found = FIELDS.filter(
    ({ code, name }) => like(name, params.text('ten')) && like(code, params.text('ma')),
  );
  const items = found.map((field) => ({
    id: guidOf(`field/${field.code}`),
    ma: field.code,
    ten: field.name,
    maNganh: null,
    groupCode: null,
    groupName: null,
    soLuongThuTucCapTinh: field.provinceProcedures,
    soLuongThuTucCapHuyen: 0,
    soLuongThuTucCapXa: field.communeProcedures,
    suDung: true,
  }));
  return paged(items, params);
};

/** Holidays as DateTimeOffset, newest last; the product knows no worked Saturdays. */
const holidays: Endpoint = (_visit, params) => {
  const wanted = params.text('date')?.slice(0, 10) ?? null;
  const found = HOLIDAYS.filter((date) => wanted === null || date === wanted);
  const items = found.map((date) => ({
    id: guidOf(`holiday/${date}`),
    date: `${date}T00:00:00+07:00`,
    description: 'Ngày nghỉ lễ, Tết',
  }));
  return paged(items, params);
};

const statuses: Endpoint = (_visit, params) =>
  paged(
    Object.entries(STATUS_LABELS).map(([ma, ten]) => ({ id: guidOf(`status/${ma}`), ten, ma })),
    params,
  );

/** GET operations about catalogues. */
export const CATALOGUE_ENDPOINTS: Endpoints = {
  groups,
  'groups/portalsearch': groups,
  'groups/bygroupcode/:code': groupByCode,
  thutucs: procedures,
  'thutucs/matthc/:ma': procedureBy((one, code) => same(fullCode(one), code), 'ma'),
  'thutucs/:id': procedureBy((one, id) => guidOf(`procedure/${one.code}`) === id.toLowerCase(), 'id'),
  truonghopthutucs: cases,
  donvithutucs: unitProcedures,
  linhvucs: fields,
  ngaynghis: holidays,
  trangthaihosos: statuses,
};

/** Rows of configs/PublicModule: the only ones asked for without a log-in. */
export function publicConfig(securityCode: boolean) {
  const rows = {
    'ma-tinh': '38',
    'ten-don-vi': 'TỈNH THANH HÓA (HỆ THỐNG THỬ)',
    'ten-ung-dung': 'Hệ thống một cửa điện tử',
    'security-code': securityCode ? '1' : '0',
    'ngay-qua-han-xu-ly-ho-so': '2',
    'ma-tthcc': TTHCC_GROUP_CODE,
  };
  return Object.entries(rows).map(([code, content]) => ({
    id: guidOf(`config/${code}`),
    ten: code,
    code,
    module: 'public',
    content,
  }));
}
