import { dossierId } from '../data/dossier-id.ts';
import type { LifeEvent } from '../data/life.ts';
import { dueAfter, HOUR } from '../data/office-time.ts';
import { officerOf, type Post } from '../data/officers.ts';
import { personOf } from '../data/people.ts';
import { guidOf } from '../data/random.ts';
import { type DossierRow, rowAt } from '../data/state.ts';
import { apologyOf } from './apology.ts';
import { stepHours } from './facts.ts';
import { isoOrNull } from './wire-dates.ts';

/** thaoTac: free text, as the product's code writes it. */
function actionOf(event: LifeEvent): string {
  switch (event.kind) {
    case 'submit':
      return 'Nộp hồ sơ trực tuyến';
    case 'refuse':
      return 'Từ chối tiếp nhận hồ sơ';
    case 'receive':
      return 'Tiếp nhận hồ sơ';
    case 'step':
      return 'Chuyển hồ sơ';
    case 'pause':
      if (event.status === 5) return 'Yêu cầu bổ sung hồ sơ';
      return event.status === 6 ? 'Yêu cầu thu phí lệ phí' : 'Dừng xử lý hồ sơ';
    case 'askCitizen':
      return 'Trình thông qua dự thảo yêu cầu bổ sung hồ sơ';
    case 'citizenSent':
      return 'Công dân gửi bổ sung hồ sơ';
    case 'resume':
      return 'Xác nhận kết quả yêu cầu bổ sung';
    case 'finish':
      return event.withdrawn ? 'Trả lại hồ sơ' : 'Chuyển hồ sơ';
    case 'return':
      return 'Đã trả kết quả';
  }
}

/** Items of quatrinhxulyhosos: what happened so far, oldest first. */
export function stepsOf(row: DossierRow, now: number) {
  const { life } = row;
  const { unit } = life;
  const item = (key: string, at: number, status: number, sender: Post | null, action: string) => ({
    id: guidOf(`step/${life.code}/${key}`),
    trangThai: String(status),
    thoiGian: isoOrNull(at),
    nguoiGui: sender === null ? null : officerOf(unit, sender).id,
    tenNguoiGui: sender === null ? personOf(life.person).name : officerOf(unit, sender).fullName,
    tenNguoiNhan: null as string | null,
    thoiHanBuocXuLy: null as number | null,
    loaiThoiHanBuocXuLy: null as string | null,
    ngayHetHanBuocXuLy: null as string | null,
    tenDonViGui: null,
    noiDung: null,
    dinhKem: null,
    thaoTac: action,
    officeCode: unit.groupCode,
    officeName: unit.name,
    positionName: sender === null ? null : officerOf(unit, sender).positionName,
  });
  const steps = life.events
    .filter((event) => event.at <= now)
    .map((event, i) => {
      const before = rowAt({ ...life, dirt: null }, event.at - 1);
      const after = rowAt({ ...life, dirt: null }, event.at);
      const byCitizen = event.kind === 'submit' || event.kind === 'citizenSent';
      const sender = byCitizen ? null : (before?.handler ?? 'receiver');
      const receiver = after?.handler ?? null;
      const hours =
        event.kind === 'step' || event.kind === 'finish' ? stepHours(life, before?.stepName ?? null) : null;
      const officer = receiver === null ? null : officerOf(unit, receiver);
      return {
        ...item(String(i), event.at, after?.status ?? 1, sender, actionOf(event)),
        tenNguoiNhan: officer === null ? null : `${officer.fullName} - (${officer.positionName})`,
        thoiHanBuocXuLy: hours,
        loaiThoiHanBuocXuLy: hours === null ? null : 'Ngày làm việc',
        ngayHetHanBuocXuLy: hours === null ? null : isoOrNull(dueAfter(before?.stepSince ?? event.at, hours)),
      };
    });
  const apology = apologyOf(row, now);
  if (apology?.state === 'Đã xử lý') {
    const at = apology.createdAt + 24 * HOUR;
    steps.push(item('apology', at, row.status, 'leader', 'Ban hành văn bản xin lỗi'));
  }
  return steps.sort((a, b) => String(a.thoiGian).localeCompare(String(b.thoiGian)));
}

/** Rows of hosobosungs: every pause, with the due date before and (once over) after. */
export function supplementsOf(row: DossierRow, now: number) {
  const { life } = row;
  const receiver = officerOf(life.unit, 'receiver').fullName;
  const states = { 5: row.supplementState, 6: 'Yêu cầu thực hiện nghĩa vụ tài chính', 8: 'Dừng xử lý hồ sơ' };
  const happened = life.events.filter((event) => event.at <= now);
  return happened.flatMap((event, i) => {
    if (event.kind !== 'pause') return [];
    const next = happened.slice(i + 1).find(({ kind }) => kind === 'resume' || kind === 'pause');
    const end = next?.kind === 'resume' ? next : undefined;
    const over = event.status === 5 && end !== undefined;
    return [
      {
        id: guidOf(`supplement/${life.code}/${i}`),
        maHoSo: life.code,
        noiDungBoSung: 'Đề nghị bổ sung giấy tờ còn thiếu (mẫu)',
        dinhKemNoiDungBoSung: null,
        ngayBoSung: isoOrNull(event.at),
        nguoiYeuCauBoSung: officerOf(life.unit, rowAt(life, event.at - 1)?.handler ?? 'receiver').fullName,
        nguoiTiepNhanBoSung: receiver,
        ngayHenTraTruoc: isoOrNull(rowAt(life, event.at)?.due ?? null),
        ngayHenTraMoi: isoOrNull(end?.due ?? null),
        ngayTiepNhanBoSung: isoOrNull(end?.at ?? null),
        trangThaiBoSung: over ? 'Hoàn thành bổ sung' : states[event.status],
        thanhPhanBoSung: null,
        thongTinTiepNhan: null,
        danhSachGiayToBoSung: null,
      },
    ];
  });
}

/** thanhphanhosos: two papers for every dossier. */
export function papersOf(row: DossierRow) {
  return ['Tờ khai theo mẫu', 'Giấy tờ kèm theo'].map((ten, i) => ({
    id: guidOf(`paper/${dossierId(row.life)}/${i}`),
    ten,
    hoSo: row.life.code,
    nhanBanGiay: row.channel !== '2',
    soBanChinh: 1,
    soBanSao: i,
    dinhKem:
      row.channel === '2'
        ? `/Files/HoSo/${row.life.code}-${i}.pdf##/Files/HoSo/${row.life.code}-${i}b.pdf`
        : null,
    maGiayToKhoQuocGia: null,
    maGiayToSoHoa: null,
    trangThaiSoHoa: String(i),
    maGiayTo: `GT-${i + 1}`,
    maKetQuaThayThe: null,
    noiDungBoSung: null,
    soTrang: null,
    soBanGiay: null,
    daChungThucDienTu: false,
    kyDienTuBanGiay: false,
    trangThaiDuyet: null,
    created: isoOrNull(row.life.createdAt),
  }));
}
