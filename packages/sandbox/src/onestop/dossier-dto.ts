import { dossierId } from '../data/dossier-id.ts';
import { officerOf } from '../data/officers.ts';
import { personOf } from '../data/people.ts';
import { fieldCodeOf, fullCode } from '../data/procedures.ts';
import type { DossierRow } from '../data/state.ts';
import {
  applicantKind,
  caseOf,
  handlerIds,
  handlerNames,
  placeText,
  rarely,
  severalHandlers,
  stepDueOf,
  summaryOf,
  WITHDRAWN,
} from './facts.ts';
import { paymentStates } from './payment.ts';
import { type DateStyle, isoOrNull, styledDate, UNSET_DATE } from './wire-dates.ts';

/** What a list query changes in its rows. */
export interface ListView {
  readonly dateStyle: DateStyle;
  /** viewHoSo=da-chuyen-xu-ly joins the present handler's name. */
  readonly viewHoSo: string | null;
  /** maTrangThai=4 joins the previous handler's name. */
  readonly maTrangThai: string | null;
  /** hienThiTrangThaiThanhToan. */
  readonly payments: boolean;
}

/** Members of HoSoDto that no ordinary list selects. */
const NEVER_SELECTED = Object.fromEntries(
  `ngayTra ngayKetThucXuLy tenTrangThaiHoSo trangThaiBoSung nguoiDangXuLy nguoiDaXuLy nguoiNhanHoSo nguoiGui
   donViDaChuyenXuLy pdfPhieu docxPhieu daHetHanBoSung maVanDonBuuDien hoanThanhDanhGia maGiayToHoSo diaChi
   soGiayToNguoiUyQuyen loaiNguoiNhanKetQua hoTenNguoiNhanKetQua nguoiNhanKetQua banGocThuLai soLuongBanGocThuLai
   dinhKemNhanKetQua chuKyNguoiNhanKetQua nguoiNhapDanhGiaText danhGia loaiKetQuaHSLT soKyHieuHSLT trichyeuHSLT
   dinhKemHSLT`
    .split(/\s+/u)
    .map((name) => [name, null]),
);

/** HoSoDto as list endpoints answer it: dates as text, finish and return dates left out, personal data in. */
export function listDto(row: DossierRow, view: ListView) {
  const { life } = row;
  const { procedure, unit } = life;
  const person = personOf(life.person);
  const date = (ms: number | null) => styledDate(ms, view.dateStyle);
  const names = handlerNames(row);
  const done = row.status === 9 || row.status === 10;
  return {
    id: dossierId(life),
    maHoSo: life.code,
    trangThaiHoSoId: String(row.status),
    trichYeuHoSo: summaryOf(life),
    kenhThucHien: row.channel,
    ngayNopHoSo: date(row.submittedAt),
    ngayTiepNhan: date(row.receivedAt),
    ngayHenTra: date(row.due),
    ngayHenTraCaNhan: date(stepDueOf(row)),
    createdOn: date(life.createdAt),
    ngayXacNhanKetQua: date(done ? row.finishedAt : null),
    ngayDangKyBuuDien: null,
    ngayTraBuuDien: null,
    ngayLuuViTriHoSo: UNSET_DATE,
    tenBuocHienTai: row.stepName,
    tenDiaBan: placeText(life),
    maTTHC: fullCode(procedure),
    tenTTHC: procedure.name,
    maTruongHop: caseOf(life).code,
    tenTruongHop: caseOf(life).name,
    donViId: unit.groupCode,
    tenDonVi: unit.name,
    chuHoSo: person.name,
    soGiayToChuHoSo: person.identity,
    soDienThoaiChuHoSo: person.phone,
    emailChuHoSo: person.email,
    diaChiChuHoSo: person.address,
    uyQuyen: life.person % 31 === 0,
    nguoiUyQuyen: life.person % 31 === 0 ? personOf(life.person + 1).name : null,
    trangThaiThuPhi: view.payments ? paymentStates(row) : null,
    trangThaiPhiLePhi: procedure.hasFee,
    thuTucKhongCoKetQua: rarely(life, 'no result flag', 53)
      ? null
      : procedure.level === '2'
        ? 'True'
        : 'False',
    lyDoTuChoi: row.status === 3 ? 'Hồ sơ không thuộc thẩm quyền giải quyết (mẫu)' : null,
    lyDoBoSung: row.supplementState !== null ? 'Đề nghị bổ sung giấy tờ còn thiếu (mẫu)' : null,
    dinhKemTuChoi: null,
    loaiKetQua: row.withdrawn ? WITHDRAWN : null,
    soKyHieuKetQua: done && !row.withdrawn ? `${life.position + 1}/KQ-UBND` : null,
    trichYeuKetQua: done && !row.withdrawn ? `Kết quả ${procedure.name}` : null,
    dinhKemKetQua:
      done && !row.withdrawn && !rarely(life, 'result not digitised', 23)
        ? `/Files/KetQua/${life.code}.pdf##/Files/KetQua/${life.code}-2.pdf`
        : null,
    batBuocDinhKemKetQua: procedure.level === '4',
    batBuocKySoKetQua: null,
    viTriDeHoSo: null,
    nguoiLuuViTriHoSo: null,
    dangKyNhanHoSoQuaBCCIData: rarely(life, 'post data', 40) ? '{"noiNhan":' : null,
    trangThaiTraBuuDien: null,
    loaiDuLieuKetNoi: procedure.code === '1.001193' && rarely(life, 'joined procedure', 9) ? 'LTKS' : null,
    ...NEVER_SELECTED,
    tenNguoiXuLyTruoc: view.maTrangThai === '4' ? names.previous : null,
    nguoiXuLyTiep: view.viewHoSo === 'da-chuyen-xu-ly' && !severalHandlers(row) ? names.present : null,
  };
}

/** GET hosos/detail: real DateTime members are ISO, finish and return dates are there; still personal data. */
export function detailDto(row: DossierRow, withProcess: boolean) {
  const { life } = row;
  const { procedure } = life;
  const list = listDto(row, { dateStyle: 'iso', viewHoSo: null, maTrangThai: null, payments: false });
  const receiver = officerOf(life.unit, 'receiver').id;
  return {
    id: list.id,
    maHoSo: list.maHoSo,
    kenhThucHien: list.kenhThucHien,
    trangThaiHoSoId: list.trangThaiHoSoId,
    trichYeuHoSo: list.trichYeuHoSo,
    maTTHC: list.maTTHC,
    tenTTHC: list.tenTTHC,
    maLinhVuc: fieldCodeOf(procedure),
    tenDonVi: list.tenDonVi,
    donViId: list.donViId,
    ngayNopHoSo: isoOrNull(row.submittedAt),
    ngayTiepNhan: isoOrNull(row.receivedAt),
    ngayHenTra: isoOrNull(row.due),
    ngayKetThucXuLy: isoOrNull(row.finishedAt),
    ngayTra: isoOrNull(row.returnedAt),
    ngayBanHanhKetQua: list.soKyHieuKetQua === null ? null : styledDate(row.finishedAt, 'invariant'),
    ngayKyKetQua: list.soKyHieuKetQua === null ? null : styledDate(row.finishedAt, 'invariant'),
    thoiGianThucHienHoSo: procedure.limitHours,
    laHoSoChungThuc: procedure.certification,
    loaiDoiTuong: applicantKind(life),
    chuHoSo: list.chuHoSo,
    soGiayToChuHoSo: list.soGiayToChuHoSo,
    soDienThoaiChuHoSo: list.soDienThoaiChuHoSo,
    emailChuHoSo: list.emailChuHoSo,
    diaChiChuHoSo: list.diaChiChuHoSo,
    uyQuyen: list.uyQuyen,
    nguoiUyQuyen: list.nguoiUyQuyen,
    hinhThucTra: '0',
    dangKyNhanHoSoQuaBCCIData: list.dangKyNhanHoSoQuaBCCIData,
    lyDoTuChoi: list.lyDoTuChoi,
    dinhKemTuChoi: null,
    loaiKetQua: list.loaiKetQua,
    soKyHieuKetQua: list.soKyHieuKetQua,
    nguoiKyKetQua: list.soKyHieuKetQua === null ? null : officerOf(life.unit, 'leader').fullName,
    coQuanBanHanhKetQua: list.soKyHieuKetQua === null ? null : life.unit.name,
    loaiVanBanKetQua: null,
    trichYeuKetQua: list.trichYeuKetQua,
    dinhKemKetQua: list.dinhKemKetQua,
    tinhThanhDiaBan: '38',
    quanHuyenDiaBan: null,
    xaPhuongDiaBan: null,
    tenDiaBan: list.tenDiaBan,
    maTruongHop: list.maTruongHop,
    thongBaoEmail: false,
    thongBaoZalo: false,
    thongBaoSMS: true,
    thongTinTiepNhanBoSung: null,
    eFormData: '',
    nguoiDangXuLy: handlerIds(row),
    nguoiDaXuLy: row.handled.map((post) => officerOf(life.unit, post).id).join('##') || null,
    nguoiNhanHoSo: row.receivedAt === null ? null : receiver,
    nguoiGui: life.channel === '2' ? null : receiver,
    donViDaChuyenXuLy: null,
    phiLePhis: [],
    thanhPhanThuTucs: [],
    thanhPhanHoSos: [],
    yeuCauThanhToans: [],
    truongHopThuTuc: null,
    nodeQuyTrinh: null,
    edgeQuyTrinh: null,
    tenTruongHopThuTuc: null,
    eForm: null,
    thoiGianThucHien: null,
    loaiThoiGianThucHien: null,
    khongCoNgayHenTra: null,
    ...(withProcess ? processOf(row) : {}),
  };
}

/** Only with returnNodeQuyTrinh=true: the case and its process, a React Flow drawing as JSON text. */
function processOf(row: DossierRow) {
  const { procedure, withoutDue } = row.life;
  const steps = ['Tiếp nhận hồ sơ', 'Thẩm định hồ sơ', 'Lãnh đạo phê duyệt', 'Trả kết quả'];
  const nodes = steps.map((tenBuocXuLy, i) => ({
    id: `node-${i + 1}`,
    type: i === 0 ? 'startNode' : i === steps.length - 1 ? 'endNode' : 'customNode',
    position: { x: 0, y: i * 120 },
    data: {
      tenBuocXuLy,
      maTrangThaiHoSo: i === 0 ? '2' : '4',
      thoiGianXuLy: 2,
      loaiThoiGian: procedure.unit,
    },
  }));
  const edges = nodes
    .slice(1)
    .map((node, i) => ({ id: `edge-${i + 1}`, source: `node-${i + 1}`, target: node.id }));
  const broken = rarely(row.life, 'process broken', 67);
  return {
    nodeQuyTrinh: broken ? JSON.stringify(nodes).slice(0, 40) : JSON.stringify(nodes),
    edgeQuyTrinh: JSON.stringify(edges),
    tenTruongHopThuTuc: caseOf(row.life).name,
    eForm: '',
    thoiGianThucHien: procedure.limitHours,
    loaiThoiGianThucHien: procedure.unit,
    khongCoNgayHenTra: withoutDue,
  };
}
