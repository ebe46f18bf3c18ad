import { DAY, dayOf } from '../data/office-time.ts';
import type { DossierRow } from '../data/state.ts';
import { result } from './answers.ts';
import { apologyOf } from './apology.ts';
import type { Endpoint } from './endpoint.ts';
import { waitsForSignature } from './facts.ts';

/** NhacViec: int members, only those named in `Menus` are reckoned; due counters are about dossiers received by me. */
export const reminder: Endpoint = ({ store, user }, params) => {
  const now = store.clock.nowMs();
  const today = dayOf(now);
  const rows = store.rowsOf(user.unit);
  const mine = (row: DossierRow) => user.post !== null && row.handler === user.post;
  const received = (row: DossierRow) =>
    user.post === 'receiver' && row.receivedAt !== null && (row.status === 2 || row.status === 4);
  const status =
    (code: number, certification = false) =>
    () =>
      rows.filter(
        (row) =>
          row.status === code &&
          mine(row) &&
          row.life.procedure.certification === certification &&
          !waitsForSignature(row),
      ).length;
  const supplement = (state: string) => () =>
    rows.filter((row) => row.status === 5 && row.supplementState === state && mine(row)).length;
  const dueSoon = ({ days }: DossierRow) => days.due !== null && days.due >= today && days.due <= today + 3;
  const counters: Readonly<Record<string, () => number>> = {
    moiDangKy: status(1),
    duocTiepNhan: status(2),
    dangXuLy: status(4),
    tiepNhanPhiDiaGioi: () => 0,
    hoSoToiHan: () => rows.filter((row) => received(row) && dueSoon(row)).length,
    hoSoQuaHan: () =>
      rows.filter((row) => received(row) && row.due !== null && row.due <= today * DAY).length,
    choMotCuaBoSung: supplement('Yêu cầu một cửa bổ sung'),
    choCongDanBoSung: supplement('Yêu cầu công dân bổ sung'),
    yeuCauThucHienNghiaVuTaiChinh: status(6),
    congDanYeuCauRutHoSo: status(7),
    dungXuLy: status(8),
    choTraKetQua: status(9),
    choTraBCCI: () => 0,
    choTraBCCITTHCC: () => 0,
    moiDangKyChungThuc: status(1, true),
    duocTiepNhanChungThuc: status(2, true),
    dangXuLyChungThuc: status(4, true),
    choTraKetQuaChungThuc: status(9, true),
    duThaoXinLoiChoThongQua: () =>
      user.post === 'leader' ? rows.filter((row) => apologyOf(row, now)?.state === 'Chờ ký duyệt').length : 0,
    duThaoBoSungChoThongQua: () => 0,
    duThaoTraLaiXinRutChoThongQua: () => 0,
  };
  const wanted = params.list('Menus');
  return result(
    Object.fromEntries(
      Object.entries(counters).map(([name, count]) => [name, wanted.includes(name) ? count() : 0]),
    ),
  );
};
