import { dayOf } from '../data/office-time.ts';
import { officerOf } from '../data/officers.ts';
import type { DossierRow } from '../data/state.ts';
import { pageOf, paginated, refusal, result, WireError } from './answers.ts';
import { apologyDto, apologyOf } from './apology.ts';
import type { Params } from './binding.ts';
import { countable } from './counting.ts';
import { detailDto, listDto } from './dossier-dto.ts';
import type { Endpoint, Endpoints, Visit } from './endpoint.ts';
import { rarely } from './facts.ts';
import { paymentsOf } from './payment.ts';
import { PREDICATES, UNIT_REPORT_PREDICATES, upsetsStatistics } from './predicates.ts';
import { papersOf, stepsOf, supplementsOf } from './process.ts';
import { rowsBehind } from './reports.ts';
import { type ListScope, searchDossiers } from './search.ts';
import { reportUnits } from './unit-filter.ts';
import { seesEverything } from './users.ts';
import { isoOrNull } from './wire-dates.ts';

const NO_RIGHT = 'Không có quyền truy cập tài nguyên hiện tại';

/** Cuts the page first, writes out only what stands on it. */
function answer(visit: Visit, params: Params, rows: readonly DossierRow[]) {
  const { pageNumber, pageSize } = params.paging();
  const view = {
    dateStyle: visit.dateStyle,
    viewHoSo: params.text('viewHoSo'),
    maTrangThai: params.text('maTrangThai'),
    payments: params.bool('hienThiTrangThaiThanhToan') !== false,
  };
  const page = rows
    .slice((pageNumber - 1) * pageSize, pageNumber * pageSize)
    .map((row) => listDto(row, view));
  return pageOf(page, rows.length, pageNumber, pageSize);
}

const list =
  (scope: ListScope): Endpoint =>
  (visit, params) =>
    answer(visit, params, searchDossiers(visit.store, visit.user, scope, params));

/** A list cut down once more by what its own endpoint is about. */
const listOf =
  (test: (row: DossierRow, params: Params) => boolean): Endpoint =>
  (visit, params) => {
    const rows = searchDossiers(visit.store, visit.user, 'all', params);
    return answer(
      visit,
      params,
      rows.filter((row) => test(row, params)),
    );
  };

const detail: Endpoint = ({ store, user }, params) => {
  const id = params.guid('id');
  if (id === null) return refusal('');
  const row = store.anyById(id);
  if (row === null) throw new WireError(404, refusal('Không tìm thấy hồ sơ'));
  if (row.life.unit !== user.unit && !seesEverything(user)) throw new WireError(403, refusal(NO_RIGHT));
  if (row.life.invisible === 'unknownProcedure') return refusal(null);
  return result(detailDto(row, params.bool('returnNodeQuyTrinh') === true));
};

/** What hangs on a dossier code; an unknown code is an empty page. */
const ofCode =
  (name: string, items: (row: DossierRow, now: number) => readonly unknown[]): Endpoint =>
  ({ store, user }, params) => {
    const { pageNumber, pageSize } = params.paging();
    const row = store.byCode(params.text(name) ?? '');
    const allowed = row !== null && (row.life.unit === user.unit || seesEverything(user));
    return paginated(allowed ? items(row, store.clock.nowMs()) : [], pageNumber, pageSize);
  };

const drafts = ({ store, user }: Visit) => {
  const now = store.clock.nowMs();
  if (user.post !== 'receiver' && user.post !== 'leader') return [];
  return store.rowsOf(user.unit).flatMap((row) => {
    const apology = apologyOf(row, now);
    return apology === null ? [] : [{ row, apology }];
  });
};

/** Drafts of the asking user (author or signing leader). */
const draftList: Endpoint = (visit, params) => {
  const { pageNumber, pageSize } = params.paging();
  const kind = params.text('loaiDuThao');
  const state = params.text('trangThaiDuThao');
  const key = params.text('searchKeys')?.toLowerCase() ?? '';
  const found = drafts(visit).filter(
    ({ row, apology }) =>
      (kind === null || kind === 'Xin lỗi') &&
      (state === null || apology.state === state) &&
      row.life.code.toLowerCase().includes(key),
  );
  const page = found
    .slice((pageNumber - 1) * pageSize, pageNumber * pageSize)
    .map(({ row, apology }) => apologyDto(row, apology, { list: true, dateStyle: visit.dateStyle }));
  return pageOf(page, found.length, pageNumber, pageSize);
};

const draft: Endpoint = (visit, params) => {
  const id = params.text('id')?.toLowerCase();
  const found = drafts(visit).find(({ apology }) => apology.id === id);
  if (found === undefined) throw new WireError(404, refusal('Không tìm thấy dự thảo'));
  return result(apologyDto(found.row, found.apology, { list: false, dateStyle: visit.dateStyle }));
};

/** Payment requests: ISO dates, ids of their own; a dossier may own several. */
const payments: Endpoint = ({ store, user }, params) => {
  const { pageNumber, pageSize } = params.paging();
  const state = params.text('trangThai');
  const code = params.text('maHoSo');
  const found = store.rowsOf(user.unit).flatMap((row) =>
    paymentsOf(row)
      .filter(
        (payment) => (state === null || payment.state === state) && (code === null || row.life.code === code),
      )
      .map((payment) => ({ row, payment })),
  );
  const page = found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize).map(({ row, payment }) => {
    const dossier = listDto(row, { dateStyle: 'iso', viewHoSo: null, maTrangThai: null, payments: false });
    return {
      id: payment.id,
      hoSoId: dossier.id,
      maHoSo: dossier.maHoSo,
      ma: payment.id.slice(0, 8),
      soTien: payment.fee,
      phi: 0,
      lePhi: payment.fee,
      hinhThucThu: payment.collected,
      trangThai: payment.state,
      hinhThucThanhToan: payment.method,
      tenNguoiYeuCau: officerOf(row.life.unit, 'receiver').fullName,
      tenDonVi: dossier.tenDonVi,
      tenDonViThu: dossier.tenDonVi,
      chuHoSo: dossier.chuHoSo,
      diaChiChuHoSo: dossier.diaChiChuHoSo,
      soGiayToChuHoSo: dossier.soGiayToChuHoSo,
      trangThaiHoSoId: dossier.trangThaiHoSoId,
      kenhThucHien: dossier.kenhThucHien,
      trichYeuHoSo: dossier.trichYeuHoSo,
      tenTTHC: dossier.tenTTHC,
      nguoiNopTienBienLai: dossier.chuHoSo,
      diaChiBienLai: dossier.diaChiChuHoSo,
      lyDoHuy: payment.state === 'Hủy thanh toán' ? 'Nhập nhầm (mẫu)' : null,
      lyDoHoanPhi: payment.state === 'Đã hoàn phí' ? 'Công dân rút hồ sơ (mẫu)' : null,
      createdOn: isoOrNull(payment.requestedAt),
      ngayYeuCau: isoOrNull(payment.requestedAt),
      ngayThuPhi: isoOrNull(payment.paidAt),
      ngayHoanPhi: payment.state === 'Đã hoàn phí' ? isoOrNull(row.finishedAt) : null,
      ngayTiepNhan: dossier.ngayTiepNhan,
    };
  });
  return pageOf(page, found.length, pageNumber, pageSize);
};

/** Rows that upset the statistics. What it answers is not known: the page of HoSoDto is our choice. */
const upsetting: Endpoint = (visit, params) => {
  const { store } = visit;
  const today = dayOf(store.clock.nowMs());
  const rows = reportUnits(store.units, params)
    .flatMap((unit) => store.rowsOf(unit))
    .filter((row) => upsetsStatistics(countable(row), row.life.procedure.level, today));
  return answer(visit, params, rows);
};

const behind =
  (predicates: typeof PREDICATES, byCatalog = false): Endpoint =>
  (visit, params) =>
    answer(
      visit,
      params,
      rowsBehind(visit.store, params, predicates, byCatalog ? params.text('catalog') : null),
    );

const hasPapers = (row: DossierRow) => row.channel === '2' || !rarely(row.life, 'not digitised', 6);

/** GET operations about dossiers. */
export const DOSSIER_ENDPOINTS: Endpoints = {
  hosos: list('all'),
  'hosos/nguoidangxuly': list('handling'),
  'hosos/nguoidaxuly': list('handled'),
  'hosos/nguoinhanhoso': list('received'),
  'hosos/search/trangthaithuphi': list('all'),
  'hosos/search/theobaocaochitieusohoa': listOf(
    (row, params) => row.receivedAt !== null && hasPapers(row) === (params.text('tieuChi') === 'CoSoHoaTPHS'),
  ),
  'hosos/search/theobaocaotonghop': behind(PREDICATES),
  'hosos/search/theobaocaotonghopdonvi': behind(UNIT_REPORT_PREDICATES),
  'hosos/search/theothongke06caccap': behind(PREDICATES, true),
  'hosos/search/tiepnhanquahan': (visit, params) =>
    answer(visit, params, rowsBehind(visit.store, params.with('tieuChi', 'TiepNhanQuaHan'), PREDICATES)),
  'hosos/detail': detail,
  quatrinhxulyhosos: ofCode('maHoSo', stepsOf),
  hosobosungs: ofCode('maHoSo', supplementsOf),
  thanhphanhosos: ofCode('hoSo', papersOf),
  duthaoxulyhosos: draftList,
  'duthaoxulyhosos/:id': draft,
  yeucauthanhtoans: payments,
  'baocaotonghops/hosogayloithongke': upsetting,
};

/** POST operations about dossiers. */
export const DOSSIER_SEARCHES: Endpoints = {
  'hosos/search/hosoxinruttralai': listOf((row, params) => {
    const kind = params.text('loai');
    if (kind === 'cho-bo-sung') return row.status === 5;
    return params.text('hinhThucThuPhi') !== null || row.withdrawn;
  }),
};
