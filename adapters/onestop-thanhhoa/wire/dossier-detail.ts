import type { Dossier } from '@dung-hen/domain';
import * as z from 'zod/mini';
import {
  doubleHashList,
  hours,
  id,
  jsonInside,
  moment,
  presentMoment,
  presentText,
  requiredText,
  text,
} from './scalars.ts';
import { channel, isWithdrawn, limitOf, nationalPart, status } from './words.ts';

/** Where a dossier arose. Nothing finer than the commune. */
export interface Place {
  readonly province: string | null;
  readonly district: string | null;
  readonly commune: string | null;
}

/** One step of the procedure's process as drawn in the system, with its time in hours (8 h = one day). */
export interface ProcessStep {
  readonly name: string;
  readonly counterHours: number | null;
  readonly onlineHours: number | null;
}

export interface DossierDetail {
  readonly dossier: Dossier;
  readonly procedure: string | null;
  readonly caseCode: string | null;
  readonly place: Place | null;
  /** Null where the process was not asked for or cannot be read. */
  readonly process: readonly ProcessStep[] | null;
  /** The system's ids of the officers who have it now. */
  readonly handlerIds: readonly string[];
  /** It has been, or is, waiting for a supplement. */
  readonly supplementAsked: boolean;
}

const place = z.pipe(
  z.object({ tenTinh: text, tenHuyen: text, tenXa: text }),
  z.transform(
    ({ tenTinh, tenHuyen, tenXa }): Place => ({ province: tenTinh, district: tenHuyen, commune: tenXa }),
  ),
);

const processNode = z.object({
  type: text,
  data: z.nullish(z.object({ tenBuocXuLy: text, thoiGianXuLy: hours, thoiGianThucHienTrucTuyen: hours })),
});

const process = z.pipe(
  z.array(processNode),
  z.transform((nodes): readonly ProcessStep[] =>
    nodes.flatMap(({ data }) =>
      data === null || data === undefined || data.tenBuocXuLy === null
        ? []
        : [
            {
              name: data.tenBuocXuLy,
              counterHours: data.thoiGianXuLy ?? null,
              onlineHours: data.thoiGianThucHienTrucTuyen ?? null,
            },
          ],
    ),
  ),
);

const wireDetail = z.object({
  id,
  maHoSo: requiredText,
  trangThaiHoSoId: status,
  kenhThucHien: channel,
  maTTHC: presentText,
  tenTTHC: text,
  maLinhVuc: text,
  donViId: presentText,
  tenDonVi: text,
  ngayNopHoSo: moment,
  ngayTiepNhan: presentMoment,
  ngayHenTra: presentMoment,
  ngayHenTraCaNhan: moment,
  ngayKetThucXuLy: presentMoment,
  ngayTra: presentMoment,
  ngayYeuCauBoSung: moment,
  thoiGianThucHienHoSo: hours,
  thoiGianThucHien: hours,
  loaiThoiGianThucHien: text,
  loaiKetQua: text,
  tenBuocHienTai: text,
  maTruongHop: text,
  tenDiaBan: jsonInside(place),
  nodeQuyTrinh: jsonInside(process),
  nguoiDangXuLy: doubleHashList,
  trangThaiBoSung: text,
  lyDoBoSung: text,
});

/**
 * `HoSoDetailDto`. Unlike lists it knows when work ended; `ngayHenTra` is ISO here. The limit needs
 * `returnNodeQuyTrinh=true` for its kind of days. `ngayYeuCauBoSung` is not among the members seen; it is taken where
 * a deployment sends it.
 */
export const dossierDetail = z.pipe(
  wireDetail,
  z.transform(
    (wire): DossierDetail => ({
      dossier: {
        code: wire.maHoSo,
        id: wire.id,
        status: wire.trangThaiHoSoId,
        channel: wire.kenhThucHien,
        unitCode: wire.donViId?.toLowerCase() ?? null,
        unitName: wire.tenDonVi,
        procedureCode: nationalPart(wire.maTTHC),
        procedureName: wire.tenTTHC,
        fieldCode: wire.maLinhVuc,
        fieldName: null,
        onlineLevel: null,
        limit: limitOf(wire.thoiGianThucHienHoSo ?? wire.thoiGianThucHien, wire.loaiThoiGianThucHien),
        submittedAt: wire.ngayNopHoSo,
        receivedAt: wire.ngayTiepNhan,
        dueAt: wire.ngayHenTra,
        stepDueAt: wire.ngayHenTraCaNhan,
        finishedAt: wire.ngayKetThucXuLy,
        returnedAt: wire.ngayTra,
        pausedAt: wire.ngayYeuCauBoSung,
        withdrawn: isWithdrawn(wire.loaiKetQua, wire.trangThaiHoSoId),
        stepName: wire.tenBuocHienTai,
        supplements: [],
      },
      procedure: wire.maTTHC,
      caseCode: wire.maTruongHop,
      place: wire.tenDiaBan,
      process: wire.nodeQuyTrinh,
      handlerIds: wire.nguoiDangXuLy,
      supplementAsked: wire.trangThaiBoSung !== null || wire.lyDoBoSung !== null,
    }),
  ),
);
