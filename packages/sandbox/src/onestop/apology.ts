import { dossierId } from '../data/dossier-id.ts';
import { atDesk, DAY, dayOf, HOUR } from '../data/office-time.ts';
import { officerOf } from '../data/officers.ts';
import { guidOf } from '../data/random.ts';
import type { DossierRow } from '../data/state.ts';
import { listDto } from './dossier-dto.ts';
import { rarely, summaryOf } from './facts.ts';
import { type DateStyle, isoOrNull } from './wire-dates.ts';

export interface Apology {
  readonly id: string;
  readonly createdAt: number;
  readonly state: 'Chờ ký duyệt' | 'Chờ xử lý' | 'Đã xử lý';
  readonly newDue: number;
}

/**
 * The draft apology of a dossier that is or will be late: drafted the working day before the due date or the day after;
 * two late ones in five have none. The due date itself is never changed by it.
 */
export function apologyOf(row: DossierRow, now: number): Apology | null {
  const { life } = row;
  let due: number | null = null;
  let finishedAt: number | null = null;
  for (const event of life.events) {
    if (event.kind === 'receive' || event.kind === 'resume') due = event.due;
    if (event.kind === 'finish') finishedAt = event.at;
  }
  if (due === null || (finishedAt !== null && dayOf(finishedAt) <= dayOf(due))) return null;
  if (rarely(life, 'no apology', 5) || rarely(life, 'no apology either', 4)) return null;
  const createdAt = atDesk(due + (rarely(life, 'late apology', 3) ? DAY : -DAY));
  if (createdAt > now || createdAt < (row.receivedAt ?? createdAt)) return null;
  const age = now - createdAt;
  return {
    id: guidOf(`apology/${life.code}`),
    createdAt,
    state: age < 4 * HOUR ? 'Chờ ký duyệt' : age < DAY ? 'Chờ xử lý' : 'Đã xử lý',
    newDue: finishedAt === null ? due + 7 * DAY : dayOf(finishedAt) * DAY + 17 * HOUR,
  };
}

/** DuThaoXuLyHoSoDto; `ngayHenTraMoi` is declared but null in lists, so it has to be read from GET /{id}. */
export function apologyDto(row: DossierRow, apology: Apology, view: { list: boolean; dateStyle: DateStyle }) {
  const { life } = row;
  const dossier = listDto(row, {
    dateStyle: view.dateStyle,
    viewHoSo: null,
    maTrangThai: null,
    payments: false,
  });
  const leader = officerOf(life.unit, 'leader');
  return {
    id: apology.id,
    hoSoId: dossierId(life),
    maHoSo: life.code,
    kenhThucHien: dossier.kenhThucHien,
    ngayNopHoSo: dossier.ngayNopHoSo,
    ngayHenTra: dossier.ngayHenTra,
    trangThaiHoSoId: dossier.trangThaiHoSoId,
    trichYeuHoSo: summaryOf(life),
    danhGia: null,
    chuHoSo: dossier.chuHoSo,
    soGiayToChuHoSo: dossier.soGiayToChuHoSo,
    soDienThoaiChuHoSo: dossier.soDienThoaiChuHoSo,
    diaChiChuHoSo: dossier.diaChiChuHoSo,
    tenTTHC: dossier.tenTTHC,
    loai: 'Xin lỗi',
    nguoiXuLy: officerOf(life.unit, 'receiver').id,
    tenNguoiXuLy: officerOf(life.unit, 'receiver').fullName,
    taiKhoanLanhDaoKy: leader.id,
    tenLanhDaoKy: leader.fullName,
    trangThai: apology.state,
    trangThaiLienThongQLVB: null,
    fileDinhKem: `/Files/XinLoi/${life.code}.docx`,
    trichYeu: `Xin lỗi và hẹn lại ngày trả kết quả hồ sơ ${life.code}`,
    ngayHenTraMoi: view.list ? null : isoOrNull(apology.newDue),
  };
}
