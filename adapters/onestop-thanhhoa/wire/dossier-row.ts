import type { Dossier } from '@dung-hen/domain';
import * as z from 'zod/mini';
import { digitisedOf, paymentOf } from './results.ts';
import { id, moment, presentMoment, presentText, requiredText, text } from './scalars.ts';
import { channel, isWithdrawn, nationalPart, status } from './words.ts';

/** A row of a dossier list: the dossier, and what finding out the rest of it needs. */
export interface DossierRow {
  readonly dossier: Dossier;
  /** Whole mã TTHC as the system has it. */
  readonly procedure: string | null;
  /** maTruongHop: the case of the procedure, which sets the time limit. */
  readonly caseCode: string | null;
  /** The row carries a reason for a supplement, so there is a history of supplements. */
  readonly supplementAsked: boolean;
}

const wireRow = z.object({
  id,
  maHoSo: requiredText,
  trangThaiHoSoId: status,
  kenhThucHien: channel,
  ngayNopHoSo: moment,
  ngayTiepNhan: presentMoment,
  ngayHenTra: presentMoment,
  ngayHenTraCaNhan: moment,
  ngayTra: moment,
  ngayKetThucXuLy: moment,
  tenBuocHienTai: text,
  maTTHC: presentText,
  tenTTHC: text,
  maTruongHop: text,
  donViId: presentText,
  tenDonVi: text,
  loaiKetQua: text,
  lyDoBoSung: text,
  dinhKemKetQua: z.optional(z.nullable(z.string())),
  thuTucKhongCoKetQua: z.optional(z.nullable(z.string())),
  trangThaiThuPhi: text,
  trangThaiPhiLePhi: z.nullish(z.boolean()),
});

/**
 * `HoSoDto` of the list endpoints. Names, identity numbers, phones, addresses, mails and the summary of the request
 * are not even looked at; of the files of a result only whether there are any. Lists leave `ngayKetThucXuLy` and `ngayTra` null, and say nothing of pauses, level, field
 * and limit (portal fact, February 2025).
 */
export const dossierRow = z.pipe(
  wireRow,
  z.transform(
    (row): DossierRow => ({
      dossier: {
        code: row.maHoSo,
        id: row.id,
        status: row.trangThaiHoSoId,
        channel: row.kenhThucHien,
        unitCode: row.donViId?.toLowerCase() ?? null,
        unitName: row.tenDonVi,
        procedureCode: nationalPart(row.maTTHC),
        procedureName: row.tenTTHC,
        fieldCode: null,
        fieldName: null,
        onlineLevel: null,
        limit: null,
        submittedAt: row.ngayNopHoSo,
        receivedAt: row.ngayTiepNhan,
        dueAt: row.ngayHenTra,
        stepDueAt: row.ngayHenTraCaNhan,
        finishedAt: row.ngayKetThucXuLy,
        returnedAt: row.ngayTra,
        pausedAt: null,
        withdrawn: isWithdrawn(row.loaiKetQua, row.trangThaiHoSoId),
        stepName: row.tenBuocHienTai,
        supplements: [],
        digitised: digitisedOf(row.dinhKemKetQua, row.thuTucKhongCoKetQua),
        payment: paymentOf(row.trangThaiThuPhi, row.trangThaiPhiLePhi),
      },
      procedure: row.maTTHC,
      caseCode: row.maTruongHop,
      supplementAsked: row.lyDoBoSung !== null,
    }),
  ),
);
